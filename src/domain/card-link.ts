/** The page that a card, its QR code and its caption lead to. */
import type { Site } from '../collections/site.ts';
import { type CardEntry, originOf } from './card-address.ts';
import { absolute, path } from './permalink.ts';

/** Root-relative; none for a post that was made from nothing, or from a photo that has no page. */
export function entryPage(card: CardEntry): string | undefined {
  const origin = originOf(card);
  switch (origin?.kind) {
    case 'press':
      return path.release(origin.entry.id);
    case 'newsletter':
      return path.issue(origin.entry.id);
    case 'video':
      return path.video(origin.entry.id);
    case 'photo':
      return origin.entry.channels.includes('web') ? path.photo(origin.entry.id) : undefined;
    case undefined:
      return undefined;
  }
}

/** Absolute and percent-encoded; what has no page of its own leads to the office's home page. */
export function entryLink(card: CardEntry, site: Pick<Site, 'url'>): string {
  return absolute(site, entryPage(card) ?? path.home());
}
