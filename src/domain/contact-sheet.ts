/**
 * Contact sheets: the photos of a month in small, with what a press team writes
 * down when it orders one: the id, the title, whom to name, what may be done. By
 * the month in which they were taken, for that is how people look for a picture.
 */
import { type Day, koreanDay, seoulDay } from './instant.ts';
import { licenseName } from './kogl.ts';
import { type Library, licenseOf, type PhotoItem } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { byCodeUnit } from './order.ts';
import { absolute, path } from './permalink.ts';
import { GENERATED } from './photo-credit.ts';
import { creditOf } from './photo-terms.ts';
import { pictureSet, type Rendition } from './picture.ts';
import { publicPhotos } from './public-photos.ts';

/** A file of some twenty pages: a longer one is more than anyone prints at once. */
export const PHOTOS_A_SHEET = 240;

export interface SheetPhoto {
  id: string;
  title: string;
  alt: string;
  /** The language of title and alternative text, where it is not Korean. */
  lang: string | undefined;
  /** `2026. 11. 20.(금) · 설성공원` */
  facts: string;
  credit: string;
  terms: string;
  rendition: Rendition;
}

export interface ContactSheet {
  /** `2026-11` */
  month: string;
  /** From 1, of so many. */
  part: number;
  parts: number;
  /** `2026년 11월에 찍은 사진` */
  title: string;
  /** The site's and the office's names. */
  site: string;
  publisher: string;
  lang: string;
  /** Where the photos are found, absolute. */
  address: string;
  /** Of the whole month. */
  total: number;
  /** The latest change of any of its photos: the document's own date. */
  date: Day;
  photos: SheetPhoto[];
}

type SheetLibrary = Pick<Library, 'photos' | 'site'>;

/** The newest month first; within it by the day on which they were taken. */
export function composeContactSheets(library: SheetLibrary): ContactSheet[] {
  const months = Map.groupBy(publicPhotos(library), (photo) => takenDay(photo).slice(0, 7));
  return [...months]
    .sort(([a], [b]) => byCodeUnit(b, a))
    .flatMap(([month, photos]) => sheetsOf(month, [...photos].sort((a, b) => byCodeUnit(takenDay(a), takenDay(b)) || byCodeUnit(a.id, b.id)), library));
}

export function sheetSources({ photos }: ContactSheet): SourceName[] {
  return photos.map(({ id }): SourceName => `photo:${id}`);
}

/** `2026년 11월` */
export function sheetMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${year}년 ${Number(number)}월`;
}

function sheetsOf(month: string, photos: readonly PhotoItem[], { site }: SheetLibrary): ContactSheet[] {
  const parts = Math.ceil(photos.length / PHOTOS_A_SHEET);
  return Array.from({ length: parts }, (_, index) => {
    const shown = photos.slice(index * PHOTOS_A_SHEET, (index + 1) * PHOTOS_A_SHEET);
    return {
      month,
      part: index + 1,
      parts,
      title: `${sheetMonth(month)}에 찍은 사진${parts > 1 ? ` (${parts}묶음 가운데 ${index + 1})` : ''}`,
      site: site.name,
      publisher: site.publisher,
      lang: site.lang,
      address: absolute(site, path.photos()),
      total: photos.length,
      date: seoulDay(Math.max(...shown.map(({ changed }) => changed))),
      photos: shown.flatMap((photo) => sheetPhoto(photo, site) ?? []),
    };
  });
}

function sheetPhoto(photo: PhotoItem, site: Library['site']): SheetPhoto | undefined {
  const rendition = pictureSet(photo, 'web')?.jpeg[0];
  const license = licenseOf(photo, site);
  return (
    rendition && {
      id: photo.id,
      title: photo.title,
      alt: photo.alt,
      lang: photo.lang === undefined || photo.lang === 'ko' ? undefined : photo.lang,
      facts: [koreanDay(takenDay(photo)), photo.place ?? site.towns.find(({ id }) => id === photo.town)?.name].filter((fact) => fact !== undefined).join(' · '),
      credit: [creditOf(photo, { site }), ...(photo.aiGenerated ? [GENERATED] : [])].filter((part) => part !== undefined).join(' · '),
      terms: license ? licenseName(license) : '쓰려면 저작권자의 허락을 받아야 합니다',
      rendition,
    }
  );
}

function takenDay({ takenAt }: Pick<PhotoItem, 'takenAt'>): Day {
  return 'day' in takenAt ? takenAt.day : seoulDay(takenAt.at);
}
