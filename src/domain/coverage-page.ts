/** What the press made of the releases: a month to a page, the newest on the first. Links and no text of theirs. */
import type { Site } from '../collections/site.ts';
import { type EntryItem, type EntryMark, foreignLang, marksOf } from './entry-item.ts';
import type { Day } from './instant.ts';
import type { Clipping, Library, Release } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { path } from './permalink.ts';
import type { Sourced } from './press-archive.ts';

export const NEWEST_CLIPPINGS = 30;

export interface ClippingItem {
  outlet: string;
  headline: string;
  /** Of the paper's own page. */
  url: string;
  appeared: Day;
  marks: EntryMark[];
  lang: string | undefined;
  /** What it was made of; not said where the release itself is shown. */
  release: Pick<EntryItem, 'path' | 'title' | 'marks' | 'lang'> | undefined;
}

export function clippingItem(clipping: Clipping, site: Pick<Site, 'lang'>, release?: Release): ClippingItem {
  const { outlet, headline, url, appeared } = clipping;
  return {
    outlet,
    headline,
    url,
    appeared,
    marks: marksOf({ ...clipping, title: headline }),
    lang: foreignLang(clipping, site),
    release: release && { path: path.release(release.id), title: release.title, marks: marksOf(release), lang: foreignLang(release, site) },
  };
}

export interface CoverageMonth {
  /** `2026-11` */
  month: string;
  count: number;
  /** The newest day first. */
  days: { day: Day; items: ClippingItem[] }[];
  newer: string | undefined;
  older: string | undefined;
}

export interface CoveragePage {
  /** The newest alone. */
  items: ClippingItem[];
  count: number;
  /** The newest first. */
  months: { month: string; count: number }[];
}

/** Undefined where there is no clipping: then there is no page either. */
export function composeCoveragePage(library: Library): Sourced<CoveragePage> | undefined {
  const { coverage } = library;
  if (coverage.length === 0) return undefined;
  const shown = coverage.slice(0, NEWEST_CLIPPINGS);
  const months = [...Map.groupBy(coverage, monthOf)].map(([month, clippings]) => ({ month, count: clippings.length }));
  return { view: { items: itemsOf(shown, library), count: coverage.length, months }, sources: sourcesOf(shown) };
}

/** A closed month changes by its own clippings and releases alone. */
export function composeCoverageMonths(library: Library): Sourced<CoverageMonth>[] {
  const months = [...Map.groupBy(library.coverage, monthOf)];
  return months.map(([month, clippings], index) => ({
    view: {
      month,
      count: clippings.length,
      days: [...Map.groupBy(clippings, ({ appeared }) => appeared)].map(([day, found]) => ({ day, items: itemsOf(found, library) })),
      newer: months[index - 1]?.[0],
      older: months[index + 1]?.[0],
    },
    sources: sourcesOf(clippings),
  }));
}

/** `2026-11` → `2026년 11월` */
export function monthInWords(month: string): string {
  return `${month.slice(0, 4)}년 ${Number(month.slice(5))}월`;
}

function monthOf({ appeared }: Clipping): string {
  return appeared.slice(0, 7);
}

function itemsOf(clippings: readonly Clipping[], { site, releases }: Library): ClippingItem[] {
  const wanted = new Set(clippings.map(({ press }) => press));
  const known = new Map(releases.filter(({ id }) => wanted.has(id)).map((release) => [release.id, release]));
  return clippings.map((clipping) => clippingItem(clipping, site, known.get(clipping.press)));
}

function sourcesOf(clippings: readonly Clipping[]): SourceName[] {
  return clippings.flatMap(({ id, press }): SourceName[] => [`coverage:${id}`, `press:${press}`]);
}
