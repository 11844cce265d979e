import sharp from 'sharp';
import { expect, it } from 'vitest';
import { loadCardFonts } from '../../../src/renderers/card/card-fonts.ts';
import { CardGlyphError } from '../../../src/renderers/card/card-text.ts';
import { renderScreen } from '../../../src/renderers/card/render-screen.ts';

const fonts = loadCardFonts();
const spec = { priority: 'normal', label: '알림', title: '눈길 조심', text: '마을 앞길부터 치웁니다.', office: '가람군', color: '#0b4f5c', page: 1, pages: 1, hasPhoto: false } as const;

it('is 1920×1080 with a hole for the programme, the same in every run', async () => {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c03030' } }).jpeg().toBuffer();
  const [bytes, again] = await Promise.all([renderScreen(spec, { bytes: photo, focalPoint: undefined }, 'caption:2026/a', fonts), renderScreen(spec, { bytes: photo, focalPoint: undefined }, 'caption:2026/a', fonts)]);
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again))).toBe(0);
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + info.channels)];
  expect([info.width, info.height, info.channels]).toEqual([1920, 1080, 4]);
  expect([pixel(1400, 300)[3], pixel(10, 10)[3], pixel(1900, 1070)[3]]).toEqual([0, 255, 255]);
  expect(pixel(300, 260)[0]).toBeGreaterThan(150);
});

it('is never drawn with a hole in its text', async () => {
  await expect(renderScreen({ ...spec, text: '눈 \u{1e900}' }, undefined, 'caption:2026/a', fonts)).rejects.toThrow(CardGlyphError);
});
