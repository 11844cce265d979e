import satori from 'satori';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCardFonts } from '../../../src/renderers/card/card-fonts.ts';
import { CardGlyphError, emojiImages } from '../../../src/renderers/card/card-text.ts';
import { composeCard } from '../../../src/renderers/card/compose-card.ts';
import { CardMarkError, CardPhotoError, renderCard, renderCards } from '../../../src/renderers/card/render-card.ts';
import { ALL_FACTS, makeCard, twoHalves } from '../../support/make-card.ts';

const fonts = loadCardFonts();
async function pixelAt(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}

let photo: Uint8Array;
beforeAll(async () => {
  photo = await twoHalves();
  await renderCard(makeCard(), fonts);
}, 30_000);

describe('a card', () => {
  test('is the same bytes each time, alone and in the company of the entry\'s others', async () => {
    const specs = (['og', 'kakao'] as const).flatMap((format) => [makeCard({ format, template: 'event', ...ALL_FACTS }), makeCard({ format, template: 'photo', photo: { bytes: photo, credit: '음성군 홍보실' } })]);
    const together = await renderCards(specs, fonts);
    expect(together.map(({ extension }) => extension)).toEqual(['png', 'jpg', 'png', 'jpg']);
    for (const [i, spec] of specs.entries()) expect(Buffer.from((await renderCard(spec, fonts)).bytes).equals(Buffer.from(together[i]?.bytes ?? []))).toBe(true);
  });

  test('drawn at the same time as others is the same card', async () => {
    const specs = ['가', '나 🎉', '다 ❤️', '라'].map((title) => makeCard({ title }));
    const together = await Promise.all(specs.map((spec) => renderCard(spec, fonts)));
    for (const [i, spec] of specs.entries()) expect(Buffer.from((await renderCard(spec, fonts)).bytes).equals(Buffer.from(together[i]?.bytes ?? []))).toBe(true);
  });

  test('draws each line where it was measured, as satori itself measures it', async () => {
    const titles = ['눈', '가'.repeat(60), 'AVATAR To We Open Government Licence for Public Wi-Fi in every village hall', '陰城郡 ㎡ ㈜ ‘가’·「나」 🎉👨‍👩‍👧‍👦 축하 ❤️', '음성군 '.repeat(75)];
    for (const [i, title] of titles.entries()) {
      const card = composeCard(makeCard({ template: 'event', title, place: '음성읍 '.repeat(20), ...(i % 2 ? { photo: { bytes: photo, credit: '사진 '.repeat(30) } } : {}) }), fonts, undefined);
      const wrong: string[] = [];
      await satori(card.element as unknown as Parameters<typeof satori>[0], {
        width: card.width, height: card.height, fonts: fonts.files, graphemeImages: emojiImages(card.texts.map(({ text }) => text), fonts),
        onNodeDetected: (node) => {
          const known = card.texts.filter(({ text }) => text.replaceAll('\u00a0', ' ') === node.textContent);
          if (node.textContent && !known.some(({ area }) => node.left >= area.left - 1 && node.width <= area.width + 2)) wrong.push(`${node.textContent} ${node.left} ${node.width}`);
        },
      });
      expect(wrong).toEqual([]);
    }
  });
});

describe('the words of a card', () => {
  test('says that its title was shortened', async () => {
    expect((await renderCard(makeCard(), fonts)).shortened).toBe(false);
    expect((await renderCard(makeCard({ title: '음성군 소식 '.repeat(50) }), fonts)).shortened).toBe(true);
  });

  test('with a character that no font has is refused by name', async () => {
    const fault = renderCard(makeCard({ title: '𠮷 가게' }), fonts);
    await expect(fault).rejects.toBeInstanceOf(CardGlyphError);
    await expect(fault).rejects.toThrow('press:2026/11-22-winter-care 카드에 쓸 수 없는 글자 "𠮷"가 있습니다.');
    await expect(renderCard(makeCard({ place: '▣', office: '𠮷' }), fonts)).rejects.toMatchObject({ characters: ['▣', '𠮷'] });
  });

  test('takes hanja, units, signs and emoji', async () => {
    expect((await renderCard(makeCard({ title: '陰城郡 2만 ㎡ ㈜한빛 ‘가’·나 🎉 👍🏽 ☎' }), fonts)).bytes.length).toBeGreaterThan(10_000);
  });

  test('of a danger is red whatever the office\'s colour is', async () => {
    const { bytes } = await renderCard(makeCard({ template: 'safety', color: '#00ff00' }), fonts);
    const [red = 0, green = 0, blue = 0] = await pixelAt(bytes, 20, 200);
    expect(red).toBeGreaterThan(140);
    expect(Math.max(green, blue)).toBeLessThan(60);
  });

  test('need be no more than an office', () => {
    const { mark: _mark, date: _date, ...bare } = makeCard();
    for (const template of ['event', 'recruit', 'number', 'quote', 'video'] as const) expect(composeCard({ ...bare, template, label: '', title: '' }, fonts, undefined).texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['음성군 소식']));
  });
});

describe('a photo', () => {
  const withPhoto = (bytes: Uint8Array, focalPoint?: { x: number; y: number }) => renderCard(makeCard({ photo: { bytes, credit: '', ...(focalPoint ? { focalPoint } : {}) } }), fonts);

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

  test('that cannot be read is a fault that names the entry', async () => {
    await expect(withPhoto(new Uint8Array([1, 2, 3]))).rejects.toBeInstanceOf(CardPhotoError);
    await expect(renderCard(makeCard({ mark: '<svg' }), fonts)).rejects.toBeInstanceOf(CardMarkError);
    await expect(renderCard(makeCard({ mark: '<svg' }), fonts)).rejects.toThrow('press:2026/11-22-winter-care');
  });
});
