/** Releases by department, topic, town and series: the newest of each, and the ways to all the rest. */
import type { EntryItem } from './entry-item.ts';
import { byYear, FACETS, type Facet, type FacetGroup, type FacetLink, facetGroups, facetLabel, facetYearPath, linksBy } from './facet-groups.ts';
import type { Library } from './library.ts';
import { path } from './permalink.ts';
import type { Sourced } from './press-archive.ts';
import { listSources, pressItems } from './press-list.ts';

export const FACET_LENGTH = 50;

export interface FacetPage {
  facet: Facet;
  id: string;
  name: string;
  /** How many there are in all; at most `FACET_LENGTH` are shown. */
  count: number;
  items: EntryItem[];
  /** Pages that hold all of a year, the newest first. */
  years: FacetLink[];
  /** Of a topic its towns, of a town its topics: pages of what is in both. */
  crossings: { label: string; links: FacetLink[] } | undefined;
}

/** One page for each name of the list that some release bears, in the order of the list. */
export function composeFacetPages(library: Library, facet: Facet): Sourced<FacetPage>[] {
  const item = pressItems(library);
  return facetGroups(library, facet).map((group) => {
    const { id, name, releases } = group;
    const shown = releases.slice(0, FACET_LENGTH);
    const years = byYear(releases).map(([year, ofYear]) => ({ name: `${year}년`, path: facetYearPath(facet, id, year), count: ofYear.length }));
    const view: FacetPage = { facet, id, name, count: releases.length, items: shown.map((release) => item(release, { summary: true })), years, crossings: crossingsOf(group, library) };
    return { view, sources: listSources(shown) };
  });
}

function crossingsOf({ facet, id, releases }: FacetGroup, library: Library): FacetPage['crossings'] {
  if (facet === 'topic') return some('town', linksBy(library, 'town', releases, (town) => path.topicTown(id, town)));
  if (facet === 'town') return some('topic', linksBy(library, 'topic', releases, (topic) => path.topicTown(topic, id)));
  return undefined;
}

function some(facet: Facet, links: FacetLink[]): FacetPage['crossings'] {
  return links.length > 0 ? { label: facetLabel(facet), links } : undefined;
}

export interface FacetLinks {
  facet: Facet;
  label: string;
  links: FacetLink[];
}

/** The ways into the archive, those that lead somewhere alone. */
export function composeFacetLinks(library: Library): FacetLinks[] {
  return FACETS.map((facet) => {
    const links = facetGroups(library, facet).map(({ id, name, releases }) => ({ name, path: path[facet](id), count: releases.length }));
    return { facet, label: facetLabel(facet), links };
  }).filter(({ links }) => links.length > 0);
}
