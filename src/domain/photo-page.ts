/** What a photo's page shows: of photos that may be shown on the web, and no others. */
import type { License } from '../collections/publishing.ts';
import { whenInWords } from './period.ts';
import type { Instant } from './instant.ts';
import { type Library, licenseOf, type PhotoItem } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { path } from './permalink.ts';
import { photoWays } from './photo-facets.ts';
import { creditLines, creditOf, type CreditLine, photoTerms } from './photo-terms.ts';
import { publicPhotos } from './public-photos.ts';

export interface PhotoUse {
  kind: 'press' | 'newsletter' | 'video';
  title: string;
  /** Root-relative. */
  path: string;
  date: Instant;
  source: SourceName;
}

export interface PhotoLink {
  id: string;
  title: string;
  lang?: string | undefined;
}

export interface PhotoPage {
  photo: PhotoItem;
  /** `2026. 11. 20.(금)` */
  taken: string;
  /** `음성군 홍보실 · 홍길동` */
  credit: string | undefined;
  /** What may be done with it, a sentence each. */
  terms: string[];
  license: License | undefined;
  /** What to write beside it. */
  creditLines: CreditLine[];
  /** The lists that it is in. */
  ways: { name: string; path: string }[];
  /** Its neighbours in the list of photos, the newer and the older one. */
  newer: PhotoLink | undefined;
  older: PhotoLink | undefined;
  /** `음성읍 품바마당` */
  place: string | undefined;
  /** Where it is shown, the newest first. */
  uses: PhotoUse[];
}

export function composePhotoPages(library: Library): PhotoPage[] {
  const uses = usesOf(library);
  const waysOf = photoWays(library);
  const photos = publicPhotos(library);
  return photos.map((photo, at) => ({
    photo,
    taken: whenInWords(photo.takenAt),
    credit: creditOf(photo, library),
    terms: photoTerms(photo, library.site),
    license: licenseOf(photo, library.site),
    creditLines: creditLines(photo, library.site),
    ways: waysOf(photo),
    newer: linkTo(photos[at - 1]),
    older: linkTo(photos[at + 1]),
    place: placeOf(photo, library),
    uses: uses.get(photo.id) ?? [],
  }));
}

function linkTo(photo: PhotoItem | undefined): PhotoLink | undefined {
  return photo && { id: photo.id, title: photo.title, lang: photo.lang };
}

export function photoSources({ photo, uses }: PhotoPage): SourceName[] {
  return [`photo:${photo.id}`, ...uses.map(({ source }) => source)];
}

/** The town is not said twice. */
function placeOf({ place, town }: PhotoItem, { site }: Library): string | undefined {
  const name = site.towns.find(({ id }) => id === town)?.name;
  if (place === undefined || name === undefined) return place ?? name;
  return place.includes(name) ? place : `${name} ${place}`;
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
