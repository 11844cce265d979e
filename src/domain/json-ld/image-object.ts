import type { Named, Site } from '../../collections/site.ts';
import { isoSeoul } from '../instant.ts';
import { CONTEXT, type JsonLd, largestJpeg, lean, organization, rights, some } from '../json-ld.ts';
import type { PhotoItem } from '../library.ts';
import { absolute, path } from '../permalink.ts';

/** Undefined where the picture may not be shown on the web. https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata */
export function composeImageObject(photo: PhotoItem, site: Site, topics: readonly Named[] = []): JsonLd | undefined {
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
    width: `${image.width} px`,
    height: `${image.height} px`,
    representativeOfPage: true,
    name: photo.title,
    caption: photo.caption,
    description: photo.alt,
    dateCreated: 'day' in takenAt ? takenAt.day : isoSeoul(takenAt.at),
    datePublished: isoSeoul(photo.date),
    dateModified: isoSeoul(photo.changed),
    contentLocation: photo.place === undefined ? undefined : { '@type': 'Place', name: photo.place },
    keywords: some(photo.topics.flatMap((wanted) => topics.find(({ id }) => id === wanted)?.name ?? [])),
    creator: creatorOf(photo, site),
    creditText: photo.credit ?? (photo.rights === 'own' ? site.publisher : undefined),
    digitalSourceType: photo.aiGenerated ? 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' : undefined,
    acquireLicensePage: url,
    inLanguage: photo.lang ?? site.lang,
    ...rights(photo, site),
  });
}

/** What others gave was not made by the office. */
function creatorOf({ photographer, credit, rights: whose }: PhotoItem, site: Site): JsonLd | undefined {
  if (photographer !== undefined) return { '@type': 'Person', name: photographer };
  if (whose === 'own') return organization(site);
  return credit === undefined ? undefined : { '@type': 'Organization', name: credit };
}
