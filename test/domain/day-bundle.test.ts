import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESS_SECTIONS } from '../../src/collections/press.ts';
import { bundleOrder, composeDayBundles, type DayBundle } from '../../src/domain/day-bundle.ts';
import { addDays, seoulDay, startOfDay } from '../../src/domain/instant.ts';
import type { Release } from '../../src/domain/library.ts';
import { at } from '../support/at.ts';
import { cpuSince } from '../support/cpu-time.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeSchedule } from '../support/make-schedule.ts';
import { makeSite } from '../support/make-site.ts';

const NOW = at('2026-11-25 12:00');

function release(id: string, time: string, overrides: Partial<Release> = {}): Release {
  return makeRelease({ id: `2026/${id}`, title: id, date: at(time), ...overrides });
}

function bundleOf(releases: Release[], rest: Parameters<typeof makeLibrary>[0] = {}): DayBundle {
  const [bundle] = composeDayBundles(makeLibrary({ releases, ...rest }), NOW);
  if (!bundle) expect.fail('no day');
  return bundle.view;
}

const itemsOf = (bundle: DayBundle) => bundle.sections.flatMap(({ items }) => items);
const marksOf = (bundle: DayBundle) => itemsOf(bundle).map(({ title, hour, marks }) => [title, hour, ...marks.map(({ text }) => text)]);

describe("a day's bundle", () => {
  it('numbers its items through by section, in the order of the trade, and within one by hour', () => {
    const bundle = bundleOf([
      release('town', '2026-11-20 09:00', { section: 'town' }),
      release('interview', '2026-11-20 09:00', { section: 'interview' }),
      release('late-news', '2026-11-20 11:00'),
      release('news', '2026-11-20 09:00'),
      release('feature', '2026-11-20 09:00', { section: 'feature' }),
      release('major', '2026-11-20 13:00', { section: 'major' }),
    ]);
    expect(bundle.sections.map(({ label, items }) => [label, items.map(({ number, title }) => `${number} ${title}`)])).toEqual([
      ['주요 군정', ['1 major']],
      ['군정 소식', ['2 news', '3 late-news']],
      ['읍·면 및 기관·사회단체 소식', ['4 town']],
      ['기획', ['5 feature']],
      ['대담·인터뷰', ['6 interview']],
    ]);
  });

  it('says the hour of what comes later than the first hour of the day, which an urgent release does not make', () => {
    const bundle = bundleOf([release('urgent', '2026-11-20 07:30', { urgent: true }), release('first', '2026-11-20 09:00'), release('second', '2026-11-20 10:00'), release('third', '2026-11-20 16:30')]);
    expect(itemsOf(bundle).map(({ hour }) => hour)).toEqual([undefined, undefined, '오전 10시 제공', '오후 4시 30분 제공']);
  });

  it('marks as added what opened after the first sending: the first hour, or the hour that the office sends at', () => {
    const releases = [release('first', '2026-11-20 09:00'), release('second', '2026-11-20 10:00'), release('third', '2026-11-20 10:01')];
    expect(marksOf(bundleOf(releases))).toEqual([['first', undefined], ['second', '오전 10시 제공', '추가'], ['third', '오전 10시 1분 제공', '추가']]);
    expect(marksOf(bundleOf(releases, { site: makeSite({ bundle: { sentAt: '10:00' } }) }))).toEqual([['first', undefined], ['second', '오전 10시 제공'], ['third', '오전 10시 1분 제공', '추가']]);
    expect(marksOf(bundleOf([release('first', '2026-11-20 14:00')], { site: makeSite({ bundle: { sentAt: '10:00' } }) }))).toEqual([['first', undefined]]);
  });

  it('marks what was corrected, and says what and when', () => {
    const [item] = itemsOf(bundleOf([release('a', '2026-11-20 09:00', { corrections: [{ at: at('2026-11-20 11:00'), kind: 'correction', note: '장소를 바로잡습니다.' }] })]));
    expect(item?.marks.map(({ text }) => text)).toEqual(['정정']);
    expect(item?.corrections).toEqual([{ label: '정정 2026. 11. 20.(금) 오전 11시', text: '장소를 바로잡습니다.' }]);
  });

  it('answers for each what there is: text, photos that the press may have, videos; whom to ask', () => {
    const photos = [makePhoto({ id: '2026/open' }), makePhoto({ id: '2026/web', people: 'persons', channels: ['web'] }), makePhoto({ id: '2026/given', rights: 'provided', credit: '남' })];
    const [plain, full] = itemsOf(
      bundleOf(
        [
          release('plain', '2026-11-20 09:00', { summary: '', photos: ['2026/web', '2026/given'], team: 'care', responsible: { name: '과장', phone: '043-000-3201' } }),
          release('z-full', '2026-11-20 09:00', { photos: ['2026/open'], videos: ['2026/v'], event: { from: { day: '2026-11-20' } }, attachments: [{ file: 'a', name: 'a.pdf', title: '계획', bytes: 1, digest: '0' }], contact: { name: '담당', phone: '043-000-3299' } }),
        ],
        { photos },
      ),
    );
    expect(plain).toMatchObject({ kind: '일반', materials: { text: false, attachments: 0, photos: 0, videos: 0 }, department: '복지정책과', team: '희망복지팀', phone: '043-000-3200' });
    expect(full).toMatchObject({ kind: '행사', materials: { text: true, attachments: 1, photos: 1, videos: 1 }, phone: '043-000-3299' });
  });

  it("gives the head's schedule of the next day, and of later days that were open already", () => {
    const schedule = [makeSchedule('2026-11-20'), makeSchedule('2026-11-21'), makeSchedule('2026-11-22'), makeSchedule('2026-11-23', { date: at('2026-11-20 16:00') })];
    const bundle = bundleOf([release('a', '2026-11-20 09:00')], { schedule });
    expect(bundle.schedule.map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-23']);
    expect(bundle.scheduleLabel).toBe('군수 동정');
  });

  it('knows its neighbours, and has an archive for as long as the site keeps kits', () => {
    const bundles = composeDayBundles(makeLibrary({ releases: [release('a', '2026-08-20 09:00'), release('b', '2026-11-18 09:00'), release('c', '2026-11-20 00:00'), release('d', '2026-11-20 23:59')] }), NOW);
    expect(bundles.map(({ view: { day, count, older, newer, hasZip } }) => [day, count, older, newer, hasZip])).toEqual([
      ['2026-11-20', 2, '2026-11-18', undefined, true],
      ['2026-11-18', 1, '2026-08-20', '2026-11-20', true],
      ['2026-08-20', 1, undefined, '2026-11-18', false],
    ]);
  });

  it('shows nothing of a closed day that a new release changes, but for the way from the last day to the new one', () => {
    const days = ['2026-11-16', '2026-11-17', '2026-11-18'].map((day) => release(day, `${day} 09:00`));
    const before = composeDayBundles(makeLibrary({ releases: days }), NOW);
    const after = composeDayBundles(makeLibrary({ releases: [...days, release('new', '2026-11-20 09:00')] }), NOW);
    expect(after.slice(2)).toEqual(before.slice(1));
    expect({ ...after[1]?.view, newer: undefined }).toEqual(before[0]?.view);
  });

  it('has every release of every day exactly once, whatever their hours and sections', () => {
    const any = fc.array(fc.record({ minute: fc.integer({ min: 0, max: 4 * 24 * 60 }), section: fc.constantFrom(...PRESS_SECTIONS), urgent: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(any, (drawn) => {
        const releases = drawn.map(({ minute, ...rest }, index) => makeRelease({ id: `2026/${index}`, date: at('2026-11-20 00:00') + minute * 60_000, ...rest }));
        const bundles = composeDayBundles(makeLibrary({ releases }), NOW);
        expect(bundles.flatMap(({ view }) => itemsOf(view).map(({ id }) => id)).sort()).toEqual(releases.map(({ id }) => id).sort());
        for (const { view } of bundles) {
          expect(itemsOf(view).map(({ number }) => number)).toEqual(Array.from({ length: view.count }, (_, index) => index + 1));
          const ofDay = releases.filter(({ date }) => seoulDay(date) === view.day);
          expect(itemsOf(view).map(({ id }) => id)).toEqual(bundleOrder(ofDay).map(({ id }) => id));
        }
      }),
    );
  });

  it('takes time in proportion to the releases', () => {
    const archive = (count: number) => makeLibrary({ releases: Array.from({ length: count }, (_, index) => makeRelease({ id: `2020/${index}`, date: startOfDay(addDays('2020-01-01', Math.floor(index / 8))) + 32_400_000 })) });
    const timed = (count: number) => {
      const library = archive(count);
      const times = Array.from({ length: 3 }, () => {
        const begun = process.cpuUsage();
        composeDayBundles(library, NOW);
        return cpuSince(begun);
      });
      return Math.min(...times);
    };
    timed(1000);
    // Eight times the releases; a square of them would take sixty-four times as long.
    expect(timed(8000)).toBeLessThan(timed(1000) * 32 + 20);
  });
});
