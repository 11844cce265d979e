/** What opens within the coming days, each as the gate will show it on its own day: with the consents of that day. */
import { cardEntries, type CardEntry } from '../domain/card-address.ts';
import { composeLibrary } from '../domain/compose-library.ts';
import { addDays, type Day, seoulDay, startOfDay, type Instant } from '../domain/instant.ts';
import type { Library } from '../domain/library.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { byCodeUnit } from '../domain/order.ts';

export interface UpcomingEntry {
  card: CardEntry;
  /** At the end of the day on which the entry opens. */
  library: Library;
  day: Day;
}

/** @param days how many, counted from tomorrow; what still opens today is in it too */
export function upcomingEntries(newsroom: Newsroom, now: Instant, days: number): UpcomingEntry[] {
  return Array.from({ length: days + 1 }, (_, count) => addDays(seoulDay(now), count)).flatMap((day) => {
    const { library } = composeLibrary(newsroom, startOfDay(addDays(day, 1)) - 1);
    return cardEntries(library)
      .filter(({ entry }) => entry.date > now && seoulDay(entry.date) === day)
      .sort((a, b) => a.entry.date - b.entry.date || byCodeUnit(a.entry.id, b.entry.id))
      .map((card) => ({ card, library, day }));
  });
}

/** Titles of drafts that are dated within the days. */
export function upcomingDrafts({ press, newsletters, videos, social }: Newsroom, now: Instant, days: number): string[] {
  const until = startOfDay(addDays(seoulDay(now), days + 1));
  return [...social, ...press, ...newsletters, ...videos].flatMap(({ data }) => (data.status === 'draft' && data.publishAt > now && data.publishAt < until ? [data.title] : []));
}
