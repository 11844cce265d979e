import { describe, expect, it } from 'vitest';
import { composeFeed } from '../../../src/domain/feed/compose-feed.ts';
import { composeDailyItems, DAILY_FEED } from '../../../src/domain/feed/daily-items.ts';
import { FEED_LENGTH } from '../../../src/domain/feed/feed.ts';
import { listFeeds } from '../../../src/domain/feed/feed-list.ts';
import { composeFeedView } from '../../../src/domain/feed/feed-view.ts';
import { addDays, startOfDay } from '../../../src/domain/instant.ts';
import type { Library } from '../../../src/domain/library.ts';
import { at } from '../../support/at.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makeRelease } from '../../support/make-release.ts';
import { makeSchedule } from '../../support/make-schedule.ts';

const headOf = (library: Library) => listFeeds(library).find(({ id }) => id === DAILY_FEED) ?? expect.fail('no feed');

describe('the feed of the days', () => {
  it('has an item a day with its numbered list and the schedule below', () => {
    const corrections = [{ at: at('2026-11-20 15:00'), kind: 'correction' as const, note: '바로잡음' }];
    const library = makeLibrary({
      releases: [makeRelease({ id: '2026/a', title: '돌봄', date: at('2026-11-20 09:00') }), makeRelease({ id: '2026/b', title: '눈길', section: 'town', date: at('2026-11-20 10:00'), corrections })],
      schedule: [makeSchedule('2026-11-21')],
    });
    const [item, ...others] = composeDailyItems(library);
    expect(others).toEqual([]);
    expect(item).toMatchObject({ guid: 'https://news.example.kr/press/daily/2026-11-20/', title: '2026. 11. 20.(금) 보도자료 2건', summary: '1. 돌봄 / 2. 눈길', published: at('2026-11-20 09:00'), updated: at('2026-11-20 15:00'), corrected: true });
    expect(item?.content.lists.map(({ title, items }) => [title, ...items.map(({ text }) => text)])).toEqual([
      ['군정 소식', '1. 돌봄'],
      ['읍·면 및 기관·사회단체 소식', '2. [추가] [정정] 눈길 「오전 10시 제공」'],
      ['군수 동정 2026. 11. 21.(토)', '10:00 월례 조회 (대회의실)'],
    ]);
  });

  it('keeps the identity of a day that grows', () => {
    const one = makeRelease({ id: '2026/a', date: at('2026-11-20 09:00') });
    const [before] = composeDailyItems(makeLibrary({ releases: [one] }));
    const [after] = composeDailyItems(makeLibrary({ releases: [one, makeRelease({ id: '2026/b', date: at('2026-11-20 16:00') })] }));
    expect(after?.guid).toBe(before?.guid);
    expect(after?.updated).toBe(at('2026-11-20 16:00'));
  });

  it('holds the newest days, and names all that they were made from', () => {
    const days = Array.from({ length: FEED_LENGTH + 9 }, (_, index) => addDays('2026-11-20', -index));
    const library = makeLibrary({ releases: days.flatMap((day) => [0, 1].map((hour) => makeRelease({ id: `2026/${day}-${hour}`, date: startOfDay(day) + hour * 3_600_000 }))) });
    const feed = composeFeed(library, headOf(library), { bodyHtml: () => '' });
    expect(feed.items.map(({ title }) => title)).toHaveLength(FEED_LENGTH);
    expect(feed.items.every(({ title }) => title.endsWith('보도자료 2건'))).toBe(true);
    expect(composeFeedView(library, headOf(library)).sources).toHaveLength(FEED_LENGTH * 2);
  });
});
