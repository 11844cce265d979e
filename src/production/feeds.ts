/** A feed with its bodies rendered and the true lengths of what it sends along. */
import { composeFeed } from '../domain/feed/compose-feed.ts';
import { DAILY_FEED } from '../domain/feed/daily-items.ts';
import type { Feed, FeedSources } from '../domain/feed/feed.ts';
import { type FeedView, enclosedPhoto } from '../domain/feed/feed-view.ts';
import type { Library, PhotoItem } from '../domain/library.ts';
import { absolute } from '../domain/permalink.ts';
import { pictureSet, type Rendition } from '../domain/picture.ts';
import { bodyHtml, markdownHtml, photosById } from './body-html.ts';
import { renditionBytes } from './renditions.ts';

type Enclosure = NonNullable<ReturnType<NonNullable<FeedSources['enclosure']>>>;

export async function openFeed({ head, feed, sources }: FeedView, library: Library): Promise<Feed> {
  // Of the days the view says everything.
  if (head.id === DAILY_FEED) return feed;
  const enclosures = new Map<string, Enclosure>();
  for (const source of sources) {
    const [kind, ...rest] = source.split(':');
    const id = rest.join(':');
    if (kind !== 'press' && kind !== 'newsletter' && kind !== 'photo') continue;
    const enclosure = await enclosureOf(kind, id, library);
    if (enclosure) enclosures.set(source, enclosure);
  }
  const lengths = await lengthsOf(feed, sources, library);
  const composed = composeFeed(library, head, {
    bodyHtml: (kind, id) => (kind === 'press' ? bodyHtml(`press:${id}`, library, { channel: 'web' }) : noteHtml(id, library)),
    enclosure: (kind, id) => enclosures.get(`${kind}:${id}`),
    bytes: (path) => lengths.get(path),
  });
  return { ...composed, updated: feed.updated };
}

/** A note's pictures open and are published with nothing yet, so that a note has none. */
function noteHtml(id: string, library: Library): string {
  const note = library.issues.find((issue) => issue.id === id)?.note ?? '';
  return markdownHtml(note, { ...library, photos: [] }, { channel: 'web' });
}

/** RSS asks for the length in bytes (https://www.rssboard.org/rss-specification#ltenclosuregtSubelementOfLtitemgt), so the picture is made first. */
async function enclosureOf(kind: 'press' | 'newsletter' | 'photo', id: string, library: Library): Promise<Enclosure | undefined> {
  const photo = enclosedPhoto(kind, id, library);
  const largest = photo && pictureSet(photo, 'web')?.jpeg.at(-1);
  if (!photo || !largest) return undefined;
  return { path: largest.path, bytes: await lengthOf(photo, largest, library), type: 'image/jpeg' };
}

/** By path: of the pictures that the feed names. */
async function lengthsOf({ items }: Feed, sources: FeedView['sources'], library: Library): Promise<Map<string, number>> {
  const named = new Set(items.flatMap(({ media }) => media.flatMap(({ files }) => files.map(({ url }) => url))));
  const photos = photosById(library);
  const lengths = new Map<string, number>();
  for (const source of sources) {
    const photo = source.startsWith('photo:') ? photos.get(source.slice('photo:'.length)) : undefined;
    for (const rendition of (photo && pictureSet(photo, 'web')?.jpeg) ?? []) {
      if (photo && named.has(absolute(library.site, rendition.path))) lengths.set(rendition.path, await lengthOf(photo, rendition, library));
    }
  }
  return lengths;
}

const lengthsKnown = new WeakMap<Library, Map<string, number>>();

/** Many feeds name the same pictures; each is read once. */
async function lengthOf(photo: PhotoItem, rendition: Rendition, library: Library): Promise<number> {
  const known = lengthsKnown.get(library) ?? new Map<string, number>();
  lengthsKnown.set(library, known);
  const length = known.get(rendition.path) ?? (await renditionBytes(photo, rendition)).length;
  known.set(rendition.path, length);
  return length;
}
