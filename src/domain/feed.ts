/**
 * Feeds as plain values: which there are, what is in each, and the full text of
 * every item in parts. A guid is the permalink of its entry, so a correction
 * updates an item and never repeats it; no date comes from the clock.
 */
import type { Correction } from '../collections/publishing.ts';
import type { Named, Site } from '../collections/site.ts';
import { type Instant, koreanInstant } from './instant.ts';
import { rightsLine } from './kogl.ts';
import type { Issue, Library, LibraryItem, PhotoItem, Release, VideoItem } from './library.ts';
import { byCodeUnit, newestFirst } from './order.ts';
import { absolute, path } from './permalink.ts';
import { pictureSet } from './picture.ts';
import { dateFacts } from './video-dates.ts';

export const FEED_LENGTH = 50;
/** Readers show pictures in a column; the widest rendition would only cost data. */
const FIGURE_WIDTH = 960;

export type FeedSection = 'press' | 'newsletters' | 'videos' | 'photos';
export type FeedGroup = 'main' | 'department' | 'topic';

/** A feed as lists of feeds show it. */
export interface FeedHead {
  /** As in its address: `press`, `departments/welfare`. */
  id: string;
  group: FeedGroup;
  /** Within the site: `보도자료`. */
  label: string;
  /** Anywhere else: `음성군 소식 – 보도자료`. */
  title: string;
  description: string;
  /** The page whose news this is; absolute, as every address here. */
  home: string;
  address: { xml: string; json: string };
  language: string;
  publisher: string;
}

export interface Feed extends FeedHead {
  /** When what it shows last changed; undefined while it is empty. */
  updated: Instant | undefined;
  /** Newest first, at most `FEED_LENGTH`. */
  items: FeedItem[];
}

export interface FeedImage {
  url: string;
  width: number;
  height: number;
  alt: string;
}

export interface FeedItem {
  /** The permalink of the entry; corrections leave it as it is. */
  guid: string;
  url: string;
  title: string;
  summary: string;
  content: FeedContent;
  published: Instant;
  updated: Instant;
  corrected: boolean;
  language: string;
  categories: string[];
  author: string;
  enclosure?: { url: string; bytes: number; type: string } | undefined;
  image?: FeedImage | undefined;
}

/** The full text in the order in which it is read; only `bodyHtml` is markup. */
export interface FeedContent {
  notes: { label: string; text: string }[];
  subtitles: string[];
  bodyHtml: string;
  /** Paragraphs are parted by an empty line. */
  text: string;
  figures: { image: FeedImage; caption: string; page: string }[];
  lists: { title: string; items: { text: string; url?: string | undefined }[] }[];
  rights: string;
}

export type FeedEntry =
  | { kind: 'press'; entry: Release }
  | { kind: 'newsletter'; entry: Issue }
  | { kind: 'video'; entry: VideoItem }
  | { kind: 'photo'; entry: PhotoItem };

/** What the library does not hold; asked only for items that a feed shows. */
export interface FeedSources {
  /** The rendered body of a release, or the rendered note of an issue; its addresses may be relative to the page. */
  bodyHtml(kind: 'press' | 'newsletter', id: string): string;
  /** A published file that goes along with the item: its path is as in `permalink.ts`. */
  enclosure?(kind: FeedEntry['kind'], id: string): { path: string; bytes: number; type: string } | undefined;
}

/** Every feed there is: the main ones always, of departments and topics those that have a release. */
export function listFeeds(library: Library): FeedHead[] {
  const { site } = library;
  const releases = library.releases.filter(isOpen);
  const departments = new Set(releases.map(({ department }) => department));
  const topics = new Set(releases.flatMap((release) => release.topics));
  const facet = (group: FeedGroup, folder: string, home: (id: string) => string, { id, name }: Named) =>
    headOf(site, { id: `${folder}/${id}`, group, label: `${name} 보도자료`, description: `“${name}” 보도자료를 새로운 것부터 전합니다.`, home: home(id) });
  return [
    ...MAIN_FEEDS.map((head) => headOf(site, head)),
    ...library.departments.filter(({ id }) => departments.has(id)).map((named) => facet('department', 'departments', path.department, named)),
    ...library.topics.filter(({ id }) => topics.has(id)).map((named) => facet('topic', 'topics', path.topic, named)),
  ];
}

interface HeadParts {
  id: string;
  group: FeedGroup;
  label: string;
  description: string;
  home: string;
}

const MAIN_FEEDS = [
  { id: 'all', group: 'main', label: '전체 소식', description: '보도자료와 소식지, 영상, 사진을 한데 모아 새로운 것부터 전합니다.', home: path.home() },
  { id: 'press', group: 'main', label: '보도자료', description: '보도자료를 새로운 것부터 전합니다.', home: path.press() },
  { id: 'newsletters', group: 'main', label: '소식지', description: '소식지가 나오면 차례와 함께 전합니다.', home: path.newsletters() },
  { id: 'videos', group: 'main', label: '영상', description: '새 영상을 전합니다.', home: path.videos() },
  { id: 'photos', group: 'main', label: '사진', description: '새 사진을 이용 조건과 함께 전합니다.', home: path.photos() },
] as const satisfies HeadParts[];

function headOf(site: Site, { id, group, label, description, home }: HeadParts): FeedHead {
  return {
    id,
    group,
    label,
    title: `${site.name} – ${label}`,
    description,
    home: absolute(site, home),
    address: { xml: absolute(site, path.feed(id, 'xml')), json: absolute(site, path.feed(id, 'json')) },
    language: site.lang,
    publisher: site.publisher,
  };
}

/** The feeds that a page announces to readers, the closest to it first. */
export function feedsFor(heads: FeedHead[], page: { section?: FeedSection | undefined; department?: string | undefined; topics?: string[] | undefined }): FeedHead[] {
  const wanted = [
    ...(page.department === undefined ? [] : [`departments/${page.department}`]),
    ...(page.topics ?? []).map((id) => `topics/${id}`),
    ...(page.section === undefined ? [] : [page.section]),
    'all',
  ];
  return wanted.flatMap((id) => heads.find((head) => head.id === id) ?? []);
}

export function composeFeeds(library: Library, sources: FeedSources): Feed[] {
  const bodies = new Map<string, string>();
  const once: FeedSources = {
    ...sources,
    bodyHtml(kind, id) {
      const key = `${kind}:${id}`;
      const html = bodies.get(key) ?? sources.bodyHtml(kind, id);
      bodies.set(key, html);
      return html;
    },
  };
  return listFeeds(library).map((head) => composeFeed(library, head, once));
}

export function composeFeed(library: Library, head: FeedHead, sources: FeedSources): Feed {
  const context: Context = { library, sources, photos: photosOf(library) };
  const items = entriesOf(library, head.id)
    .sort((a, b) => newestFirst(a.entry, b.entry) || byCodeUnit(a.kind, b.kind))
    .slice(0, FEED_LENGTH)
    .map((entry) => itemOf(entry, context));
  return { ...head, updated: items.length === 0 ? undefined : Math.max(...items.map(({ updated }) => updated)), items };
}

interface Context {
  library: Library;
  sources: FeedSources;
  photos: ReadonlyMap<string, PhotoItem>;
}

const photoIndexes = new WeakMap<Library, ReadonlyMap<string, PhotoItem>>();

/** Each feed is composed by its own endpoint; the index of a large photo library is made once for all of them. */
function photosOf(library: Library): ReadonlyMap<string, PhotoItem> {
  const known = photoIndexes.get(library);
  if (known) return known;
  const index = new Map(library.photos.filter(isOpen).map((photo) => [photo.id, photo]));
  photoIndexes.set(library, index);
  return index;
}

function isOpen({ state }: { state: string }): boolean {
  return state === 'open';
}

function entriesOf(library: Library, feedId: string): FeedEntry[] {
  const press = (wanted: (release: Release) => boolean = () => true) =>
    library.releases.filter((release) => isOpen(release) && wanted(release)).map((entry): FeedEntry => ({ kind: 'press', entry }));
  const newsletters = () => library.issues.filter(isOpen).map((entry): FeedEntry => ({ kind: 'newsletter', entry }));
  const videos = () => library.videos.filter(isOpen).map((entry): FeedEntry => ({ kind: 'video', entry }));
  const photos = (wanted: (photo: PhotoItem) => boolean = () => true) =>
    library.photos.filter((photo) => isOpen(photo) && photo.channels.includes('web') && wanted(photo)).map((entry): FeedEntry => ({ kind: 'photo', entry }));
  const [folder = '', ...rest] = feedId.split('/');
  const facet = rest.join('/');
  switch (folder) {
    case 'all': {
      // Photos arrive by the dozen with the release that shows them, and would push everything else out.
      const used = photosInUse(library);
      return [...press(), ...newsletters(), ...videos(), ...photos(({ id }) => !used.has(id))];
    }
    case 'press':
      return press();
    case 'newsletters':
      return newsletters();
    case 'videos':
      return videos();
    case 'photos':
      return photos();
    case 'departments':
      return press(({ department }) => department === facet);
    case 'topics':
      return press(({ topics }) => topics.includes(facet));
    default:
      throw new RangeError(`no feed "${feedId}"`);
  }
}

function photosInUse(library: Library): Set<string> {
  return new Set([
    ...library.releases.flatMap(({ photos, bodyPhotos }) => [...photos, ...bodyPhotos]),
    ...library.articles.flatMap(({ photos, bodyPhotos }) => [...photos, ...bodyPhotos]),
    ...library.issues.flatMap(({ cover, sections }) => [...(cover === undefined ? [] : [cover]), ...sections.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'photos' ? item.ids : [])))]),
    ...library.videos.flatMap(({ thumbnail }) => thumbnail ?? []),
  ]);
}

function itemOf(feedEntry: FeedEntry, context: Context): FeedItem {
  const { entry, kind } = feedEntry;
  const { site } = context.library;
  const url = absolute(site, addressOf(feedEntry));
  const { content, ...parts } = partsOf(feedEntry, context);
  const enclosure = context.sources.enclosure?.(kind, entry.id);
  return {
    guid: url,
    url,
    title: entry.title,
    published: entry.date,
    updated: entry.changed,
    corrected: entry.corrections.length > 0,
    language: entry.lang ?? site.lang,
    enclosure: enclosure && { url: absolute(site, enclosure.path), bytes: enclosure.bytes, type: enclosure.type },
    ...parts,
    content: { ...EMPTY, notes: entry.corrections.map(correctionNote), rights: rightsLine(entry, site), ...content },
  };
}

const EMPTY: FeedContent = { notes: [], subtitles: [], bodyHtml: '', text: '', figures: [], lists: [], rights: '' };

function addressOf({ kind, entry }: FeedEntry): string {
  switch (kind) {
    case 'press':
      return path.release(entry.id);
    case 'newsletter':
      return path.issue(entry.id);
    case 'video':
      return path.video(entry.id);
    case 'photo':
      return path.photo(entry.id);
  }
}

type Parts = Pick<FeedItem, 'summary' | 'categories' | 'author' | 'image'> & { content: Partial<FeedContent> };

function partsOf(feedEntry: FeedEntry, context: Context): Parts {
  switch (feedEntry.kind) {
    case 'press':
      return releaseParts(feedEntry.entry, context);
    case 'newsletter':
      return issueParts(feedEntry.entry, context);
    case 'video':
      return videoParts(feedEntry.entry, context);
    case 'photo':
      return photoParts(feedEntry.entry, context);
  }
}

function releaseParts(release: Release, { library, sources, photos }: Context): Parts {
  const { site } = library;
  const videos = release.videos.flatMap((wanted) => library.videos.find(({ id }) => id === wanted) ?? []);
  return {
    summary: release.summary,
    categories: [...namesOf(library.topics, release.topics), ...namesOf(site.towns, release.towns), ...namesOf(library.series, release.series === undefined ? [] : [release.series])],
    author: [site.publisher, ...namesOf(library.departments, [release.department])].join(' · '),
    image: figuresOf([...release.photos, ...release.bodyPhotos], photos, site)[0]?.image,
    content: {
      subtitles: release.subtitle,
      bodyHtml: sources.bodyHtml('press', release.id),
      figures: figuresOf(release.photos, photos, site),
      lists: [
        { title: '영상', items: videos.map(({ id, title }) => ({ text: title, url: absolute(site, path.video(id)) })) },
        { title: '붙임', items: release.attachments.map(({ name, title }) => ({ text: title, url: absolute(site, path.attachment(release.id, name)) })) },
      ].filter(({ items }) => items.length > 0),
    },
  };
}

function issueParts(issue: Issue, { library, sources, photos }: Context): Parts {
  const { site } = library;
  const publication = site.publications.find(({ id }) => id === issue.publication)?.name;
  const cover = figuresOf(issue.cover === undefined ? [] : [issue.cover], photos, site);
  const lists = issue.sections.map(({ title, items }) => ({ title, items: items.flatMap((item) => contentsOf(item, issue, { library, sources, photos })) }));
  return {
    summary: `${publication ? `${publication} ` : ''}제${issue.number}호`,
    categories: publication ? [publication] : [],
    author: site.publisher,
    image: cover[0]?.image,
    content: { bodyHtml: issue.note === undefined ? '' : sources.bodyHtml('newsletter', issue.id), figures: cover, lists: lists.filter(({ items }) => items.length > 0) },
  };
}

function contentsOf(item: LibraryItem, issue: Issue, { library, photos }: Context): { text: string; url: string }[] {
  const { site } = library;
  switch (item.kind) {
    case 'press':
      return library.releases.filter(({ id }) => id === item.id).map(({ id, title }) => ({ text: title, url: absolute(site, path.release(id)) }));
    case 'article':
      return library.articles.filter(({ id }) => id === item.id).map(({ title }) => ({ text: title, url: absolute(site, path.issue(issue.id)) }));
    case 'video':
      return library.videos.filter(({ id }) => id === item.id).map(({ id, title }) => ({ text: `영상: ${title}`, url: absolute(site, path.video(id)) }));
    case 'photos':
      return figuresOf(item.ids, photos, site).map(({ caption, page }) => ({ text: `사진: ${caption}`, url: page }));
    case 'withdrawn':
      return [];
  }
}

function videoParts(video: VideoItem, { library, photos }: Context): Parts {
  const { site } = library;
  const thumbnail = video.thumbnail === undefined ? undefined : photos.get(video.thumbnail);
  // A thumbnail needs the consent for videos, and a feed the one for the web.
  const image = thumbnail?.channels.includes('web') ? imageOf(thumbnail, 'video', site) : undefined;
  return {
    summary: video.description ?? video.title,
    categories: [...namesOf(library.topics, video.topics), ...namesOf(library.series, video.series === undefined ? [] : [video.series])],
    author: [site.publisher, ...namesOf(library.departments, video.department === undefined ? [] : [video.department])].join(' · '),
    image,
    content: {
      text: video.description ?? '',
      figures: image ? [{ image, caption: '', page: absolute(site, path.video(video.id)) }] : [],
      lists: [
        // Where a contest stands is not said: readers keep an item, and it would grow old.
        ...dateFacts(video).map((period) => ({ title: '공모·행사', items: [{ text: period }] })),
        {
          title: '영상 보기',
          items: [
            { text: video.title, url: absolute(site, path.video(video.id)) },
            { text: '유튜브', url: `https://www.youtube.com/watch?v=${video.youtubeId}` },
          ],
        },
      ],
    },
  };
}

function photoParts(photo: PhotoItem, { library, photos }: Context): Parts {
  const { site } = library;
  return {
    summary: photo.caption ?? photo.title,
    categories: namesOf(library.topics, photo.topics),
    author: photo.photographer ?? photo.credit ?? site.publisher,
    image: imageOf(photo, 'web', site),
    content: { figures: figuresOf([photo.id], photos, site) },
  };
}

function namesOf(list: Named[], ids: string[]): string[] {
  return ids.flatMap((id) => list.find((named) => named.id === id)?.name ?? []);
}

function figuresOf(ids: string[], photos: ReadonlyMap<string, PhotoItem>, site: Site): FeedContent['figures'] {
  return ids.flatMap((id) => {
    const photo = photos.get(id);
    const image = photo && imageOf(photo, 'web', site);
    return image ? [{ image, caption: captionLine(photo), page: absolute(site, path.photo(id)) }] : [];
  });
}

function imageOf(photo: PhotoItem, channel: 'web' | 'video', site: Site): FeedImage | undefined {
  const renditions = pictureSet(photo, channel)?.jpeg ?? [];
  const chosen = renditions.findLast(({ width }) => width <= FIGURE_WIDTH) ?? renditions[0];
  return chosen && { url: absolute(site, chosen.path), width: chosen.width, height: chosen.height, alt: photo.alt };
}

/** `김장 나눔 (사진: 홍길동)` */
export function captionLine(photo: Pick<PhotoItem, 'title' | 'caption' | 'credit' | 'photographer' | 'aiGenerated'>): string {
  const by = photo.credit ?? photo.photographer;
  const marks = [...(by === undefined ? [] : [`사진: ${by}`]), ...(photo.aiGenerated ? ['인공지능으로 만든 이미지'] : [])];
  return `${photo.caption ?? photo.title}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
}

const CORRECTION_LABELS = { correction: '정정', update: '수정' } as const satisfies Record<Correction['kind'], string>;

/** `정정 2026. 11. 23.(월) 오전 9시` and what was corrected. */
export function correctionNote({ kind, at, note }: Correction): { label: string; text: string } {
  return { label: `${CORRECTION_LABELS[kind]} ${koreanInstant(at)}`, text: note };
}
