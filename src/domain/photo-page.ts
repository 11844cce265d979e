/** What a photo's page shows, and the pages of the photo list: photos that may be shown on the web, and no others. */
import { whenInWords } from './period.ts';
import type { Instant } from './instant.ts';
import { type Library, licenseOf, type PhotoItem } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { path } from './permalink.ts';

export const PHOTOS_A_PAGE = 48;

export interface PhotoUse {
  kind: 'press' | 'newsletter' | 'video';
  title: string;
  /** Root-relative. */
  path: string;
  date: Instant;
  source: SourceName;
}

export interface PhotoPage {
  photo: PhotoItem;
  /** `2026. 11. 20.(금)` */
  taken: string;
  /** `음성군 홍보실 · 홍길동` */
  credit: string | undefined;
  /** What may be done with it, beside the name of its licence. */
  terms: string;
  /** `음성읍 품바마당` */
  place: string | undefined;
  /** Where it is shown, the newest first. */
  uses: PhotoUse[];
}

export interface PhotoListPage {
  number: number;
  /** Of all pages. */
  count: number;
  /** Of all photos. */
  total: number;
  photos: PhotoItem[];
}

export function publicPhotos({ photos }: Pick<Library, 'photos'>): PhotoItem[] {
  return photos.filter(({ channels }) => channels.includes('web'));
}

/** The first page is there even while there is no photo. */
export function composePhotoList(library: Pick<Library, 'photos'>): PhotoListPage[] {
  const photos = publicPhotos(library);
  const count = Math.max(1, Math.ceil(photos.length / PHOTOS_A_PAGE));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    count,
    total: photos.length,
    photos: photos.slice(index * PHOTOS_A_PAGE, (index + 1) * PHOTOS_A_PAGE),
  }));
}

export function composePhotoPages(library: Library): PhotoPage[] {
  const uses = usesOf(library);
  return publicPhotos(library).map((photo) => ({
    photo,
    taken: whenInWords(photo.takenAt),
    credit: creditOf(photo, library),
    terms: termsOf(photo, library),
    place: placeOf(photo, library),
    uses: uses.get(photo.id) ?? [],
  }));
}

export function photoSources({ photo, uses }: PhotoPage): SourceName[] {
  return [`photo:${photo.id}`, ...uses.map(({ source }) => source)];
}

function creditOf({ credit, photographer, rights }: PhotoItem, { site }: Library): string | undefined {
  const named = [credit ?? (rights === 'own' ? site.publisher : undefined), photographer].filter((name) => name !== undefined);
  return named.length > 0 ? [...new Set(named)].join(' · ') : undefined;
}

/** The town is not said twice. */
function placeOf({ place, town }: PhotoItem, { site }: Library): string | undefined {
  const name = site.towns.find(({ id }) => id === town)?.name;
  if (place === undefined || name === undefined) return place ?? name;
  return place.includes(name) ? place : `${name} ${place}`;
}

/** What was given by others does not carry the office's licence, and says so. */
function termsOf(photo: PhotoItem, { site }: Library): string {
  if (licenseOf(photo, site)) return `쓸 때 적을 출처: ${photo.credit ?? site.publisher}`;
  return `${photo.credit ?? '저작권자'}에게서 제공받은 사진으로, ${site.publisher}의 공공누리 이용 조건이 적용되지 않습니다. 쓰려면 저작권자의 허락을 받아야 합니다.`;
}

/** Only where the photo may be shown: an issue or a video that names it without leave does not show it. */
function usesOf(library: Library): Map<string, PhotoUse[]> {
  const photos = new Map(library.photos.map((photo) => [photo.id, photo]));
  const uses = new Map<string, PhotoUse[]>();
  const add = (ids: readonly string[], channel: 'web' | 'newsletter' | 'video', use: PhotoUse) => {
    for (const id of new Set(ids)) {
      if (!photos.get(id)?.channels.includes(channel)) continue;
      const known = uses.get(id);
      if (known) known.push(use);
      else uses.set(id, [use]);
    }
  };
  for (const { id, title, date, photos: below, bodyPhotos } of library.releases) {
    add([...below, ...bodyPhotos], 'web', { kind: 'press', title, path: path.release(id), date, source: `press:${id}` });
  }
  const articles = new Map(library.articles.map((article) => [article.id, article]));
  for (const { id, title, date, cover, sections } of library.issues) {
    const items = sections.flatMap((section) => section.items).flatMap((item) => {
      if (item.kind === 'photos') return item.ids;
      const article = item.kind === 'article' ? articles.get(item.id) : undefined;
      return article ? [...article.photos, ...article.bodyPhotos] : [];
    });
    add([...(cover === undefined ? [] : [cover]), ...items], 'newsletter', { kind: 'newsletter', title, path: path.issue(id), date, source: `newsletter:${id}` });
  }
  for (const { id, title, date, thumbnail } of library.videos) {
    if (thumbnail !== undefined) add([thumbnail], 'video', { kind: 'video', title, path: path.video(id), date, source: `video:${id}` });
  }
  for (const list of uses.values()) list.sort((a, b) => b.date - a.date);
  return uses;
}
