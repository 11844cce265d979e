import { describe, expect, it } from 'vitest';
import { composeFeed } from '../../../src/domain/feed/compose-feed.ts';
import type { FeedSources } from '../../../src/domain/feed/feed.ts';
import { listFeeds } from '../../../src/domain/feed/feed-list.ts';
import { MEDIA_OF_A_RELEASE } from '../../../src/domain/feed/feed-media.ts';
import type { Library } from '../../../src/domain/library.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeRelease } from '../../support/make-release.ts';
import { makeVideo } from '../../support/make-video.ts';

function mediaIn(library: Library, id: string, bytes?: FeedSources['bytes']) {
  const head = listFeeds(library).find((feed) => feed.id === id);
  if (!head) throw new RangeError(`no feed ${id}`);
  return composeFeed(library, head, { bodyHtml: () => '', bytes }).items.map(({ media }) => media);
}

describe('the media of an item', () => {
  it('of a photo are its sizes, the largest first, with what it shows, whose it is and what may be done with it', () => {
    const [[media] = []] = mediaIn(makeLibrary({ photos: [makePhoto()] }), 'photos', (path) => (path.endsWith('-480.jpg') ? 12_345 : undefined));
    expect(media).toEqual({
      medium: 'image',
      title: '김장 나눔',
      description: '절인 배추가 쌓인 작업대',
      credit: '음성군 홍보실',
      copyright: '© 음성군 홍보실',
      license: { name: '공공누리 제1유형(출처표시)', url: 'https://www.kogl.or.kr/info/licenseType1.do' },
      language: 'ko',
      files: [1920, 960, 480].map((width) => ({ url: `https://news.example.kr/pictures/web/2026/winter-care/ffffffffff-${width}.jpg`, type: 'image/jpeg', width, height: (width * 3) / 4, bytes: width === 480 ? 12_345 : undefined })),
      thumbnail: { url: 'https://news.example.kr/pictures/web/2026/winter-care/ffffffffff-480.jpg', width: 480, height: 360 },
    });
  });

  it('of what others provided carry no licence of the office', () => {
    const [[media] = []] = mediaIn(makeLibrary({ photos: [makePhoto({ rights: 'provided', credit: '한국관광공사' })] }), 'photos');
    expect(media).toMatchObject({ credit: '한국관광공사', copyright: '© 한국관광공사', license: undefined });
  });

  it('of a release are the pictures that the web may show, each once and no more than a reader can use', () => {
    const refused = makePhoto({ id: '2026/refused', people: 'persons', channels: ['newsletter', 'press'] });
    const many = Array.from({ length: MEDIA_OF_A_RELEASE + 3 }, (_, index) => makePhoto({ id: `2026/p${index}` }));
    const release = makeRelease({ photos: [refused.id, '2026/p0', ...many.map(({ id }) => id)], bodyPhotos: ['2026/p1'] });
    const [media = []] = mediaIn(makeLibrary({ releases: [release], photos: [refused, ...many] }), 'press');
    expect(media).toHaveLength(MEDIA_OF_A_RELEASE);
    expect(media.every(({ files }) => files.length === 1)).toBe(true);
    expect(new Set(media.map(({ files: [file] }) => file?.url)).size).toBe(MEDIA_OF_A_RELEASE);
    expect(JSON.stringify(media)).not.toContain('refused');
  });

  it('of a video are its player and length, with a thumbnail only where video and web may both show it', () => {
    const thumbnailFor = (channels: ('web' | 'video')[]) => mediaIn(makeLibrary({ videos: [makeVideo({ thumbnail: '2026/winter-care' })], photos: [makePhoto({ channels })] }), 'videos')[0]?.[0];
    expect(thumbnailFor(['web', 'video'])).toMatchObject({ medium: 'video', player: 'https://www.youtube-nocookie.com/embed/abcdefghij0', duration: 200, files: [], thumbnail: { width: 960, height: 720 } });
    expect(thumbnailFor(['web'])?.thumbnail).toBeUndefined();
    expect(thumbnailFor(['video'])?.thumbnail).toBeUndefined();
  });
});
