import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARD_TEMPLATES } from '../../../src/collections/publishing.ts';
import { contrastRatio, inkOn, mix, readableOn } from '../../../src/renderers/card/contrast.ts';
import { slideTemplate } from '../../../src/renderers/card/slides.ts';
import { TEMPLATES } from '../../../src/renderers/card/templates.ts';
import { CardColorError, type Palette, paletteFor, textPairs } from '../../../src/renderers/card/tokens.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const HARD = ['#000000', '#ffffff', '#777777', '#767676', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#00ffff', '#ff00ff', '#808080', '#a3191b'];

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
});

describe('any office\'s colour', () => {
  const readable = (make: (office: string) => Palette) => fc.assert(fc.property(fc.oneof(fc.constantFrom(...HARD), color), (office) => {
    for (const [ink, ground] of textPairs(paletteFor(make, office))) expect(contrastRatio(ink, ground), `${office}: ${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }), { numRuns: 30, seed: 20261122 });

  test.each(CARD_TEMPLATES)('leaves every text of %s readable', (template) => {
    for (const hasPhoto of [false, true]) readable((office) => TEMPLATES[template].palette(office, hasPhoto));
  });

  test('leaves every slide readable', () => {
    for (const role of ['cover', 'inner', 'closing'] as const) for (const hasPhoto of [false, true]) readable((office) => slideTemplate({ number: 1, of: 3, role }, hasPhoto).palette(office, hasPhoto));
  });

  test('that is none is refused, and the office is told which and how to write it', () => {
    for (const wrong of ['red', '#12345', '#12345g', '', '#0b4f5c"/>']) expect(() => paletteFor((office) => TEMPLATES.news.palette(office, false), wrong)).toThrow(CardColorError);
    expect(() => paletteFor((office) => TEMPLATES.news.palette(office, false), 'teal')).toThrow('site.yaml의 color "teal"로는 글자가 읽히는 카드를 만들 수 없습니다.');
  });
});
