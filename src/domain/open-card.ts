import type { CardOverride } from '../collections/publishing.ts';

/** What an entry sets on its cards, without a photo that is closed: not even its id is public. */
export function openCard(card: CardOverride | undefined, hasPhoto: (id: string) => boolean): CardOverride | undefined {
  return card?.photo === undefined || hasPhoto(card.photo) ? card : { ...card, photo: undefined };
}
