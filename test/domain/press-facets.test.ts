import { describe, expect, it } from 'vitest';
import { composeFacetLinks, composeFacetPages, FACET_LENGTH } from '../../src/domain/press-facets.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makeRelease } from '../support/make-release.ts';

describe('the pages by department, topic, town and series', () => {
  const library = makeLibrary({
    releases: [
      makeRelease({ id: '2026/a', department: 'welfare', topics: ['welfare', 'welfare'], towns: ['geumwang'], series: 'village' }),
      makeRelease({ id: '2026/b', department: 'welfare', topics: ['welfare'] }),
    ],
  });

  it('are those that have a release, in the order of the list', () => {
    expect(composeFacetPages(library, 'department').map(({ view }) => view.id)).toEqual(['welfare']);
    expect(composeFacetPages(library, 'topic').map(({ view }) => [view.id, view.count])).toEqual([['welfare', 2]]);
    expect(composeFacetPages(library, 'town').map(({ view }) => view.name)).toEqual(['금왕읍']);
    expect(composeFacetPages(library, 'series').map(({ view }) => view.items.length)).toEqual([1]);
  });

  it('show the newest, and the years of all that they leave out', () => {
    const releases = Array.from({ length: FACET_LENGTH + 2 }, (_, index) => makeRelease({ id: `2026/r-${String(index).padStart(3, '0')}`, date: index < 2 ? at('2024-05-01 09:00') : at('2026-05-01 09:00') }));
    const [page] = composeFacetPages(makeLibrary({ releases }), 'department');
    expect(page?.view.count).toBe(FACET_LENGTH + 2);
    expect(page?.view.items).toHaveLength(FACET_LENGTH);
    expect(page?.view.years).toEqual(['2024']);
    expect(page?.sources).toHaveLength(FACET_LENGTH);
  });

  it('are linked from the archive only where they exist', () => {
    expect(composeFacetLinks(library).map(({ label, links }) => [label, links.map(({ path, count }) => `${path} ${count}`)])).toEqual([
      ['부서', ['/press/departments/welfare/ 2']],
      ['주제', ['/press/topics/welfare/ 2']],
      ['읍·면', ['/press/towns/geumwang/ 1']],
      ['연재', ['/press/series/village/ 1']],
    ]);
    expect(composeFacetLinks(makeLibrary())).toEqual([]);
  });
});
