/** Days and hours of events and applications in words. */
import { type Instant, koreanDay, koreanHour, seoulDay } from './instant.ts';

export type When = { day: string } | { at: Instant };

export function whenInWords(when: When): string {
  return 'at' in when ? `${koreanDay(seoulDay(when.at))} ${koreanHour(when.at)}` : koreanDay(when.day);
}

/** `2026. 10. 7.(수) 오후 1시 30분 ~ 오후 4시 30분`: a day is said once. */
export function periodInWords({ from, until }: { from: When; until?: When | undefined }): string {
  if (!until) return whenInWords(from);
  if (dayOf(from) !== dayOf(until)) return `${whenInWords(from)} ~ ${whenInWords(until)}`;
  if (!('at' in until)) return whenInWords(from);
  if (!('at' in from)) return `${koreanDay(from.day)} ~ ${koreanHour(until.at)}`;
  return from.at === until.at ? whenInWords(from) : `${whenInWords(from)} ~ ${koreanHour(until.at)}`;
}

/** An application may have a first day, a last day, or both. */
export function openingInWords({ opens, closes }: { opens?: When | undefined; closes?: When | undefined }): string | undefined {
  if (opens) return closes ? periodInWords({ from: opens, until: closes }) : `${whenInWords(opens)}부터`;
  return closes && `${whenInWords(closes)}까지`;
}

function dayOf(when: When): string {
  return 'at' in when ? seoulDay(when.at) : when.day;
}
