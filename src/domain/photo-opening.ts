/** When a photo becomes public: with the first open entry that uses it. */
import type { Photo } from '../collections/photo.ts';
import type { Instant } from './instant.ts';
import type { Newsroom, SourceName } from './newsroom.ts';
import { type OpenSpan, type PublishState, gate, isWithin, openSpan, opensAt, sharedSpan } from './publish-gate.ts';

/** Every entry that names a photo, by photo id. A use is known by its entry alone; how often it shows the photo does not matter. */
export function photoUses(newsroom: Newsroom): Map<string, SourceName[]> {
  const uses = new Map<string, Set<SourceName>>();
  const use = (photo: string | undefined, by: SourceName) => {
    if (photo === undefined) return;
    const known = uses.get(photo);
    if (known) known.add(by);
    else uses.set(photo, new Set([by]));
  };
  for (const { id, data, facts } of newsroom.press) {
    for (const photo of [...data.photos, ...facts.photos]) use(photo, `press:${id}`);
    use(data.card?.photo, `press:${id}`);
  }
  for (const { id, data } of newsroom.newsletters) {
    use(data.cover, `newsletter:${id}`);
    use(data.card?.photo, `newsletter:${id}`);
    for (const item of data.sections.flatMap(({ items }) => items)) if ('photos' in item) for (const photo of item.photos) use(photo, `newsletter:${id}`);
  }
  for (const { id, data, facts } of newsroom.articles) for (const photo of [...data.photos, ...facts.photos]) use(photo, `article:${id}`);
  for (const { id, data } of newsroom.videos) for (const photo of [data.thumbnail, data.card?.photo]) use(photo, `video:${id}`);
  for (const { id, data } of newsroom.social) {
    for (const photo of [data.card?.photo, ...data.slides.map((slide) => slide.photo)]) use(photo, `social:${id}`);
    if (data.source && 'photo' in data.source) use(data.source.photo, `social:${id}`);
  }
  for (const { id, data } of newsroom.captions) use(data.photo, `caption:${id}`);
  useByUnread(newsroom, uses, use);
  return new Map([...uses].map(([photo, by]) => [photo, [...by]]));
}

/** A photo must not open alone while an entry that could not be read may be the one that shows it. */
function useByUnread({ unread = [], photos }: Newsroom, uses: ReadonlyMap<string, Set<SourceName>>, use: (photo: string, by: SourceName) => void): void {
  const unused = photos.filter(({ id }) => !uses.has(id));
  for (const { source, mentions } of unread) {
    if (mentions === 'unknown') for (const { id } of unused) use(id, source);
    else for (const photo of mentions) use(photo, source);
  }
}

export type PhotoState = PublishState | { state: 'source-held'; until: Instant | null };

const ALWAYS: OpenSpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** When the photo could be seen: its own time within that of each entry that shows it; an unused photo opens alone, if it says when. */
export function photoSpans(photo: Photo, users: readonly (OpenSpan | undefined)[]): OpenSpan[] {
  const opensAlone = users.length === 0 && opensAt(photo) !== undefined;
  return (opensAlone ? [ALWAYS] : users).flatMap((user) => (user && user.from < user.to ? (sharedSpan(openSpan(photo), user) ?? []) : []));
}

/** Whether a photo withdrawn at that instant had been public, and so keeps its address. */
export function wasSeen(spans: readonly OpenSpan[], withdrawnAt: Instant): boolean {
  return spans.some(({ from, to }) => from < to || to === withdrawnAt);
}

/**
 * @param users when each entry that uses the photo is public (undefined: never); empty where none uses it.
 */
export function photoState(photo: Photo, users: readonly (OpenSpan | undefined)[], now: Instant): PhotoState {
  const own = gate(photo, now);
  if (own.state === 'draft') return own;
  const spans = photoSpans(photo, users);
  if (own.state === 'withdrawn') return { ...own, hasPage: wasSeen(spans, own.since) };
  const openings = spans.filter((span) => isWithin(span, now)).map(({ from }) => from);
  if (openings.length > 0) return { state: 'open', since: Math.min(...openings) };
  const later = spans.flatMap(({ from, to }) => (from > now && from < to ? [from] : []));
  const until = later.length > 0 ? Math.min(...later) : null;
  return own.state === 'open' || until === null ? { state: 'source-held', until } : { ...own, until };
}
