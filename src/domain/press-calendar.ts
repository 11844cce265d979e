/** A year as a calendar: months in weeks from Sunday, with how many releases each day has. */
import type { Day } from './instant.ts';
import { seoulDay } from './instant.ts';
import type { Release } from './library.ts';

export const WEEKDAYS = ['일', '월', '화', '수', '목', '금', '토'] as const;

export interface CalendarDay {
  day: Day;
  /** None where nothing came out. */
  count: number;
}

export interface CalendarMonth {
  /** `11` */
  month: string;
  count: number;
  /** Seven to a week; undefined before the first and after the last of the month. */
  weeks: (CalendarDay | undefined)[][];
}

/** The months that have a release, January first. @param releases of one year */
export function composeCalendar(releases: readonly Release[]): CalendarMonth[] {
  const counts = new Map<Day, number>();
  for (const { date } of releases) counts.set(seoulDay(date), (counts.get(seoulDay(date)) ?? 0) + 1);
  const months = Map.groupBy([...counts].sort(([a], [b]) => (a < b ? -1 : 1)), ([day]) => day.slice(0, 7));
  return [...months].map(([month, days]) => ({ month: month.slice(5), count: days.reduce((sum, [, count]) => sum + count, 0), weeks: weeksOf(month, counts) }));
}

function weeksOf(month: string, counts: ReadonlyMap<Day, number>): CalendarMonth['weeks'] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const before = new Date(Date.UTC(year, number - 1, 1)).getUTCDay();
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday): CalendarDay | undefined => {
      const date = week * 7 + weekday - before + 1;
      if (date < 1 || date > length) return undefined;
      const day = `${month}-${String(date).padStart(2, '0')}`;
      return { day, count: counts.get(day) ?? 0 };
    }),
  );
}
