import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { CARD_TEMPLATES } from '../../src/collections/publishing.ts';
import { CARD_SIZES, type CardSpec } from '../../src/domain/card.ts';
import { loadCardFonts } from '../../src/renderers/card/card-fonts.ts';
import { composeCard } from '../../src/renderers/card/compose-card.ts';
import { contrastRatio } from '../../src/renderers/card/contrast.ts';
import { CARD_MAX_BYTES } from '../../src/renderers/card/encode.ts';
import { cardPixels, renderCard, renderCards } from '../../src/renderers/card/render-card.ts';
import { ALL_FACTS, CARD_FORMATS, makeCard, noisePhoto, plainPhoto, SLIDE_FORMATS, twoHalves } from '../support/make-card.ts';

const fonts = loadCardFonts();
let white: Uint8Array;
let black: Uint8Array;
let noise: Uint8Array;
let halves: Uint8Array;
beforeAll(async () => {
  [white, black, noise, halves] = await Promise.all([plainPhoto('#ffffff'), plainPhoto('#000000'), noisePhoto(), twoHalves()]);
});

/** The texts of a card that are not readable on what was drawn behind them: the card is drawn without its text and each pixel of a text's box is looked at. */
async function unreadable(spec: CardSpec): Promise<string[]> {
  const card = composeCard(spec, fonts, undefined);
  const { data, raw } = await cardPixels({ ...card, element: { ...card.element, props: { ...card.element.props, children: [] } } }, spec, fonts);
  return card.texts.flatMap(({ text, area, color }) => {
    const seen = new Set<number>();
    for (let y = Math.floor(area.top); y < area.top + area.height; y += 2) {
      for (let x = Math.floor(area.left); x < area.left + area.width; x++) seen.add(data.readUIntBE((y * raw.width + x) * 3, 3));
    }
    const worst = Math.min(...[...seen].map((pixel) => contrastRatio(color, `#${pixel.toString(16).padStart(6, '0')}`)));
    return worst >= 4.5 ? [] : [`${spec.format} ${spec.template}: "${text}" has ${worst.toFixed(2)}:1`];
  });
}

describe('every text is readable on the pixels behind it', () => {
  test.each(CARD_FORMATS)('in the format %s, whatever the photo', async (format) => {
    for (const template of CARD_TEMPLATES) {
      // Beside a photo, the credit alone stands on it: one photo is enough.
      for (const bytes of ['photo', 'video', 'number'].includes(template) ? [white, black, noise] : [white]) {
        const spec = makeCard({ format, template, ...ALL_FACTS, label: '행사·모집', photo: { bytes, credit: '사진 음성군 홍보실', focalPoint: { x: 0.5, y: 0.5 } } });
        expect(await unreadable(spec)).toEqual([]);
      }
      expect(await unreadable(makeCard({ format, template, ...ALL_FACTS, color: '#ffd400' }))).toEqual([]);
    }
  });

  test.each(SLIDE_FORMATS)('on the slides of the format %s', async (format) => {
    const contact = { phone: '043-000-3400', address: '음성읍 견본로 1', link: 'https://news.example.go.kr/social/a/' };
    for (const color of ['#0b4f5c', '#767676', '#ffe000']) {
      for (const photo of [{ bytes: white, credit: '사진 음성군' }, undefined]) expect(await unreadable(makeCard({ format, color, photo, slide: { number: 1, of: 5, role: 'cover' } }))).toEqual([]);
      expect(await unreadable(makeCard({ format, color, slide: { number: 2, of: 5, role: 'inner', body: '○ 첫째 항목입니다.\n○ 둘째 항목입니다.' } }))).toEqual([]);
      expect(await unreadable(makeCard({ format, color, slide: { number: 5, of: 5, role: 'closing', contact } }))).toEqual([]);
    }
  });
});

describe('the picture of a card', () => {
  test.each(CARD_TEMPLATES)('of the template %s has its format\'s exact size and is no heavier than its channel takes', async (template) => {
    const specs = CARD_FORMATS.flatMap((format) => [makeCard({ format, template, ...ALL_FACTS }), makeCard({ format, template, ...ALL_FACTS, photo: { bytes: noise, credit: '음성군' } })]);
    const cards = await renderCards(specs, fonts);
    for (const [i, { format, photo }] of specs.entries()) {
      const { bytes, extension } = cards[i] as (typeof cards)[number];
      expect(extension).toBe(photo ? 'jpg' : 'png');
      expect(await sharp(bytes).metadata()).toMatchObject({ ...CARD_SIZES[format], format: photo ? 'jpeg' : 'png', channels: 3, space: 'srgb', ...(photo ? { chromaSubsampling: '4:4:4' } : {}) });
      expect(bytes.length).toBeLessThan(CARD_MAX_BYTES[format] ?? 10_000_000);
    }
  });

  test('takes a photo of one pixel, of four inks, of one grey, of sixteen bits, with holes and with noise', async () => {
    const dot = await plainPhoto('#336699', 1, 1);
    const cmyk = await sharp(halves).toColourspace('cmyk').jpeg().toBuffer();
    const grey = await sharp(halves).greyscale().png().toBuffer();
    const deep = await sharp(halves).toColourspace('rgb16').png().toBuffer();
    const holes = await sharp(halves).ensureAlpha(0.5).webp().toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    for (const bytes of [dot, cmyk, grey, deep, holes, noise]) {
      for (const focalPoint of [{ x: 0, y: 1 }, undefined]) {
        const cards = await renderCards([makeCard({ photo: { bytes, focalPoint, credit: '' } }), makeCard({ format: 'story', template: 'photo', photo: { bytes, focalPoint, credit: '' } })], fonts);
        for (const card of cards) expect(await sharp(card.bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
      }
    }
  });

  test('keeps the colours of a photo of four inks and of sixteen bits', async () => {
    const cmyk = await sharp(halves).toColourspace('cmyk').jpeg().toBuffer();
    const deep = await sharp(halves).toColourspace('rgb16').png().toBuffer();
    for (const bytes of [cmyk, deep]) {
      const { data, info } = await sharp((await renderCard(makeCard({ photo: { bytes, focalPoint: { x: 0.1, y: 0.5 }, credit: '' } }), fonts)).bytes).raw().toBuffer({ resolveWithObject: true });
      const at = (250 * info.width + 1000) * 3;
      expect(data[at]).toBeGreaterThan(200);
      expect(data[at + 2]).toBeLessThan(80);
    }
  });

  test('finds what draws the eye where no focal point is given', async () => {
    const eye = await sharp({ create: { width: 160, height: 160, channels: 3, background: '#ff5014' } }).png().toBuffer();
    const bytes = await sharp({ create: { width: 1600, height: 600, channels: 3, background: '#8fa3ab' } }).composite([{ input: eye, left: 1380, top: 220 }]).png().toBuffer();
    const { data, info } = await sharp((await renderCard(makeCard({ photo: { bytes, credit: '' } }), fonts)).bytes).raw().toBuffer({ resolveWithObject: true });
    let red = 0;
    for (let x = 732; x < 1200; x++) if ((data[(270 * info.width + x) * 3] ?? 0) > 220) red++;
    expect(red).toBeGreaterThan(60);
  });
});
