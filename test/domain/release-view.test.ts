import { describe, expect, it } from 'vitest';
import { composeReleaseViews, releaseDesks, releaseFacts, releaseTrail } from '../../src/domain/release-view.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeRelease } from '../support/make-release.ts';

describe('the pages of releases', () => {
  it('are one for each open release and one for each withdrawn', () => {
    const library = makeLibrary({
      releases: [makeRelease({ id: '2026/open' })],
      tombstones: [
        { kind: 'press', id: '2026/gone', since: at('2026-11-01 09:00'), reason: '사실과 달라 거두어들임' },
        { kind: 'video', id: '2026/film', since: at('2026-11-01 09:00'), reason: '저작권' },
      ],
    });
    expect(composeReleaseViews(library).map(({ id, view, sources }) => [id, view.kind, sources])).toEqual([
      ['2026/open', 'release', ['press:2026/open']],
      ['2026/gone', 'withdrawn', ['press:2026/gone']],
    ]);
  });

  it('name the share card as it is published: with a photo that SNS may have, a JPEG', () => {
    const card = (channels: ['sns', 'web'] | ['web']) => {
      const [first] = composeReleaseViews(makeLibrary({ photos: [makePhoto({ id: '2026/p', channels })], releases: [makeRelease({ id: '2026/a', photos: ['2026/p'] })] }));
      return first?.view.kind === 'release' ? first.view.card.path : undefined;
    };
    expect(card(['sns', 'web'])).toBe('/cards/press/2026/a/og.jpg');
    expect(card(['web'])).toBe('/cards/press/2026/a/og.png');
  });

  it('stand in the archive under the month in Seoul', () => {
    const trail = releaseTrail({ id: '2025/x', title: '제목', date: at('2026-01-01 00:00') }, { name: '음성군 소식' });
    expect(trail.map(({ path }) => path)).toEqual(['/', '/press/', '/press/2026/', '/press/2026/01/', '/press/2025/x/']);
  });
});

describe('the facts of a release', () => {
  it('are when and where, and how to take part', () => {
    const facts = releaseFacts(makeRelease({ event: { from: { at: at('2026-11-28 10:00') }, until: { at: at('2026-11-28 15:30') }, place: '군청 광장' }, apply: { closes: { day: '2026-11-25' }, how: '전화' } }));
    expect(facts).toEqual([
      { label: '일시', text: '2026. 11. 28.(토) 오전 10시 ~ 오후 3시 30분' },
      { label: '장소', text: '군청 광장' },
      { label: '신청 기간', text: '2026. 11. 25.(수)까지' },
      { label: '신청 방법', text: '전화' },
    ]);
  });

  it('are none where there is neither', () => {
    expect(releaseFacts(makeRelease())).toEqual([]);
  });

  it('reach a person without a number at the team', () => {
    const team = { id: 'care', name: '희망복지팀', phone: '043-000-3200' };
    const release = makeRelease({ responsible: { name: '과장', phone: '043-000-3100' }, contact: { name: '담당', email: 'care@example.kr' } });
    expect(releaseDesks({ release, team })).toEqual([
      { label: '책임자', name: '과장', phone: '043-000-3100' },
      { label: '담당자', name: '담당', phone: '043-000-3200', email: 'care@example.kr' },
    ]);
  });
});
