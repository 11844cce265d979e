/**
 * Structured data as plain objects (https://schema.org); every address in them
 * is absolute. The caller writes them with `jsonForScript`.
 */
import type { Site } from '../collections/site.ts';
import { isoSeoul } from './instant.ts';
import { licenseAddress } from './kogl.ts';
import { type Library, licenseOf, type PhotoItem, type Release, type VideoItem } from './library.ts';
import { absolute, path } from './permalink.ts';
import { photosById } from './photos-by-id.ts';
import { pictureSet } from './picture.ts';

export type JsonLd = Record<string, unknown>;

const CONTEXT = 'https://schema.org';

/** Root-relative paths of pictures that the caller knows to be published, such as the card for shared links. */
export interface Pictures {
  pictures: string[];
}

/** @param logo path of the office's mark, where it is published. */
export function composeOrganization(site: Site, logo?: string): JsonLd {
  return lean({ '@context': CONTEXT, ...organization(site, logo), telephone: site.phone, address: site.address });
}

/** https://developers.google.com/search/docs/appearance/structured-data/article */
export function composeNewsArticle(release: Release, library: Library, { pictures, logo }: Pictures & { logo?: string | undefined }): JsonLd {
  const { site } = library;
  const url = absolute(site, path.release(release.id));
  const department = library.departments.find(({ id }) => id === release.department);
  const photos = [...release.photos, ...release.bodyPhotos].flatMap((id) => photosById(library).get(id) ?? []);
  const images = [...pictures.map((picture) => absolute(site, picture)), ...photos.flatMap((photo) => largestJpeg(photo, site)?.url ?? [])];
  const topics = release.topics.flatMap((wanted) => library.topics.find(({ id }) => id === wanted)?.name ?? []);
  const towns = release.towns.flatMap((wanted) => site.towns.find(({ id }) => id === wanted)?.name ?? []);
  return lean({
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: release.title,
    alternativeHeadline: release.subtitle[0],
    description: release.summary,
    datePublished: isoSeoul(release.date),
    dateModified: isoSeoul(release.changed),
    author: lean({ '@type': 'Organization', name: department?.name ?? site.publisher, url: department && absolute(site, path.department(department.id)), parentOrganization: department && organization(site) }),
    publisher: organization(site, logo),
    image: some(images),
    inLanguage: release.lang ?? site.lang,
    isAccessibleForFree: true,
    keywords: some(topics),
    contentLocation: some(towns.map((name) => ({ '@type': 'Place', name }))),
    ...rights(release, site),
    correction: some(release.corrections.map(({ at, note }) => ({ '@type': 'CorrectionComment', text: note, datePublished: isoSeoul(at) }))),
  });
}

/** @param trail from the home page down to the page itself; paths root-relative. */
export function composeBreadcrumbs(site: Site, trail: { name: string; path: string }[]): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path: to }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: absolute(site, to) })),
  };
}

/** https://developers.google.com/search/docs/appearance/structured-data/video */
export function composeVideoObject(video: VideoItem, site: Site, { pictures }: Pictures): JsonLd {
  const url = absolute(site, path.video(video.id));
  return lean({
    '@context': CONTEXT,
    '@type': 'VideoObject',
    '@id': url,
    url,
    name: video.title,
    description: video.description ?? video.title,
    thumbnailUrl: some(pictures.map((picture) => absolute(site, picture))),
    uploadDate: isoSeoul(video.date),
    dateModified: isoSeoul(video.changed),
    duration: video.duration,
    embedUrl: `https://www.youtube-nocookie.com/embed/${video.youtubeId}`,
    sameAs: `https://www.youtube.com/watch?v=${video.youtubeId}`,
    transcript: video.transcript,
    inLanguage: video.lang ?? site.lang,
    publisher: organization(site),
    ...rights(video, site),
  });
}

/** Undefined where the picture may not be shown on the web. https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata */
export function composeImageObject(photo: PhotoItem, site: Site): JsonLd | undefined {
  const image = largestJpeg(photo, site);
  if (!image) return undefined;
  const url = absolute(site, path.photo(photo.id));
  const { takenAt } = photo;
  return lean({
    '@context': CONTEXT,
    '@type': 'ImageObject',
    '@id': url,
    mainEntityOfPage: url,
    contentUrl: image.url,
    encodingFormat: 'image/jpeg',
    width: image.width,
    height: image.height,
    name: photo.title,
    caption: photo.caption,
    description: photo.alt,
    dateCreated: 'day' in takenAt ? takenAt.day : isoSeoul(takenAt.at),
    datePublished: isoSeoul(photo.date),
    dateModified: isoSeoul(photo.changed),
    contentLocation: photo.place === undefined ? undefined : { '@type': 'Place', name: photo.place },
    creator: photo.photographer === undefined ? organization(site) : { '@type': 'Person', name: photo.photographer },
    creditText: photo.credit ?? (photo.rights === 'own' ? site.publisher : undefined),
    digitalSourceType: photo.aiGenerated ? 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' : undefined,
    acquireLicensePage: url,
    ...rights(photo, site),
  });
}

function organization(site: Site, logo?: string): JsonLd {
  return lean({
    '@type': 'GovernmentOrganization',
    '@id': `${absolute(site, path.home())}#publisher`,
    name: site.publisher,
    url: absolute(site, path.home()),
    logo: logo === undefined ? undefined : { '@type': 'ImageObject', url: absolute(site, logo) },
    sameAs: some(site.channels.flatMap(({ url }) => url ?? [])),
  });
}

function rights(work: Parameters<typeof licenseOf>[0] & { credit?: string | undefined }, site: Site): JsonLd {
  const license = licenseOf(work, site);
  const holder = work.rights === 'own' ? site.publisher : work.credit;
  return { license: license && licenseAddress(license), copyrightNotice: holder && `© ${holder}` };
}

function largestJpeg(photo: PhotoItem, site: Site): { url: string; width: number; height: number } | undefined {
  const largest = pictureSet(photo, 'web')?.jpeg.at(-1);
  return largest && { url: absolute(site, largest.path), width: largest.width, height: largest.height };
}

function some<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function lean(members: JsonLd): JsonLd {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
