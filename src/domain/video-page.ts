/** What a video's page shows, and the list of videos. */
import type { VideoKind } from '../collections/video.ts';
import type { Named } from '../collections/site.ts';
import { whenInWords } from './period.ts';
import { durationInWords } from './duration.ts';
import { type EntryMark, foreignLang, marksOf } from './entry-item.ts';
import type { Instant } from './instant.ts';
import { videoKindLabel } from './labels.ts';
import type { Library, PhotoItem, VideoItem } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { dateFacts, dateMarks } from './video-dates.ts';
import { type BroadcastItem, composeBroadcasts } from './video-broadcasts.ts';
import { type Passage, passagesOf, readWebVtt } from './webvtt.ts';

export interface VideoPage {
  video: VideoItem;
  /** Only where the picture may be shown for videos. */
  thumbnail: PhotoItem | undefined;
  kind: string;
  /** `3분 20초` */
  length: string;
  /** What is said, in paragraphs: by the captions, which know the seconds, else as it was written down. */
  transcript: Passage[];
  /** What to know before the title: whether a contest or an event is to come, running or over. */
  marks: EntryMark[];
  /** Of a contest or an event. */
  dates: { label: string; text: string }[];
  /** When it is still to be on the air. */
  broadcasts: BroadcastItem[];
  department: Named | undefined;
  topics: Named[];
  series: Named | undefined;
  newer: VideoLink | undefined;
  older: VideoLink | undefined;
}

export interface VideoLink {
  id: string;
  title: string;
  date: Instant;
}

export interface VideoCard extends VideoLink {
  kind: string;
  length: string;
  /** The days of a contest or an event. */
  facts: string[];
  marks: EntryMark[];
  thumbnail: PhotoItem | undefined;
  lang: string | undefined;
}

export function composeVideoPages(library: Library, now: Instant): VideoPage[] {
  const thumbnailOf = thumbnails(library);
  return library.videos.map((video, index) => ({
    video,
    thumbnail: thumbnailOf(video),
    kind: videoKindLabel(video.kind),
    length: durationInWords(video.duration),
    transcript: transcriptOf(video),
    marks: videoMarks(video, now),
    dates: datesOf(video),
    broadcasts: composeBroadcasts(library, video.id),
    department: library.departments.find(({ id }) => id === video.department),
    topics: video.topics.flatMap((wanted) => library.topics.find(({ id }) => id === wanted) ?? []),
    series: library.series.find(({ id }) => id === video.series),
    newer: linkTo(library.videos[index - 1]),
    older: linkTo(library.videos[index + 1]),
  }));
}

function linkTo(video: VideoItem | undefined): VideoLink | undefined {
  return video && { id: video.id, title: video.title, date: video.date };
}

/** Whether it was corrected, and where a contest or an event stands. */
export function videoMarks(video: VideoItem, now: Instant): EntryMark[] {
  return [...marksOf(video), ...dateMarks(video, now)];
}

export function composeVideoCards(library: Library, now: Instant): VideoCard[] {
  const thumbnailOf = thumbnails(library);
  return library.videos.map((video) => ({
    id: video.id,
    title: video.title,
    date: video.date,
    kind: videoKindLabel(video.kind),
    length: durationInWords(video.duration),
    facts: dateFacts(video),
    marks: videoMarks(video, now),
    thumbnail: thumbnailOf(video),
    lang: foreignLang(video, library.site),
  }));
}

export function videoSources({ id, thumbnail }: { id: string; thumbnail: PhotoItem | undefined }): SourceName[] {
  return [`video:${id}`, ...(thumbnail ? [`photo:${thumbnail.id}` as const] : [])];
}

/** On YouTube itself, from a second on. */
export function watchAddress(youtubeId: string, start = 0): string {
  const seconds = Math.floor(start);
  return `https://www.youtube.com/watch?v=${youtubeId}${seconds > 0 ? `&t=${seconds}s` : ''}`;
}

function thumbnails({ photos }: Library): (video: VideoItem) => PhotoItem | undefined {
  const shown = new Map(photos.filter(({ channels }) => channels.includes('video')).map((photo) => [photo.id, photo]));
  return ({ thumbnail }) => (thumbnail === undefined ? undefined : shown.get(thumbnail));
}

/** Signs after which a sentence ends a paragraph: each begins with a time that leads into the video. */
const PARAGRAPH = 60;

/** What is said, in paragraphs: by the captions, which know the seconds, else as it was written down. */
export function transcriptOf({ transcript, captionsText }: VideoItem): Passage[] {
  const said = passagesOf(readWebVtt(captionsText ?? ''), PARAGRAPH);
  if (said.length > 0) return said;
  return (transcript ?? '').split(/\n\s*\n/).flatMap((paragraph) => {
    const text = paragraph.trim();
    return text === '' ? [] : [{ text }];
  });
}

const DATE_LABELS: Partial<Record<VideoKind, { opens: string; closes: string }>> = {
  contest: { opens: '공모 시작', closes: '공모 마감' },
  event: { opens: '시작', closes: '끝' },
};

function datesOf({ kind, opens, closes }: VideoItem): { label: string; text: string }[] {
  const labels = DATE_LABELS[kind] ?? { opens: '시작', closes: '끝' };
  return [
    ...(opens ? [{ label: labels.opens, text: whenInWords(opens) }] : []),
    ...(closes ? [{ label: labels.closes, text: whenInWords(closes) }] : []),
  ];
}
