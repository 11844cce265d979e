import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemsOf } from '../../src/domain/korean-terms.ts';
import { bodyStems, composeRelated, relatedYears } from '../../src/domain/related.ts';
import { at } from '../support/at.ts';
import { makeRelease } from '../support/make-release.ts';

const WORDS = ['김장 나눔', '제설 차량', '복숭아 직거래', '도서관 독서교실', '버스 노선', '수돗물 수질', '청년 월세', '품바축제'];
const anyRelease = fc.record({
  words: fc.subarray(WORDS, { minLength: 1, maxLength: 3 }),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.integer({ min: 2023, max: 2026 }),
  topics: fc.subarray(['welfare', 'festival']),
  series: fc.constantFrom(undefined, 'village'),
});
const releasesOf = (all: readonly { words: string[]; month: number; year: number; topics: string[]; series: string | undefined }[]) =>
  all
    .map(({ words, month, year, ...labels }, index) => makeRelease({ id: `${year}/r${String(index).padStart(2, '0')}`, date: at(`${year}-${String(month).padStart(2, '0')}-01 09:00`) + index * 60_000, title: words.join(', '), summary: '', ...labels }))
    .sort((a, b) => b.date - a.date);
const anyReleases = fc.array(anyRelease, { minLength: 2, maxLength: 24 }).map(releasesOf);
const related = (releases: ReturnType<typeof releasesOf>) => composeRelated(releases, () => []);
const on = (day: string, title: string, more = {}) => makeRelease({ id: `2026/${day.slice(5)}-${title.length}`, date: at(`${day} 09:00`), title, summary: '', topics: ['welfare'], ...more });

describe('related releases', () => {
  it('are older ones, at most four, each once', () => {
    fc.assert(
      fc.property(anyReleases, (releases) => {
        const lists = related(releases);
        const dates = new Map(releases.map(({ id, date }) => [id, date]));
        for (const { id, date } of releases) {
          const found = lists[id] ?? [];
          expect([found.length <= 4, new Set(found).size]).toEqual([true, found.length]);
          for (const other of found) expect(dates.get(other)).toBeLessThan(date);
        }
      }),
    );
  });

  it('stay as they were whatever comes later', () => {
    fc.assert(
      fc.property(anyReleases, fc.array(anyRelease, { minLength: 1, maxLength: 6 }), (releases, more) => {
        const later = releasesOf(more.map((one) => ({ ...one, year: 2027 })));
        expect(related([...later, ...releases])).toMatchObject(related(releases));
      }),
    );
  });

  it('of a year are made from it and the two years before, so that what was made can be kept', () => {
    const releases = releasesOf([2026, 2025, 2024, 2023].map((year) => ({ words: ['김장 나눔'], month: 3, year, topics: [], series: undefined })));
    expect(relatedYears(releases).map(({ releases: own, last, beforeLast }) => [own, last, beforeLast].map((list) => list.map(({ id }) => id.slice(0, 4)).join()))).toEqual([['2026', '2025', '2024'], ['2025', '2024', '2023'], ['2024', '2023', ''], ['2023', '', '']]);
  });

  it('tell of the same matter, however a word is put together and whatever particle follows', () => {
    const releases = [on('2026-11-20', '품바축제가 남긴 것'), on('2026-11-12', '도서관 밤샘 책읽기'), on('2026-11-11', '청년 월세를 돕는다'), on('2026-11-10', '수돗물 수질 검사'), on('2026-10-02', '축제장 품바 공연을 미리 보다'), on('2026-10-01', '제설 차량 점검')];
    const [first] = releases;
    expect(related(releases)[first?.id ?? '']).toEqual(['2026/10-02-16']);
  });

  it('are of the same series rather than of the same topic alone', () => {
    const releases = [on('2026-11-20', '우물이 돌아왔다', { series: 'village' }), on('2026-11-11', '청년 월세를 돕는다'), on('2026-10-02', '벼 베기 일손'), on('2026-10-01', '돌담 따라 걷기', { series: 'village' })];
    expect(related(releases)[releases[0]?.id ?? '']?.[0]).toBe('2026/10-01-8');
  });

  it('are found by what a body says again and again, not by its links', () => {
    expect(bodyStems('김장을 담근다. 김장은 [함께](https://kimjang.example/kimjang) 한다.\n\n![김장](photo:2026/kimjang) 배추, 배추를 절인다.')).toEqual([['김장', 3], ['배추', 2]]);
    const releases = [on('2026-11-20', '이웃의 밥상'), on('2026-11-11', '청년 월세를 돕는다'), on('2026-10-02', '자원봉사 모집')];
    const lists = composeRelated(releases, (id) => (id.startsWith('2026/11-11') ? [] : [['김장', 6], ['배추', 4]]));
    expect(lists[releases[0]?.id ?? '']).toEqual([releases[2]?.id]);
  });
});

describe('the stems of a text', () => {
  it('leave out particles, numbers, verbs and what every release says', () => {
    expect(stemsOf('음성군은 올해 김장 나눔에 배추 4,200포기를 담갔다고 밝혔다. IPTV로 본다.')).toEqual(['음성군', '김장', '나눔', '배추', 'iptv']);
  });
});
