/** A feed with its bodies rendered and the true lengths of what it sends along. */
import { composeFeed } from '../domain/feed/compose-feed.ts';
import type { Feed, FeedSources } from '../domain/feed/feed.ts';
import { type FeedView, enclosedPhoto } from '../domain/feed/feed-view.ts';
import type { Library } from '../domain/library.ts';
import { pictureSet } from '../domain/picture.ts';
import { bodyHtml, markdownHtml } from './body-html.ts';
import { renditionBytes } from './renditions.ts';

type Enclosure = NonNullable<ReturnType<NonNullable<FeedSources['enclosure']>>>;

export async function openFeed({ head, feed, sources }: FeedView, library: Library): Promise<Feed> {
  const enclosures = new Map<string, Enclosure>();
  for (const source of sources) {
    const [kind, ...rest] = source.split(':');
    const id = rest.join(':');
    if (kind !== 'press' && kind !== 'newsletter' && kind !== 'photo') continue;
    const enclosure = await enclosureOf(kind, id, library);
    if (enclosure) enclosures.set(source, enclosure);
  }
  const composed = composeFeed(library, head, {
    bodyHtml: (kind, id) => (kind === 'press' ? bodyHtml(`press:${id}`, library, { channel: 'web' }) : noteHtml(id, library)),
    enclosure: (kind, id) => enclosures.get(`${kind}:${id}`),
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
  const { length } = await renditionBytes(photo, largest);
  return { path: largest.path, bytes: length, type: 'image/jpeg' };
}
