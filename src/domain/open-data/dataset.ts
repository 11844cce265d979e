/** What the sets of open data share: what describes them, and the parts that their records are made of. */
import type { Correction, License } from '../../collections/publishing.ts';
import type { Named, Site } from '../../collections/site.ts';
import { type Instant, isoSeoul } from '../instant.ts';
import { licenseAddress, licenseName } from '../kogl.ts';
import { licenseOf } from '../library.ts';
import type { When } from '../period.ts';

export const DATASETS = ['press', 'newsletters', 'videos', 'photos'] as const;
export type DatasetId = (typeof DATASETS)[number];

/** In the words of the office: for its page, the catalogue and the schema. */
export const DATASET_WORDS = {
  press: { title: '보도자료', description: '공개한 보도자료의 제목과 부제, 요약, 담당부서, 주제, 공개한 때, 고친 내역, 사진과 붙임의 주소입니다. 해마다 나눈 파일에는 본문이 모두 들어 있습니다.' },
  newsletters: { title: '소식지', description: '펴낸 소식지와 전자군보의 호수, 차례, 전자책과 PDF의 주소입니다.' },
  videos: { title: '영상', description: '공개한 영상의 제목과 설명, 길이, 유튜브 주소, 영상에서 말한 내용입니다.' },
  photos: { title: '사진', description: '누리집에 공개한 사진의 제목과 대체 텍스트, 찍은 날과 곳, 출처, 이용 조건, 크기별 파일 주소입니다.' },
} as const satisfies Record<DatasetId, { title: string; description: string }>;

/** What each member of a record says, for those who read the data without us. */
export type Words<R> = Readonly<Record<keyof R & string, string>>;

export interface Column<R> {
  heading: string;
  of(record: R): string | number;
}

export interface CorrectionRecord {
  kind: 'correction' | 'update';
  at: string;
  note: string;
}

/** What every record has. Absent things are null or an empty list, so that every record has the same members. */
export interface CommonRecord {
  id: string;
  url: string;
  title: string;
  language: string;
  /** ISO 8601 with Seoul's offset. */
  published: string;
  modified: string;
  corrections: CorrectionRecord[];
  /** In words; null where nobody but the holder may allow a use. */
  license: string | null;
  credit: string | null;
}

export const COMMON_WORDS: Words<CommonRecord> = {
  id: '바뀌지 않는 식별자',
  url: '누리집 주소',
  title: '제목',
  language: '글의 언어(BCP 47)',
  published: '공개한 때(ISO 8601, 한국 시각)',
  modified: '마지막으로 고친 때. 고치지 않았으면 공개한 때와 같음',
  corrections: '정정(correction)과 수정(update): 고친 때와 내용',
  license: '이용 조건. 비어 있으면 쓸 때 저작권자의 허락이 필요함',
  credit: '출처로 적을 이름',
};

interface Entry {
  id: string;
  title: string;
  lang?: string | undefined;
  date: Instant;
  changed: Instant;
  corrections: Correction[];
  rights: 'own' | 'provided' | 'licensed';
  license?: License | undefined;
  credit?: string | undefined;
}

export function commonRecord(entry: Entry, url: string, site: Site): CommonRecord {
  const license = licenseOf(entry, site);
  return {
    id: entry.id,
    url,
    title: entry.title,
    language: entry.lang ?? site.lang,
    published: isoSeoul(entry.date),
    modified: isoSeoul(entry.changed),
    corrections: entry.corrections.map(({ kind, at, note }) => ({ kind, at: isoSeoul(at), note })),
    license: license ? licenseName(license) : null,
    credit: entry.credit ?? (entry.rights === 'own' ? site.publisher : null),
  };
}

export function commonColumns<R extends CommonRecord>(): Column<R>[] {
  return [
    { heading: '언어', of: ({ language }) => language },
    { heading: '공개', of: ({ published }) => published },
    { heading: '고침', of: ({ modified }) => modified },
    { heading: '고친 내역', of: ({ corrections }) => listed(corrections.map(({ at, note }) => `${at} ${note}`)) },
    { heading: '이용 조건', of: ({ license }) => license ?? '' },
    { heading: '출처', of: ({ credit }) => credit ?? '' },
    { heading: '주소', of: ({ url }) => url },
    { heading: '식별자', of: ({ id }) => id },
  ];
}

/** Of a list in one cell. */
export function listed(values: readonly string[]): string {
  return values.join('; ');
}

export function namedRecords(ids: readonly string[], list: readonly Named[]): Named[] {
  return ids.flatMap((wanted) => {
    const found = list.find(({ id }) => id === wanted);
    return found ? [{ id: found.id, name: found.name }] : [];
  });
}

/** `2026-11-28`, or with its hour. */
export function dayOrInstantText(value: When): string {
  return 'day' in value ? value.day : isoSeoul(value.at);
}

/** The licences that records name, with where each is explained. */
export function licenseTable(site: Site, works: readonly Parameters<typeof licenseOf>[0][]): { name: string; url: string }[] {
  const used = new Map(works.flatMap((work) => {
    const license = licenseOf(work, site);
    return license ? [[licenseName(license), licenseAddress(license)] as const] : [];
  }));
  return [...used].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([name, url]) => ({ name, url }));
}
