/** When a photo becomes public: with the first open entry that uses it. */
import type { Photo } from '../collections/photo.ts';
import { type Instant } from './instant.ts';
import type { Newsroom, SourceName } from './newsroom.ts';
import { type PublishState, gate, opensAt } from './publish-gate.ts';

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
  return new Map([...uses].map(([photo, by]) => [photo, [...by]]));
}

/** Whether an entry that shows the photo is open; posts and articles can wait for another entry. */
export type UserState = PublishState | { state: 'source-held'; until: Instant | null } | { state: 'fault' };

export type PhotoState = PublishState | { state: 'source-held'; until: Instant | null };

/**
 * @param users the states of the entries that use the photo; empty where none does.
 */
export function photoState(photo: Photo, users: UserState[], now: Instant): PhotoState {
  const own = gate(photo, now);
  if (own.state !== 'open' && own.state !== 'withdrawn') return own;
  const openings = users.flatMap((user) => (user.state === 'open' ? [user.since] : []));
  if (openings.length === 0) {
    if (users.length > 0 || opensAt(photo) === undefined) return own.state === 'withdrawn' ? { ...own, hasPage: false } : heldWithUsers(users);
    return own;
  }
  if (own.state === 'withdrawn') return own;
  return { state: 'open', since: Math.max(own.since, Math.min(...openings)) };
}

function heldWithUsers(users: UserState[]): PhotoState {
  const until = users.flatMap((user) => ('until' in user && user.until !== null ? [user.until] : []));
  return { state: 'source-held', until: until.length ? Math.min(...until) : null };
}
