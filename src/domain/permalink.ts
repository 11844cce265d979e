/** The published addresses, as the publication contract names them. Every path starts with `/` and is not yet percent-encoded. */
import type { ConsentChannel } from '../collections/publishing.ts';
import type { Site } from '../collections/site.ts';
import type { CardFormat } from './card.ts';
import type { Day } from './instant.ts';
import type { IssueForm } from './issue-form.ts';

export const path = {
  home: () => '/',
  press: () => '/press/',
  pressPage: (page: number) => (page === 1 ? '/press/' : `/press/page/${page}/`),
  year: (year: string) => `/press/${year}/`,
  month: (year: string, month: string) => `/press/${year}/${month}/`,
  release: (id: string) => `/press/${id}/`,
  releaseText: (id: string) => `/press/${id}.txt`,
  attachment: (id: string, name: string) => `/press/${id}/files/${name}`,
  releaseKit: (id: string) => `/press/${id}/kit.zip`,
  days: () => '/press/daily/',
  day: (day: Day) => `/press/daily/${day}/`,
  /** `2026-11` */
  dayMonth: (month: string) => `/press/daily/${month}/`,
  dayText: (day: Day) => `/press/daily/${day}.txt`,
  dayZip: (day: Day) => `/press/daily/${day}.zip`,
  schedule: () => '/press/schedule.ics',
  coverage: () => '/press/coverage/',
  coverageMonth: (month: string) => `/press/coverage/${month}/`,
  department: (id: string) => `/press/departments/${id}/`,
  departmentYear: (id: string, year: string) => `/press/departments/${id}/${year}/`,
  topic: (id: string) => `/press/topics/${id}/`,
  topicYear: (id: string, year: string) => `/press/topics/${id}/${year}/`,
  topicTown: (id: string, town: string) => `/press/topics/${id}/towns/${town}/`,
  town: (id: string) => `/press/towns/${id}/`,
  townYear: (id: string, year: string) => `/press/towns/${id}/${year}/`,
  series: (id: string) => `/press/series/${id}/`,
  seriesYear: (id: string, year: string) => `/press/series/${id}/${year}/`,
  newsletters: () => '/newsletters/',
  issue: (id: string) => `/newsletters/${id}/`,
  issueWorker: (id: string) => `/newsletters/${id}/sw.js`,
  readingSettings: () => '/newsletters/reading-settings.js',
  readingThemes: () => '/newsletters/reading-themes.css',
  issueForm: (id: string, form: IssueForm) => `/newsletters/${id}/${form}`,
  videos: () => '/videos/',
  video: (id: string) => `/videos/${id}/`,
  videoKind: (kind: string) => `/videos/kinds/${kind}/`,
  videoSeries: (id: string) => `/videos/series/${id}/`,
  broadcasts: () => '/videos/broadcasts.ics',
  photos: () => '/photos/',
  photosPage: (page: number) => (page === 1 ? '/photos/' : `/photos/page/${page}/`),
  photo: (id: string) => `/photos/${id}/`,
  photosBy: (facet: PhotoFacet, value: string, page = 1) => `/photos/${FACET_FOLDERS[facet]}${value}/${page === 1 ? '' : `page/${page}/`}`,
  photoIndex: () => '/photos/index.json',
  photoPlaceholders: () => '/photos/placeholders.css',
  contactSheets: () => '/photos/contact-sheets/',
  /** Of a month, `2026-11`; a month of very many photos has further parts. */
  contactSheet: (month: string, part = 1) => `/photos/contact-sheets/${month}${part === 1 ? '' : `-${part}`}.pdf`,
  picture: (channel: ConsentChannel, id: string, name: string) => `/pictures/${channel}/${id}/${name}`,
  card: (collection: CardCollection, id: string, format: CardFormat, extension: 'png' | 'jpg') => `/cards/${collection}/${id}/${format}.${extension}`,
  /** A slide of a carousel, from 1. */
  cardSlide: (collection: CardCollection, id: string, format: CardFormat, slide: number, extension: 'png' | 'jpg') => `/cards/${collection}/${id}/${format}-${slide}.${extension}`,
  cardPack: (collection: CardCollection, id: string) => `/cards/${collection}/${id}/cards.zip`,
  cardDay: (day: Day) => `/cards/daily/${day}.zip`,
  desk: () => '/cards/',
  deskMonth: (month: string) => `/cards/months/${month}/`,
  deskEntry: (collection: CardCollection, id: string) => `/cards/${collection}/${id}/`,
  search: () => '/search/',
  searchTerms: (year: string, shard: number) => `/search/${year}/terms-${shard}.json`,
  searchItems: (year: string, file: number) => `/search/${year}/items-${file}.json`,
  searchText: (kind: 'article' | 'video', id: string) => `/search/${kind}/${id}.txt`,
  iptv: () => '/iptv/',
  iptvForm: (form: string) => `/iptv/${form}`,
  data: () => '/data/',
  dataFile: (name: string) => `/data/${name}`,
  newsSitemap: () => '/news-sitemap.xml',
  feeds: () => '/feeds/',
  feed: (id: string, form: 'xml' | 'json') => `/feeds/${id}.${form}`,
  opml: () => '/feeds/index.opml',
  sitemapIndex: () => '/sitemap-index.xml',
  sitemap: (name: string) => `/sitemap-${name}.xml`,
  about: (page: 'guide' | 'copyright' | 'accessibility' | 'privacy') => `/about/${page}/`,
} as const;

export const PHOTO_FACETS = ['topic', 'town', 'season', 'people', 'license'] as const;
export type PhotoFacet = (typeof PHOTO_FACETS)[number];

/** Of people there are two pages, beside the folders of the others: `/photos/people/`, `/photos/no-people/`. */
const FACET_FOLDERS = { topic: 'topics/', town: 'towns/', season: 'seasons/', people: '', license: 'licenses/' } as const satisfies Record<PhotoFacet, string>;

export type CardCollection = 'press' | 'newsletters' | 'videos' | 'social';

/** The part of the site's address before its pages, without a slash at its end: empty, or `/news`. */
export function basePath({ url }: Pick<Site, 'url'>): string {
  const known = basePaths.get(url) ?? new URL(url).pathname.replace(/\/+$/, '');
  basePaths.set(url, known);
  return known;
}

/** Each link of each page asks for it. */
const basePaths = new Map<string, string>();

/** A root-relative address for a link: percent-encoded from NFC, under the site's base path. */
export function href(site: Pick<Site, 'url'>, to: string): string {
  return basePath(site) + encodeAddress(to);
}

/** The absolute address, for feeds, maps and share cards. */
export function absolute(site: Pick<Site, 'url'>, to: string): string {
  return new URL(site.url).origin + href(site, to);
}

function encodeAddress(to: string): string {
  if (/^[\w/.-]*$/.test(to)) return to;
  return to.normalize('NFC').split('/').map(encodeURIComponent).join('/');
}
