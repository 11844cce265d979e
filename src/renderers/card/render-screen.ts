/** Draws a television picture: a PNG whose middle is transparent. */
import sharp from 'sharp';
import type { CardPhoto } from '../../domain/card.ts';
import type { CardFonts } from './card-fonts.ts';
import { CardGlyphError, missingGlyphs } from './card-text.ts';
import { composeScreen, type ScreenText } from './iptv-screen.ts';
import { openPhoto } from './photo.ts';
import { CardPhotoError, drawElement } from './render-card.ts';

/** Part of every cache key of a television picture. */
export const SCREEN_VERSION = '1';

/**
 * The same text and photo give the same bytes in every run.
 * @param entry named where something cannot be drawn
 * @throws {CardGlyphError} where a text holds a character that no bundled font has.
 */
export async function renderScreen(spec: ScreenText, photo: Pick<CardPhoto, 'bytes' | 'focalPoint'> | undefined, entry: string, fonts: CardFonts): Promise<Uint8Array> {
  const missing = screenGlyphs(spec, fonts);
  if (missing.length > 0) throw new CardGlyphError(entry, missing);
  const screen = composeScreen({ ...spec, hasPhoto: photo !== undefined }, fonts);
  const drawn = sharp(Buffer.from(await drawElement(screen, entry, fonts)));
  const { photoArea: area } = screen;
  if (photo && area) {
    const opened = await openPhoto(photo, [area]).catch((error: unknown) => {
      throw new CardPhotoError(entry, error);
    });
    const { data, raw } = await opened.crop(area);
    drawn.composite([{ input: data, raw, left: area.left, top: area.top }]);
  }
  return new Uint8Array(await drawn.png({ compressionLevel: 6, palette: false }).toBuffer());
}

/** The signs of a text that cannot be drawn. */
export function screenGlyphs({ label, title, text, office }: Pick<ScreenText, 'label' | 'title' | 'text' | 'office'>, fonts: CardFonts): string[] {
  return [...new Set([label, title, text, office].flatMap((words) => missingGlyphs(words, fonts)))];
}
