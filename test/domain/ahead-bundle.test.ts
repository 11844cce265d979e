import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeAheadBundle, heldDays } from '../../src/domain/ahead-bundle.ts';
import { composeLibrary } from '../../src/domain/compose-library.ts';
import { mayShow } from '../../src/domain/consent.ts';
import { addDays, seoulDay } from '../../src/domain/instant.ts';
import { anyHour, anyNewsroom } from '../support/any-newsroom.ts';
import { at } from '../support/at.ts';
import { makeNewsroom, type NewsroomInput } from '../support/make-newsroom.ts';

const NOW = at('2026-11-22 12:00');
const ahead = (input: NewsroomInput, day = '2026-11-24') => composeAheadBundle(makeNewsroom(input), day, NOW);
const idsOf = (input: NewsroomInput, day?: string) => ahead(input, day).releases.map(({ id }) => id);

describe('what of a day is sent ahead', () => {
  it('is what is embargoed or scheduled now and open by the end of that day: no draft, nothing open, nothing of another day', () => {
    expect(
      idsOf({
        press: {
          '2026/embargoed': { publishAt: '2026-11-20 09:00', embargoUntil: '2026-11-24 06:00' },
          '2026/scheduled': { publishAt: '2026-11-24 23:59' },
          '2026/draft': { publishAt: '2026-11-24 09:00', status: 'draft' },
          '2026/open': { publishAt: '2026-11-20 09:00' },
          '2026/other-day': { publishAt: '2026-11-25 00:00' },
          '2026/recalled': { publishAt: '2026-11-24 09:00', withdrawn: { at: '2026-11-23 09:00', reason: '취소' } },
        },
      }).sort(),
    ).toEqual(['2026/embargoed', '2026/scheduled']);
  });

  it('has photos on a channel only where consent holds today and on the day', () => {
    const consent = (from: string, until: string) => ({ employedFrom: '2020-01-01', consents: [{ channels: ['press', 'web'], from, until, thirdParty: 'true' }] });
    const { library } = ahead({
      press: { '2026/a': { publishAt: '2026-11-24 09:00', photos: ['2026/both', '2026/ends-before', '2026/begins-after', '2026/nobody'] } },
      photos: { '2026/both': { people: ['m1'] }, '2026/ends-before': { people: ['m2'] }, '2026/begins-after': { people: ['m3'] }, '2026/nobody': {} },
      models: { m1: consent('2026-01-01', '2026-12-31'), m2: consent('2026-01-01', '2026-11-23'), m3: consent('2026-11-23', '2026-12-31') },
    });
    expect(library.photos.map(({ id }) => id).sort()).toEqual(['2026/both', '2026/nobody']);
  });

  it('holds nothing that opens later than its releases: no photo with an hour of its own, no schedule', () => {
    const { library, releases } = ahead({
      press: { '2026/a': { publishAt: '2026-11-24 09:00', photos: ['2026/with-it', '2026/evening'] }, '2026/b': { publishAt: '2026-11-24 10:00' } },
      photos: { '2026/with-it': {}, '2026/evening': { embargoUntil: '2026-11-24 18:00' } },
      schedule: { '2026/11-25': {}, '2026/11-26': { publishAt: '2026-11-24 18:00' } },
    });
    expect(releases.find(({ id }) => id === '2026/a')?.photos).toEqual(['2026/with-it']);
    expect(library.schedule.map(({ day }) => day)).toEqual(['2026-11-25']);
  });

  it('tells what was put right in a text before it opened', () => {
    const { releases } = ahead({ press: { '2026/a': { publishAt: '2026-11-24 09:00', corrections: [{ at: '2026-11-22 10:00', kind: 'correction', note: '바로잡음' }, { at: '2026-11-23 10:00', kind: 'correction', note: '앞날' }] } } });
    expect(releases[0]?.corrections.map(({ note }) => note)).toEqual(['바로잡음']);
  });

  it('holds in any newsroom: nothing public, no draft, and no photo that anyone in it refuses on either day', () => {
    fc.assert(
      fc.property(anyNewsroom, anyHour, fc.integer({ min: 0, max: 40 }), (newsroom, now, days) => {
        const day = addDays(seoulDay(now), days);
        const { library, releases } = composeAheadBundle(newsroom, day, now);
        const { states } = composeLibrary(newsroom, now);
        for (const { id, date } of releases) {
          expect(['scheduled', 'embargoed']).toContain(states.get(`press:${id}`)?.state);
          expect(seoulDay(date)).toBe(day);
        }
        const ledger = new Map(newsroom.models.map(({ id, data }) => [id, data]));
        for (const { id, channels } of library.photos) {
          const people = newsroom.photos.find((photo) => photo.id === id)?.data.people ?? [];
          for (const channel of channels) expect(mayShow(people, channel, now, ledger).allowed).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the days on which something is held', () => {
  it('are named once each, the nearest first', () => {
    const newsroom = makeNewsroom({ press: { '2026/a': { publishAt: '2026-12-24 09:00' }, '2026/b': { publishAt: '2026-11-24 09:00' }, '2026/c': { publishAt: '2026-11-24 10:00' }, '2026/d': { publishAt: '2026-11-26 10:00', status: 'draft' } } });
    expect(heldDays(newsroom, composeLibrary(newsroom, NOW).states)).toEqual(['2026-11-24', '2026-12-24']);
  });
});
