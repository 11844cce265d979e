/**
 * The gate at the scale of the newsroom: of all that is written, what is public
 * at an instant, what is held back and why. Pure; `now` is an argument.
 */
import { addressesOf, pageOf } from './addresses.ts';
import { allowedChannels, type Ledger } from './consent.ts';
import type { Instant } from './instant.ts';
import { composeIssues, type IssueContext } from './compose-issues.ts';
import type { IssueArticle, Library, PhotoItem, Release, ShownState, SocialPost, Tombstone, VideoItem } from './library.ts';
import type { ArticleEntry, Entry, Newsroom, PhotoEntry, PressEntry, SourceName, VideoEntry } from './newsroom.ts';
import { byCodeUnit, newestFirst } from './order.ts';
import { openCard } from './open-card.ts';
import { type AnnouncementContext, composeAnnouncements } from './compose-announcements.ts';
import { issueOf, type OpenSpans, openSpans } from './open-spans.ts';
import { captionTimes, scheduleTimes } from './own-times.ts';
import { type PhotoState, photoState, photoUses } from './photo-opening.ts';
import { type OpenSpan, type Publishable, type PublishState, gate, opensAt } from './publish-gate.ts';
import type { Newsletter } from '../collections/newsletter.ts';
import type { Social } from '../collections/social.ts';

export type HeldReason = 'draft' | 'scheduled' | 'embargoed' | 'withdrawn' | 'consent' | 'source-held' | 'fault';

export interface Held {
  source: SourceName;
  reason: HeldReason;
  /** The instant at which it would open, or null where nothing but an edit opens it. */
  until: Instant | null;
}

/** `fault`: held back so that the rest can go out. */
export type EntryState = PublishState | PhotoState | { state: 'fault' };

export interface GatedNewsroom {
  library: Library;
  held: Held[];
  /** The state of every entry but the models. */
  states: Map<SourceName, EntryState>;
}

export interface GateOptions {
  /** Show what is held back too, marked as such: for `npm run dev` alone. */
  showHeld?: boolean | undefined;
  /** Entries with a fault of their own, held back. */
  faulty?: ReadonlySet<SourceName> | undefined;
}

export function composeLibrary(newsroom: Newsroom, now: Instant, options: GateOptions = {}): GatedNewsroom {
  const ledger: Ledger = new Map(newsroom.models.map(({ id, data }) => [id, data]));
  const states = statesOf(newsroom, now, options.faulty ?? new Set());
  const shown = (name: SourceName): ShownState | undefined => {
    const state = states.get(name)?.state;
    if (state === 'open') return 'open';
    if (!options.showHeld || state === undefined || state === 'withdrawn' || state === 'fault') return undefined;
    return state === 'source-held' ? 'scheduled' : state;
  };
  const context: Context = { newsroom, now, ledger, states, shown };
  const photos = newsroom.photos.flatMap((entry) => photoItem(entry, context)).sort(newestFirst);
  const openPhotos = new Set(photos.map(({ id }) => id));
  const videos = newsroom.videos.flatMap((entry) => videoItem(entry, context, openPhotos)).sort(newestFirst);
  const openVideos = new Set(videos.map(({ id }) => id));
  const library: Library = {
    site: newsroom.site,
    departments: newsroom.departments,
    topics: newsroom.topics,
    series: newsroom.series,
    mark: newsroom.mark,
    releases: newsroom.press.flatMap((entry) => releaseItem(entry, context, openPhotos, openVideos)).sort(newestFirst),
    issues: composeIssues(newsroom.newsletters, issueContext(context, openPhotos)).sort(newestFirst),
    articles: newsroom.articles.flatMap((entry) => articleItem(entry, context, openPhotos)).sort((a, b) => byCodeUnit(a.id, b.id)),
    videos,
    photos,
    social: newsroom.social.flatMap((entry) => socialItem(entry, context, openPhotos)).sort(newestFirst),
    ...composeAnnouncements(newsroom, announcementContext(context, openPhotos)),
    tombstones: tombstonesOf(newsroom, states),
  };
  keepOpenLinks(library);
  return { library, held: heldEntries(newsroom, context), states };
}

/** What a text may link to is known only when all that is open is. */
function keepOpenLinks(library: Library): void {
  const linking = [...library.releases, ...library.articles].filter(({ openLinks }) => openLinks.length > 0);
  if (linking.length === 0) return;
  const addresses = addressesOf(library);
  for (const entry of linking) entry.openLinks = entry.openLinks.filter((link) => addresses.has(pageOf(link)));
}

interface Context {
  newsroom: Newsroom;
  now: Instant;
  ledger: Ledger;
  states: Map<SourceName, EntryState>;
  shown(name: SourceName): ShownState | undefined;
}

function statesOf(newsroom: Newsroom, now: Instant, faulty: ReadonlySet<SourceName>): Map<SourceName, EntryState> {
  const states = new Map<SourceName, EntryState>();
  const spans = openSpans(newsroom, faulty);
  const set = (name: SourceName, state: EntryState) => states.set(name, faulty.has(name) ? { state: 'fault' } : state);
  for (const { source, isDraft } of newsroom.unread ?? []) states.set(source, { state: isDraft ? 'draft' : 'fault' });
  for (const { id, data } of newsroom.press) set(`press:${id}`, gate(data, now));
  for (const { id, data } of newsroom.newsletters) set(`newsletter:${id}`, gate(data, now));
  for (const { id, data } of newsroom.videos) set(`video:${id}`, gate(data, now));
  for (const { id, data } of newsroom.articles) set(`article:${id}`, togetherWith(gate(data, now), states.get(`newsletter:${issueOf(id)}`), spans.get(`article:${id}`)));
  const photos = new Map(newsroom.photos.map((photo) => [photo.id, photo]));
  const sourceState = ({ source }: Social): EntryState | undefined => {
    if (!source) return { state: 'open', since: Number.NEGATIVE_INFINITY };
    if ('press' in source) return states.get(`press:${source.press}`);
    if ('newsletter' in source) return states.get(`newsletter:${source.newsletter}`);
    if ('video' in source) return states.get(`video:${source.video}`);
    const photo = photos.get(source.photo);
    return photo && !faulty.has(`photo:${photo.id}`) ? gate(photo.data, now) : undefined;
  };
  for (const { id, data } of newsroom.social) set(`social:${id}`, togetherWith(gate(data, now), sourceState(data), spans.get(`social:${id}`)));
  for (const { id, data } of newsroom.schedule) set(`schedule:${id}`, gate(scheduleTimes(id, data), now));
  for (const { id, data } of newsroom.captions) set(`caption:${id}`, gate(captionTimes(data), now));
  for (const { id, data } of newsroom.broadcasts) set(`broadcast:${id}`, togetherWith(gate(data, now), states.get(`video:${data.video}`), spans.get(`broadcast:${id}`)));
  for (const { id, data } of newsroom.coverage) set(`coverage:${id}`, togetherWith(gate(data, now), states.get(`press:${data.press}`), spans.get(`coverage:${id}`)));
  const uses = photoUses(newsroom);
  for (const { id, data } of newsroom.photos) set(`photo:${id}`, photoState(data, usersOf(uses.get(id), spans), now));
  return states;
}

function usersOf(names: readonly SourceName[] = [], spans: OpenSpans): (OpenSpan | undefined)[] {
  return names.map((name) => spans.get(name));
}

/** The state of what opens with something else: held while that is held, dated by the later of the two. */
function togetherWith(own: PublishState, other: EntryState | undefined, shared: OpenSpan | undefined): EntryState {
  if (own.state === 'draft') return own;
  if (own.state === 'withdrawn') return { ...own, hasPage: own.hasPage && shared !== undefined };
  if (other?.state === 'open') return own.state === 'open' ? { state: 'open', since: Math.max(own.since, other.since) } : own;
  const until = shared && shared.from < shared.to && other && 'until' in other && other.until !== null ? shared.from : null;
  return own.state === 'open' || until === null ? { state: 'source-held', until } : { ...own, until };
}

interface Dated {
  date: Instant;
  changed: Instant;
  corrections: NonNullable<Publishable['corrections']>;
}

function dated(data: Publishable, state: EntryState | undefined, now: Instant): Dated {
  const since = state && 'since' in state && Number.isFinite(state.since) ? state.since : (opensAt(data) ?? now);
  const corrections = (data.corrections ?? []).filter(({ at }) => at <= now && at >= since).sort((a, b) => b.at - a.at);
  return { date: since, changed: Math.max(since, corrections[0]?.at ?? since), corrections };
}

function withoutPrivate<D extends Publishable & { posted?: unknown; allow?: unknown }>(data: D) {
  const { status: _status, publishAt: _publishAt, embargoUntil: _embargo, withdrawn: _withdrawn, posted: _posted, allow: _allow, ...shown } = data;
  return shown;
}

function releaseItem(entry: PressEntry, context: Context, photos: Set<string>, videos: Set<string>): Release[] {
  const name: SourceName = `press:${entry.id}`;
  const state = context.shown(name);
  if (!state) return [];
  const { summary, photos: listed, videos: named, attachments: _, ...data } = withoutPrivate(entry.data);
  const bodyPhotos = entry.facts.photos.filter((id) => photos.has(id));
  return [
    {
      ...data,
      ...dated(entry.data, context.states.get(name), context.now),
      id: entry.id,
      state,
      digest: entry.digest,
      summary: summary ?? entry.facts.firstParagraph,
      photos: [...new Set(listed)].filter((id) => photos.has(id) && !bodyPhotos.includes(id)),
      bodyPhotos,
      card: openCard(data.card, (id) => photos.has(id)),
      videos: [...new Set(named)].filter((id) => videos.has(id)),
      attachments: entry.attachments,
      openLinks: entry.facts.innerLinks,
    },
  ];
}

function articleItem(entry: ArticleEntry, context: Context, photos: Set<string>): IssueArticle[] {
  const name: SourceName = `article:${entry.id}`;
  const state = context.shown(name);
  if (!state) return [];
  const bodyPhotos = entry.facts.photos.filter((id) => photos.has(id));
  const listed = [...new Set(entry.data.photos)].filter((id) => photos.has(id) && !bodyPhotos.includes(id));
  const dates = dated(entry.data, context.states.get(name), context.now);
  return [{ ...withoutPrivate(entry.data), ...dates, id: entry.id, state, digest: entry.digest, format: entry.format, photos: listed, bodyPhotos, openLinks: entry.facts.innerLinks }];
}

function videoItem(entry: VideoEntry, context: Context, photos: Set<string>): VideoItem[] {
  const name: SourceName = `video:${entry.id}`;
  const state = context.shown(name);
  if (!state) return [];
  const { thumbnail, ...data } = withoutPrivate(entry.data);
  return [
    {
      ...data,
      ...dated(entry.data, context.states.get(name), context.now),
      thumbnail: thumbnail !== undefined && photos.has(thumbnail) ? thumbnail : undefined,
      card: openCard(data.card, (photo) => photos.has(photo)),
      id: entry.id,
      state,
      digest: entry.digest,
      captionsText: entry.captionsText,
    },
  ];
}

function photoItem(entry: PhotoEntry, context: Context): PhotoItem[] {
  const name: SourceName = `photo:${entry.id}`;
  const state = context.shown(name);
  if (!state) return [];
  const channels = allowedChannels(entry.data.people, context.now, context.ledger);
  if (channels.length === 0) return [];
  const { people, ...data } = withoutPrivate(entry.data);
  const dates = dated(entry.data, context.states.get(name), context.now);
  return [{ ...data, ...dates, id: entry.id, state, digest: entry.digest, people: typeof people === 'string' ? people : 'persons', channels, picture: entry.picture }];
}

function socialItem(entry: Entry<Social>, context: Context, photos: Set<string>): SocialPost[] {
  const name: SourceName = `social:${entry.id}`;
  const state = context.shown(name);
  if (!state) return [];
  const hasPhoto = (id: string) => photos.has(id);
  const { source, slides, card, ...data } = withoutPrivate(entry.data);
  return [
    {
      ...data,
      ...dated(entry.data, context.states.get(name), context.now),
      source: source && 'photo' in source && !hasPhoto(source.photo) ? undefined : source,
      slides: slides.map(({ photo, ...slide }) => ({ ...slide, photo: photo !== undefined && hasPhoto(photo) ? photo : undefined })),
      card: openCard(card, hasPhoto),
      id: entry.id,
      state,
      digest: entry.digest,
    },
  ];
}

function announcementContext(context: Context, photos: Set<string>): AnnouncementContext {
  return {
    now: context.now,
    shown: context.shown,
    hasPhoto: (id) => photos.has(id),
    shownFields: (data, name) => ({ ...withoutPrivate(data), ...dated(data, context.states.get(name), context.now) }),
  };
}

function issueContext(context: Context, photos: Set<string>): IssueContext {
  return {
    shown: context.shown,
    state: (name) => context.states.get(name),
    hasPhoto: (id) => photos.has(id),
    shownFields: (data: Newsletter, name) => ({ ...withoutPrivate(data), ...dated(data, context.states.get(name), context.now) }),
  };
}

function tombstonesOf(newsroom: Newsroom, states: Map<SourceName, EntryState>): Tombstone[] {
  const of = (kind: Tombstone['kind'], entries: Entry<Publishable & { title: string }>[]) =>
    entries.flatMap(({ id, data }): Tombstone[] => {
      const state = states.get(`${kind}:${id}`);
      if (state?.state !== 'withdrawn' || !state.hasPage || !data.withdrawn) return [];
      const { reason, keepTitle } = data.withdrawn;
      return [{ kind, id, since: state.since, reason, title: keepTitle ? data.title : undefined }];
    });
  return [...of('press', newsroom.press), ...of('newsletter', newsroom.newsletters), ...of('video', newsroom.videos), ...of('photo', newsroom.photos)].sort(
    (a, b) => byCodeUnit(a.kind, b.kind) || byCodeUnit(a.id, b.id),
  );
}

function heldEntries(newsroom: Newsroom, { states, ledger, now }: Context): Held[] {
  const held: Held[] = [];
  for (const [source, state] of states) {
    if (state.state !== 'open') held.push({ source, reason: state.state, until: 'until' in state ? state.until : null });
  }
  for (const { id, data } of newsroom.photos) {
    const isOpen = states.get(`photo:${id}`)?.state === 'open';
    if (isOpen && allowedChannels(data.people, now, ledger).length === 0) held.push({ source: `photo:${id}`, reason: 'consent', until: null });
  }
  return held.sort((a, b) => byCodeUnit(a.source, b.source));
}

