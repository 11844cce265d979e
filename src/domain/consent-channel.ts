/** The channel of consent under which a published file shows pictures, by its address ("Channels of consent" of the publication contract). */
import { CHANNELS_OF_CONSENT, type ConsentChannel } from '../collections/publishing.ts';
import type { SourceName } from './newsroom.ts';

/**
 * @param path without a leading slash
 * @param sources what the file comes from: a day's pack holds cards of videos beside those of other entries
 */
export function channelsOfFile(path: string, sources: readonly SourceName[] = []): ConsentChannel[] {
  const picture = /^pictures\/([a-z]+)\//.exec(path)?.[1];
  const named = CHANNELS_OF_CONSENT.find((channel) => channel === picture);
  if (named) return [named];
  if (/^cards\/(?:daily|months)\/|^cards\/index\.html$/.test(path)) return packChannels(sources);
  if (path.startsWith('cards/videos/')) return ['video'];
  if (path.startsWith('cards/')) return ['sns'];
  if (/^newsletters\/[^/]+\/[^/]+\//.test(path)) return ['newsletter'];
  if (/^press\/.*\.zip$/.test(path)) return ['press'];
  if (path.startsWith('iptv/')) return ['iptv'];
  return /^videos\//.test(path) ? ['web', 'video'] : ['web'];
}

function packChannels(sources: readonly SourceName[]): ConsentChannel[] {
  const hasVideos = sources.some((source) => source.startsWith('video:'));
  const hasOthers = sources.some((source) => /^(?:press|newsletter|social):/.test(source));
  return [...(hasOthers || !hasVideos ? (['sns'] as const) : []), ...(hasVideos ? (['video'] as const) : [])];
}

const ADDRESS = new RegExp(`/pictures/(${CHANNELS_OF_CONSENT.join('|')})/([^"'\\s<>\\\\]+)/[0-9a-f]{10}-`, 'g');

export interface ShownPicture {
  photo: string;
  channel: ConsentChannel;
}

/** The pictures that a page, a feed or a mail links to, by the addresses in its text, each once. */
export function picturesLinked(text: string): ShownPicture[] {
  const found = new Map<string, ShownPicture>();
  for (const [, channel, id = ''] of text.matchAll(ADDRESS)) {
    const photo = decoded(id);
    found.set(`${channel} ${photo}`, { photo, channel: channel as ConsentChannel });
  }
  return [...found.values()];
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id).normalize('NFC');
  } catch {
    return id;
  }
}
