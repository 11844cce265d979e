/** The pages of the archive that the lists of `sitemap.ts` do not name, with the true instant of their last change. */
import { FACETS, byYear, facetGroups, facetYearPath, groupedByEach } from './facet-groups.ts';
import type { Instant } from './instant.ts';
import type { Library } from './library.ts';
import { path } from './permalink.ts';

export interface ArchivePageAddress {
  path: string;
  changed: Instant | undefined;
}

export function archivePages(library: Library): ArchivePageAddress[] {
  const page = (address: string, entries: readonly { changed: Instant }[]): ArchivePageAddress => ({ path: address, changed: entries.reduce((last, { changed }) => Math.max(last, changed), Number.NEGATIVE_INFINITY) });
  const years = FACETS.flatMap((facet) => facetGroups(library, facet).flatMap(({ id, releases }) => byYear(releases).map(([year, ofYear]) => page(facetYearPath(facet, id, year), ofYear))));
  const crossings = facetGroups(library, 'topic').flatMap((topic) => {
    const byTown = groupedByEach(topic.releases, ({ towns }) => towns);
    return library.site.towns.flatMap(({ id }) => {
      const releases = byTown.get(id);
      return releases ? [page(path.topicTown(topic.id, id), releases)] : [];
    });
  });
  const months = [...Map.groupBy(library.coverage, ({ appeared }) => appeared.slice(0, 7))].map(([month, clippings]) => page(path.coverageMonth(month), clippings));
  return [...years, ...crossings, ...(months.length > 0 ? [page(path.coverage(), library.coverage), ...months] : [])];
}
