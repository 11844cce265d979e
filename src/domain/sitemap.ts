/**
 * The maps for search engines: every public page, with the true instant of its
 * last change or none (https://www.sitemaps.org/protocol.html).
 */
import { type Instant, isoSeoul, seoulDay } from './instant.ts';
import type { Library, Release, Tombstone } from './library.ts';
import { absolute, href, path } from './permalink.ts';

export interface SitemapEntry {
  /** Absolute. */
  url: string;
  /** ISO 8601 with Seoul's offset. */
  lastmod?: string | undefined;
}

export interface Sitemap extends SitemapEntry {
  /** As in `path.sitemap(name)`: `press-2026`. */
  name: string;
  entries: SitemapEntry[];
}

export interface SitemapOptions {
  /** Pages that the library does not name, such as the days; root-relative, without the base path. */
  pages?: { path: string; changed?: Instant | undefined }[] | undefined;
  /** Releases on the first page of the archive: what leaves it changes it no more. */
  pressPageLength?: number | undefined;
  /** Addresses in one map; the protocol allows 50,000. */
  limit?: number | undefined;
}

const PROTOCOL_LIMIT = 50_000;

interface Page {
  path: string;
  changed?: Instant | undefined;
}

/** The children of the index, none of them empty; the search page and the SNS desk are noindex and in none. */
export function composeSitemaps(library: Library, options: SitemapOptions = {}): Sitemap[] {
  const { limit = PROTOCOL_LIMIT } = options;
  const releases = library.releases.filter(isOpen);
  const pagesOf = (entries: { id: string; changed: Instant }[], address: (id: string) => string) => entries.map(({ id, changed }) => ({ path: address(id), changed }));
  const years = [...groupBy(releases, yearOf)].sort(([a], [b]) => Number(b) - Number(a));
  const maps: { name: string; pages: Page[]; withdrawn: Tombstone[] }[] = [
    { name: 'pages', pages: listPages(library, releases, options), withdrawn: [] },
    ...years.map(([year, ofYear]) => ({ name: `press-${year}`, pages: pagesOf(ofYear, path.release), withdrawn: tombstones(library, 'press', year) })),
    { name: 'newsletters', pages: pagesOf(library.issues.filter(isOpen), path.issue), withdrawn: tombstones(library, 'newsletter') },
    { name: 'videos', pages: pagesOf(library.videos.filter(isOpen), path.video), withdrawn: tombstones(library, 'video') },
    { name: 'photos', pages: pagesOf(publicPhotos(library), path.photo), withdrawn: tombstones(library, 'photo') },
  ];
  return maps.flatMap(({ name, pages, withdrawn }) =>
    partsOf(pages, limit).map((part, index): Sitemap => {
      const partName = index === 0 ? name : `${name}-${index + 1}`;
      const entries = part.map((page) => ({ url: absolute(library.site, page.path), lastmod: stamp(page.changed) }));
      return { name: partName, url: absolute(library.site, path.sitemap(partName)), lastmod: stamp(latest([...part.map(({ changed }) => changed), ...withdrawn.map(({ since }) => since)])), entries };
    }),
  );
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

export interface NewsSitemap {
  publication: string;
  entries: { url: string; title: string; published: string; language: string }[];
  /** When the oldest leaves it, so that the next build can be due then. */
  until: Instant | undefined;
}

const NEWS_AGE = 2 * 86_400_000;
const NEWS_LIMIT = 1000;

/** Releases of the last two days (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export function composeNewsSitemap(library: Library, now: Instant): NewsSitemap {
  const { site } = library;
  const recent = library.releases.filter((release) => isOpen(release) && release.date <= now && now - release.date < NEWS_AGE).slice(0, NEWS_LIMIT);
  const oldest = recent.at(-1);
  return {
    publication: site.name,
    entries: recent.map(({ id, title, date, lang }) => ({ url: absolute(site, path.release(id)), title, published: isoSeoul(date), language: lang ?? site.lang })),
    until: oldest && oldest.date + NEWS_AGE,
  };
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
    sitemaps: [absolute(site, path.sitemapIndex()), absolute(site, '/news-sitemap.xml')],
  };
}
