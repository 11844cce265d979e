import { describe, expect, it } from 'vitest';
import { composeDesk } from '../../src/domain/desk.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makePost } from '../support/make-post.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeSite } from '../support/make-site.ts';
import { makeVideo } from '../support/make-video.ts';

const NOW = at('2026-11-22 12:00');
const site = makeSite({ channels: [{ id: 'instagram', name: '인스타그램', platform: 'instagram', url: 'https://sns.example/instagram' }, { id: 'x', name: '엑스', platform: 'x' }] });

describe('the desk', () => {
  it('shows what has a full set of cards, newest first', () => {
    const library = makeLibrary({
      site,
      releases: [makeRelease({ id: '2026/new' }), makeRelease({ id: '2026/old', date: at('2026-10-22 09:00') })],
      videos: [makeVideo({ id: '2026/v', date: at('2026-11-21 09:00') })],
      social: [makePost({ id: '2020/s', date: at('2020-01-01 09:00') })],
    });
    expect(composeDesk(library, NOW).map(({ collection, id, zip, dayZip }) => [collection, id, zip, dayZip])).toEqual([
      ['press', '2026/new', '/cards/press/2026/new/cards.zip', '/cards/daily/2026-11-22.zip'],
      ['videos', '2026/v', '/cards/videos/2026/v/cards.zip', '/cards/daily/2026-11-21.zip'],
      ['social', '2020/s', '/cards/social/2020/s/cards.zip', undefined],
    ]);
  });

  it('gives each picture with its measures and words, each channel with its caption', () => {
    const photo = makePhoto({ id: '2026/p', alt: '눈 내리는 마당' });
    const [entry] = composeDesk(makeLibrary({ site, photos: [photo], social: [makePost({ id: '2026/s', title: '살핍니다', caption: '올릴 글', channels: ['x'], source: { photo: photo.id } })] }), NOW);
    expect(entry).toMatchObject({ title: '살핍니다', kind: '사진', day: '2026-11-20', page: '/photos/2026/p/', channels: ['x'], correctedVersion: undefined });
    expect(entry?.cards[0]).toEqual({ format: 'og', slide: undefined, path: '/cards/social/2026/s/og.jpg', width: 1200, height: 630, alt: '사진. 살핍니다. 2026. 11. 20.(금). 음성군 소식. 사진: 눈 내리는 마당.' });
    expect(entry?.captions).toEqual([{ channel: { id: 'x', name: '엑스', platform: 'x', url: undefined }, text: '올릴 글\n자세한 내용: https://news.example.kr/photos/2026/p/\n#음성군', count: 52, limit: 280, isShortened: false, hashtags: ['#음성군'], formats: ['og'] }]);
  });

  it('says that an entry was corrected, and leads nowhere where there is no page', () => {
    const corrections = [{ at: NOW, note: '고침', kind: 'correction' as const }];
    const [post, release] = composeDesk(makeLibrary({ site, social: [makePost({ date: NOW })], releases: [makeRelease({ corrections })] }), NOW);
    expect(post).toMatchObject({ page: undefined });
    expect(release).toMatchObject({ correctedVersion: 1, channels: ['instagram', 'x'] });
  });
});
