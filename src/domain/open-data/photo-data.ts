import type { Named } from '../../collections/site.ts';
import type { Library } from '../library.ts';
import { absolute, path } from '../permalink.ts';
import { publicPhotos } from '../public-photos.ts';
import { pictureSet } from '../picture.ts';
import { type Column, COMMON_WORDS, commonColumns, type CommonRecord, commonRecord, dayOrInstantText, listed, namedRecords, type Words } from './dataset.ts';

export interface PhotoRecord extends CommonRecord {
  alt: string;
  caption: string | null;
  taken: string;
  place: string | null;
  town: Named | null;
  photographer: string | null;
  topics: Named[];
  /** Whether persons are shown; who they are is not public. */
  people: 'none' | 'unidentifiable' | 'persons';
  aiGenerated: boolean;
  files: { url: string; type: string; width: number; height: number }[];
}

export const PHOTO_WORDS: Words<PhotoRecord> = {
  ...COMMON_WORDS,
  alt: '사진에 보이는 것(대체 텍스트)',
  caption: '사진 설명',
  taken: '찍은 날이나 때',
  place: '찍은 곳',
  town: '읍·면',
  photographer: '찍은 사람',
  topics: '주제',
  people: '사람이 나오는지: 없음(none), 알아볼 수 없음(unidentifiable), 나옴(persons)',
  aiGenerated: '인공지능으로 만든 이미지인지',
  files: '크기별 파일의 주소',
};

export const PHOTO_COLUMNS: readonly Column<PhotoRecord>[] = [
  { heading: '제목', of: ({ title }) => title },
  { heading: '대체 텍스트', of: ({ alt }) => alt },
  { heading: '설명', of: ({ caption }) => caption ?? '' },
  { heading: '찍은 날', of: ({ taken }) => taken },
  { heading: '찍은 곳', of: ({ place }) => place ?? '' },
  { heading: '읍면', of: ({ town }) => town?.name ?? '' },
  { heading: '찍은 사람', of: ({ photographer }) => photographer ?? '' },
  { heading: '주제', of: ({ topics }) => listed(topics.map(({ name }) => name)) },
  { heading: '사람', of: ({ people }) => PEOPLE[people] },
  { heading: '인공지능', of: ({ aiGenerated }) => (aiGenerated ? '예' : '아니요') },
  { heading: '파일', of: ({ files }) => listed(files.map(({ url }) => url)) },
  ...commonColumns<PhotoRecord>(),
];

const PEOPLE = { none: '없음', unidentifiable: '알아볼 수 없음', persons: '나옴' } as const satisfies Record<PhotoRecord['people'], string>;

/** Of photos that the web may show, and no others. */
export function composePhotoRecords(library: Library): PhotoRecord[] {
  const { site } = library;
  return publicPhotos(library)
    .filter(({ state }) => state === 'open')
    .map((photo) => ({
      ...commonRecord(photo, absolute(site, path.photo(photo.id)), site),
      alt: photo.alt,
      caption: photo.caption ?? null,
      taken: dayOrInstantText(photo.takenAt),
      place: photo.place ?? null,
      town: namedRecords(photo.town === undefined ? [] : [photo.town], site.towns)[0] ?? null,
      photographer: photo.photographer ?? null,
      topics: namedRecords(photo.topics, library.topics),
      people: photo.people,
      aiGenerated: photo.aiGenerated,
      files: (pictureSet(photo, 'web')?.jpeg ?? []).toReversed().map(({ path: address, width, height }) => ({ url: absolute(site, address), type: 'image/jpeg', width, height })),
    }));
}
