/** The facets that have a feed beside their page: how its address begins, and which releases are in it. */
import type { Release } from '../library.ts';
import type { Facet } from '../facet-groups.ts';

export interface FacetFeed {
  group: Facet;
  /** `/feeds/<folder>/<id>.xml` */
  folder: string;
  idsOf(release: Pick<Release, 'department' | 'topics' | 'towns' | 'series'>): string[];
}

export const FACET_FEEDS: readonly FacetFeed[] = [
  { group: 'department', folder: 'departments', idsOf: ({ department }) => [department] },
  { group: 'topic', folder: 'topics', idsOf: ({ topics }) => topics },
  { group: 'town', folder: 'towns', idsOf: ({ towns }) => towns },
  { group: 'series', folder: 'series', idsOf: ({ series }) => (series === undefined ? [] : [series]) },
];

/** `topics/welfare`: the feed of a facet's page. */
export function facetFeedId(facet: Facet, id: string): string {
  const { folder = facet } = FACET_FEEDS.find(({ group }) => group === facet) ?? {};
  return `${folder}/${id}`;
}
