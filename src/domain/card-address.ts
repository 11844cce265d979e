/** What has share cards, which photo a card shows and, from that, where it is published: a card with a photo is a JPEG. */
import type { ConsentChannel } from '../collections/publishing.ts';
import type { CardFormat } from './card.ts';
import type { Issue, Library, PhotoItem, Release, SocialPost, VideoItem } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { path } from './permalink.ts';

/** What a post was made from; what it does not say itself it takes from there. */
export type PostSource = { kind: 'press'; entry: Release } | { kind: 'newsletter'; entry: Issue } | { kind: 'video'; entry: VideoItem } | { kind: 'photo'; entry: PhotoItem };

export type CardEntry =
  | { collection: 'press'; entry: Release }
  | { collection: 'newsletters'; entry: Issue }
  | { collection: 'videos'; entry: VideoItem }
  | { collection: 'social'; entry: SocialPost; source?: PostSource | undefined };

/** What the words and pictures of a card come from: the entry itself, of a post what it was made from. */
export function originOf(card: CardEntry): PostSource | undefined {
  switch (card.collection) {
    case 'press':
      return { kind: 'press', entry: card.entry };
    case 'newsletters':
      return { kind: 'newsletter', entry: card.entry };
    case 'videos':
      return { kind: 'video', entry: card.entry };
    case 'social':
      return card.source;
  }
}

/** Video cards stand beside the video; all others go to the SNS channels. */
const CHANNEL = { press: 'sns', newsletters: 'sns', videos: 'video', social: 'sns' } as const satisfies Record<CardEntry['collection'], ConsentChannel>;

const KIND = { press: 'press', newsletters: 'newsletter', videos: 'video', social: 'social' } as const;

export function cardChannel(collection: CardEntry['collection']): ConsentChannel {
  return CHANNEL[collection];
}

export function cardSource({ collection, entry }: CardEntry): SourceName {
  return `${KIND[collection]}:${entry.id}`;
}

/** The entry, and what its words come from. */
export function cardSources(card: CardEntry): SourceName[] {
  const origin = originOf(card);
  return [...new Set<SourceName>([cardSource(card), ...(origin && origin.kind !== 'photo' ? [`${origin.kind}:${origin.entry.id}` as const] : [])])];
}

/** The first photo of the entry that may be shown on the card's channel; of a post that has none, of what it was made from. */
export function cardPhoto(card: CardEntry, photos: ReadonlyMap<string, PhotoItem>): PhotoItem | undefined {
  return firstShown(cardPhotoIds(card), card, photos);
}

/** The photos that may stand on the card, the one that is wanted most first. */
export function cardPhotoIds(card: CardEntry): string[] {
  const slides = card.collection === 'social' ? card.entry.slides.map(({ photo }) => photo) : [];
  return [card.entry.card?.photo, ...slides, ...photosOf(originOf(card))].filter((id) => id !== undefined);
}

/** The photo of a slide, where it may be shown. */
export function slidePhoto(card: CardEntry, id: string | undefined, photos: ReadonlyMap<string, PhotoItem>): PhotoItem | undefined {
  return firstShown([id], card, photos);
}

function firstShown(ids: readonly (string | undefined)[], { collection }: CardEntry, photos: ReadonlyMap<string, PhotoItem>): PhotoItem | undefined {
  for (const id of ids) {
    const photo = id === undefined ? undefined : photos.get(id);
    if (photo?.channels.includes(CHANNEL[collection])) return photo;
  }
  return undefined;
}

function photosOf(origin: PostSource | undefined): (string | undefined)[] {
  switch (origin?.kind) {
    case 'press':
      return [origin.entry.card?.photo, ...origin.entry.photos, ...origin.entry.bodyPhotos];
    case 'newsletter':
      return [origin.entry.card?.photo, origin.entry.cover];
    case 'video':
      return [origin.entry.card?.photo, origin.entry.thumbnail];
    case 'photo':
      return [origin.entry.id];
    case undefined:
      return [];
  }
}

export function cardAddress(card: CardEntry, format: CardFormat, photos: ReadonlyMap<string, PhotoItem>): string {
  return path.card(card.collection, card.entry.id, format, cardPhoto(card, photos) ? 'jpg' : 'png');
}

type CardLibrary = Pick<Library, 'releases' | 'issues' | 'videos' | 'photos' | 'social'>;

/** Everything that has a card. */
export function cardEntries(library: CardLibrary): CardEntry[] {
  return [
    ...library.releases.map((entry): CardEntry => ({ collection: 'press', entry })),
    ...library.issues.map((entry): CardEntry => ({ collection: 'newsletters', entry })),
    ...library.videos.map((entry): CardEntry => ({ collection: 'videos', entry })),
    ...postEntries(library),
  ];
}

function postEntries({ social, releases, issues, videos, photos }: CardLibrary): CardEntry[] {
  if (social.length === 0) return [];
  const byId = <E extends { id: string }>(entries: readonly E[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const [press, newsletters, films, pictures] = [byId(releases), byId(issues), byId(videos), byId(photos)];
  const sourceOf = ({ source }: SocialPost): PostSource | undefined => {
    if (!source) return undefined;
    if ('press' in source) return found('press', press.get(source.press));
    if ('newsletter' in source) return found('newsletter', newsletters.get(source.newsletter));
    if ('video' in source) return found('video', films.get(source.video));
    return found('photo', pictures.get(source.photo));
  };
  return social.map((entry): CardEntry => ({ collection: 'social', entry, source: sourceOf(entry) }));
}

function found<K extends PostSource['kind']>(kind: K, entry: Extract<PostSource, { kind: K }>['entry'] | undefined): PostSource | undefined {
  return entry && ({ kind, entry } as PostSource);
}
