import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../src/domain/color.ts';
import { type ReadingTheme, readingThemes, readingThemesCss } from '../../src/domain/reading-themes.ts';

const COLORS = ['#0b4f5c', '#ffe45c', '#ff2020', '#111111', '#ffffff', '#7fbf3f'];
const THEMES: ReadingTheme[] = ['light', 'paper', 'dark', 'contrast'];

describe.each(THEMES)('the ground %s', (name) => {
  it.each(COLORS)('is readable whatever the office’s colour (%s)', (color) => {
    const theme = readingThemes(color)[name];
    for (const ground of [theme.paper, theme.surface, theme.tint]) {
      for (const ink of [theme.ink, theme.inkSoft, theme.brand, theme.visited]) expect(contrastRatio(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      expect(contrastRatio(theme.lineStrong, ground)).toBeGreaterThanOrEqual(3);
    }
    expect(contrastRatio(theme.onBand, theme.band)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(theme.alert, theme.alertGround)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(theme.held, theme.heldGround)).toBeGreaterThanOrEqual(4.5);
  });
});

it('is sent as custom properties, for screens alone', () => {
  const css = readingThemesCss('#0b4f5c');
  expect(css).toContain('@media screen');
  for (const name of THEMES) expect(css).toContain(`:root[data-theme="${name}"]{color-scheme:`);
  expect(css).toContain('--ink-soft:');
});
