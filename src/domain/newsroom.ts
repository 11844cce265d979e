/**
 * What the office has written, read once: every entry of every collection, open
 * or not. It never leaves the reader and the gate; what pages see is the
 * `Library` that the gate makes of it.
 */
import type { Broadcast } from '../collections/broadcast.ts';
import type { Caption } from '../collections/caption.ts';
import type { Coverage } from '../collections/coverage.ts';
import type { Department } from '../collections/departments.ts';
import type { Model } from '../collections/model.ts';
import type { Article, Newsletter } from '../collections/newsletter.ts';
import type { Photo } from '../collections/photo.ts';
import type { Press } from '../collections/press.ts';
import type { Schedule } from '../collections/schedule.ts';
import type { Named, Site } from '../collections/site.ts';
import type { Social } from '../collections/social.ts';
import type { Video } from '../collections/video.ts';

export const KINDS = ['press', 'newsletter', 'article', 'video', 'photo', 'model', 'social', 'schedule', 'broadcast', 'caption', 'coverage'] as const;
export type Kind = (typeof KINDS)[number];

/** `press:2026/11-22-winter-care`: how the manifest, faults and warnings name an entry. */
export type SourceName = `${Kind}:${string}`;

/** What the reader knows of a Markdown body without keeping its tokens. */
export interface BodyFacts {
  firstParagraph: string;
  /** Ids of the photos that the body shows, in order, each once. */
  photos: string[];
  /** Addresses on the site itself that the text links to, as `/press/2026/…/`. */
  innerLinks: string[];
  /** Stems that come back in the text, with how often: what it is about. */
  stems?: [stem: string, count: number][] | undefined;
}

export interface Entry<D> {
  id: string;
  /** Path relative to the content folder, with `/`. */
  file: string;
  /** SHA-256 of the file as it was read. */
  digest: string;
  data: D;
}

export interface WrittenEntry<D> extends Entry<D> {
  body: string;
  facts: BodyFacts;
}

/** A file that goes along with an entry: attachment, captions. */
export interface AttachedFile {
  /** Path relative to the content folder. */
  file: string;
  name: string;
  title: string;
  bytes: number;
  digest: string;
}

export interface PressEntry extends WrittenEntry<Press> {
  attachments: AttachedFile[];
}

export interface ArticleEntry extends WrittenEntry<Article> {
  format: 'md' | 'mdx';
}

export interface IssueEntry extends Entry<Newsletter> {
  /** Addresses on the site itself that its note links to. */
  noteLinks?: string[] | undefined;
}

export interface VideoEntry extends Entry<Video> {
  captionsText?: string | undefined;
}

/** The picture as measured after its EXIF orientation is applied, in pixels. */
export interface PictureFile {
  file: string;
  digest: string;
  width: number;
  height: number;
  format: string;
  /** What it looks like, for finding copies: 16 hex digits. */
  hash?: string | undefined;
  /** Its colours, for what stands in its place until it has come: 15 hex digits. */
  blur?: string | undefined;
}

export interface PhotoEntry extends Entry<Photo> {
  picture: PictureFile;
}

export interface Office {
  site: Site;
  departments: Department[];
  topics: Named[];
  series: Named[];
  /** The office's mark as it was written; untrusted, shown only after it has been made into pixels. */
  mark?: { file: string; digest: string } | undefined;
}

/** An entry that exists but could not be read: what points at it is no second fault, and its photos wait with it. */
export interface UnreadEntry {
  source: SourceName;
  isDraft: boolean;
  /** Whatever in its text looks like an id; `unknown` where not even the text could be had. */
  mentions: string[] | 'unknown';
}

export interface Newsroom extends Office {
  press: PressEntry[];
  newsletters: IssueEntry[];
  articles: ArticleEntry[];
  videos: VideoEntry[];
  photos: PhotoEntry[];
  models: Entry<Model>[];
  social: Entry<Social>[];
  schedule: Entry<Schedule>[];
  broadcasts: Entry<Broadcast>[];
  captions: Entry<Caption>[];
  coverage: Entry<Coverage>[];
  unread?: UnreadEntry[] | undefined;
}
