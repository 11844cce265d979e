import { describe, expect, it } from 'vitest';
import { endsAt } from '../../../src/domain/take-down/take-down.ts';
import { type PublishedFile, stillVanished, vanishedBetween, withExposures } from '../../../src/domain/take-down/take-down-record.ts';
import { at } from '../../support/at.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';

const NOW = at('2026-12-01 00:00');
const relied = (channel: 'web' | 'sns' | 'press') => [{ photo: '2026/p', channel, model: 'm1', consent: 0 }];
const page: PublishedFile = { path: 'press/2026/a/index.html', sources: ['press:2026/a', 'photo:2026/p'], consents: relied('web') };
const picture: PublishedFile = { path: 'pictures/web/2026/p/0123456789-480.jpg', sources: ['photo:2026/p'], consents: relied('web') };
const kit: PublishedFile = { path: 'press/2026/a/kit.zip', sources: ['press:2026/a', 'photo:2026/p'], consents: relied('press') };
const bare: PublishedFile = { path: page.path, sources: ['press:2026/a'] };

const newsroom = (until: string, press: object = {}) => makeNewsroom({ models: { m1: { alias: '나래', consents: [{ channels: ['web', 'sns'], from: '2026-01-01', until }] } }, photos: { '2026/p': { people: ['m1'] } }, press: { '2026/a': { photos: ['2026/p'], ...press } } });

describe('what vanished from the site', () => {
  it('is every file that showed the person, gone or standing without the picture', () => {
    const [vanished, ...others] = vanishedBetween([page, picture], [bare], endsAt(newsroom('2026-11-30'), NOW), NOW);
    expect(others).toEqual([]);
    expect(vanished).toEqual({
      at: '2026-12-01T00:00:00+09:00',
      cause: { kind: 'consent', photo: '2026/p', people: [{ model: 'm1', alias: '나래', refusal: 'ended' }] },
      files: [{ path: page.path, isGone: false }, { path: picture.path, isGone: true }],
    });
  });

  it('is nothing that the office exchanged or let grow old', () => {
    expect(vanishedBetween([page, picture], [bare], endsAt(newsroom('2027-12-31'), NOW), NOW)).toEqual([]);
  });

  it('is what a withdrawn entry had', () => {
    const gone = vanishedBetween([{ path: 'press/2026/a.txt', sources: ['press:2026/a'] }], [], endsAt(newsroom('2027-12-31', { withdrawn: { at: '2026-11-30 09:00', reason: '취소' } }), NOW), NOW);
    expect(gone).toMatchObject([{ cause: { kind: 'entry', source: 'press:2026/a', reason: '취소' }, files: [{ path: 'press/2026/a.txt', isGone: true }] }]);
  });

  it('is no longer gone once it has come back', () => {
    const vanished = vanishedBetween([page, picture], [bare], endsAt(newsroom('2026-11-30'), NOW), NOW);
    expect(stillVanished(vanished, [bare])).toEqual(vanished);
    expect(stillVanished(vanished, [page])).toMatchObject([{ files: [{ path: picture.path, isGone: true }] }]);
    expect(stillVanished(vanished, [page, picture])).toEqual([]);
  });
});

describe('what is remembered of pictures of people', () => {
  it('is where they were handed out, from the first day to the last', () => {
    const first = withExposures([], [page, picture, kit], at('2026-11-20 09:00'));
    expect(first).toEqual([{ photo: '2026/p', models: ['m1'], in: kit.path, first: '2026-11-20', last: '2026-11-20' }]);
    const again = withExposures(first, [kit, { path: 'cards/press/2026/a/og.jpg', sources: ['photo:2026/p'], consents: relied('sns') }], at('2026-11-22 09:00'));
    expect(again.map(({ in: under, first: from, last }) => [under, from, last])).toEqual([['cards/press/2026/a/', '2026-11-22', '2026-11-22'], [kit.path, '2026-11-20', '2026-11-22']]);
    expect(withExposures(again, [], NOW)).toEqual(again);
  });
});
