import { expect, it } from 'vitest';
import { feedLinks } from '../../src/domain/feed-links.ts';
import { mediaType } from '../../src/domain/media-type.ts';
import { shareImage, shareImageSources } from '../../src/domain/share-image.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeSite } from '../support/make-site.ts';
import { makeVideo } from '../support/make-video.ts';

it('a shared link shows the card of the entry, whose form follows what may be shown on it', () => {
  const photo = makePhoto();
  const card = { collection: 'videos', entry: makeVideo({ thumbnail: photo.id }) } as const;
  const at = (shown: typeof photo) => shareImage(card, new Map([[photo.id, shown]]), makeSite()).path;
  expect(at(photo)).toBe('/cards/videos/2026/village-tour/og.jpg');
  expect(at({ ...photo, channels: ['web'] })).toBe('/cards/videos/2026/village-tour/og.png');
});

it('the alternative text of a shared link says what can be read on the card and seen on its photo, and the photo is a source of the page', () => {
  const photo = makePhoto({ alt: '절인 배추가 쌓인 작업대' });
  const card = { collection: 'videos', entry: makeVideo({ thumbnail: photo.id }) } as const;
  const { alt } = shareImage(card, new Map([[photo.id, photo]]), makeSite());
  for (const words of ['마을탐방 – 생극면', '영상 길이: 3:20', '음성군 소식', '사진: 절인 배추가 쌓인 작업대']) expect(alt).toContain(words);
  expect(shareImageSources(card, new Map([[photo.id, photo]]))).toEqual([`photo:${photo.id}`]);
  const refused = new Map([[photo.id, { ...photo, channels: ['web' as const] }]]);
  expect(shareImage(card, refused, makeSite()).alt).not.toContain('배추');
  expect(shareImageSources(card, refused)).toEqual([]);
});

it('a page announces its feed in both forms', () => {
  expect(feedLinks(makeSite(), 'videos')).toEqual([
    { title: '음성군 소식 – 영상', path: '/feeds/videos.xml', type: 'application/rss+xml' },
    { title: '음성군 소식 – 영상', path: '/feeds/videos.json', type: 'application/feed+json' },
  ]);
});

it('a file is sent as what its name says, and an unknown one as bytes', () => {
  expect(['공고.PDF', 'a.csv', 'b.hwpx', 'c'].map(mediaType)).toEqual(['application/pdf', 'text/csv; charset=utf-8', 'application/hwp+zip', 'application/octet-stream']);
});
