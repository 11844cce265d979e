/**
 * The noun that every output is rendered from: what is public now, in plain
 * values. Nothing held back is in it, and of the ledger only what the gate
 * decided.
 */
import type { Broadcast } from '../collections/broadcast.ts';
import type { Caption } from '../collections/caption.ts';
import type { Coverage } from '../collections/coverage.ts';
import type { Department } from '../collections/departments.ts';
import type { Article, Newsletter } from '../collections/newsletter.ts';
import type { Photo } from '../collections/photo.ts';
import type { Press } from '../collections/press.ts';
import type { ConsentChannel, License } from '../collections/publishing.ts';
import type { Schedule } from '../collections/schedule.ts';
import type { Named, Site } from '../collections/site.ts';
import type { Social } from '../collections/social.ts';
import type { Video } from '../collections/video.ts';
import type { Day, Instant } from './instant.ts';
import type { AttachedFile, PictureFile } from './newsroom.ts';

/** The states that a page can be shown in: all but `open` and `withdrawn` in `npm run dev` alone. */
export type ShownState = 'open' | 'draft' | 'scheduled' | 'embargoed';

interface Shown {
  id: string;
  state: ShownState;
  /** The entry's date: when it became public. */
  date: Instant;
  /** The last instant at which what readers see changed: opening or correction. */
  changed: Instant;
  /** Digest of the source file: part of every cache key that shows the entry. */
  digest: string;
}

type Private = 'status' | 'publishAt' | 'embargoUntil' | 'withdrawn' | 'posted' | 'allow';

export interface Release extends Shown, Omit<Press, Private | 'summary' | 'photos' | 'videos' | 'attachments'> {
  summary: string;
  /** Photos in order that the page shows below the text; those in the body are not repeated. */
  photos: string[];
  bodyPhotos: string[];
  videos: string[];
  attachments: AttachedFile[];
  /** Links of the text to pages of the site that are published; others show as their words. */
  openLinks: string[];
}

export interface IssueArticle extends Shown, Omit<Article, Private> {
  format: 'md' | 'mdx';
  bodyPhotos: string[];
  openLinks: string[];
}

export type LibraryItem =
  | { kind: 'press'; id: string }
  | { kind: 'article'; id: string }
  | { kind: 'video'; id: string }
  | { kind: 'photos'; ids: string[] }
  /** What was withdrawn leaves a notice in its place. */
  | { kind: 'withdrawn'; id: string; of: 'press' | 'article' | 'video'; since: Instant };

export interface Issue extends Shown, Omit<Newsletter, Private | 'sections'> {
  publication: string;
  issue: string;
  sections: { title: string; items: LibraryItem[] }[];
}

export interface VideoItem extends Shown, Omit<Video, Private> {
  captionsText?: string | undefined;
}

/** `people` here says only whether persons are shown; who they are stays in the ledger. */
export interface PhotoItem extends Shown, Omit<Photo, Private | 'people'> {
  people: 'none' | 'unidentifiable' | 'persons';
  /** The channels on which the picture may be shown today; other channels get no bytes. */
  channels: ConsentChannel[];
  picture: PictureFile;
}

export interface SocialPost extends Shown, Omit<Social, Private> {}

/** The head's schedule of a day. */
export interface ScheduleDay extends Shown, Omit<Schedule, Private> {
  day: Day;
}

/** A slot in which a video is still to be on the air: at its hour it is gone. */
export interface BroadcastSlot extends Shown, Omit<Broadcast, Private> {}

/** A caption that runs now: before its time it is held back, after it it is gone. */
export interface RunningCaption extends Shown, Omit<Caption, Private> {}

/** What the press made of a release. */
export interface Clipping extends Shown, Omit<Coverage, Private | 'date'> {
  /** When it appeared there. */
  appeared: Day;
}

/** What stays of a withdrawn entry: its address and the reason. */
export interface Tombstone {
  kind: 'press' | 'newsletter' | 'video' | 'photo';
  id: string;
  since: Instant;
  reason: string;
  title?: string | undefined;
}

export interface Library {
  site: Site;
  departments: Department[];
  topics: Named[];
  series: Named[];
  mark?: { file: string; digest: string } | undefined;
  /** Newest first; of the same instant, by id. */
  releases: Release[];
  issues: Issue[];
  articles: IssueArticle[];
  videos: VideoItem[];
  photos: PhotoItem[];
  social: SocialPost[];
  /** By day, the earliest first. */
  schedule: ScheduleDay[];
  /** By hour, the earliest first. */
  broadcasts: BroadcastSlot[];
  /** Those that run now, in the order in which they run. */
  captions: RunningCaption[];
  /** The newest first. */
  coverage: Clipping[];
  tombstones: Tombstone[];
}

/** The licence that a work carries: only the office's own works take the default. */
export function licenseOf(work: { rights: 'own' | 'provided' | 'licensed'; license?: License | undefined }, site: Site): License | undefined {
  return work.license ?? (work.rights === 'own' ? site.license : undefined);
}
