/** Share cards through the door and the cache: each is drawn once for everything that shapes its bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardFormat } from '../domain/card.ts';
import { type CardEntry, cardChannel, cardPhoto } from '../domain/card-address.ts';
import { type CardText, composeCard } from '../domain/compose-card.ts';
import type { Library, PhotoItem } from '../domain/library.ts';
import { sha256 } from '../infra/file-digest.ts';
import { type CardFonts, loadCardFonts } from '../renderers/card/card-fonts.ts';
import { cardVersion, renderCard } from '../renderers/card/render-card.ts';
import { photosById } from './body-html.ts';
import { currentEdition } from '../library/edition.ts';
import { openPicture } from '../library/picture-door.ts';
import { cacheAt } from './renditions.ts';

export interface CardPlan {
  text: CardText;
  photo?: PhotoItem | undefined;
  channel: ReturnType<typeof cardChannel>;
  mark: string | undefined;
}

export function planCard(card: CardEntry, format: CardFormat, library: Library): CardPlan {
  const photo = cardPhoto(card, photosById(library));
  return { text: composeCard(card, format, photo, library.site), photo, channel: cardChannel(card.collection), mark: library.mark?.digest };
}

let fonts: CardFonts | undefined;

export async function cardBytes({ text, photo, channel, mark }: CardPlan, library: Library): Promise<Uint8Array> {
  const opened = photo && openPicture(photo, channel);
  const { settings } = currentEdition();
  const key = sha256(JSON.stringify(['card', cardVersion, text, opened?.digest, photo?.focalPoint, mark]));
  return cacheAt(settings.cacheFolder).remember(key, async () => {
    fonts ??= loadCardFonts();
    const { credit, ...spec } = text;
    const markBytes = library.mark && readFileSync(join(settings.contentFolder, library.mark.file));
    const picture = opened && { bytes: await opened.read(), focalPoint: photo.focalPoint, credit };
    const { bytes } = await renderCard({ ...spec, mark: markBytes, photo: picture }, fonts);
    return bytes;
  });
}
