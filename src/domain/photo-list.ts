/** The pages of the gallery: of all public photos, and of those of one topic, town, season and so on. */
import type { Library, PhotoItem } from './library.ts';
import { path, type PhotoFacet } from './permalink.ts';
import { groupPhotos, type PhotoFacetGroup, type PhotoWays, waysOf } from './photo-facets.ts';
import { publicPhotos } from './public-photos.ts';
import { type PhotoTile, tileOf } from './photo-tile.ts';

export const PHOTOS_A_PAGE = 48;

export interface PhotoListPage {
  number: number;
  /** Of all pages. */
  count: number;
  /** Of all photos. */
  total: number;
  photos: PhotoTile[];
}

/** The first page is there even while there is no photo. */
export function composePhotoList(library: Pick<Library, 'photos'>): PhotoListPage[] {
  return pagesOf(publicPhotos(library));
}

function pagesOf(photos: readonly PhotoItem[]): PhotoListPage[] {
  const count = Math.max(1, Math.ceil(photos.length / PHOTOS_A_PAGE));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    count,
    total: photos.length,
    photos: photos.slice(index * PHOTOS_A_PAGE, (index + 1) * PHOTOS_A_PAGE).map(tileOf),
  }));
}

/** What every page of the gallery shows. */
export interface Gallery {
  title: string;
  /** What the list is narrowed to; of the list of all photos, nothing. */
  chosen: { facet: PhotoFacet; value: string } | undefined;
  page: PhotoListPage;
  ways: PhotoWays[];
}

export interface GalleryPages {
  /** Of all photos, the first page first. */
  all: Gallery[];
  /** Of each topic, town and so on that has photos. */
  narrowed: (Gallery & { chosen: NonNullable<Gallery['chosen']> })[];
}

export function composeGallery(library: Pick<Library, 'photos' | 'site' | 'topics'>): GalleryPages {
  const groups = groupPhotos(library);
  const ways = waysOf(groups);
  const ofGroup = ({ facet, value, title, photos }: PhotoFacetGroup) => pagesOf(photos).map((page) => ({ title, chosen: { facet, value }, page, ways }));
  return { all: composePhotoList(library).map((page) => ({ title: '사진', chosen: undefined, page, ways })), narrowed: groups.flatMap(ofGroup) };
}

export function galleryPath({ chosen }: Pick<Gallery, 'chosen'>, page: number): string {
  return chosen ? path.photosBy(chosen.facet, chosen.value, page) : path.photosPage(page);
}
