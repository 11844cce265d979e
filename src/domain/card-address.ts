/** Which photo a card shows and, from that, where the card is published: a card with a photo is a JPEG. */
import type { ConsentChannel } from '../collections/publishing.ts';
import type { CardFormat } from './card.ts';
import type { Issue, Library, PhotoItem, Release, VideoItem } from './library.ts';
import { path } from './permalink.ts';

export type CardEntry =
  | { collection: 'press'; entry: Release }
  | { collection: 'newsletters'; entry: Issue }
  | { collection: 'videos'; entry: VideoItem };

/** Video cards stand beside the video; all others go to the SNS channels. */
const CHANNEL = { press: 'sns', newsletters: 'sns', videos: 'video' } as const satisfies Record<CardEntry['collection'], ConsentChannel>;

export function cardChannel(collection: CardEntry['collection']): ConsentChannel {
  return CHANNEL[collection];
}

/** The first photo of the entry that may be shown on the card's channel. */
export function cardPhoto(card: CardEntry, photos: ReadonlyMap<string, PhotoItem>): PhotoItem | undefined {
  const named = card.entry.card?.photo;
  const own = card.collection === 'press' ? [...card.entry.photos, ...card.entry.bodyPhotos] : [card.collection === 'newsletters' ? card.entry.cover : card.entry.thumbnail];
  const candidates = [named, ...own].flatMap((id) => (id === undefined ? [] : (photos.get(id) ?? [])));
  return candidates.find((photo) => photo.channels.includes(CHANNEL[card.collection]));
}

export function cardAddress(card: CardEntry, format: CardFormat, photos: ReadonlyMap<string, PhotoItem>): string {
  return path.card(card.collection, card.entry.id, format, cardPhoto(card, photos) ? 'jpg' : 'png');
}

/** Everything that has a card. */
export function cardEntries(library: Pick<Library, 'releases' | 'issues' | 'videos'>): CardEntry[] {
  return [
    ...library.releases.map((entry): CardEntry => ({ collection: 'press', entry })),
    ...library.issues.map((entry): CardEntry => ({ collection: 'newsletters', entry })),
    ...library.videos.map((entry): CardEntry => ({ collection: 'videos', entry })),
  ];
}
