import { describe, expect, it } from 'vitest';
import { composeLibrary } from '../../src/domain/compose-library.ts';
import { composeCoverageMonths, composeCoveragePage, NEWEST_CLIPPINGS } from '../../src/domain/coverage-page.ts';
import { composeReleasePages, releaseSources } from '../../src/domain/press-page.ts';
import { at } from '../support/at.ts';
import { makeNewsroom, type NewsroomInput } from '../support/make-newsroom.ts';

const libraryOf = (input: NewsroomInput) => composeLibrary(makeNewsroom(input), at('2026-12-01 00:00')).library;
const press = { '2026/a': { title: '돌봄', corrections: [{ at: '2026-02-01 09:00', note: '고침' }] }, '2026/b': {} };

describe('what the press made of releases', () => {
  const library = libraryOf({ press, coverage: { '2026/old': { date: '2026-10-31' }, '2026/new': { date: '2026-11-02', headline: '새 기사' }, '2026/other': { press: '2026/b', date: '2026-11-01' } } });

  it('stands by month, the newest day first, with the release and its marks', () => {
    const [november, october] = composeCoverageMonths(library).map(({ view }) => view);
    expect([november?.month, november?.count, november?.older, november?.days.map(({ day }) => day)]).toEqual(['2026-11', 2, '2026-10', ['2026-11-02', '2026-11-01']]);
    expect(november?.days[0]?.items[0]?.release).toEqual({ path: '/press/2026/a/', title: '돌봄', marks: [{ text: '정정', kind: 'plain' }], lang: undefined });
    expect([october?.newer, october?.older]).toEqual(['2026-11', undefined]);
    expect(composeCoverageMonths(library)[1]?.sources).toEqual(['coverage:2026/old', 'press:2026/a']);
  });

  it('of a closed month shows nothing that a new clipping changes', () => {
    const later = libraryOf({ press, coverage: { '2026/old': { date: '2026-10-31' }, '2026/new': { date: '2026-11-02' }, '2026/newer': { date: '2026-11-03' } } });
    expect(composeCoverageMonths(later)[1]).toEqual(composeCoverageMonths(library)[1]);
  });

  it('has a list of the newest only where there is one', () => {
    expect(composeCoveragePage(libraryOf({ press }))).toBeUndefined();
    const many = Object.fromEntries(Array.from({ length: NEWEST_CLIPPINGS + 1 }, (_, index) => [`2026/c${index}`, {}]));
    const page = composeCoveragePage(libraryOf({ press, coverage: many }));
    expect([page?.view.items.length, page?.view.count]).toEqual([NEWEST_CLIPPINGS, NEWEST_CLIPPINGS + 1]);
  });

  it('stands at its release, and goes with it', () => {
    const pages = new Map(composeReleasePages(library).map((page) => [page.release.id, page]));
    const page = pages.get('2026/a');
    expect(page?.clippings.map(({ headline }) => headline)).toEqual(['새 기사', '가람군, 돌봄 시작']);
    expect(page && releaseSources(page)).toContain('coverage:2026/new');
    const gone = libraryOf({ press: { '2026/a': { withdrawn: { at: '2026-11-05 09:00', reason: '오류' } } }, coverage: { '2026/clip': {} } });
    expect([gone.coverage, composeCoveragePage(gone)]).toEqual([[], undefined]);
  });
});
