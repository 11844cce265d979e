import type { ScheduleDay } from '../../src/domain/library.ts';
import { addDays, startOfDay } from '../../src/domain/instant.ts';

/** The schedule of a day as it is open since the day before. */
export function makeSchedule(day: string, overrides: Partial<ScheduleDay> = {}): ScheduleDay {
  const date = overrides.date ?? startOfDay(addDays(day, -1));
  return { id: day.replace('-', '/'), day, state: 'open', date, changed: date, digest: `digest of ${day}`, items: [{ time: '10:00', event: '월례 조회', place: '대회의실' }], corrections: [], rights: 'own', ...overrides };
}
