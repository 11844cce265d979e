/** What is of a topic and of a town: the newest, and the way to the years of either. */
import type { EntryItem } from './entry-item.ts';
import { type FacetLink, facetGroups, facetYearPath, groupedByEach, yearOf } from './facet-groups.ts';
import type { Library, Release } from './library.ts';
import type { Sourced } from './press-archive.ts';
import { FACET_LENGTH } from './press-facets.ts';
import { listSources, pressItems } from './press-list.ts';

export interface TopicTownPage {
  topic: { id: string; name: string };
  town: { id: string; name: string };
  /** How many there are in all; at most `FACET_LENGTH` are shown. */
  count: number;
  items: EntryItem[];
  /** Years of the topic in which those lie that are not shown. */
  years: Omit<FacetLink, 'count'>[];
}

/** Wherever a release bears both, in the order of the lists. */
export function composeTopicTowns(library: Library): Sourced<TopicTownPage>[] {
  const item = pressItems(library);
  const towns = library.site.towns;
  return facetGroups(library, 'topic').flatMap((topic) => {
    const byTown = groupedByEach(topic.releases, (release) => release.towns);
    return towns.flatMap((town) => {
      const releases = byTown.get(town.id);
      if (!releases) return [];
      const shown = releases.slice(0, FACET_LENGTH);
      const view: TopicTownPage = {
        topic: { id: topic.id, name: topic.name },
        town: { id: town.id, name: town.name },
        count: releases.length,
        items: shown.map((release) => item(release, { summary: true })),
        years: yearsOf(topic.id, releases.slice(FACET_LENGTH)),
      };
      return [{ view, sources: listSources(shown) }];
    });
  });
}

function yearsOf(topic: string, releases: readonly Release[]): TopicTownPage['years'] {
  return [...new Set(releases.map(yearOf))].map((year) => ({ name: `${year}년`, path: facetYearPath('topic', topic, year) }));
}
