/** The picture of a shared link: the entry's card, with the words that can be read on it. */
import type { Site } from '../collections/site.ts';
import { CARD_SIZES } from './card.ts';
import { cardAddress, type CardEntry, cardPhoto } from './card-address.ts';
import { cardAlt } from './card-alt.ts';
import { composeCard } from './compose-card.ts';
import type { PhotoItem } from './library.ts';
import type { SourceName } from './newsroom.ts';
import type { PageHead } from './shell.ts';

export type ShareImage = NonNullable<PageHead['image']>;

export function shareImage(card: CardEntry, photos: ReadonlyMap<string, PhotoItem>, site: Site): ShareImage {
  const photo = cardPhoto(card, photos);
  return { path: cardAddress(card, 'og', photos), ...CARD_SIZES.og, alt: cardAlt(composeCard(card, 'og', photo, site), photo) };
}

/** The photo whose description stands in the words of the card. */
export function shareImageSources(card: CardEntry, photos: ReadonlyMap<string, PhotoItem>): SourceName[] {
  const photo = cardPhoto(card, photos);
  return photo ? [`photo:${photo.id}`] : [];
}
