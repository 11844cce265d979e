/** What decides whether an earlier rendering of a feed still holds, without rendering a body. */
import type { Library, PhotoItem } from '../library.ts';
import type { SourceName } from '../newsroom.ts';
import { composeFeed } from './compose-feed.ts';
import { DAILY_FEED, dailySources } from './daily-items.ts';
import type { Feed, FeedEntry, FeedHead } from './feed.ts';

export interface FeedView {
  head: FeedHead;
  /** All that the feed says but its bodies and the lengths of its files. */
  feed: Feed;
  /** Digests of the entries, and of the photos that their bodies show. */
  digests: string[];
  sources: SourceName[];
}

export function composeFeedView(library: Library, head: FeedHead): FeedView {
  const digests: string[] = [];
  const sources = new Set<SourceName>();
  const entries = entriesOf(library);
  const photos = photosOf(library);
  const usePhotos = (ids: readonly string[]) => {
    for (const id of ids) {
      const photo = photos.get(id);
      if (!photo?.channels.includes('web')) continue;
      sources.add(`photo:${id}`);
      digests.push(photo.digest, photo.picture.digest);
    }
  };
  // `enclosure` is asked once for every item of the feed, and for no other.
  const feed = composeFeed(library, head, {
    bodyHtml: () => '',
    enclosure(kind, id) {
      const source: SourceName = `${kind}:${id}`;
      sources.add(source);
      digests.push(entries.get(source)?.digest ?? '');
      usePhotos(entries.get(source)?.photos ?? []);
      return undefined;
    },
  });
  if (head.id === DAILY_FEED) for (const source of dailySources(library)) sources.add(source);
  return { head, feed, digests, sources: [...sources] };
}

/** Pictures that an item may be sent along with, the first that may be shown on the web counts; a video brings none. */
export function enclosedPhoto(kind: FeedEntry['kind'], id: string, library: Library): PhotoItem | undefined {
  const photos = photosOf(library);
  const { photos: ids = [] } = kind === 'video' ? {} : (entriesOf(library).get(`${kind}:${id}`) ?? {});
  return ids.flatMap((photo) => photos.get(photo) ?? []).find(({ channels }) => channels.includes('web'));
}

interface EntryFacts {
  digest: string;
  photos: readonly string[];
}
type Entries = ReadonlyMap<SourceName, EntryFacts>;

const known = new WeakMap<Library, { entries: Entries; photos: ReadonlyMap<string, PhotoItem> }>();

function entriesOf(library: Library): Entries {
  return indexOf(library).entries;
}

function photosOf(library: Library): ReadonlyMap<string, PhotoItem> {
  return indexOf(library).photos;
}

function indexOf(library: Library) {
  const before = known.get(library);
  if (before) return before;
  const optional = (id: string | undefined) => (id === undefined ? [] : [id]);
  const entries = new Map<SourceName, EntryFacts>([
    ...library.releases.map(({ id, digest, photos, bodyPhotos }) => [`press:${id}`, { digest, photos: [...photos, ...bodyPhotos] }] as const),
    ...library.issues.map(({ id, digest, cover }) => [`newsletter:${id}`, { digest, photos: optional(cover) }] as const),
    ...library.videos.map(({ id, digest, thumbnail }) => [`video:${id}`, { digest, photos: optional(thumbnail) }] as const),
    ...library.photos.map(({ id, digest }) => [`photo:${id}`, { digest, photos: [id] }] as const),
  ]);
  const index = { entries, photos: new Map(library.photos.map((photo) => [photo.id, photo])) };
  known.set(library, index);
  return index;
}
