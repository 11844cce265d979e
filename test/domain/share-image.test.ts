import { expect, it } from 'vitest';
import { feedLinks } from '../../src/domain/feed-links.ts';
import { mediaType } from '../../src/domain/media-type.ts';
import { shareImage } from '../../src/domain/share-image.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeSite } from '../support/make-site.ts';
import { makeVideo } from '../support/make-video.ts';

it('a shared link shows the card of the entry, whose form follows what may be shown on it', () => {
  const photo = makePhoto();
  const card = { collection: 'videos', entry: makeVideo({ thumbnail: photo.id }) } as const;
  const at = (shown: typeof photo) => shareImage(card, new Map([[photo.id, shown]])).path;
  expect(at(photo)).toBe('/cards/videos/2026/village-tour/og.jpg');
  expect(at({ ...photo, channels: ['web'] })).toBe('/cards/videos/2026/village-tour/og.png');
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
