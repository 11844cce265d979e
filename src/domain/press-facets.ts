/** Releases by department, topic, town and series: the newest of each, and the way to all the rest. */
import type { Named } from '../collections/site.ts';
import type { EntryItem } from './entry-item.ts';
import { seoulDay } from './instant.ts';
import type { Library, Release } from './library.ts';
import { path } from './permalink.ts';
import type { Sourced } from './press-archive.ts';
import { listSources, pressItems } from './press-list.ts';

export const FACET_LENGTH = 100;

export const FACETS = ['department', 'topic', 'town', 'series'] as const;
export type Facet = (typeof FACETS)[number];

const IDS = {
  department: (release) => [release.department],
  topic: (release) => release.topics,
  town: (release) => release.towns,
  series: (release) => (release.series === undefined ? [] : [release.series]),
} as const satisfies Record<Facet, (release: Release) => string[]>;

const LABELS = { department: '부서', topic: '주제', town: '읍·면', series: '연재' } as const satisfies Record<Facet, string>;

export function facetLabel(facet: Facet): string {
  return LABELS[facet];
}

export interface FacetPage {
  facet: Facet;
  id: string;
  name: string;
  /** How many there are in all; at most `FACET_LENGTH` are shown. */
  count: number;
  items: EntryItem[];
  /** The years of those that are not shown, the newest first. */
  years: string[];
}

/** One page for each name of the list that some release bears, in the order of the list. */
export function composeFacetPages(library: Library, facet: Facet): Sourced<FacetPage>[] {
  const item = pressItems(library);
  const groups = releasesBy(library, facet);
  return namesOf(library, facet).flatMap(({ id, name }) => {
    const releases = groups.get(id);
    if (!releases) return [];
    const shown = releases.slice(0, FACET_LENGTH);
    return [{ view: { facet, id, name, count: releases.length, items: shown.map((release) => item(release, { summary: true })), years: yearsOf(releases.slice(FACET_LENGTH)) }, sources: listSources(shown) }];
  });
}

export interface FacetLink {
  name: string;
  path: string;
  count: number;
}

/** The ways into the archive, those that lead somewhere alone. */
export function composeFacetLinks(library: Library): { facet: Facet; label: string; links: FacetLink[] }[] {
  return FACETS.map((facet) => {
    const groups = releasesBy(library, facet);
    const links = namesOf(library, facet).flatMap(({ id, name }) => {
      const count = groups.get(id)?.length;
      return count === undefined ? [] : [{ name, path: path[facet](id), count }];
    });
    return { facet, label: facetLabel(facet), links };
  }).filter(({ links }) => links.length > 0);
}

function yearsOf(releases: readonly Release[]): string[] {
  return [...new Set(releases.map(({ date }) => seoulDay(date).slice(0, 4)))];
}

function namesOf(library: Library, facet: Facet): readonly Named[] {
  switch (facet) {
    case 'department':
      return library.departments;
    case 'topic':
      return library.topics;
    case 'town':
      return library.site.towns;
    case 'series':
      return library.series;
  }
}

function releasesBy(library: Library, facet: Facet): Map<string, Release[]> {
  const groups = new Map<string, Release[]>();
  for (const release of library.releases) {
    for (const id of new Set(IDS[facet](release))) {
      const group = groups.get(id);
      if (group) group.push(release);
      else groups.set(id, [release]);
    }
  }
  return groups;
}
