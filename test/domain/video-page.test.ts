import { describe, expect, it } from 'vitest';
import { composeVideoCards, composeVideoPages, videoSources } from '../../src/domain/video-page.ts';
import { dateState, dateTurns } from '../../src/domain/video-dates.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeVideo } from '../support/make-video.ts';

const NOW = at('2026-11-22 12:00');

describe("a video's page", () => {
  it('says what kind it is, how long, and what is said in it', () => {
    const video = makeVideo({ transcript: '첫 문단\n같은 문단\n\n둘째 문단\n', department: 'welfare', topics: ['festival', 'gone'], series: 'village' });
    const [page] = composeVideoPages(makeLibrary({ videos: [video] }), NOW);
    expect(page).toMatchObject({ kind: '마을탐방', length: '3분 20초', department: { name: '복지정책과' }, topics: [{ name: '축제' }], series: { name: '마을 이야기' }, dates: [] });
    expect(page?.transcript.map(({ text }) => text)).toEqual(['첫 문단\n같은 문단', '둘째 문단']);
  });

  it('takes the words from the captions, which know the seconds, before those that were written down', () => {
    const [page] = composeVideoPages(makeLibrary({ videos: [makeVideo({ transcript: '적은 말', captionsText: 'WEBVTT\n\n00:01.000 --> 00:02.000\n자막' })] }), NOW);
    expect(page?.transcript).toEqual([{ start: 1, speaker: undefined, text: '자막' }]);
  });

  it('tells when a contest opens and closes', () => {
    const [page] = composeVideoPages(makeLibrary({ videos: [makeVideo({ kind: 'contest', opens: { day: '2026-08-03' }, closes: { at: at('2026-09-30 18:00') } })] }), NOW);
    expect(page?.dates).toEqual([
      { label: '공모 시작', text: '2026. 8. 3.(월)' },
      { label: '공모 마감', text: '2026. 9. 30.(수) 오후 6시' },
    ]);
  });

  it('shows a still only with leave for videos', () => {
    const photo = makePhoto({ channels: ['web'] });
    const library = makeLibrary({ videos: [makeVideo({ thumbnail: photo.id })], photos: [photo] });
    expect(composeVideoPages(library, NOW)[0]?.thumbnail).toBeUndefined();
    expect(composeVideoCards(library, NOW)[0]?.thumbnail).toBeUndefined();
    expect(videoSources({ id: 'a', thumbnail: undefined })).toEqual(['video:a']);
  });
});

describe('a contest or an event', () => {
  const dates = { opens: { day: '2026-11-16' }, closes: { day: '2026-11-30' } };
  const stateAt = (when: string, given: Parameters<typeof dateState>[0] = dates) => dateState(given, at(when));

  it('runs from its first day to its last, both included', () => {
    expect(['2026-11-15 23:59', '2026-11-16 00:00', '2026-11-30 23:59', '2026-12-01 00:00'].map((when) => stateAt(when))).toEqual(['upcoming', 'running', 'running', 'over']);
  });

  it('is over at its closing hour', () => {
    const closing = { closes: { at: at('2026-09-30 18:00') } };
    expect([stateAt('2026-09-30 17:59', closing), stateAt('2026-09-30 18:00', closing)]).toEqual(['running', 'over']);
    expect(stateAt('2026-09-30 18:00', {})).toBeUndefined();
  });

  it('turns at the instants that it names, and at no other', () => {
    const [opens = 0, closes = 0] = dateTurns(dates);
    expect([dateState(dates, opens - 1), dateState(dates, opens), dateState(dates, closes - 1), dateState(dates, closes)]).toEqual(['upcoming', 'running', 'running', 'over']);
  });

  it('says in lists and on its page where it stands', () => {
    const library = makeLibrary({ videos: [makeVideo({ kind: 'event', ...dates })] });
    expect(composeVideoCards(library, NOW)[0]).toMatchObject({ marks: [{ text: '진행 중' }], facts: ['기간 2026. 11. 16.(월) ~ 2026. 11. 30.(월)'] });
    expect(composeVideoPages(library, at('2026-12-01 00:00'))[0]?.marks).toEqual([{ text: '마감', kind: 'plain' }]);
  });
});
