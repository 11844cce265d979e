import type { Named } from '../../collections/site.ts';
import { secondsOf } from '../duration.ts';
import { videoKindLabel } from '../labels.ts';
import type { Library } from '../library.ts';
import { absolute, path } from '../permalink.ts';
import { transcriptOf, watchAddress } from '../video-page.ts';
import { type Column, COMMON_WORDS, commonColumns, type CommonRecord, commonRecord, dayOrInstantText, listed, namedRecords, type Words } from './dataset.ts';

export interface VideoRecord extends CommonRecord {
  kind: Named;
  description: string | null;
  seconds: number;
  youtube: string;
  topics: Named[];
  series: Named | null;
  department: Named | null;
  opens: string | null;
  closes: string | null;
  transcript: string | null;
}

export const VIDEO_WORDS: Words<VideoRecord> = {
  ...COMMON_WORDS,
  kind: '갈래',
  description: '설명',
  seconds: '길이(초)',
  youtube: '유튜브 주소',
  topics: '주제',
  series: '연재',
  department: '담당부서',
  opens: '공모전이나 행사가 시작하는 때',
  closes: '공모전이나 행사가 끝나는 때',
  transcript: '영상에서 말한 내용',
};

export const VIDEO_COLUMNS: readonly Column<VideoRecord>[] = [
  { heading: '제목', of: ({ title }) => title },
  { heading: '갈래', of: ({ kind }) => kind.name },
  { heading: '설명', of: ({ description }) => description ?? '' },
  { heading: '길이(초)', of: ({ seconds }) => seconds },
  { heading: '유튜브', of: ({ youtube }) => youtube },
  { heading: '주제', of: ({ topics }) => listed(topics.map(({ name }) => name)) },
  { heading: '연재', of: ({ series }) => series?.name ?? '' },
  { heading: '담당부서', of: ({ department }) => department?.name ?? '' },
  { heading: '시작', of: ({ opens }) => opens ?? '' },
  { heading: '끝', of: ({ closes }) => closes ?? '' },
  ...commonColumns<VideoRecord>(),
  { heading: '말한 내용', of: ({ transcript }) => transcript ?? '' },
];

export function composeVideoRecords(library: Library): VideoRecord[] {
  const { site } = library;
  const named = (list: readonly Named[], wanted: string | undefined) => {
    const found = list.find(({ id }) => id === wanted);
    return found ? { id: found.id, name: found.name } : null;
  };
  return library.videos
    .filter(({ state }) => state === 'open')
    .map((video) => ({
      ...commonRecord(video, absolute(site, path.video(video.id)), site),
      kind: { id: video.kind, name: videoKindLabel(video.kind) },
      description: video.description ?? null,
      seconds: secondsOf(video.duration),
      youtube: watchAddress(video.youtubeId),
      topics: namedRecords(video.topics, library.topics),
      series: named(library.series, video.series),
      department: named(library.departments, video.department),
      opens: video.opens ? dayOrInstantText(video.opens) : null,
      closes: video.closes ? dayOrInstantText(video.closes) : null,
      transcript: transcriptOf(video).map(({ speaker, text }) => (speaker === undefined ? text : `${speaker}: ${text}`)).join('\n\n') || null,
    }));
}
