/** The office's colour on the site: whatever it is, what is written in it or on it can be read. */
import { contrastRatio, mix, readableOn, WHITE } from './color.ts';

/** The grounds and inks that do not depend on the office; the style sheet is written from these too. */
export const PAPERS = {
  light: { paper: '#ffffff', surface: '#f2f5f6', ink: '#15191d' },
  dark: { paper: '#14181b', surface: '#1f262a', ink: '#eef1f3' },
} as const;

export type Scheme = keyof typeof PAPERS;

export interface SchemeColors {
  paper: string;
  surface: string;
  ink: string;
  /** Links, the site's name, rules: readable on paper, surface and tint. */
  brand: string;
  /** A ground for a few large parts, such as the head's band. */
  band: string;
  onBand: string;
  /** A ground that is only just not paper. */
  tint: string;
}

export type Theme = Record<Scheme, SchemeColors>;

const OFFICE_BLUE = '#1d4f7c';
const ENHANCED = 7;

export function composeTheme(color: string = OFFICE_BLUE): Theme {
  const known = themes.get(color) ?? { light: schemeColors(color, 'light', 0.92), dark: schemeColors(color, 'dark', 0.78) };
  themes.set(color, known);
  return known;
}

/** Every page names a colour of the theme; finding one takes long. */
const themes = new Map<string, Theme>();

function schemeColors(color: string, scheme: Scheme, tintShare: number): SchemeColors {
  const { paper, surface, ink } = PAPERS[scheme];
  const tint = mix(color, paper, tintShare);
  const band = scheme === 'light' ? readableOn(color, [WHITE], ENHANCED) : mix(color, paper, 0.45);
  const brand = readableOn(color, [surface, paper, tint], ENHANCED);
  const onBand = contrastRatio(WHITE, band) >= ENHANCED ? WHITE : readableOn(WHITE, [band], ENHANCED);
  return { paper, surface, ink, brand, band, onBand, tint };
}

/** A style sheet of custom properties alone. Its layer stands over the fallbacks and under a reader's own preferences, whichever sheet comes first. */
export function themeCss(theme: Theme): string {
  const properties = ({ paper, surface, ink, brand, band, onBand, tint }: SchemeColors) =>
    `:root{--paper:${paper};--surface:${surface};--ink:${ink};--brand:${brand};--band:${band};--on-band:${onBand};--tint:${tint}}`;
  return `@layer tokens,theme;\n@layer theme{${properties(theme.light)}\n@media screen and (prefers-color-scheme:dark){${properties(theme.dark)}}}\n`;
}
