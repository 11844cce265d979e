import fc from 'fast-check';
import type { Newsroom } from '../../src/domain/newsroom.ts';
import { isoSeoul } from '../../src/domain/instant.ts';
import { at } from './at.ts';
import { makeNewsroom } from './make-newsroom.ts';

/** A few hours around which everything happens, so that instants coincide. */
export const anyHour = fc.integer({ min: 0, max: 8 }).map((hour) => at('2026-11-22 21:00') + hour * 3_600_000);
const anyInstant = anyHour.map(isoSeoul);
const anyDay = fc.constantFrom('2026-11-21', '2026-11-22', '2026-11-23');
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const correction = (id: string) => anyInstant.map((instant) => ({ at: instant, note: `note-of-${id}` }));

const IDS = ['2026/a', '2026/b'] as const;
const PHOTOS = ['2026/p', '2026/q'] as const;
const somePhoto = sometimes(fc.constantFrom(...PHOTOS));
const somePhotos = fc.subarray([...PHOTOS]);

function times(id: string) {
  return {
    status: fc.constantFrom('ready' as const, 'ready' as const, 'ready' as const, 'draft' as const),
    embargoUntil: sometimes(anyInstant),
    withdrawn: sometimes(anyInstant.map((instant) => ({ at: instant, reason: '오류', keepTitle: 'true' }))),
    corrections: fc.array(correction(id), { maxLength: 2 }),
  };
}

const each = <I>(ids: readonly string[], make: (id: string) => fc.Arbitrary<I>) => fc.record(Object.fromEntries(ids.map((id) => [id, make(id)])), { requiredKeys: [] }) as fc.Arbitrary<Record<string, I>>;

const card = somePhoto.map((photo) => (photo === undefined ? undefined : { photo }));
const anyPress = each(IDS, (id) =>
  fc.record({ ...times(id), publishAt: anyInstant, title: fc.constant(`title-of-${id}`), photos: somePhotos, bodyPhotos: somePhotos, card, videos: fc.subarray(['2026/v']), posted: fc.constant([{ channel: 'instagram', at: '2026-11-22 21:00', url: `https://sns.example/posted-of-${id}` }]) }),
);
const anyIssues = each(['sosik/1'], (id) =>
  fc.record({
    ...times(id),
    publishAt: anyInstant,
    title: fc.constant(`title-of-${id}`),
    cover: somePhoto,
    sections: fc.constant([{ title: '꼭지', items: [{ press: '2026/a' }, { article: 'x' }, { video: '2026/v' }, { photos: [...PHOTOS] }] }]),
  }),
);
const anyArticles = each(['sosik/1/x'], (id) => fc.record({ ...times(id), title: fc.constant(`title-of-${id}`), publishAt: sometimes(anyInstant), photos: somePhotos }));
const anyVideos = each(['2026/v'], (id) =>
  fc.record({ ...times(id), publishAt: anyInstant, title: fc.constant(`title-of-${id}`), thumbnail: somePhoto, opens: sometimes(fc.constantFrom('2026-11-22', isoSeoul(at('2026-11-22 22:00')))), closes: sometimes(fc.constantFrom('2026-11-22', isoSeoul(at('2026-11-23 01:00')))) }).map((one) => (one.opens?.includes('T') && one.closes === '2026-11-22' ? { ...one, opens: undefined } : one)),
);
const anySource = fc.constantFrom(undefined, { press: '2026/a' }, { newsletter: 'sosik/1' }, { video: '2026/v' }, { photo: '2026/p' });
const anySocial = each(['2026/s'], (id) =>
  fc.record({ ...times(id), publishAt: anyInstant, title: fc.constant(`title-of-${id}`), source: anySource, slides: somePhotos.map((list) => list.map((photo) => ({ photo, body: `slide-of-${id}` }))), card }),
);
const person = fc.oneof(fc.constant('kim'), fc.record({ basis: fc.constant('written' as const), who: fc.constant('secret-who'), channels: fc.constant(['web' as const]), from: anyDay, until: anyDay }).map((one) => (one.from <= one.until ? one : { ...one, from: one.until, until: one.from })));
const anyPhotos = each(PHOTOS, (id) =>
  fc.record({ ...times(id), publishAt: sometimes(anyInstant), title: fc.constant(`title-of-${id}`), people: fc.oneof(fc.constant('none' as const), fc.array(person, { minLength: 1, maxLength: 2 })) }),
);
/** Of those that need no hour of their own, some have none. */
const own = (id: string) => ({ ...times(id), publishAt: sometimes(anyInstant) });
const anySchedule = each(['2026/11-22', '2026/11-23'], (id) => fc.record({ ...own(id), items: fc.constant([{ time: '10:00', event: `event-of-${id}` }]) }));
const anyBroadcasts = each(['2026/on-air'], (id) => fc.record({ ...own(id), video: fc.constant('2026/v'), at: anyInstant, note: fc.constant(`note-of-${id}`) }));
const anyCaptions = each(['2026/crawl'], (id) =>
  fc.record({ ...own(id), text: fc.constant(`text-of-${id}`), photo: somePhoto, from: anyDay, until: anyDay }).map((one) => (one.from <= one.until ? one : { ...one, from: one.until, until: one.from })),
);
const anyCoverage = each(['2026/clip'], (id) => fc.record({ ...own(id), press: fc.constant('2026/a'), headline: fc.constant(`headline-of-${id}`) }));
const anyModels = each(['kim'], () =>
  fc.record({ alias: fc.constant('secret-alias'), employedUntil: sometimes(anyDay), consents: fc.array(fc.record({ channels: fc.subarray(['web' as const, 'sns' as const]), from: anyDay, until: anyDay, withdrawnAt: sometimes(fc.oneof(anyInstant, anyDay)) }).map((one) => (one.from <= one.until ? one : { ...one, from: one.until, until: one.from })), { maxLength: 2 }) }),
);

/** Newsrooms of a few entries that point at one another in every way, with every state. */
export const anyNewsroom: fc.Arbitrary<Newsroom> = fc
  .record({ press: anyPress, newsletters: anyIssues, articles: anyArticles, videos: anyVideos, photos: anyPhotos, social: anySocial, schedule: anySchedule, broadcasts: anyBroadcasts, captions: anyCaptions, coverage: anyCoverage, models: anyModels })
  .map((input) => makeNewsroom(input as Parameters<typeof makeNewsroom>[0]));
