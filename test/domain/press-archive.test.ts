import { describe, expect, it } from 'vitest';
import { composeArchivePages, composeMonthPages, composeYearCounts, composeYearPages, LAST_PAGE, PAGE_LENGTH } from '../../src/domain/press-archive.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeRelease } from '../support/make-release.ts';

const release = (id: string, date: string) => makeRelease({ id, date: at(date) });
const many = (count: number) => Array.from({ length: count }, (_, index) => makeRelease({ id: `2026/r-${String(index).padStart(4, '0')}`, date: at('2026-06-01 09:00') + index * 60_000 }));

describe('the newest pages', () => {
  it('are one empty page where nothing was published yet', () => {
    const pages = composeArchivePages(makeLibrary());
    expect(pages).toHaveLength(1);
    expect(pages[0]?.view).toEqual({ page: 1, last: 1, items: [], goesOn: false });
  });

  it('hold every release once, the newest first', () => {
    const library = makeLibrary({ releases: many(45) });
    const shown = composeArchivePages(library).flatMap(({ view }) => view.items.map(({ path }) => path));
    expect(shown).toEqual(library.releases.map(({ id }) => `/press/${id}/`));
  });

  it('end after the twentieth, and say that the archive goes on', () => {
    const pages = composeArchivePages(makeLibrary({ releases: many(LAST_PAGE * PAGE_LENGTH + 1) }));
    expect(pages).toHaveLength(LAST_PAGE);
    expect(pages.at(-1)?.view.goesOn).toBe(true);
    expect(composeArchivePages(makeLibrary({ releases: many(LAST_PAGE * PAGE_LENGTH) })).at(-1)?.view.goesOn).toBe(false);
  });

  it('show a photo only where the web may have it, and name it as a source', () => {
    const photos = [makePhoto({ id: '2026/refused', channels: ['press'] }), makePhoto({ id: '2026/free' })];
    const [page] = composeArchivePages(makeLibrary({ photos, releases: [makeRelease({ photos: ['2026/refused', '2026/free'] })] }));
    expect(page?.view.items[0]?.picture?.photo).toBe('2026/free');
    expect(page?.sources).toEqual(['press:2026/11-22-winter-care', 'photo:2026/free']);
  });
});

describe('the years and months', () => {
  const library = makeLibrary({ releases: [release('2025/a', '2025-12-31 23:59'), release('2025/b', '2026-01-01 00:00'), release('2026/c', '2026-03-02 09:00'), release('2026/d', '2026-03-02 11:00'), release('2026/e', '2026-03-05 09:00')] });

  it('go by the day in Seoul on which a release became public, not by its id', () => {
    expect(composeYearCounts(library)).toEqual([
      { year: '2026', count: 4 },
      { year: '2025', count: 1 },
    ]);
  });

  it('count the months that have releases, January first', () => {
    const [page] = composeYearPages(library);
    expect([page?.view.year, page?.view.count, page?.view.newer, page?.view.older]).toEqual(['2026', 4, undefined, '2025']);
    expect(page?.view.months.map(({ month, count }) => [month, count])).toEqual([['01', 1], ['03', 3]]);
    expect(page?.view.facets).toEqual([{ label: '부서', links: [{ name: '복지정책과', path: '/press/departments/welfare/2026/', count: 4 }] }]);
  });

  it('lead from month to month over those that are empty', () => {
    const [march, january, december] = composeMonthPages(library).map(({ view }) => view);
    expect(march?.newer).toBeUndefined();
    expect(march?.older).toEqual({ year: '2026', month: '01' });
    expect(january?.older).toEqual({ year: '2025', month: '12' });
    expect(december?.newer).toEqual({ year: '2026', month: '01' });
  });

  it('group a month by day, the newest first', () => {
    const [march] = composeMonthPages(library);
    expect(march?.view.days.map(({ day, items }) => [day, items.map(({ path }) => path)])).toEqual([
      ['2026-03-05', ['/press/2026/e/']],
      ['2026-03-02', ['/press/2026/d/', '/press/2026/c/']],
    ]);
  });

  it('of a closed time show nothing that a new release changes', () => {
    const later = makeLibrary({ releases: [...library.releases, release('2026/f', '2026-03-06 09:00')] });
    expect(composeMonthPages(later).slice(1)).toEqual(composeMonthPages(library).slice(1));
    expect(composeYearPages(later).slice(1)).toEqual(composeYearPages(library).slice(1));
  });
});
