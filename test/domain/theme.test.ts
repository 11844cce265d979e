import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio, readableOn } from '../../src/domain/color.ts';
import { composeTheme, themeCss } from '../../src/domain/theme.ts';

const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the contrast of two colours', () => {
  it('is 21 for black on white, whichever comes first', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21, 5);
  });

  it('of #767676 on white just reaches AA', () => {
    expect(contrastRatio('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio('#777777', '#ffffff')).toBeLessThan(4.5);
  });

  it('names the colour that it cannot read', () => {
    expect(() => contrastRatio('teal', '#ffffff')).toThrow('"teal" is not a colour of the form #rrggbb.');
  });
});

describe('readableOn', () => {
  it('leaves a colour alone that can be read already', () => {
    expect(readableOn('#0b4f5c', ['#ffffff'], 7)).toBe('#0b4f5c');
  });

  it('makes a pale colour darker on paper and a dark one lighter at night', () => {
    expect(readableOn('#ffd400', ['#ffffff'], 7)).not.toBe('#ffd400');
    expect(contrastRatio(readableOn('#001a66', ['#14181b'], 7), '#14181b')).toBeGreaterThanOrEqual(7);
  });
});

describe('the theme', () => {
  it('can be read in any colour that an office picks, by day and by night', () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        for (const { paper, surface, tint, ink, brand, band, onBand } of Object.values(composeTheme(color))) {
          for (const ground of [paper, surface, tint]) {
            expect(contrastRatio(ink, ground)).toBeGreaterThanOrEqual(7);
            expect(contrastRatio(brand, ground)).toBeGreaterThanOrEqual(7);
          }
          expect(contrastRatio(onBand, band)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('has a colour where the office named none', () => {
    expect(composeTheme()).toEqual(composeTheme('#1d4f7c'));
  });

  it('is a style sheet of custom properties, with the night for screens alone', () => {
    const css = themeCss(composeTheme('#0b4f5c'));
    expect(css).toContain('--brand:#0b4f5c');
    expect(css).toContain('@media screen and (prefers-color-scheme:dark)');
    expect(css.split('{').length).toBe(css.split('}').length);
  });
});
