import type { Named } from '../../collections/site.ts';
import { sectionLabel } from '../labels.ts';
import type { Library, Release } from '../library.ts';
import { absolute, path } from '../permalink.ts';
import { type Column, COMMON_WORDS, commonColumns, type CommonRecord, commonRecord, dayOrInstantText, listed, namedRecords, type Words } from './dataset.ts';

export interface PressRecord extends CommonRecord {
  subtitles: string[];
  summary: string;
  section: Named;
  department: Named;
  topics: Named[];
  towns: Named[];
  series: Named | null;
  event: { from: string; until: string | null; place: string | null } | null;
  /** Addresses of the pages of photos that the web may show. */
  photos: string[];
  videos: string[];
  attachments: { title: string; url: string }[];
  /** The plain text by itself. */
  text: string;
  /** In the files of the years alone. */
  body?: string | undefined;
}

export const PRESS_WORDS: Words<PressRecord> = {
  ...COMMON_WORDS,
  subtitles: '부제',
  summary: '요약',
  section: '구분',
  department: '담당부서',
  topics: '주제',
  towns: '읍·면',
  series: '연재',
  event: '행사의 일시와 장소',
  photos: '함께 실은 사진의 쪽 주소',
  videos: '함께 실은 영상의 쪽 주소',
  attachments: '붙임 파일의 이름과 주소',
  text: '글만 담은 파일(TXT)의 주소',
  body: '본문. 해마다 나눈 파일에만 있음',
};

export const PRESS_COLUMNS: readonly Column<PressRecord>[] = [
  { heading: '제목', of: ({ title }) => title },
  { heading: '부제', of: ({ subtitles }) => listed(subtitles) },
  { heading: '요약', of: ({ summary }) => summary },
  { heading: '구분', of: ({ section }) => section.name },
  { heading: '담당부서', of: ({ department }) => department.name },
  { heading: '주제', of: ({ topics }) => listed(topics.map(({ name }) => name)) },
  { heading: '읍면', of: ({ towns }) => listed(towns.map(({ name }) => name)) },
  { heading: '연재', of: ({ series }) => series?.name ?? '' },
  { heading: '사진', of: ({ photos }) => listed(photos) },
  { heading: '영상', of: ({ videos }) => listed(videos) },
  { heading: '붙임', of: ({ attachments }) => listed(attachments.map(({ title, url }) => `${title} ${url}`)) },
  ...commonColumns<PressRecord>(),
];

export const PRESS_YEAR_COLUMNS: readonly Column<PressRecord>[] = [...PRESS_COLUMNS, { heading: '본문', of: ({ body }) => body ?? '' }];

/** Newest first, without bodies. */
export function composePressRecords(library: Library): PressRecord[] {
  const shown = new Set(library.photos.filter(({ channels }) => channels.includes('web')).map(({ id }) => id));
  const departments = new Map(library.departments.map(({ id, name }) => [id, { id, name }]));
  return library.releases.filter(({ state }) => state === 'open').map((release) => recordOf(release, library, shown, departments));
}

function recordOf(release: Release, { site, topics, series }: Library, shown: ReadonlySet<string>, departments: ReadonlyMap<string, Named>): PressRecord {
  const { event } = release;
  return {
    ...commonRecord(release, absolute(site, path.release(release.id)), site),
    subtitles: release.subtitle,
    summary: release.summary,
    section: { id: release.section, name: sectionLabel(release.section, site) },
    department: departments.get(release.department) ?? { id: release.department, name: release.department },
    topics: namedRecords(release.topics, topics),
    towns: namedRecords(release.towns, site.towns),
    series: namedRecords(release.series === undefined ? [] : [release.series], series)[0] ?? null,
    event: event ? { from: dayOrInstantText(event.from), until: event.until ? dayOrInstantText(event.until) : null, place: event.place ?? null } : null,
    photos: [...new Set([...release.photos, ...release.bodyPhotos])].filter((id) => shown.has(id)).map((id) => absolute(site, path.photo(id))),
    videos: release.videos.map((id) => absolute(site, path.video(id))),
    attachments: release.attachments.map(({ title, name }) => ({ title, url: absolute(site, path.attachment(release.id, name)) })),
    text: absolute(site, path.releaseText(release.id)),
  };
}
