/** The hashtags of an entry: its own, else of what and where it is about. */
import { type CardEntry, originOf } from './card-address.ts';
import type { CardContext } from './card-plan.ts';

/** More than a handful says nothing; Instagram takes no more. */
const COMPOSED = 5;

/** What concerns most of the county is told apart by none of its towns. */
const TOWNS = 2;

/** With `#`, each once, in the order in which they were written. */
export function composeHashtags(card: CardEntry, { site, topics }: Pick<CardContext, 'site' | 'topics'>): string[] {
  const own = card.collection === 'social' ? hashtagsOf(card.entry.hashtags) : [];
  if (own.length > 0) return own;
  const origin = originOf(card);
  const about = origin && origin.kind !== 'newsletter' ? origin.entry.topics : [];
  const where = origin?.kind === 'press' && origin.entry.towns.length <= TOWNS ? origin.entry.towns : [];
  const names = (list: readonly { id: string; name: string }[], ids: readonly string[]) => ids.flatMap((wanted) => list.find(({ id }) => id === wanted)?.name ?? []);
  return hashtagsOf([site.shortName, ...names(site.towns, where), ...names(topics, about)]).slice(0, COMPOSED);
}

/** Platforms end a hashtag at any sign but letters, digits and `_`, and none may be a number alone. */
function hashtagsOf(words: readonly string[]): string[] {
  const tags = words.map((word) => word.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_]/gu, '')).filter((tag) => /[^\p{N}_]/u.test(tag));
  return [...new Set(tags)].map((tag) => `#${tag}`);
}
