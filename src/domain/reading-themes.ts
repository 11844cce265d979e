/** The grounds that a reader may choose for an issue, each with the office's colour in a shade that can be read on it. */
import { contrastRatio, mix, readableOn, WHITE } from './color.ts';
import { composeTheme, type SchemeColors } from './theme.ts';

export type ReadingTheme = 'light' | 'paper' | 'dark' | 'contrast';

/** All that the style sheet names by colour, beside what a scheme of the site holds. */
export interface ReadingColors extends SchemeColors {
  inkSoft: string;
  line: string;
  lineStrong: string;
  visited: string;
  alert: string;
  alertGround: string;
  held: string;
  heldGround: string;
}

const ENHANCED = 7;

const LIGHT = { inkSoft: '#434d55', line: '#cbd3d8', lineStrong: '#6a757d', visited: '#57307d', alert: '#9c1c12', alertGround: '#fdf0ee', held: '#6b4a00', heldGround: '#fff5d9' };
const DARK = { inkSoft: '#bcc6cd', line: '#3a454c', lineStrong: '#93a0a9', visited: '#d5bdf2', alert: '#ffb4a9', alertGround: '#3a1a17', held: '#f4d58a', heldGround: '#362b10' };

export function readingThemes(color?: string): Record<ReadingTheme, ReadingColors> {
  const { light, dark } = composeTheme(color);
  return { light: { ...light, ...LIGHT }, paper: paperColors(light.band), dark: { ...dark, ...DARK }, contrast: CONTRAST };
}

/** Warm and a little dim, as paper is under a lamp. */
function paperColors(color: string): ReadingColors {
  const paper = '#f8f0dd';
  const surface = '#efe4ca';
  const tint = mix(color, '#f3e6c6', 0.97);
  const brand = readableOn(color, [surface, paper, tint], ENHANCED);
  const band = readableOn(color, [WHITE], ENHANCED);
  const onBand = contrastRatio(paper, band) >= 4.5 ? paper : WHITE;
  return { paper, surface, tint, brand, band, onBand, ink: '#2c2216', inkSoft: '#54452f', line: '#d9c9a8', lineStrong: '#7d6c4f', visited: '#57307d', alert: '#8f1a10', alertGround: '#f6e0d2', held: '#5f4200', heldGround: '#f3e3b4' };
}

/** Yellow on black is what many with weak sight ask for. */
const CONTRAST: ReadingColors = { paper: '#000000', surface: '#000000', tint: '#1f1f00', ink: '#ffffff', brand: '#ffe45c', band: '#ffe45c', onBand: '#000000', inkSoft: '#ffffff', line: '#ffffff', lineStrong: '#ffffff', visited: '#ffc8ff', alert: '#ffb4a9', alertGround: '#000000', held: '#ffe45c', heldGround: '#000000' };

/** For screens alone: paper is white. */
export function readingThemesCss(color?: string): string {
  const themes = readingThemes(color);
  const rules = (Object.keys(themes) as ReadingTheme[]).map((name) => `:root[data-theme="${name}"]{color-scheme:${name === 'light' || name === 'paper' ? 'light' : 'dark'};${properties(themes[name])}}`);
  return `@layer tokens,theme,base,frame,parts,body,pages,preferences,print;\n@layer pages{@media screen{\n${rules.join('\n')}\n}}\n`;
}

function properties(colors: ReadingColors): string {
  return Object.entries(colors).map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`).join(';');
}
