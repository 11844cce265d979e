/** The head's schedule as events of a calendar that anyone may subscribe to. */
import type { Site } from '../collections/site.ts';
import { correctionNote } from './correction-note.ts';
import { scheduleLabel } from './day-bundle.ts';
import { atClock, type Instant, minutesOfClock } from './instant.ts';
import type { Library, ScheduleDay } from './library.ts';

export interface ScheduleEvent {
  uid: string;
  at: Instant;
  minutes: number | undefined;
  summary: string;
  description: string | undefined;
  location: string | undefined;
  /** The last change of the day's schedule. */
  stamp: Instant;
}

export interface ScheduleCalendar {
  name: string;
  events: ScheduleEvent[];
}

/** The newest days alone, so that a subscription does not grow for ever. */
export const CALENDAR_DAYS = 200;

/** Undefined where the office gives no schedule: a calendar without an event is none (RFC 5545, 3.6). */
export function composeScheduleCalendar({ site, schedule }: Pick<Library, 'site' | 'schedule'>): ScheduleCalendar | undefined {
  const events = schedule.filter(({ state }) => state === 'open').slice(-CALENDAR_DAYS).flatMap((day) => eventsOf(day, site));
  return events.length > 0 ? { name: `${site.shortName} ${scheduleLabel(site)}`, events } : undefined;
}

/** An event is known by its hour: its words may be put right without its becoming another. */
function eventsOf({ day, items, changed, corrections }: ScheduleDay, site: Site): ScheduleEvent[] {
  const host = new URL(site.url).host;
  const taken = new Map<string, number>();
  const notes = corrections.map(correctionNote).map(({ label, text }) => `${label}: ${text}`).join('\n');
  return items.map(({ time, until, event, place }): ScheduleEvent => {
    const count = (taken.get(time) ?? 0) + 1;
    taken.set(time, count);
    const minutes = until === undefined ? undefined : minutesOfClock(until) - minutesOfClock(time);
    return {
      uid: `schedule-${day}-${time.replace(':', '')}${count === 1 ? '' : `-${count}`}@${host}`,
      at: atClock(day, time),
      minutes: minutes !== undefined && minutes > 0 ? minutes : undefined,
      summary: event,
      description: notes === '' ? undefined : notes,
      location: place,
      stamp: changed,
    };
  });
}
