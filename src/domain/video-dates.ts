/** Contests and events run from a day or an hour to another: where they stand at an instant, and when that turns. */
import type { EntryMark } from './entry-item.ts';
import { addDays, type Instant, startOfDay } from './instant.ts';
import { openingInWords, type When } from './period.ts';

export interface RunningDates {
  opens?: When | undefined;
  closes?: When | undefined;
}

export type DateState = 'upcoming' | 'running' | 'over';

const STATES = { upcoming: '예정', running: '진행 중', over: '마감' } as const satisfies Record<DateState, string>;

/** Undefined where no date is given. A last day is included; at a closing hour it is over. */
export function dateState({ opens, closes }: RunningDates, now: Instant): DateState | undefined {
  if (!opens && !closes) return undefined;
  if (closes && now >= endOf(closes)) return 'over';
  return opens && now < startOf(opens) ? 'upcoming' : 'running';
}

/** The instants at which the state turns. */
export function dateTurns({ opens, closes }: RunningDates): Instant[] {
  return [...(opens ? [startOf(opens)] : []), ...(closes ? [endOf(closes)] : [])];
}

/** `진행 중`, beside a title. */
export function dateMarks(dates: RunningDates, now: Instant): EntryMark[] {
  const state = dateState(dates, now);
  return state === undefined ? [] : [{ text: STATES[state], kind: 'plain' }];
}

/** `기간 2026. 8. 3.(월) ~ 2026. 9. 30.(수) 오후 6시`, among the facts of a list. */
export function dateFacts(dates: RunningDates): string[] {
  const words = openingInWords(dates);
  return words === undefined ? [] : [`기간 ${words}`];
}

function startOf(when: When): Instant {
  return 'at' in when ? when.at : startOfDay(when.day);
}

function endOf(when: When): Instant {
  return 'at' in when ? when.at : startOfDay(addDays(when.day, 1));
}
