/**
 * When entries open whose time is said by other fields than `publishAt`: a
 * schedule by its day, a caption by the days on which it runs.
 */
import type { Caption } from '../collections/caption.ts';
import type { Schedule } from '../collections/schedule.ts';
import { addDays, type Day, type Instant, startOfDay } from './instant.ts';
import type { Publishable } from './publish-gate.ts';

/** `2026/11-23` → `2026-11-23` */
export function dayOfSchedule(id: string): Day {
  return id.replace('/', '-');
}

/** The bundle of a day gives the schedule of the next, so that is when it is public unless it says otherwise. */
export function scheduleTimes(id: string, data: Schedule): Publishable {
  return { ...data, publishAt: data.publishAt ?? startOfDay(addDays(dayOfSchedule(id), -1)) };
}

/** A caption may be written well ahead; nobody sees it before it runs. */
export function captionTimes(data: Caption): Publishable {
  return { ...data, publishAt: Math.max(data.publishAt ?? Number.NEGATIVE_INFINITY, 'at' in data.from ? data.from.at : startOfDay(data.from.day)) };
}

/** The first instant at which a caption no longer runs; the last day or minute is included. */
export function captionEnd({ until }: Pick<Caption, 'until'>): Instant {
  return 'at' in until ? until.at + 60_000 : startOfDay(addDays(until.day, 1));
}
