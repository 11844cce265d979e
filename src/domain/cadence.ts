/**
 * How often a publication appears. Its time is parted into periods without
 * gaps, each with one issue, due on the period's first day:
 *
 * - `bimonthly`: two months, counted in pairs from the month of `since` (from
 *   January where it is not said);
 * - `monthly`: a month;
 * - `{ days: [5, 15, 25] }`: from one of the days to the next. A day that a
 *   month does not have is its last one.
 *
 * Pure, and of days alone: no answer depends on the clock.
 */
import type { Site } from '../collections/site.ts';
import { addDays, type Day, type Instant, isDay, seoulDay } from './instant.ts';

export type Publication = Site['publications'][number];
export type Restriction = Site['restricted'][number];
type Rhythm = Pick<Publication, 'cadence' | 'since'>;

export interface Period {
  /** Also the name of its issue's folder: `2026-11`, or `2026-11-05` where issues are due on days. */
  id: string;
  /** The first day, on which its issue is due. */
  due: Day;
  /** The day on which the next issue is due. */
  end: Day;
  /** `2026년 11·12월호`, `2026년 11월호`, `2026년 11월 5일자` */
  name: string;
}

/** Months are counted from year 0, so that they can be added. */
function monthNumber(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Undefined only where a list of days is empty. */
export function periodAt(day: Day, { cadence, since }: Rhythm): Period | undefined {
  if (typeof cadence === 'object') return dayPeriodAt(day, cadence.days);
  const length = cadence === 'monthly' ? 1 : 2;
  const month = monthNumber(day);
  const phase = since === undefined ? 0 : monthNumber(since) % length;
  const first = month - ((month - phase + length) % length);
  return { id: monthText(first), due: `${monthText(first)}-01`, end: `${monthText(first + length)}-01`, name: monthsName(first, first + length - 1) };
}

function monthsName(first: number, last: number): string {
  const [year, lastYear] = [Math.floor(first / 12), Math.floor(last / 12)];
  const from = `${year}년 ${(first % 12) + 1}`;
  if (first === last) return `${from}월호`;
  return year === lastYear ? `${from}·${(last % 12) + 1}월호` : `${from}월·${lastYear}년 ${(last % 12) + 1}월호`;
}

function dayPeriodAt(day: Day, days: readonly number[]): Period | undefined {
  const month = monthNumber(day);
  const dues = [...new Set([month - 1, month, month + 1].flatMap((one) => days.map((date) => dayIn(one, date))))].sort();
  const due = dues.findLast((one) => one <= day);
  const end = dues.find((one) => one > day);
  if (due === undefined || end === undefined) return undefined;
  const [year, ofYear, date] = due.split('-').map(Number);
  return { id: due, due, end, name: `${year}년 ${ofYear}월 ${date}일자` };
}

function dayIn(month: number, date: number): Day {
  const day = `${monthText(month)}-${String(date).padStart(2, '0')}`;
  return isDay(day) ? day : addDays(`${monthText(month + 1)}-01`, -1);
}

export function followingPeriod(period: Period, rhythm: Rhythm): Period | undefined {
  return periodAt(period.end, rhythm);
}

/** The periods after one, as long as they are due on or before a day. */
export function periodsAfter(period: Period, until: Day, rhythm: Rhythm): Period[] {
  const found: Period[] = [];
  for (let next = followingPeriod(period, rhythm); next && next.due <= until; next = followingPeriod(next, rhythm)) found.push(next);
  return found;
}

/**
 * Which period an issue belongs to: that of its folder's name where this is a
 * month (of days: a day), else that of its date. What appears in the last fifth
 * of a period is the next one's, early: a November issue of 30 October.
 */
export function periodOfIssue({ id, date }: { id: string; date: Instant }, rhythm: Rhythm): Period | undefined {
  const name = id.slice(id.lastIndexOf('/') + 1);
  const named = typeof rhythm.cadence === 'object' ? name : `${name}-01`;
  if (isDay(named)) return periodAt(named, rhythm);
  const day = seoulDay(date);
  const period = periodAt(day, rhythm);
  return period && day >= addDays(period.end, -Math.floor(daysOf(period) / 5)) ? followingPeriod(period, rhythm) : period;
}

function daysOf({ due, end }: Period): number {
  return (Date.parse(end) - Date.parse(due)) / 86_400_000;
}

/** How many days late an issue may be before it counts as missing. */
export function graceDays(period: Period): number {
  return Math.min(10, Math.floor(daysOf(period) / 3));
}

export interface Volume {
  number: number;
  /** `2026-01`: the first and the last month of the volume. */
  from: string;
  until: string;
}

/** Volumes are years from the month of `since`, the first of them volume 1; undefined before it or where it is not said. */
export function volumeOf(period: Period, { since }: Pick<Publication, 'since'>): Volume | undefined {
  if (since === undefined) return undefined;
  const first = monthNumber(since);
  const number = Math.floor((monthNumber(period.due) - first) / 12) + 1;
  const from = first + (number - 1) * 12;
  return number < 1 ? undefined : { number, from: monthText(from), until: monthText(from + 11) };
}

/** The restricted period that pauses a publication on a day; one that names no publication pauses them all. */
export function pauseOn(day: Day, publication: string, restricted: readonly Restriction[]): Restriction | undefined {
  return restricted.find((one) => pauses(one, publication) && day >= one.from && day <= one.until);
}

/** The restricted period that takes any day of a publication's period: its issue may have been left out for it. */
export function pauseDuring({ due, end }: Period, publication: string, restricted: readonly Restriction[]): Restriction | undefined {
  return restricted.find((one) => pauses(one, publication) && due <= one.until && one.from < end);
}

function pauses({ publications }: Restriction, publication: string): boolean {
  return publications.length === 0 || publications.includes(publication);
}

/** `두 달에 한 번`, `달마다`, `달마다 5일·15일·25일에` */
export function cadenceInWords({ cadence }: Pick<Publication, 'cadence'>): string {
  if (cadence === 'bimonthly') return '두 달에 한 번';
  if (cadence === 'monthly') return '달마다 한 번';
  return `달마다 ${[...new Set(cadence.days)].sort((a, b) => a - b).map((date) => `${date}일`).join('·')}에`;
}
