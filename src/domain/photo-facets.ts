/** The ways into the photo library: by topic, town, season, people or none, and by what may be done with a photo. */
import type { LicenseType } from '../collections/publishing.ts';
import type { Site } from '../collections/site.ts';
import { seoulDay } from './instant.ts';
import { licenseTypeName } from './kogl.ts';
import { type Library, licenseOf, type PhotoItem } from './library.ts';
import { path, PHOTO_FACETS, type PhotoFacet } from './permalink.ts';
import { publicPhotos } from './public-photos.ts';

const LABELS = { topic: '주제', town: '읍·면', season: '계절', people: '사람', license: '이용 조건' } as const satisfies Record<PhotoFacet, string>;

export function photoFacetLabel(facet: PhotoFacet): string {
  return LABELS[facet];
}

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof SEASONS)[number];

/** By the calendar, as people count: March to May is spring. */
export function seasonOf({ takenAt }: Pick<PhotoItem, 'takenAt'>): Season {
  const month = Number(('day' in takenAt ? takenAt.day : seoulDay(takenAt.at)).slice(5, 7));
  return SEASONS[Math.floor((month + 9) / 3) % 4] as Season;
}

const SEASON_NAMES = { spring: '봄', summer: '여름', autumn: '가을', winter: '겨울' } as const satisfies Record<Season, string>;

export const WITH_PEOPLE = ['people', 'no-people'] as const;
const PEOPLE_NAMES = { people: '사람이 나온 사진', 'no-people': '사람이 없는 사진' } as const satisfies Record<(typeof WITH_PEOPLE)[number], string>;

/** What others gave carries no licence of the office. */
export const LICENSE_VALUES = ['kogl-0', 'kogl-1', 'kogl-2', 'kogl-3', 'kogl-4', 'permission'] as const;
type LicenseValue = (typeof LICENSE_VALUES)[number];

/** The values that a photo bears of each facet, in no list but those of the office. */
export function facetValues(photo: PhotoItem, site: Site): Record<PhotoFacet, string[]> {
  const license = licenseOf(photo, site);
  return {
    topic: [...new Set(photo.topics)],
    town: photo.town === undefined ? [] : [photo.town],
    season: [seasonOf(photo)],
    people: [photo.people === 'none' ? 'no-people' : 'people'],
    license: [license ? license.type.toLowerCase() : 'permission'],
  };
}

export interface FacetName {
  value: string;
  name: string;
}

/** The names of a facet in the order in which they are offered. */
export function facetNames(facet: PhotoFacet, { site, topics }: Pick<Library, 'site' | 'topics'>): FacetName[] {
  switch (facet) {
    case 'topic':
      return topics.map(({ id, name }) => ({ value: id, name }));
    case 'town':
      return site.towns.map(({ id, name }) => ({ value: id, name }));
    case 'season':
      return SEASONS.map((value) => ({ value, name: SEASON_NAMES[value] }));
    case 'people':
      return WITH_PEOPLE.map((value) => ({ value, name: PEOPLE_NAMES[value] }));
    case 'license':
      return LICENSE_VALUES.map((value) => ({ value, name: licenseValueName(value) }));
  }
}

function licenseValueName(value: LicenseValue): string {
  return value === 'permission' ? '허락을 받아야 쓸 수 있는 사진' : licenseTypeName(value.toUpperCase() as LicenseType);
}

export interface PhotoWay extends FacetName {
  path: string;
  count: number;
}

export interface PhotoWays {
  facet: PhotoFacet;
  label: string;
  ways: PhotoWay[];
}

export interface PhotoFacetGroup extends PhotoWay {
  facet: PhotoFacet;
  /** `농업 사진`, `봄에 찍은 사진` */
  title: string;
  /** In the order of the library. */
  photos: PhotoItem[];
}

type PhotoSource = Pick<Library, 'photos' | 'site' | 'topics'>;

/** Every name that some public photo bears, with its photos: each photo is looked at once. */
export function groupPhotos(library: PhotoSource): PhotoFacetGroup[] {
  const found = new Map<string, PhotoItem[]>();
  for (const photo of publicPhotos(library)) {
    const values = facetValues(photo, library.site);
    for (const facet of PHOTO_FACETS) {
      for (const value of values[facet]) {
        const key = `${facet} ${value}`;
        const known = found.get(key);
        if (known) known.push(photo);
        else found.set(key, [photo]);
      }
    }
  }
  return PHOTO_FACETS.flatMap((facet) =>
    facetNames(facet, library).flatMap(({ value, name }) => {
      const photos = found.get(`${facet} ${value}`);
      return photos ? [{ facet, value, name, title: titleOf(facet, name), path: path.photosBy(facet, value), count: photos.length, photos }] : [];
    }),
  );
}

/** @param groups of `groupPhotos` */
export function waysOf(groups: readonly PhotoFacetGroup[]): PhotoWays[] {
  return PHOTO_FACETS.map((facet) => ({
    facet,
    label: LABELS[facet],
    ways: groups.filter((group) => group.facet === facet).map(({ value, name, path: to, count }) => ({ value, name, path: to, count })),
  })).filter(({ ways }) => ways.length > 0);
}

/** The lists that a photo is in, by name, for its own page; the names are looked up once for all photos. */
export function photoWays(library: Pick<Library, 'site' | 'topics'>): (photo: PhotoItem) => { name: string; path: string }[] {
  const named = PHOTO_FACETS.map((facet) => ({ facet, names: new Map(facetNames(facet, library).map(({ value, name }) => [value, name])) }));
  return (photo) => {
    const values = facetValues(photo, library.site);
    return named.flatMap(({ facet, names }) =>
      values[facet].flatMap((value) => {
        const name = names.get(value);
        return name === undefined || facet === 'license' || facet === 'people' ? [] : [{ name: facet === 'season' ? titleOf(facet, name) : name, path: path.photosBy(facet, value) }];
      }),
    );
  };
}

function titleOf(facet: PhotoFacet, name: string): string {
  if (facet === 'season') return `${name}에 찍은 사진`;
  return name.endsWith('사진') ? name : `${name} 사진`;
}
