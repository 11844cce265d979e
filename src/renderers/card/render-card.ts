import satori, { type SatoriOptions } from 'satori';
import sharp from 'sharp';
import type { CardPhoto, CardSpec } from '../../domain/card.ts';
import type { CardFonts } from './card-fonts.ts';
import { blend } from './blend.ts';
import { CardGlyphError, cleanText, emojiImages, missingGlyphs } from './card-text.ts';
import { composeCard, type ComposedCard } from './compose-card.ts';
import { drawnMark } from './draw-mark.ts';
import { toJpeg } from './encode.ts';
import { inTurns } from './in-turns.ts';
import { type OpenPhoto, openPhoto, type RawPicture } from './photo.ts';
import type { CardTextBox } from './sheet.ts';
import { GRIDS } from './tokens.ts';

export { CardMarkError } from './draw-mark.ts';

/** Part of every cache key of a card: to be raised with each change to how a card looks. */
export const cardVersion = '3';

export interface RenderedCard {
  bytes: Uint8Array;
  /** `jpg` where the card has a photo. */
  extension: 'png' | 'jpg';
  /** Whether a text did not fit at its smallest size and was cut, with …. */
  shortened: boolean;
  /** Every line on the card, and where it stands. */
  texts: CardTextBox[];
}

/** A photo that sharp cannot read. */
export class CardPhotoError extends Error {
  constructor(entry: string, cause: unknown) {
    super(`${entry} 카드에 넣을 사진을 읽을 수 없습니다. 사진 파일이 온전한지 확인하고 다시 넣으세요.`, { cause });
    this.name = 'CardPhotoError';
  }
}

/** Cards of an entry in the works: enough for the cores, few enough for the memory. */
const AT_ONCE = 3;

/**
 * Draws a card: a PNG, or a JPEG where it has a photo. The same spec gives the
 * same bytes in every run.
 * @throws {CardGlyphError} where a text holds a character that no bundled font has.
 */
export async function renderCard(spec: CardSpec, fonts: CardFonts): Promise<RenderedCard> {
  const [card] = await renderCards([spec], fonts);
  return card as RenderedCard;
}

/** The cards of one entry, in their order: a photo that several of them show is decoded once. Each is the same, byte for byte, in whatever company it is drawn. */
export async function renderCards(specs: readonly CardSpec[], fonts: CardFonts): Promise<RenderedCard[]> {
  const cards = await Promise.all(specs.map(async (spec) => {
    refuseMissingGlyphs(spec, fonts);
    const mark = spec.mark === undefined ? undefined : await drawnMark(spec.mark, GRIDS[spec.format].mark, spec.entry);
    return { spec, card: composeCard(spec, fonts, mark) };
  }));
  const photos = openedPhotos();
  return inTurns(cards, AT_ONCE, async ({ spec, card }): Promise<RenderedCard> => {
    const { texts, shortened } = card;
    const svg = Buffer.from(await drawElement(card, spec.entry, fonts));
    if (!spec.photo || !card.photoArea) return { bytes: await toPng(svg), extension: 'png', shortened, texts };
    const pixels = await overPhoto(svg, card, await photos(spec.photo, card, spec.entry));
    return { bytes: await toJpeg(pixels, spec.format), extension: 'jpg', shortened, texts };
  });
}

/** The pixels of a card before they are encoded. */
export async function cardPixels(card: ComposedCard, spec: Pick<CardSpec, 'photo' | 'entry'>, fonts: CardFonts): Promise<RawPicture> {
  const svg = Buffer.from(await drawElement(card, spec.entry, fonts));
  if (spec.photo && card.photoArea) return overPhoto(svg, card, await openedPhotos()(spec.photo, card, spec.entry));
  return { data: await sharp(svg).removeAlpha().raw().toBuffer(), raw: { width: card.width, height: card.height, channels: 3 } };
}

/** No palette: choosing one takes longer than all the rest. */
async function toPng(svg: Buffer): Promise<Uint8Array> {
  return new Uint8Array(await sharp(svg).removeAlpha().png({ compressionLevel: 6, palette: false }).toBuffer());
}

/** The photo in its place on the card's ground, everything that was drawn over it. */
async function overPhoto(svg: Buffer, card: ComposedCard, photo: OpenPhoto): Promise<RawPicture> {
  const area = card.photoArea ?? { left: 0, top: 0, width: card.width, height: card.height };
  const [drawn, cut] = await Promise.all([sharp(svg).ensureAlpha().raw().toBuffer(), photo.crop(area)]);
  return { data: blend(drawn, card, cut.data, area), raw: { width: card.width, height: card.height, channels: 3 } };
}

/** Every photo is decoded once, for the largest place that any card has for it: so a card does not change with those drawn beside it. */
function openedPhotos(): (photo: CardPhoto, card: ComposedCard, entry: string) => Promise<OpenPhoto> {
  const open = new Map<string, Map<Uint8Array, Promise<OpenPhoto>>>();
  return (photo, card, entry) => {
    const boxes = card.photoArea?.height === card.height && card.photoArea.width === card.width ? WHOLE_BOXES : PART_BOXES;
    const key = JSON.stringify([boxes, photo.focalPoint]);
    const known = open.get(key) ?? new Map<Uint8Array, Promise<OpenPhoto>>();
    open.set(key, known);
    const opened = known.get(photo.bytes) ?? openPhoto(photo, boxes).catch((error: unknown) => {
      throw new CardPhotoError(entry, error);
    });
    known.set(photo.bytes, opened);
    return opened;
  };
}

/** The largest places for a photo that is the card's ground, and for one beside words. */
const WHOLE_BOXES = Object.values(GRIDS).map(({ width, height }) => ({ width, height }));
const PART_BOXES = Object.values(GRIDS).map(({ picture }) => picture);

function refuseMissingGlyphs(spec: CardSpec, fonts: CardFonts): void {
  const { slide } = spec;
  const texts = [
    spec.title, spec.label, spec.date, spec.place, spec.length, spec.office, spec.photo?.credit, spec.apply?.period, spec.apply?.how,
    spec.figure?.value, spec.figure?.label, spec.quote?.text, spec.quote?.who, slide?.body?.replaceAll('\n', ' '), slide?.contact?.phone, slide?.contact?.address,
  ];
  const missing = texts.flatMap((text) => (text === undefined ? [] : missingGlyphs(text, fonts)));
  if (missing.length > 0) throw new CardGlyphError(spec.entry, [...new Set(missing)]);
}

/** The SVG of what was composed. */
export async function drawElement(card: Pick<ComposedCard, 'element' | 'width' | 'height' | 'texts' | 'shapes'>, entry: string, fonts: CardFonts): Promise<string> {
  const options: SatoriOptions = {
    width: card.width,
    height: card.height,
    fonts: fonts.files,
    graphemeImages: emojiImages(card.texts.map(({ text }) => text), fonts),
    // Whatever the fonts' tables promised and satori does not find is a fault, never a box.
    loadAdditionalAsset: (_language, signs) => {
      const image = emojiImages([cleanText(signs, fonts)], fonts)[signs];
      return image !== undefined ? Promise.resolve(image) : Promise.reject(new CardGlyphError(entry, [signs]));
    },
  };
  const text = await satori(card.element as unknown as Parameters<typeof satori>[0], options);
  const start = text.indexOf('>') + 1;
  return `${text.slice(0, start)}${card.shapes.join('')}${text.slice(start)}`;
}
