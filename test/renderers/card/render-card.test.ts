import satori from 'satori';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { CARD_TEMPLATES } from '../../../src/collections/publishing.ts';
import type { CardSpec } from '../../../src/domain/card.ts';
import { loadCardFonts } from '../../../src/renderers/card/card-fonts.ts';
import { CardGlyphError, emojiImages } from '../../../src/renderers/card/card-text.ts';
import { composeCard } from '../../../src/renderers/card/compose-card.ts';
import { CardMarkError, CardPhotoError, renderCard } from '../../../src/renderers/card/render-card.ts';

const fonts = loadCardFonts();
const MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="30" fill="#0b4f5c"/></svg>';

function cardSpec(changes: Partial<CardSpec> = {}): CardSpec {
  return { format: 'og', template: 'news', entry: 'press:2026/11-22-winter-care', title: '음성군, 10월 15일까지 여름철 자연재난 비상근무 돌입', label: '주요 군정', date: '2026. 11. 22.(일)', office: '음성군 소식', color: '#0b4f5c', mark: MARK, lang: 'ko', ...changes };
}

/** A picture whose left half is red and whose right half is blue. */
async function twoHalves(width = 800, height = 400): Promise<Uint8Array> {
  const blue = await sharp({ create: { width: width / 2, height, channels: 3, background: '#0000ff' } }).png().toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([{ input: blue, left: width / 2, top: 0 }]).jpeg().toBuffer();
}

async function pixelAt(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}

let photo: Uint8Array;
beforeAll(async () => {
  photo = await twoHalves();
  await renderCard(cardSpec(), fonts);
}, 30_000);

describe('a card', () => {
  test.each(CARD_TEMPLATES)('of the template %s is 1200×630, alone and with a photo', async (template) => {
    const spec = cardSpec({ template, place: '음성읍 설성공원 일원', length: '12:05', correctedVersion: 1 });
    const flat = await renderCard(spec, fonts);
    expect(flat.extension).toBe('png');
    expect(await sharp(flat.bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, channels: 3 });
    const withPhoto = await renderCard({ ...spec, photo: { bytes: photo, credit: '음성군 홍보실' } }, fonts);
    expect(withPhoto.extension).toBe('jpg');
    expect(await sharp(withPhoto.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630, chromaSubsampling: '4:4:4' });
    expect(withPhoto.bytes.length).toBeLessThan(400_000);
  });

  test.each<[string, Partial<CardSpec>]>([['news', {}], ['event', { place: '음성읍 설성공원 일원' }], ['newsletter', {}], ['video', { length: '12:05' }]])('of the template %s is the same bytes each time', async (template, changes) => {
    const spec = cardSpec({ template: template as CardSpec['template'], photo: template === 'news' ? { bytes: photo, credit: '음성군 홍보실' } : undefined, ...changes });
    expect(Buffer.from((await renderCard(spec, fonts)).bytes).equals(Buffer.from((await renderCard(spec, fonts)).bytes))).toBe(true);
  });

  test('drawn at the same time as others is the same card', async () => {
    const specs = ['가', '나 🎉', '다 ❤️', '라'].map((title) => cardSpec({ title }));
    const together = await Promise.all(specs.map((spec) => renderCard(spec, fonts)));
    for (const [i, spec] of specs.entries()) expect(Buffer.from((await renderCard(spec, fonts)).bytes).equals(Buffer.from(together[i]?.bytes ?? []))).toBe(true);
  });

  test('draws each line no wider than its box, as satori itself measures it', async () => {
    const titles = ['눈', '가'.repeat(60), '“키오스크 앞에서 떨지 마세요” 음성군 디지털 배움터 여름학기 수강생 모집', 'AVATAR To We Open Government Licence for Public Wi-Fi in every village hall', '陰城郡 ㎡ ㈜ ‘가’·「나」 🎉👨‍👩‍👧‍👦 축하 ❤️', '음성군 '.repeat(75)];
    for (const title of titles) {
      for (const withPhoto of [false, true]) {
        const card = composeCard(cardSpec({ template: 'event', title, place: '음성읍 '.repeat(20), ...(withPhoto ? { photo: { bytes: photo, credit: '사진 '.repeat(30) } } : {}) }), fonts, undefined);
        const tooWide: string[] = [];
        const seen: string[] = [];
        await satori(card.element as unknown as Parameters<typeof satori>[0], {
          width: card.width, height: card.height, fonts: fonts.files, graphemeImages: emojiImages(card.texts, fonts),
          onNodeDetected: (node) => {
            if (node.textContent) seen.push(node.textContent);
            if (node.textContent && (node.left + node.width > card.width || node.width > (withPhoto && node.left < 700 ? 614 : 1057))) tooWide.push(node.textContent);
          },
        });
        expect(tooWide).toEqual([]);
        expect(seen).toEqual(expect.arrayContaining(card.texts));
      }
    }
  });
});

describe('the words of a card', () => {
  test('says that its title was shortened', async () => {
    expect((await renderCard(cardSpec(), fonts)).shortened).toBe(false);
    expect((await renderCard(cardSpec({ title: '음성군 소식 '.repeat(50) }), fonts)).shortened).toBe(true);
  });

  test('with a character that no font has is refused by name', async () => {
    const fault = renderCard(cardSpec({ title: '𠮷 가게' }), fonts);
    await expect(fault).rejects.toBeInstanceOf(CardGlyphError);
    await expect(fault).rejects.toThrow('press:2026/11-22-winter-care 카드에 쓸 수 없는 글자 "𠮷"가 있습니다.');
    await expect(renderCard(cardSpec({ place: '▣', office: '𠮷' }), fonts)).rejects.toMatchObject({ characters: ['▣', '𠮷'] });
  });

  test('takes hanja, units, signs and emoji', async () => {
    expect((await renderCard(cardSpec({ title: '陰城郡 2만 ㎡ ㈜한빛 ‘가’·나 🎉 👍🏽 ☎' }), fonts)).bytes.length).toBeGreaterThan(10_000);
  });

  test('of a danger is red whatever the office\'s colour is', async () => {
    const { bytes } = await renderCard(cardSpec({ template: 'safety', color: '#00ff00' }), fonts);
    const [red = 0, green = 0, blue = 0] = await pixelAt(bytes, 5, 5);
    expect(red).toBeGreaterThan(140);
    expect(Math.max(green, blue)).toBeLessThan(60);
  });

  test('need be no more than a title, a label and an office', async () => {
    const { mark: _mark, date: _date, ...bare } = cardSpec();
    for (const template of ['event', 'safety', 'newsletter', 'video'] as const) expect((await renderCard({ ...bare, template, label: '', title: '' }, fonts)).extension).toBe('png');
  });
});

describe('a photo', () => {
  const withPhoto = (bytes: Uint8Array, focalPoint?: { x: number; y: number }) => renderCard(cardSpec({ photo: { bytes, credit: '', ...(focalPoint ? { focalPoint } : {}) } }), fonts);

  test('is cut around its focal point', async () => {
    const [redHalf] = await pixelAt((await withPhoto(photo, { x: 0.1, y: 0.5 })).bytes, 1180, 250);
    const [, , blueHalf] = await pixelAt((await withPhoto(photo, { x: 0.9, y: 0.5 })).bytes, 760, 250);
    expect(redHalf).toBeGreaterThan(240);
    expect(blueHalf).toBeGreaterThan(240);
  });

  test('lying on its side is set upright first', async () => {
    const turned = await sharp(photo).withMetadata({ orientation: 3 }).toBuffer();
    const [, , blue] = await pixelAt((await withPhoto(turned, { x: 0.1, y: 0.5 })).bytes, 760, 250);
    expect(blue).toBeGreaterThan(240);
  });

  test('of one pixel, of four inks, of one grey, with holes and with noise all give a card under 400 kB', async () => {
    const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#336699' } }).png().toBuffer();
    const cmyk = await sharp(photo).toColourspace('cmyk').jpeg().toBuffer();
    const grey = await sharp(photo).greyscale().png().toBuffer();
    const holes = await sharp(photo).ensureAlpha(0.5).webp().toBuffer();
    const noise = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 90 } } }).png({ compressionLevel: 0 }).toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    for (const bytes of [dot, cmyk, grey, holes, noise]) {
      const card = await withPhoto(bytes, bytes === dot ? { x: 0, y: 1 } : undefined);
      expect(await sharp(card.bytes).metadata()).toMatchObject({ width: 1200, height: 630, space: 'srgb', channels: 3 });
      expect(card.bytes.length).toBeLessThan(400_000);
    }
  });

  test('that cannot be read is a fault that names the entry', async () => {
    await expect(withPhoto(new Uint8Array([1, 2, 3]))).rejects.toBeInstanceOf(CardPhotoError);
    await expect(renderCard(cardSpec({ mark: '<svg' }), fonts)).rejects.toBeInstanceOf(CardMarkError);
    await expect(renderCard(cardSpec({ mark: '<svg' }), fonts)).rejects.toThrow('press:2026/11-22-winter-care');
  });
});
