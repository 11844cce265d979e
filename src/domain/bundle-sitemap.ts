/** The pages of the days, each with the last change of what it shows. */
import { addDays, type Day, type Instant, seoulDay } from './instant.ts';
import type { Library } from './library.ts';
import { path } from './permalink.ts';
import type { Page } from './sitemap.ts';

export function bundlePages({ releases, schedule }: Library): Page[] {
  const days = new Map<Day, Instant>();
  for (const { state, date, changed } of releases) if (state === 'open') raise(days, seoulDay(date), changed);
  if (days.size === 0) return [];
  for (const { state, day, changed } of schedule) {
    const before = addDays(day, -1);
    if (state === 'open' && days.has(before)) raise(days, before, changed);
  }
  const months = new Map<string, Instant>();
  for (const [day, changed] of days) raise(months, day.slice(0, 7), changed);
  const last = Math.max(...months.values());
  return [
    { path: path.days(), changed: last },
    ...[...months].map(([month, changed]) => ({ path: path.dayMonth(month), changed })),
    ...[...days].map(([day, changed]) => ({ path: path.day(day), changed })),
  ];
}

function raise<K>(instants: Map<K, Instant>, key: K, at: Instant): void {
  instants.set(key, Math.max(at, instants.get(key) ?? at));
}
