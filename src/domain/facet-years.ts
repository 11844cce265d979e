/** A facet within a year: all of its releases, month by month. A closed year shows nothing that a new release changes, but for the way to the next one. */
import type { EntryItem } from './entry-item.ts';
import { byYear, type Facet, facetGroups } from './facet-groups.ts';
import { seoulDay } from './instant.ts';
import type { Library } from './library.ts';
import type { Sourced } from './press-archive.ts';
import { listSources, pressItems } from './press-list.ts';

export interface FacetYearPage {
  facet: Facet;
  id: string;
  name: string;
  year: string;
  count: number;
  /** The newest month first. */
  months: { month: string; items: EntryItem[] }[];
  newer: string | undefined;
  older: string | undefined;
}

/** Wherever a name of the list has a release in a year. */
export function composeFacetYears(library: Library, facet: Facet): Sourced<FacetYearPage>[] {
  const item = pressItems(library);
  return facetGroups(library, facet).flatMap(({ id, name, releases }) => {
    const years = byYear(releases);
    return years.map(([year, ofYear], index) => ({
      view: {
        facet,
        id,
        name,
        year,
        count: ofYear.length,
        months: [...Map.groupBy(ofYear, ({ date }) => seoulDay(date).slice(5, 7))].map(([month, found]) => ({ month, items: found.map((release) => item(release)) })),
        newer: years[index - 1]?.[0],
        older: years[index + 1]?.[0],
      },
      sources: listSources(ofYear),
    }));
  });
}
