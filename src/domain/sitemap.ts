/**
 * The maps for search engines: every public page, with the true instant of its
 * last change or none (https://www.sitemaps.org/protocol.html).
 */
import { type Instant, isoSeoul, seoulDay } from './instant.ts';
import type { Library, PhotoItem, Release, Tombstone } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { absolute, href, path } from './permalink.ts';
import { pictureSet } from './picture.ts';

export interface SitemapEntry {
  /** Absolute. */
  url: string;
  /** ISO 8601 with Seoul's offset. */
  lastmod?: string | undefined;
  /** Pictures that the page shows, absolute. */
  images?: string[] | undefined;
}

export interface Sitemap extends SitemapEntry {
  /** As in `path.sitemap(name)`: `press-2026`. */
  name: string;
  entries: SitemapEntry[];
  /** Of the pictures that it names. */
  sources: SourceName[];
}

export interface SitemapOptions {
  /** Pages that the library does not name, such as the days; root-relative, without the base path. */
  pages?: Page[] | undefined;
  /** Releases on the first page of the archive: what leaves it changes it no more. */
  pressPageLength?: number | undefined;
  /** Addresses in one map; the protocol allows 50,000. */
  limit?: number | undefined;
}

const PROTOCOL_LIMIT = 50_000;

/** Root-relative, with the instant at which what it shows last changed, where that is known. */
export interface Page {
  path: string;
  changed?: Instant | undefined;
  photos?: PhotoItem[] | undefined;
}

/** The children of the index, none of them empty; the search page and the SNS desk are noindex and in none. */
export function composeSitemaps(library: Library, options: SitemapOptions = {}): Sitemap[] {
  const { limit = PROTOCOL_LIMIT } = options;
  const releases = library.releases.filter(isOpen);
  const pagesOf = <E extends { id: string; changed: Instant }>(entries: E[], address: (id: string) => string, photosOf?: (entry: E) => PhotoItem[]) =>
    entries.map((entry): Page => ({ path: address(entry.id), changed: entry.changed, photos: photosOf?.(entry) }));
  const photos = new Map(publicPhotos(library).map((photo) => [photo.id, photo]));
  const shown = (release: Release) => [...release.photos, ...release.bodyPhotos].flatMap((id) => photos.get(id) ?? []);
  const years = [...groupBy(releases, yearOf)].sort(([a], [b]) => Number(b) - Number(a));
  const maps: { name: string; pages: Page[]; withdrawn: Tombstone[] }[] = [
    { name: 'pages', pages: listPages(library, releases, options), withdrawn: [] },
    ...years.map(([year, ofYear]) => ({ name: `press-${year}`, pages: pagesOf(ofYear, path.release, shown), withdrawn: tombstones(library, 'press', year) })),
    { name: 'newsletters', pages: pagesOf(library.issues.filter(isOpen), path.issue), withdrawn: tombstones(library, 'newsletter') },
    { name: 'videos', pages: pagesOf(library.videos.filter(isOpen), path.video), withdrawn: tombstones(library, 'video') },
    { name: 'photos', pages: pagesOf([...photos.values()], path.photo, (photo) => [photo]), withdrawn: tombstones(library, 'photo') },
  ];
  return maps.flatMap(({ name, pages, withdrawn }) =>
    partsOf(pages, limit).map((part, index): Sitemap => {
      const partName = index === 0 ? name : `${name}-${index + 1}`;
      const changes = [...part.map(({ changed }) => changed), ...withdrawn.map(({ since }) => since)];
      const sources = new Set(part.flatMap(({ photos: ofPage = [] }) => ofPage.map(({ id }): SourceName => `photo:${id}`)));
      return { name: partName, url: absolute(library.site, path.sitemap(partName)), lastmod: stamp(latest(changes)), entries: part.map((page) => entryOf(page, library.site)), sources: [...sources] };
    }),
  );
}

function entryOf({ path: to, changed, photos = [] }: Page, site: Library['site']): SitemapEntry {
  const images = photos.flatMap((photo) => pictureSet(photo, 'web')?.jpeg.at(-1)?.path ?? []).map((address) => absolute(site, address));
  return { url: absolute(site, to), lastmod: stamp(changed), images: images.length > 0 ? images : undefined };
}

function listPages(library: Library, releases: Release[], { pages = [], pressPageLength = 20 }: SitemapOptions): Page[] {
  const { site } = library;
  const firstPage = releases.slice(0, pressPageLength);
  const press: Page = { path: path.press(), changed: changeOf(firstPage, tombstones(library, 'press')) };
  const newsletters: Page = { path: path.newsletters(), changed: changeOf(library.issues.filter(isOpen), tombstones(library, 'newsletter')) };
  const videos: Page = { path: path.videos(), changed: changeOf(library.videos.filter(isOpen), tombstones(library, 'video')) };
  const photos: Page = { path: path.photos(), changed: changeOf(publicPhotos(library), tombstones(library, 'photo')) };
  const home: Page = { path: path.home(), changed: latest([press, newsletters, videos, photos].map(({ changed }) => changed)) };
  const facet = (key: (release: Release) => string[], named: { id: string }[], address: (id: string) => string): Page[] => {
    const groups = groupByEach(releases, key);
    return named.flatMap(({ id }) => {
      const ofFacet = groups.get(id);
      return ofFacet ? [{ path: address(id), changed: changeOf(ofFacet) }] : [];
    });
  };
  return [
    home,
    press,
    newsletters,
    videos,
    photos,
    ...[...groupBy(releases, yearOf)].map(([year, ofYear]) => ({ path: path.year(year), changed: changeOf(ofYear, tombstones(library, 'press', year)) })),
    ...[...groupBy(releases, monthOf)].map(([month, ofMonth]) => ({ path: path.month(month.slice(0, 4), month.slice(5)), changed: changeOf(ofMonth) })),
    ...facet(({ department }) => [department], library.departments, path.department),
    ...facet(({ topics }) => topics, library.topics, path.topic),
    ...facet(({ towns }) => towns, site.towns, path.town),
    ...facet(({ series }) => (series === undefined ? [] : [series]), library.series, path.series),
    ...videoListPages(library),
    { path: path.feeds() },
    { path: path.about('guide') },
    { path: path.about('copyright') },
    { path: path.about('accessibility') },
    { path: path.about('privacy') },
    ...pages,
  ];
}

/** Lists of the videos of a kind and of a series. */
function videoListPages(library: Library): Page[] {
  const groups = groupByEach(library.videos.filter(isOpen), ({ kind, series }) => [path.videoKind(kind), ...(series === undefined ? [] : [path.videoSeries(series)])]);
  return [...groups].map(([address, videos]) => ({ path: address, changed: changeOf(videos) }));
}

function isOpen({ state }: { state: string }): boolean {
  return state === 'open';
}

function publicPhotos(library: Library) {
  return library.photos.filter((photo) => isOpen(photo) && photo.channels.includes('web'));
}

function yearOf({ date }: { date: Instant }): string {
  return seoulDay(date).slice(0, 4);
}

function monthOf({ date }: { date: Instant }): string {
  return seoulDay(date).slice(0, 7);
}

/** A withdrawal changes the lists that it leaves; of its date only the year in its id is known. */
function tombstones(library: Library, kind: Tombstone['kind'], year?: string): Tombstone[] {
  return library.tombstones.filter((tombstone) => tombstone.kind === kind && (year === undefined || tombstone.id.startsWith(`${year}/`)));
}

function changeOf(entries: { changed: Instant }[], withdrawn: Tombstone[] = []): Instant | undefined {
  return latest([...entries.map(({ changed }) => changed), ...withdrawn.map(({ since }) => since)]);
}

function latest(instants: (Instant | undefined)[]): Instant | undefined {
  return instants.reduce((last, at) => (last === undefined || (at !== undefined && at > last) ? at : last), undefined);
}

function stamp(at: Instant | undefined): string | undefined {
  return at === undefined ? undefined : isoSeoul(at);
}

function groupBy<T>(values: T[], key: (value: T) => string): Map<string, T[]> {
  return groupByEach(values, (value) => [key(value)]);
}

function groupByEach<T>(values: T[], keys: (value: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    for (const key of keys(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}

function partsOf<T>(values: T[], limit: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / limit) }, (_, index) => values.slice(index * limit, (index + 1) * limit));
}

export interface Robots {
  /** Root-relative, under the site's base path. */
  allow: string[];
  disallow: string[];
  /** Absolute. */
  sitemaps: string[];
}

/** The SNS desk is the office's own; the cards below it are the pictures of shared links, and those who show them ask here first. */
export function composeRobots(site: Library['site']): Robots {
  return {
    allow: ['press', 'newsletters', 'videos'].map((collection) => href(site, `/cards/${collection}/`)),
    disallow: [href(site, '/cards/')],
    sitemaps: [absolute(site, path.sitemapIndex()), absolute(site, path.newsSitemap())],
  };
}
