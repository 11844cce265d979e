/**
 * What has left the house with pictures in it, beyond the site itself: posts, printed
 * issues, what the press was given. Composed of what the entries say, so that a
 * build on another machine knows it too.
 */
import type { ConsentChannel } from '../../collections/publishing.ts';
import { type Day, type Instant, koreanDay, seoulDay, startOfDay } from '../instant.ts';
import { issueLabel } from '../labels.ts';
import { licenseOf } from '../library.ts';
import type { Newsroom, SourceName } from '../newsroom.ts';
import { issueOf } from '../open-spans.ts';
import { absolute, path } from '../permalink.ts';
import { photoUses } from '../photo-opening.ts';
import { type Publishable, opensAt } from '../publish-gate.ts';

/** `kit`: a release for the press; `bundle`: those of a day; `sent`: a bundle that was handed over ahead of its hour. */
export type HandedOutKind = 'post' | 'issue' | 'kit' | 'bundle' | 'sent';

export interface HandedOut {
  kind: HandedOutKind;
  /** The entry; of a bundle none. */
  source?: SourceName | undefined;
  title: string;
  /** Where: the channel's name, the publication, the press. */
  place: string;
  url: string;
  at: Instant;
  channel: ConsentChannel;
  /** Ids of the photos that it may have shown, and of those that it is known to have shown. */
  photos: readonly string[];
  known: readonly string[];
  /** The entries in it: what was withdrawn of them is to be taken down too. */
  entries: readonly SourceName[];
  /** It was said to have been taken down. */
  isDown?: boolean | undefined;
}

/** A photo in what was published under an address: what the content no longer says once it was changed. */
export interface Exposure {
  photo: string;
  /** Ids of the models that it showed. */
  models: string[];
  /** Without a leading slash: `press/2026/…/kit.zip`, `newsletters/sosik/2026-11/`, `cards/press/2026/…/`. */
  in: string;
  /** First and last day on which a build published it. */
  first: Day;
  last: Day;
}

export interface SentBundle {
  day: Day;
  madeAt: Instant;
  receiver?: string | undefined;
  photos: string[];
  entries: SourceName[];
}

/**
 * @param isConcerned whether anything of these entries and photos ended on the channel: of thousands of
 *   releases that nobody asks about, no more is composed
 */
export function composeHandedOut(newsroom: Newsroom, now: Instant, exposures: readonly Exposure[], sent: readonly SentBundle[], isConcerned: Context['isConcerned']): HandedOut[] {
  const forThePress = new Set(newsroom.photos.filter(({ data }) => licenseOf(data, newsroom.site) !== undefined).map(({ id }) => id));
  const context: Context = { newsroom, now, isConcerned, photosOf: photosByEntry(newsroom), forThePress, shownIn: groupBy(exposures, (exposure) => exposure.in) };
  return [...posts(context), ...issues(context), ...kits(context), ...bundles(context), ...sent.map((bundle) => sentItem(bundle, newsroom))];
}

interface Context {
  newsroom: Newsroom;
  now: Instant;
  isConcerned(entries: readonly SourceName[], photos: readonly string[], channel: ConsentChannel): boolean;
  photosOf: ReadonlyMap<SourceName, readonly string[]>;
  /** Photos that may be handed on: a photo without a licence is not. */
  forThePress: ReadonlySet<string>;
  shownIn: ReadonlyMap<string, readonly Exposure[]>;
}

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

function photosByEntry(newsroom: Newsroom): Map<SourceName, string[]> {
  const pairs = [...photoUses(newsroom)].flatMap(([photo, sources]) => sources.map((source) => ({ photo, source })));
  return new Map([...groupBy(pairs, ({ source }) => source)].map(([source, uses]) => [source, uses.map(({ photo }) => photo)]));
}

type Posted = Publishable & { title: string; posted: Newsroom['press'][number]['data']['posted'] };

function posts(context: Context): HandedOut[] {
  const { press, newsletters, videos, social } = context.newsroom;
  return [
    ...press.flatMap(({ id, data }) => postsOf(`press:${id}`, `cards/press/${id}/`, data, [`press:${id}`], context)),
    ...newsletters.flatMap(({ id, data }) => postsOf(`newsletter:${id}`, `cards/newsletters/${id}/`, data, [`newsletter:${id}`], context)),
    ...videos.flatMap(({ id, data }) => postsOf(`video:${id}`, `cards/videos/${id}/`, data, [`video:${id}`], context)),
    ...social.flatMap(({ id, data }) => {
      const [kind, of] = Object.entries(data.source ?? {}).find(([, value]) => value !== undefined) ?? [];
      return postsOf(`social:${id}`, `cards/social/${id}/`, data, [`social:${id}`, ...(kind && kind !== 'photo' ? [`${kind}:${of}` as SourceName] : [])], context);
    }),
  ];
}

/** @param entries the entry, and what its words and pictures come from */
function postsOf(source: SourceName, cards: string, { title, posted }: Posted, entries: SourceName[], { newsroom, now, photosOf, shownIn }: Context): HandedOut[] {
  if (posted.length === 0) return [];
  const photos = [...new Set(entries.flatMap((entry) => photosOf.get(entry) ?? []))];
  const exposures = shownIn.get(cards) ?? [];
  return posted.filter(({ at }) => at <= now).map(({ channel, at, url, takenDownAt }): HandedOut => {
    const day = seoulDay(at);
    const known = exposures.filter(({ first, last }) => first <= day && day <= last).map(({ photo }) => photo);
    return { kind: 'post', source, title, place: newsroom.site.channels.find(({ id }) => id === channel)?.name ?? channel, url, at, channel: source.startsWith('video:') ? 'video' : 'sns', photos, known, entries, isDown: takenDownAt !== undefined };
  });
}

/** Once it has opened, an entry was given out, whatever became of it. */
function openedAt(data: Publishable, now: Instant): Instant | undefined {
  const at = opensAt(data);
  if (data.status === 'draft' || at === undefined || at > now) return undefined;
  return data.withdrawn && data.withdrawn.at < at ? undefined : at;
}

function issues({ newsroom, now, photosOf, shownIn }: Context): HandedOut[] {
  const { site } = newsroom;
  const articles = groupBy(newsroom.articles, ({ id }) => issueOf(id));
  return newsroom.newsletters.flatMap(({ id, data }): HandedOut[] => {
    const at = openedAt(data, now);
    if (at === undefined) return [];
    const items = data.sections.flatMap((section) => section.items.flatMap((item): SourceName[] => ('press' in item ? [`press:${item.press}`] : 'video' in item ? [`video:${item.video}`] : [])));
    const entries: SourceName[] = [`newsletter:${id}`, ...(articles.get(id) ?? []).map((article) => `article:${article.id}` as const), ...items];
    const photos = [...new Set(entries.flatMap((entry) => photosOf.get(entry) ?? []))];
    const known = (shownIn.get(`newsletters/${id}/`) ?? []).map(({ photo }) => photo);
    return [{ kind: 'issue', source: `newsletter:${id}`, title: data.title, place: issueLabel(id.split('/')[0] ?? '', data.number, site), url: absolute(site, path.issue(id)), at, channel: 'newsletter', photos, known, entries }];
  });
}

interface GivenRelease {
  id: string;
  title: string;
  at: Instant;
  photos: string[];
}

/** Releases that were given to the press and that something ended in. */
function given({ newsroom, now, photosOf, forThePress, isConcerned }: Context, shown: (id: string) => readonly string[]): GivenRelease[] {
  return newsroom.press.flatMap(({ id, data }): GivenRelease[] => {
    const at = openedAt(data, now);
    if (at === undefined) return [];
    const photos = (photosOf.get(`press:${id}`) ?? []).filter((photo) => forThePress.has(photo));
    return isConcerned([`press:${id}`], [...photos, ...shown(id)], 'press') ? [{ id, title: data.title, at, photos }] : [];
  });
}

function kits(context: Context): HandedOut[] {
  const known = (id: string) => photosShown(context, path.releaseKit(id));
  return given(context, known).map(({ id, title, at, photos }) => ({ kind: 'kit', source: `press:${id}`, title, place: PRESS, url: absolute(context.newsroom.site, path.releaseKit(id)), at, channel: 'press', photos, known: known(id), entries: [`press:${id}`] }));
}

function bundles(context: Context): HandedOut[] {
  const releases = groupBy(given(context, () => []), ({ at }) => seoulDay(at));
  const remembered = [...context.shownIn.keys()].flatMap((under) => /^press\/daily\/(\d{4}-\d\d-\d\d)\.zip$/.exec(under)?.[1] ?? []);
  return [...new Set([...releases.keys(), ...remembered])].map((day): HandedOut => {
    const ofDay = releases.get(day) ?? [];
    return { kind: 'bundle', title: `${koreanDay(day)} 보도자료 묶음`, place: PRESS, url: absolute(context.newsroom.site, path.dayZip(day)), at: startOfDay(day), channel: 'press', photos: ofDay.flatMap(({ photos }) => photos), known: photosShown(context, path.dayZip(day)), entries: ofDay.map(({ id }) => `press:${id}` as const) };
  });
}

/** What earlier builds published in a file for the press. */
function photosShown({ shownIn }: Context, address: string): string[] {
  return (shownIn.get(address.slice(1)) ?? []).map(({ photo }) => photo);
}

const PRESS = '언론 제공 자료';

function sentItem({ day, madeAt, receiver, photos, entries }: SentBundle, { site }: Newsroom): HandedOut {
  return { kind: 'sent', title: `${koreanDay(day)} 보도자료 묶음(미리 보냄)`, place: receiver ?? PRESS, url: absolute(site, path.day(day)), at: madeAt, channel: 'press', photos, known: photos, entries };
}
