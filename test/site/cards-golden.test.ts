/**
 * How every template looks in every format, kept as small pictures. A picture
 * may differ by up to 2 of 255 on average, and by more than 32 in at most one
 * pixel of two hundred: another build of the drawing library smooths edges a
 * little differently. After a change of design that was meant, look at the new
 * pictures, written by `UPDATE_GOLDEN=1`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { CARD_TEMPLATES } from '../../src/collections/publishing.ts';
import type { CardSpec } from '../../src/domain/card.ts';
import { sampleCard, sampleSlides } from '../../src/production/card-samples.ts';
import { loadCardFonts } from '../../src/renderers/card/card-fonts.ts';
import { renderCards } from '../../src/renderers/card/render-card.ts';
import { CARD_FORMATS, MARK, SLIDE_FORMATS } from '../support/make-card.ts';

const FOLDER = join(import.meta.dirname, '../golden/cards');
const WIDTH = 240;
const MEAN = 2;
const FAR = 32;
const FAR_SHARE = 0.005;
const fonts = loadCardFonts();
/** Flat, so that the golden pictures stay small. */
const SCENE = '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="1600" height="1200" fill="#b9d3de"/><circle cx="1150" cy="330" r="130" fill="#f6d26b"/><path d="M0 800 L500 420 L900 760 L1250 520 L1600 800 V1200 H0 Z" fill="#6f9a7c"/><rect y="980" width="1600" height="220" fill="#4c7358"/></svg>';

async function small(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes).resize({ width: WIDTH }).removeAlpha().png({ compressionLevel: 9, palette: true, colours: 128, dither: 0 }).toBuffer();
}

const pixels = (png: Buffer) => sharp(png).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });

async function compare(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const file = join(FOLDER, `${name}.png`);
  const drawn = await small(bytes);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, drawn);
    return undefined;
  }
  if (!existsSync(file)) return `${name}: no golden picture`;
  const [now, then] = await Promise.all([pixels(drawn), pixels(readFileSync(file))]);
  if (now.info.width !== then.info.width || now.info.height !== then.info.height) return `${name}: another size`;
  let sum = 0;
  let far = 0;
  for (let i = 0; i < now.data.length; i++) {
    const difference = Math.abs((now.data[i] as number) - (then.data[i] as number));
    sum += difference;
    if (difference > FAR) far++;
  }
  const mean = sum / now.data.length;
  const share = far / now.data.length;
  return mean > MEAN || share > FAR_SHARE ? `${name}: differs by ${mean.toFixed(2)} on average, far in ${(share * 100).toFixed(2)} %` : undefined;
}

async function differences(named: readonly { name: string; spec: CardSpec }[]): Promise<string[]> {
  const cards = await renderCards(named.map(({ spec }) => spec), fonts);
  const found: string[] = [];
  for (const [i, { name }] of named.entries()) {
    const difference = await compare(name, (cards[i] as (typeof cards)[number]).bytes);
    if (difference) found.push(difference);
  }
  return found;
}

describe('every card looks as it was approved', () => {
  const photo = async () => ({ bytes: new Uint8Array(await sharp(Buffer.from(SCENE)).png().toBuffer()), focalPoint: { x: 0.7, y: 0.4 }, credit: '사진 음성군 홍보실' });

  test.each(CARD_FORMATS)('in the format %s', async (format) => {
    const looks = { mark: MARK };
    const pictured = { ...looks, photo: await photo() };
    expect(await differences(CARD_TEMPLATES.flatMap((template) => [
      { name: `${format}-${template}`, spec: sampleCard(template, format, looks) },
      { name: `${format}-${template}-photo`, spec: sampleCard(template, format, pictured) },
    ]))).toEqual([]);
  });

  test.each(SLIDE_FORMATS)('as slides of the format %s', async (format) => {
    const slides = sampleSlides(format, { mark: MARK, photo: await photo() });
    expect(await differences(slides.map((spec) => ({ name: `${format}-slide-${spec.slide?.number}`, spec })))).toEqual([]);
  });
});
