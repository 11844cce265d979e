/** The desk's lists: the newest two months at hand, every other month on a page of its own that changes no more. */
import type { DeskEntry } from './desk.ts';

export interface DeskList {
  /** `2026-11`; none for the list that everyone starts from. */
  month: string | undefined;
  entries: DeskEntry[];
}

const MONTHS_AT_HAND = 2;

/** @param entries newest first */
export function composeDeskLists(entries: readonly DeskEntry[]): [DeskList, ...DeskList[]] {
  const months = [...new Set(entries.map(monthOf))];
  const atHand = months.slice(0, MONTHS_AT_HAND);
  const start: DeskList = { month: undefined, entries: entries.filter((entry) => atHand.includes(monthOf(entry))) };
  return [start, ...months.slice(MONTHS_AT_HAND).map((month): DeskList => ({ month, entries: entries.filter((entry) => monthOf(entry) === month) }))];
}

function monthOf({ day }: Pick<DeskEntry, 'day'>): string {
  return day.slice(0, 7);
}

/** `2026년 11월` */
export function monthLabel(month: string): string {
  const [year, number] = month.split('-');
  return `${year}년 ${Number(number)}월`;
}
