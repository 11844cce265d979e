/**
 * All public photos in one file, for the gallery's script to find those that bear
 * several names at once. Rows, not objects: of 5,000 photos the names of members
 * alone would be a third of it.
 */
import type { Library } from './library.ts';
import { PHOTO_FACETS, type PhotoFacet } from './permalink.ts';
import { facetNames, facetValues } from './photo-facets.ts';
import { publicPhotos } from './public-photos.ts';
import { type PhotoTile, tileOf } from './photo-tile.ts';

export type PhotoRow = [
  id: string,
  title: string,
  day: string,
  digest: string,
  width: number,
  height: number,
  blur: string,
  /** In hundredths of width and height, or nothing. */
  focal: [x: number, y: number] | 0,
  isGenerated: 0 | 1,
  lang: string,
  /** For each facet in their order, where its values stand in `values`. */
  values: number[][],
];

export interface PhotoIndex {
  values: Record<PhotoFacet, string[]>;
  /** The newest first. */
  rows: PhotoRow[];
}

export function composePhotoIndex(library: Pick<Library, 'photos' | 'site' | 'topics'>): PhotoIndex {
  const values = Object.fromEntries(PHOTO_FACETS.map((facet) => [facet, facetNames(facet, library).map(({ value }) => value)])) as PhotoIndex['values'];
  const places = PHOTO_FACETS.map((facet) => new Map(values[facet].map((value, place) => [value, place])));
  const rows = publicPhotos(library).map((photo): PhotoRow => {
    const { id, title, day, digest, width, height, blur = '', focalPoint, isGenerated, lang = '' } = tileOf(photo);
    const own = facetValues(photo, library.site);
    const focal = focalPoint ? ([Math.round(focalPoint.x * 100), Math.round(focalPoint.y * 100)] as [number, number]) : 0;
    return [id, title, day, digest, width, height, blur, focal, isGenerated ? 1 : 0, lang, PHOTO_FACETS.map((facet, at) => own[facet].flatMap((value) => places[at]?.get(value) ?? []))];
  });
  return { values, rows };
}

export function tileOfRow([id, title, day, digest, width, height, blur, focal, isGenerated, lang]: PhotoRow): PhotoTile {
  return { id, title, day, digest, width, height, blur: blur || undefined, focalPoint: focal === 0 ? undefined : { x: focal[0] / 100, y: focal[1] / 100 }, isGenerated: isGenerated === 1, lang: lang || undefined };
}

export type PhotoChoice = Partial<Record<PhotoFacet, string>>;

/** Rows that bear every value of the choice. */
export function findPhotos({ values, rows }: PhotoIndex, choice: PhotoChoice): PhotoRow[] {
  const wanted = PHOTO_FACETS.flatMap((facet, at) => (choice[facet] === undefined ? [] : [{ at, place: values[facet].indexOf(choice[facet]) }]));
  return rows.filter((row) => wanted.every(({ at, place }) => row[10][at]?.includes(place)));
}

/** The choice that an address holds: `?topic=farming&season=autumn`. */
export function choiceOf(query: string): PhotoChoice {
  const given = new URLSearchParams(query);
  return Object.fromEntries(PHOTO_FACETS.flatMap((facet) => (given.get(facet) ? [[facet, given.get(facet)]] : []))) as PhotoChoice;
}

export function queryOf(choice: PhotoChoice): string {
  const query = new URLSearchParams(PHOTO_FACETS.flatMap((facet) => (choice[facet] ? [[facet, choice[facet]]] : [])));
  return query.size > 0 ? `?${query}` : '';
}
