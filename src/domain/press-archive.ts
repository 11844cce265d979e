/**
 * The archive of releases: the newest pages, and everything by year and month.
 * A closed month and a closed year show nothing that a new release changes, but
 * for the way to the next one.
 */
import type { EntryItem } from './entry-item.ts';
import { FACETS, type FacetLink, facetLabel, facetYearPath, linksBy, yearOf } from './facet-groups.ts';
import { type Day, seoulDay } from './instant.ts';
import type { Library, Release } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { type CalendarMonth, composeCalendar } from './press-calendar.ts';
import { listSources, pressItems } from './press-list.ts';

export const PAGE_LENGTH = 20;
export const LAST_PAGE = 20;

export interface ArchivePage {
  page: number;
  last: number;
  items: EntryItem[];
  /** Whether there are releases after the last page, which only the years show. */
  goesOn: boolean;
}

/** An archive's page with the entries that it was made from. */
export type Sourced<V> = { view: V; sources: SourceName[] };

/** At least one page, so that an office with no release yet has its list. */
export function composeArchivePages(library: Library): Sourced<ArchivePage>[] {
  const { releases } = library;
  const item = pressItems(library);
  const last = Math.min(LAST_PAGE, Math.max(1, Math.ceil(releases.length / PAGE_LENGTH)));
  return Array.from({ length: last }, (_, index) => {
    const shown = releases.slice(index * PAGE_LENGTH, (index + 1) * PAGE_LENGTH);
    const items = shown.map((release) => item(release, { summary: true, picture: true }));
    return { view: { page: index + 1, last, items, goesOn: releases.length > last * PAGE_LENGTH }, sources: listSources(shown, items) };
  });
}

/** `2026` or `2026-11`: years and months sort as text. */
type Period = string;

export interface YearCount {
  year: string;
  count: number;
}

export interface YearPage {
  year: string;
  count: number;
  /** From January on, those with releases alone. */
  months: CalendarMonth[];
  /** Departments, topics, towns and series within the year. */
  facets: { label: string; links: FacetLink[] }[];
  newer: string | undefined;
  older: string | undefined;
}

export interface MonthPage {
  year: string;
  month: string;
  count: number;
  /** The newest day first. */
  days: { day: Day; items: EntryItem[] }[];
  newer: MonthName | undefined;
  older: MonthName | undefined;
}

export interface MonthName {
  year: string;
  month: string;
}

/** The newest year first. */
export function composeYearCounts(library: Library): YearCount[] {
  return [...grouped(library.releases, yearOf)].map(([year, releases]) => ({ year, count: releases.length }));
}

export function composeYearPages(library: Library): Sourced<YearPage>[] {
  const years = [...grouped(library.releases, yearOf)];
  return years.map(([year, releases], index) => ({
    view: {
      year,
      count: releases.length,
      months: composeCalendar(releases),
      facets: FACETS.map((facet) => ({ label: facetLabel(facet), links: linksBy(library, facet, releases, (id) => facetYearPath(facet, id, year)) })).filter(({ links }) => links.length > 0),
      newer: years[index - 1]?.[0],
      older: years[index + 1]?.[0],
    },
    sources: listSources(releases),
  }));
}

export function composeMonthPages(library: Library): Sourced<MonthPage>[] {
  const item = pressItems(library);
  const months = [...grouped(library.releases, monthOf)];
  return months.map(([period, releases], index) => ({
    view: {
      ...monthName(period),
      count: releases.length,
      days: [...grouped(releases, dayOf)].map(([day, found]) => ({ day, items: found.map((release) => item(release)) })),
      newer: nameOf(months[index - 1]),
      older: nameOf(months[index + 1]),
    },
    sources: listSources(releases),
  }));
}

function dayOf({ date }: Release): Day {
  return seoulDay(date);
}

function monthOf(release: Release): Period {
  return dayOf(release).slice(0, 7);
}

function monthName(period: Period): MonthName {
  return { year: period.slice(0, 4), month: period.slice(5) };
}

function nameOf(group: readonly [Period, unknown] | undefined): MonthName | undefined {
  return group && monthName(group[0]);
}

/** In the order of the list, which is newest first. */
function grouped(releases: readonly Release[], periodOf: (release: Release) => Period): Map<Period, Release[]> {
  const groups = new Map<Period, Release[]>();
  for (const release of releases) {
    const period = periodOf(release);
    const group = groups.get(period);
    if (group) group.push(release);
    else groups.set(period, [release]);
  }
  return groups;
}
