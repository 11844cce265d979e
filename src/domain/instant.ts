/**
 * Time in the newsroom. An instant is a number of milliseconds since the epoch;
 * a day is `YYYY-MM-DD` as the calendar in Seoul shows it. Korea has kept UTC+9
 * without summer time since 1988, so the offset is a constant and no build
 * depends on a machine's time zone or locale data.
 */
export type Instant = number;
export type Day = string;

const SEOUL_OFFSET = 9 * 3_600_000;
const DAY_LENGTH = 86_400_000;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(?:\s?(Z|[+-]\d{2}:?\d{2}))?$/;

/** Whether the text names a day that the calendar has (2026-02-30 is none). */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export type InstantReading = { ok: true; at: Instant } | { ok: false; reason: 'form' | 'day-only' | 'calendar' };

/** Reads `2026-11-22 09:00` (Seoul time) or a full ISO 8601 instant with an offset. */
export function readInstant(text: string): InstantReading {
  const trimmed = text.trim();
  if (DAY.test(trimmed)) return { ok: false, reason: isDay(trimmed) ? 'day-only' : 'calendar' };
  const match = INSTANT.exec(trimmed);
  if (!match) return { ok: false, reason: 'form' };
  const [, day, hour, minute, second = '0', offset] = match as unknown as [string, string, string, string, string?, string?];
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return { ok: false, reason: 'calendar' };
  const offsetLength = offset === undefined ? SEOUL_OFFSET : offsetOf(offset);
  if (offsetLength === undefined) return { ok: false, reason: 'form' };
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return { ok: true, at: midnight + Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1000 - offsetLength };
}

function offsetOf(text: string): number | undefined {
  if (text === 'Z') return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(-2));
  if (hours > 14 || minutes > 59) return undefined;
  return sign * (hours * 60 + minutes) * 60_000;
}

/** The day in Seoul on which an instant falls. */
export function seoulDay(at: Instant): Day {
  return new Date(at + SEOUL_OFFSET).toISOString().slice(0, 10);
}

/** The first instant of a day in Seoul. */
export function startOfDay(day: Day): Instant {
  return Date.parse(`${day}T00:00:00Z`) - SEOUL_OFFSET;
}

/** The instant at which a clock in Seoul shows `09:30` on a day. */
export function atClock(day: Day, time: string): Instant {
  return startOfDay(day) + minutesOfClock(time) * 60_000;
}

/** `09:30` → 570 */
export function minutesOfClock(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** The day `count` days later (or earlier, when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_LENGTH).toISOString().slice(0, 10);
}

/** `2026-11-22T09:00:00+09:00`: for attributes, feeds and structured data. */
export function isoSeoul(at: Instant): string {
  return `${new Date(at + SEOUL_OFFSET).toISOString().slice(0, 19)}+09:00`;
}

/** `Sun, 22 Nov 2026 00:00:00 GMT`: RFC 822, for RSS. */
export function rfc822(at: Instant): string {
  return new Date(at).toUTCString();
}

const WEEKDAYS = ['일', '월', '화', '수', '목', '금', '토'] as const;

/** `2026. 11. 22.(일)` */
export function koreanDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  return `${year}. ${month}. ${date}.(${weekday})`;
}

/** `오전 9시`, `오후 2시 30분` */
export function koreanHour(at: Instant): string {
  const local = new Date(at + SEOUL_OFFSET);
  const hour = local.getUTCHours();
  const minute = local.getUTCMinutes();
  const half = hour < 12 ? '오전' : '오후';
  const shown = hour === 0 ? 0 : hour > 12 ? hour - 12 : hour;
  return `${half} ${shown}시${minute ? ` ${minute}분` : ''}`;
}

/** `2026. 11. 22.(일) 오전 9시` */
export function koreanInstant(at: Instant): string {
  return `${koreanDay(seoulDay(at))} ${koreanHour(at)}`;
}
