import { describe, expect, it } from 'vitest';
import { FEED_LENGTH } from '../../../src/domain/feed/feed.ts';
import { listFeeds } from '../../../src/domain/feed/feed-list.ts';
import { composeFeedView, enclosedPhoto } from '../../../src/domain/feed/feed-view.ts';
import type { Library } from '../../../src/domain/library.ts';
import { at } from '../../support/at.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeRelease } from '../../support/make-release.ts';
import { makeVideo } from '../../support/make-video.ts';

function viewOf(library: Library, id = 'press') {
  const head = listFeeds(library).find((feed) => feed.id === id);
  if (!head) throw new Error(`no feed ${id}`);
  return composeFeedView(library, head);
}

describe("what decides a feed's rendering", () => {
  it('changes with a body, and with the bytes or the leave of a picture in it', () => {
    const photo = makePhoto();
    const release = makeRelease({ bodyPhotos: [photo.id] });
    const keyOf = (overrides: Partial<Library>) => JSON.stringify(viewOf(makeLibrary({ releases: [release], photos: [photo], ...overrides })));
    const before = keyOf({});
    expect(keyOf({})).toBe(before);
    expect(keyOf({ releases: [{ ...release, digest: '0'.repeat(64) }] })).not.toBe(before);
    expect(keyOf({ photos: [{ ...photo, picture: { ...photo.picture, digest: '0'.repeat(64) } }] })).not.toBe(before);
    expect(keyOf({ photos: [{ ...photo, channels: [] }] })).not.toBe(before);
  });

  it('does not change with what the feed no longer shows', () => {
    const releases = Array.from({ length: FEED_LENGTH + 1 }, (_, index) => makeRelease({ id: `2026/r${index}`, date: at('2026-11-22 09:00') - index * 60_000 }));
    const older = releases.at(-1) as ReturnType<typeof makeRelease>;
    const view = viewOf(makeLibrary({ releases }));
    expect(view.sources).toHaveLength(FEED_LENGTH);
    expect(viewOf(makeLibrary({ releases: [...releases.slice(0, -1), { ...older, digest: '0'.repeat(64) }] }))).toEqual(view);
  });

  it('names the entries and the pictures that the feed shows', () => {
    const photo = makePhoto();
    const refused = makePhoto({ id: '2026/refused', channels: ['newsletter'] });
    const library = makeLibrary({ releases: [makeRelease({ photos: [photo.id, refused.id] })], photos: [photo, refused] });
    expect(viewOf(library).sources).toEqual(['press:2026/11-22-winter-care', 'photo:2026/winter-care']);
  });
});

it('an item takes along its first picture that may be shown on the web, and a video none', () => {
  const photo = makePhoto();
  const refused = makePhoto({ id: '2026/refused', channels: ['newsletter'] });
  const library = makeLibrary({ releases: [makeRelease({ photos: [refused.id, photo.id] })], videos: [makeVideo({ thumbnail: photo.id })], photos: [photo, refused] });
  expect(enclosedPhoto('press', '2026/11-22-winter-care', library)?.id).toBe(photo.id);
  expect(enclosedPhoto('photo', refused.id, library)).toBeUndefined();
  expect(enclosedPhoto('video', '2026/village-tour', library)).toBeUndefined();
});
