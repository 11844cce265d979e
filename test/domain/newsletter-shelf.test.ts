import { expect, it } from 'vitest';
import { composeShelf, shelfSources } from '../../src/domain/newsletter-shelf.ts';
import { at } from '../support/at.ts';
import { makeIssue } from '../support/make-issue.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeSite } from '../support/make-site.ts';

it('the shelf stands by publication, and a cover without leave for newsletters is not on it', () => {
  const shown = makePhoto({ id: '2026/a' });
  const refused = makePhoto({ id: '2026/b', channels: ['web'] });
  const issues = [makeIssue({ id: 'other/2026-01', cover: refused.id }), makeIssue({ id: 'sosik/2026-11', cover: shown.id })];
  const shelf = composeShelf(makeLibrary({ issues, photos: [shown, refused] }));
  expect(shelf.map(({ id, name, newest }) => [id, name, newest.label, newest.cover?.id])).toEqual([
    ['sosik', '음성소식', '음성소식 제6호', '2026/a'],
    ['other', 'other', 'other 제6호', undefined],
  ]);
  expect(shelfSources(shelf)).toEqual(['newsletter:sosik/2026-11', 'photo:2026/a', 'newsletter:other/2026-01']);
});

it('a cover without leave for the site is not on the shelf, which is a page of it', () => {
  const refused = makePhoto({ id: '2026/b', channels: ['newsletter'] });
  expect(composeShelf(makeLibrary({ issues: [makeIssue({ id: 'sosik/2026-11', cover: refused.id })], photos: [refused] }))[0]?.newest.cover).toBeUndefined();
});

const publication = { id: 'sosik', name: '음성소식', cadence: 'bimonthly' as const };
const shelfOf = (ids: string[], since?: string, titles: Record<string, string> = {}) =>
  composeShelf(makeLibrary({ site: makeSite({ publications: [{ ...publication, since }] }), issues: ids.map((id, index) => makeIssue({ id: `sosik/${id}`, number: 300 + index, date: at(`${id}-01 09:00`), title: titles[id] ?? `음성소식 ${index}` })) }))[0];

it('the newest issue stands in front, and the older ones by year, the newest first', () => {
  const shelf = shelfOf(['2025-09', '2025-11', '2026-01', '2026-03'], undefined, { '2026-03': '음성소식 2026년 3·4월호' });
  expect([shelf?.cadence, shelf?.newest.id, shelf?.newest.volume, shelf?.newest.period]).toEqual(['두 달에 한 번', 'sosik/2026-03', undefined, undefined]);
  expect(shelf?.older.map(({ years, volume, issues }) => [years, volume, issues.map(({ number, period }) => `제${number}호 ${period}`)])).toEqual([
    ['2026년', undefined, ['제302호 2026년 1·2월호']],
    ['2025년', undefined, ['제301호 2025년 11·12월호', '제300호 2025년 9·10월호']],
  ]);
});

it('an issue of a day is not told of by that day twice', () => {
  const site = makeSite({ publications: [{ id: 'sosik', name: '군보', cadence: { days: ['5', '15'] } }] });
  const periodOf = (id: string, date: string) => composeShelf(makeLibrary({ site, issues: [makeIssue({ id, date: at(date), title: '군보' })] }))[0]?.newest.period;
  expect([periodOf('sosik/2026-11-05', '2026-11-05 09:00'), periodOf('sosik/2026-11-05', '2026-11-06 09:00')]).toEqual([undefined, '2026년 11월 5일자']);
});

it('volumes are counted where the first month is known', () => {
  expect(shelfOf(['2024-11', '2025-11', '2026-01', '2026-03'], '2025-01')?.older.map(({ years, volume }) => [years, volume])).toEqual([['2026년', '제2권'], ['2025년', '제1권'], ['2024년', undefined]]);
  const inMarch = shelfOf(['2025-09', '2026-01', '2026-03'], '2025-03');
  expect([inMarch?.newest.volume, inMarch?.older.map(({ years, volume, issues }) => [years, volume, issues.length])]).toEqual(['제2권', [['2025년 3월~2026년 2월', '제1권', 2]]]);
});

it('the newest issue names its sections, those without items left out', () => {
  const sections = [{ title: '군정 소식', items: [{ kind: 'press' as const, id: '2026/a' }] }, { title: '빈 꼭지', items: [] }];
  expect(composeShelf(makeLibrary({ issues: [makeIssue({ sections })] }))[0]?.newest.contents).toEqual(['군정 소식']);
});

it('a publication without issues is not on the shelf', () => {
  expect(composeShelf(makeLibrary())).toEqual([]);
});
