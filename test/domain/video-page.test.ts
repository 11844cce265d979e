import { describe, expect, it } from 'vitest';
import { composeVideoCards, composeVideoPages, videoSources } from '../../src/domain/video-page.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeVideo } from '../support/make-video.ts';

describe("a video's page", () => {
  it('says what kind it is, how long, and what is said in it', () => {
    const video = makeVideo({ transcript: '첫 문단\n같은 문단\n\n둘째 문단\n', captionsText: 'WEBVTT\n\n00:01.000 --> 00:02.000\n자막', department: 'welfare', topics: ['festival', 'gone'], series: 'village' });
    const [page] = composeVideoPages(makeLibrary({ videos: [video] }));
    expect(page).toMatchObject({ kind: '마을탐방', length: '3분 20초', department: { name: '복지정책과' }, topics: [{ name: '축제' }], series: { name: '마을 이야기' }, dates: [] });
    expect(page?.transcript.map(({ text }) => text)).toEqual(['첫 문단\n같은 문단', '둘째 문단']);
  });

  it('takes the words from the captions where nobody wrote them down', () => {
    const [page] = composeVideoPages(makeLibrary({ videos: [makeVideo({ captionsText: 'WEBVTT\n\n00:01.000 --> 00:02.000\n자막' })] }));
    expect(page?.transcript).toEqual([{ start: 1, speaker: undefined, text: '자막' }]);
  });

  it('tells when a contest opens and closes', () => {
    const [page] = composeVideoPages(makeLibrary({ videos: [makeVideo({ kind: 'contest', opens: { day: '2026-08-03' }, closes: { at: at('2026-09-30 18:00') } })] }));
    expect(page?.dates).toEqual([
      { label: '공모 시작', text: '2026. 8. 3.(월)' },
      { label: '공모 마감', text: '2026. 9. 30.(수) 오후 6시' },
    ]);
  });

  it('shows a still only with leave for videos', () => {
    const photo = makePhoto({ channels: ['web'] });
    const library = makeLibrary({ videos: [makeVideo({ thumbnail: photo.id })], photos: [photo] });
    expect(composeVideoPages(library)[0]?.thumbnail).toBeUndefined();
    expect(composeVideoCards(library)[0]?.thumbnail).toBeUndefined();
    expect(videoSources({ id: 'a', thumbnail: undefined })).toEqual(['video:a']);
  });
});
