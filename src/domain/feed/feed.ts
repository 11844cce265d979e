/**
 * A feed as a plain value. A guid is the permalink of its entry, so a correction
 * updates an item and never repeats it; no date comes from the clock.
 */
import type { Instant } from '../instant.ts';
import type { Issue, PhotoItem, Release, VideoItem } from '../library.ts';
import type { FeedMedia } from './feed-media.ts';

export const FEED_LENGTH = 50;

export type FeedSection = 'press' | 'newsletters' | 'videos' | 'photos';
export type FeedGroup = 'main' | 'department' | 'topic' | 'town' | 'series';

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
  media: FeedMedia[];
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
  /** The length of a published picture by its address, root-relative. */
  bytes?: ((path: string) => number | undefined) | undefined;
}
