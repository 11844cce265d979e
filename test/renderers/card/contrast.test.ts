import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARD_TEMPLATES } from '../../../src/collections/publishing.ts';
import { contrastRatio, inkOn, mix, readableOn } from '../../../src/renderers/card/contrast.ts';
import { TEMPLATES } from '../../../src/renderers/card/templates.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  test('follows WCAG', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(() => contrastRatio('red', '#ffffff')).toThrow(RangeError);
  });

  test('white or ink is chosen by the ground', () => {
    expect(inkOn('#0b4f5c')).toBe('#ffffff');
    expect(inkOn('#f4c95d')).not.toBe('#ffffff');
    fc.assert(fc.property(color, (ground) => {
      expect(contrastRatio(inkOn(ground), ground)).toBeGreaterThanOrEqual(4.5);
    }));
    fc.assert(fc.property(color, color, (ink, ground) => {
      expect(contrastRatio(readableOn(ink, ground), ground)).toBeGreaterThanOrEqual(4.5);
    }));
  });

  test.each(CARD_TEMPLATES)('every text of %s is readable in any office\'s colour', (template) => {
    fc.assert(fc.property(color, (office) => {
      const palette = TEMPLATES[template].palette(office);
      for (const [ink, ground] of [[palette.title, palette.ground], [palette.label, palette.ground], [palette.quiet, palette.ground], [palette.footText, palette.foot], [palette.chipText, palette.chip]] as const) {
        expect(contrastRatio(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }));
  });
});
