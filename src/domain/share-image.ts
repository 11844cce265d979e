/** The picture of a shared link: the entry's card. */
import { CARD_SIZES } from './card.ts';
import { type CardEntry, cardAddress } from './card-address.ts';
import type { PhotoItem } from './library.ts';
import type { PageHead } from './shell.ts';

export function shareImage(card: CardEntry, photos: ReadonlyMap<string, PhotoItem>): NonNullable<PageHead['image']> {
  return { path: cardAddress(card, 'og', photos), ...CARD_SIZES.og, alt: card.entry.card?.title ?? card.entry.title };
}
