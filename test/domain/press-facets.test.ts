import { describe, expect, it } from 'vitest';
import { composeFacetYears } from '../../src/domain/facet-years.ts';
import { composeFacetLinks, composeFacetPages, FACET_LENGTH } from '../../src/domain/press-facets.ts';
import { composeTopicTowns } from '../../src/domain/topic-towns.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makeRelease } from '../support/make-release.ts';

const library = makeLibrary({
  releases: [
    makeRelease({ id: '2026/a', department: 'welfare', topics: ['welfare', 'welfare'], towns: ['geumwang'], series: 'village' }),
    makeRelease({ id: '2026/b', department: 'welfare', topics: ['welfare'] }),
    makeRelease({ id: '2025/c', date: at('2025-12-31 23:00'), department: 'welfare', topics: ['festival'], towns: ['geumwang', 'eumseong'] }),
  ],
});
const many = (count: number, date: (index: number) => string) => makeLibrary({ releases: Array.from({ length: count }, (_, index) => makeRelease({ id: `2026/r-${String(index).padStart(3, '0')}`, date: at(date(index)), topics: ['welfare'], towns: ['geumwang'] })) });

describe('the pages by department, topic, town and series', () => {
  it('are those that have a release, in the order of the list', () => {
    expect(composeFacetPages(library, 'department').map(({ view }) => view.id)).toEqual(['welfare']);
    expect(composeFacetPages(library, 'topic').map(({ view }) => [view.id, view.count])).toEqual([['welfare', 2], ['festival', 1]]);
    expect(composeFacetPages(library, 'town').map(({ view }) => view.name)).toEqual(['음성읍', '금왕읍']);
    expect(composeFacetPages(library, 'series').map(({ view }) => view.items.length)).toEqual([1]);
  });

  it('show the newest, and lead to years that hold all, with how many', () => {
    const [page] = composeFacetPages(many(FACET_LENGTH + 2, (index) => (index < 3 ? '2024-05-01 09:00' : '2026-05-01 09:00')), 'department');
    expect(page?.view.count).toBe(FACET_LENGTH + 2);
    expect(page?.view.items).toHaveLength(FACET_LENGTH);
    expect(page?.view.years).toEqual([
      { name: '2026년', path: '/press/departments/welfare/2026/', count: FACET_LENGTH - 1 },
      { name: '2024년', path: '/press/departments/welfare/2024/', count: 3 },
    ]);
    expect(page?.sources).toHaveLength(FACET_LENGTH);
  });

  it('of a topic lead on to its towns, of a town to its topics, where there is something in both', () => {
    const crossings = (facet: 'topic' | 'town' | 'department') => composeFacetPages(library, facet).map(({ view }) => view.crossings?.links.map(({ path, count }) => `${path} ${count}`));
    expect(crossings('topic')).toEqual([['/press/topics/welfare/towns/geumwang/ 1'], ['/press/topics/festival/towns/eumseong/ 1', '/press/topics/festival/towns/geumwang/ 1']]);
    expect(crossings('town')[1]).toEqual(['/press/topics/welfare/towns/geumwang/ 1', '/press/topics/festival/towns/geumwang/ 1']);
    expect(crossings('department')).toEqual([undefined]);
  });

  it('are linked from the archive only where they exist', () => {
    expect(composeFacetLinks(library).map(({ label, links }) => [label, links.map(({ path, count }) => `${path} ${count}`)])).toEqual([
      ['부서', ['/press/departments/welfare/ 3']],
      ['주제', ['/press/topics/welfare/ 2', '/press/topics/festival/ 1']],
      ['읍·면', ['/press/towns/eumseong/ 1', '/press/towns/geumwang/ 2']],
      ['연재', ['/press/series/village/ 1']],
    ]);
    expect(composeFacetLinks(makeLibrary())).toEqual([]);
  });
});

describe('a facet within a year', () => {
  it('holds every release of it, by the day in Seoul, month by month', () => {
    const pages = composeFacetYears(many(60, (index) => `2026-0${1 + (index % 3)}-01 09:00`), 'topic');
    expect(pages.map(({ view }) => [view.year, view.count, view.months.map(({ month, items }) => `${month}:${items.length}`)])).toEqual([['2026', 60, ['03:20', '02:20', '01:20']]]);
    expect(composeFacetYears(library, 'department').map(({ view }) => [view.year, view.count, view.newer, view.older])).toEqual([['2026', 2, undefined, '2025'], ['2025', 1, '2026', undefined]]);
  });

  it('that is closed shows nothing that a new release changes, but for the way to the next', () => {
    const later = makeLibrary({ releases: [...library.releases, makeRelease({ id: '2026/new', date: at('2026-12-01 09:00'), topics: ['festival'], towns: ['geumwang'] })] });
    const closed = (of: typeof library) => (['department', 'topic', 'town', 'series'] as const).flatMap((facet) => composeFacetYears(of, facet)).filter(({ view }) => view.year === '2025').map(({ view: { newer: _, ...view }, sources }) => ({ view, sources }));
    expect(closed(library)).toHaveLength(4);
    expect(closed(later)).toEqual(closed(library));
  });
});

describe('a topic in a town', () => {
  it('shows what is of both, the newest, and the years of the topic for what is left', () => {
    expect(composeTopicTowns(library).map(({ view }) => `${view.topic.id} ${view.town.id} ${view.count} ${view.years.length}`)).toEqual(['welfare geumwang 1 0', 'festival eumseong 1 0', 'festival geumwang 1 0']);
    const [page] = composeTopicTowns(many(FACET_LENGTH + 1, (index) => (index === 0 ? '2024-05-01 09:00' : '2026-05-01 09:00')));
    expect([page?.view.items.length, page?.view.years]).toEqual([FACET_LENGTH, [{ name: '2024년', path: '/press/topics/welfare/2024/' }]]);
  });
});
