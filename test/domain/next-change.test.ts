import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardEntries } from '../../src/domain/card-address.ts';
import { cardContext, hasDayPack, hasFullSet } from '../../src/domain/card-plan.ts';
import { composeLibrary } from '../../src/domain/compose-library.ts';
import { seoulDay } from '../../src/domain/instant.ts';
import { hasKit } from '../../src/domain/kit.ts';
import { composeNewsSitemap } from '../../src/domain/news-sitemap.ts';
import { nextChange } from '../../src/domain/next-change.ts';
import type { Newsroom } from '../../src/domain/newsroom.ts';
import { dateState } from '../../src/domain/video-dates.ts';
import { anyHour, anyNewsroom } from '../support/any-newsroom.ts';
import { at } from '../support/at.ts';
import { makeNewsroom, type NewsroomInput } from '../support/make-newsroom.ts';

const NOW = at('2026-11-22 12:00');
/** What is public at an instant: the library, what of it is news, which of its entries have a full set of cards and stand in their day's pack, and which releases have a kit. */
const said = (newsroom: Newsroom, now: number) => {
  const { library } = composeLibrary(newsroom, now);
  const context = cardContext(library, now);
  const cards = cardEntries(library);
  const packs = cards.map(({ entry }) => seoulDay(entry.date)).filter((day) => hasDayPack(day, context));
  const states = library.videos.map((video) => dateState(video, now));
  return JSON.stringify([library, states, composeNewsSitemap(library, now), cards.map((card) => hasFullSet(card, context)), packs, library.releases.map((release) => hasKit(release, { site: library.site, now }))]);
};
/** Days are short where a full set or a kit lasts one of them. */
const anyOffice = fc.tuple(anyNewsroom, fc.constantFrom(0, 30), fc.constantFrom(0, 1, 90)).map(([newsroom, fullSetDays, days]): Newsroom => ({ ...newsroom, site: { ...newsroom.site, cards: { fullSetDays }, kits: { days } } }));
const next = (input: NewsroomInput, now = NOW) => nextChange(makeNewsroom(input), now);
const gone = (when: string) => ({ withdrawn: { at: when, reason: '오류' } });

describe('the next change', () => {
  it('is the first instant at which the library differs, and none is missed before it', () => {
    fc.assert(
      fc.property(anyOffice, anyHour, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (newsroom, now, part) => {
        const before = said(newsroom, now);
        const change = nextChange(newsroom, now);
        const end = change?.at ?? at('2027-03-01 00:00');
        for (const then of [now + Math.floor((end - now) * part), end - 1]) expect(said(newsroom, then)).toBe(before);
        if (change) expect(said(newsroom, change.at)).not.toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  it('names everything that changes then, each once', () => {
    expect(next({ press: { '2026/b': { publishAt: '2026-11-22 18:00' }, '2026/a': { ...gone('2026-11-22 18:00') }, '2026/c': { corrections: [{ at: '2026-11-22 18:00', note: '고침' }] }, '2026/d': { publishAt: '2026-11-22 19:00' } } })).toEqual({
      at: at('2026-11-22 18:00'),
      reasons: ['press:2026/a withdrawn', 'press:2026/b opens', 'press:2026/c corrected'],
    });
  });

  it('is none where nothing is to come', () => {
    expect(next({ press: { '2026/a': {}, '2026/draft': { status: 'draft', publishAt: '2026-12-01 09:00' } }, photos: { '2026/p': {} } })).toBeNull();
  });

  it('passes over what nobody would see: a withdrawal before the opening, a correction after the end, a photo of nobody', () => {
    expect(next({ press: { '2026/a': { publishAt: '2026-12-01 09:00', ...gone('2026-11-25 09:00') }, '2026/b': { corrections: [{ at: '2026-11-24 09:00', note: '늦은 것' }], ...gone('2026-11-22 09:00') } }, photos: { '2026/p': { ...gone('2026-11-25 09:00') } } })).toBeNull();
  });

  it('comes on the day on which an entry keeps only its link preview, and a post leaves its day’s pack', () => {
    const site = { cards: { fullSetDays: '3' } };
    const opened = { publishAt: '2026-11-21 18:00' };
    const change = { at: at('2026-11-25 00:00') };
    const later = at('2026-11-24 09:00');
    expect(next({ site, press: { '2026/a': opened }, social: { '2026/s': opened } }, later)).toEqual({ ...change, reasons: ['press:2026/a cards', 'social:2026/s cards'] });
    expect(next({ site, newsletters: { 'sosik/1': opened }, videos: { '2026/v': opened } })).toEqual({ ...change, reasons: ['newsletter:sosik/1 cards', 'video:2026/v cards'] });
    expect(next({ site, press: { '2026/a': { ...opened, ...gone('2026-11-22 09:00') } } })).toBeNull();
  });

  it('comes when a release has been news for two days, unless it was withdrawn before', () => {
    const opened = { publishAt: '2026-11-21 18:00' };
    expect(next({ press: { '2026/a': opened } })).toEqual({ at: at('2026-11-23 18:00'), reasons: ['press:2026/a news-sitemap'] });
    expect(next({ press: { '2026/a': { ...opened, ...gone('2026-11-22 09:00') } } })).toBeNull();
  });

  it('passes over entries held for their faults', () => {
    const newsroom = makeNewsroom({ press: { '2026/a': { publishAt: '2026-11-23 09:00' } } });
    expect(nextChange(newsroom, NOW, new Set(['press:2026/a']))).toBeNull();
  });

  it('comes when the consent for a photo in use begins or ends, and not for one that is not shown', () => {
    const people = [{ basis: 'written' as const, who: '수상자', channels: ['web' as const], from: '2026-11-01', until: '2026-11-30' }];
    const photos = { '2026/p': { people } };
    expect(next({ photos, press: { '2026/a': { photos: ['2026/p'] } } })).toEqual({ at: at('2026-12-01 00:00'), reasons: ['photo:2026/p consent'] });
    expect(next({ photos })).toBeNull();
    expect(next({ photos, press: { '2026/a': { photos: ['2026/p'], ...gone('2026-11-22 09:00') } } })).toBeNull();
  });
});
