/** For how long a release has a press kit, and a day its bundle as a ZIP: `kits.days` of the site, counted in whole days in Seoul. */
import type { Site } from '../collections/site.ts';
import { addDays, type Day, type Instant, seoulDay, startOfDay } from './instant.ts';

interface KitContext {
  site: Pick<Site, 'kits'>;
  now: Instant;
}

/** The first instant at which what opened then is too old for a kit. */
export function kitEnd(date: Instant, { kits }: Pick<Site, 'kits'>): Instant {
  return startOfDay(addDays(seoulDay(date), kits.days + 1));
}

export function hasKit({ date }: { date: Instant }, { site, now }: KitContext): boolean {
  return now < kitEnd(date, site);
}

export function hasDayZip(day: Day, context: KitContext): boolean {
  return hasKit({ date: startOfDay(day) }, context);
}
