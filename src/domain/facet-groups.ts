/** The four ways in which releases are grouped besides time, and the groups themselves. */
import type { Named } from '../collections/site.ts';
import { seoulDay } from './instant.ts';
import type { Library, Release } from './library.ts';
import { path } from './permalink.ts';

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

const YEARS = { department: path.departmentYear, topic: path.topicYear, town: path.townYear, series: path.seriesYear } as const satisfies Record<Facet, (id: string, year: string) => string>;

export function facetYearPath(facet: Facet, id: string, year: string): string {
  return YEARS[facet](id, year);
}

/** A way on, with how many it leads to. */
export interface FacetLink {
  name: string;
  path: string;
  count: number;
}

export interface FacetGroup extends Named {
  facet: Facet;
  /** Newest first, never empty. */
  releases: readonly Release[];
}

const known = new WeakMap<Library, Partial<Record<Facet, FacetGroup[]>>>();

/** One for each name of the list that some release bears, in the order of the list. */
export function facetGroups(library: Library, facet: Facet): FacetGroup[] {
  const made = known.get(library) ?? {};
  known.set(library, made);
  made[facet] ??= groupsOf(library, facet);
  return made[facet];
}

function groupsOf(library: Library, facet: Facet): FacetGroup[] {
  const byId = groupedByEach(library.releases, IDS[facet]);
  return namesOf(library, facet).flatMap(({ id, name }) => {
    const releases = byId.get(id);
    return releases ? [{ facet, id, name, releases }] : [];
  });
}

export function namesOf(library: Library, facet: Facet): readonly Named[] {
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

/** Of some releases those that bear each name of a list, in the order of the list. */
export function linksBy(library: Library, facet: Facet, releases: readonly Release[], pathOf: (id: string) => string): FacetLink[] {
  const byId = groupedByEach(releases, IDS[facet]);
  return namesOf(library, facet).flatMap(({ id, name }) => {
    const count = byId.get(id)?.length;
    return count === undefined ? [] : [{ name, path: pathOf(id), count }];
  });
}

/** `2026`: of the day in Seoul on which the release became public. */
export function yearOf({ date }: Pick<Release, 'date'>): string {
  return seoulDay(date).slice(0, 4);
}

/** The newest year first. */
export function byYear(releases: readonly Release[]): [year: string, releases: Release[]][] {
  return [...Map.groupBy(releases, yearOf)];
}

/** In the order of the releases; one that bears a name twice counts once. */
export function groupedByEach(releases: readonly Release[], idsOf: (release: Release) => readonly string[]): Map<string, Release[]> {
  const groups = new Map<string, Release[]>();
  for (const release of releases) {
    for (const id of new Set(idsOf(release))) {
      const group = groups.get(id);
      if (group) group.push(release);
      else groups.set(id, [release]);
    }
  }
  return groups;
}
