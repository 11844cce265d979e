import { createHash } from 'node:crypto';
import satori, { type SatoriOptions } from 'satori';
import sharp from 'sharp';
import type { CardSpec } from '../../domain/card.ts';
import { CardGlyphError, cleanText, emojiImages, missingGlyphs } from './card-text.ts';
import type { CardFonts } from './card-fonts.ts';
import { markHeight } from './card-foot.ts';
import type { DrawnMark } from './card-plan.ts';
import { composeCard, type ComposedCard } from './compose-card.ts';
import { cropPhoto } from './photo.ts';

/** Part of every cache key of a card: to be raised with each change to how a card looks. */
export const cardVersion = '2';

export interface RenderedCard {
  bytes: Uint8Array;
  /** `jpg` where the card has a photo. */
  extension: 'png' | 'jpg';
  /** Whether a text did not fit at its smallest size and was cut, with …. */
  shortened: boolean;
}

/** A mark that sharp cannot read. */
export class CardMarkError extends Error {
  constructor(entry: string, cause: unknown) {
    super(`${entry} 카드에 넣을 로고를 그릴 수 없습니다. site.yaml의 mark 파일이 온전한 SVG나 PNG인지 확인하세요.`, { cause });
    this.name = 'CardMarkError';
  }
}

/** A photo that sharp cannot read. */
export class CardPhotoError extends Error {
  constructor(entry: string, cause: unknown) {
    super(`${entry} 카드에 넣을 사진을 읽을 수 없습니다. 사진 파일이 온전한지 확인하고 다시 넣으세요.`, { cause });
    this.name = 'CardPhotoError';
  }
}

/**
 * Draws a card: a PNG, or a JPEG where it has a photo. The same spec gives the
 * same bytes in every run.
 * @throws {CardGlyphError} where a text holds a character that no bundled font has.
 */
export async function renderCard(spec: CardSpec, fonts: CardFonts): Promise<RenderedCard> {
  refuseMissingGlyphs(spec, fonts);
  const mark = spec.mark === undefined ? undefined : await drawMark(spec.mark, spec);
  const card = composeCard(spec, fonts, mark);
  const svg = Buffer.from(await drawElement(card, spec.entry, fonts));
  if (!spec.photo || !card.photoArea) {
    // No palette: choosing one takes longer than all the rest. No composite: flattening gives the same pixels in half the time.
    const bytes = await sharp(svg).flatten({ background: card.ground }).png({ compressionLevel: 7, palette: false }).toBuffer();
    return { bytes: new Uint8Array(bytes), extension: 'png', shortened: card.shortened };
  }
  const area = card.photoArea;
  const photo = await cropPhoto(spec.photo, area.width, area.height).catch((error: unknown) => {
    throw new CardPhotoError(spec.entry, error);
  });
  const pixels = await sharp(photo.data, { raw: photo.raw })
    .extend({ left: area.left, top: area.top, right: card.width - area.left - area.width, bottom: card.height - area.top - area.height, background: card.ground })
    .composite([{ input: svg, left: 0, top: 0 }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { bytes: await toJpeg(pixels, card), extension: 'jpg', shortened: card.shortened };
}

/** Link previews of heavier pictures are dropped by some messengers. */
const MAX_JPEG_BYTES = 400_000;
const QUALITIES = [90, 84, 76, 66, 54] as const;

/** Full colour resolution, as red and blue text on a flat ground frays without it; a busy photo costs quality before it costs weight. */
async function toJpeg(pixels: Buffer, { width, height }: ComposedCard): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  for (const quality of QUALITIES) {
    bytes = new Uint8Array(await sharp(pixels, { raw: { width, height, channels: 3 } }).jpeg({ quality, chromaSubsampling: '4:4:4', mozjpeg: false }).toBuffer());
    if (bytes.length < MAX_JPEG_BYTES) break;
  }
  return bytes;
}

function refuseMissingGlyphs(spec: CardSpec, fonts: CardFonts): void {
  const missing = [spec.title, spec.label, spec.date, spec.place, spec.length, spec.office, spec.photo?.credit].flatMap((text) => (text === undefined ? [] : missingGlyphs(text, fonts)));
  if (missing.length > 0) throw new CardGlyphError(spec.entry, [...new Set(missing)]);
}

async function drawElement(card: ComposedCard, entry: string, fonts: CardFonts): Promise<string> {
  const options: SatoriOptions = {
    width: card.width,
    height: card.height,
    fonts: fonts.files,
    graphemeImages: emojiImages(card.texts, fonts),
    // Whatever the fonts' tables promised and satori does not find is a fault, never a box.
    loadAdditionalAsset: (_language, signs) => {
      const image = emojiImages([cleanText(signs, fonts)], fonts)[signs];
      return image !== undefined ? Promise.resolve(image) : Promise.reject(new CardGlyphError(entry, [signs]));
    },
  };
  return satori(card.element as unknown as Parameters<typeof satori>[0], options);
}

const MAX_MARK_RATIO = 3;
const KEPT_MARKS = 16;
const drawnMarks = new Map<string, DrawnMark>();

/** The mark as pixels, at the size at which it stands on the card; an office has one, so it is drawn once. */
async function drawMark(mark: Uint8Array | string, spec: CardSpec): Promise<DrawnMark> {
  const height = markHeight(spec);
  const input = Buffer.from(mark);
  const key = `${height} ${createHash('sha256').update(input).digest('hex')}`;
  const known = drawnMarks.get(key);
  if (known) return known;
  try {
    const { data, info } = await sharp(input).resize({ width: height * MAX_MARK_RATIO, height, fit: 'inside' }).png().toBuffer({ resolveWithObject: true });
    const drawn = { src: `data:image/png;base64,${data.toString('base64')}`, width: info.width, height: info.height };
    if (drawnMarks.size < KEPT_MARKS) drawnMarks.set(key, drawn);
    return drawn;
  } catch (error) {
    throw new CardMarkError(spec.entry, error);
  }
}
