/** What of a day is still held back, as it is sent to the press ahead of its hour. */
import { allowedChannels, type Ledger } from './consent.ts';
import { composeLibrary } from './compose-library.ts';
import { addDays, type Day, type Instant, seoulDay, startOfDay } from './instant.ts';
import type { Library, Release } from './library.ts';
import type { Newsroom, SourceName } from './newsroom.ts';

export interface AheadBundle {
  /**
   * As it will be when the last of the releases opens, so that nothing in it opens
   * later than the copy says; and a photo is on a channel only where everyone's
   * consent holds today as well: what is handed on today is seen today, and cannot
   * be called back.
   */
  library: Library;
  /** Embargoed or scheduled now, open by the end of the day; never a draft. */
  releases: Release[];
}

export function composeAheadBundle(newsroom: Newsroom, day: Day, now: Instant): AheadBundle {
  const today = composeLibrary(newsroom, now);
  const { library } = composeLibrary(newsroom, startOfDay(addDays(day, 1)) - 1);
  const isHeld = (id: string) => ['scheduled', 'embargoed'].includes(today.states.get(`press:${id}`)?.state ?? '');
  const written = new Map(newsroom.press.map(({ id, data }) => [id, data]));
  const releases = library.releases
    .filter(({ id, date }) => seoulDay(date) === day && isHeld(id))
    // Who was sent a text before it opened has to be told of what was put right in it since.
    .map((release): Release => ({ ...release, corrections: (written.get(release.id)?.corrections ?? []).filter(({ at }) => at <= now).toSorted((a, b) => b.at - a.at) }));
  const last = Math.max(...releases.map(({ date }) => date));
  const photos = photosOfBothDays(library, newsroom, now);
  const opening = new Map(photos.map(({ id, date }) => [id, date]));
  const inTime = releases.map((release): Release => {
    const opensWith = (id: string) => (opening.get(id) ?? Number.POSITIVE_INFINITY) <= release.date;
    return { ...release, photos: release.photos.filter(opensWith), bodyPhotos: release.bodyPhotos.filter(opensWith) };
  });
  return { library: { ...library, photos, schedule: library.schedule.filter(({ date }) => date <= last), releases: inTime }, releases: inTime };
}

function photosOfBothDays(library: Library, newsroom: Newsroom, now: Instant): Library['photos'] {
  const ledger: Ledger = new Map(newsroom.models.map(({ id, data }) => [id, data]));
  const people = new Map(newsroom.photos.map(({ id, data }) => [id, data.people]));
  return library.photos.flatMap((photo) => {
    const shown = people.get(photo.id);
    const allowed = shown === undefined ? [] : allowedChannels(shown, now, ledger);
    const channels = photo.channels.filter((channel) => allowed.includes(channel));
    return channels.length > 0 ? [{ ...photo, channels }] : [];
  });
}

/** The days to come on which something opens that is not a draft, the nearest first. */
export function heldDays(newsroom: Newsroom, states: ReadonlyMap<SourceName, { state: string; until?: Instant | null | undefined }>): Day[] {
  const days = newsroom.press.flatMap(({ id }) => {
    const state = states.get(`press:${id}`);
    const until = state && ['scheduled', 'embargoed'].includes(state.state) ? state.until : undefined;
    return until === undefined || until === null ? [] : [seoulDay(until)];
  });
  return [...new Set(days)].sort();
}
