/** The lists of the days that have a bundle: the newest of them, and each month for ever. */
import type { DayBundle } from './day-bundle.ts';
import type { Day } from './instant.ts';
import type { Sourced } from './press-archive.ts';
import type { SourceName } from './newsroom.ts';

export const DAYS_SHOWN = 60;

export interface DayLine {
  day: Day;
  count: number;
  /** The first of the day. */
  title: string;
  hasZip: boolean;
}

export interface DayList {
  /** The newest first. */
  days: DayLine[];
  /** `2026-11`, the newest first, with how many days each has. */
  months: { month: string; count: number }[];
}

export interface DayMonth {
  month: string;
  days: DayLine[];
  newer: string | undefined;
  older: string | undefined;
}

/** @param bundles the newest day first */
export function composeDayList(bundles: readonly Sourced<DayBundle>[]): Sourced<DayList> {
  const shown = bundles.slice(0, DAYS_SHOWN);
  return {
    view: { days: shown.map(({ view }) => lineOf(view)), months: [...byMonth(bundles)].map(([month, days]) => ({ month, count: days.length })) },
    sources: sourcesOf(shown),
  };
}

/** A month that is over shows nothing that a new day changes, but for the way to the next one. */
export function composeDayMonths(bundles: readonly Sourced<DayBundle>[]): Sourced<DayMonth>[] {
  const months = [...byMonth(bundles)];
  return months.map(([month, days], index) => ({
    view: { month, days: days.map(({ view }) => lineOf(view)), newer: months[index - 1]?.[0], older: months[index + 1]?.[0] },
    sources: sourcesOf(days),
  }));
}

function lineOf({ day, count, sections, hasZip }: DayBundle): DayLine {
  return { day, count, title: sections[0]?.items[0]?.title ?? '', hasZip };
}

function sourcesOf(bundles: readonly Sourced<DayBundle>[]): SourceName[] {
  return bundles.flatMap(({ sources }) => sources.filter((source) => source.startsWith('press:')));
}

function byMonth(bundles: readonly Sourced<DayBundle>[]): Map<string, Sourced<DayBundle>[]> {
  const months = new Map<string, Sourced<DayBundle>[]>();
  for (const bundle of bundles) {
    const month = bundle.view.day.slice(0, 7);
    const known = months.get(month);
    if (known) known.push(bundle);
    else months.set(month, [bundle]);
  }
  return months;
}
