import { excerpt } from '../entry-item.ts';
import { isoSeoul } from '../instant.ts';
import { CONTEXT, type JsonLd, largestJpeg, lean, organization, rights, some } from '../json-ld.ts';
import { sectionLabel } from '../labels.ts';
import type { Library, Release } from '../library.ts';
import { absolute, path } from '../permalink.ts';
import { photosById } from '../photos-by-id.ts';

/** Search engines show no more of a headline. */
export const HEADLINE_LIMIT = 110;

export interface ArticlePictures {
  /** Root-relative paths of pictures that the caller knows to be published, such as the card for shared links. */
  pictures: string[];
  logo?: string | undefined;
}

/** https://developers.google.com/search/docs/appearance/structured-data/article */
export function composeNewsArticle(release: Release, library: Library, { pictures, logo }: ArticlePictures): JsonLd {
  const { site } = library;
  const url = absolute(site, path.release(release.id));
  const department = library.departments.find(({ id }) => id === release.department);
  const photos = [...release.photos, ...release.bodyPhotos].flatMap((wanted) => photosById(library).get(wanted) ?? []);
  const images = [...pictures.map((picture) => absolute(site, picture)), ...photos.flatMap((photo) => largestJpeg(photo, site)?.url ?? [])];
  const topics = release.topics.flatMap((wanted) => library.topics.find(({ id }) => id === wanted)?.name ?? []);
  const towns = release.towns.flatMap((wanted) => site.towns.find(({ id }) => id === wanted)?.name ?? []);
  const series = library.series.find(({ id }) => id === release.series);
  return lean({
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: excerpt(release.title, HEADLINE_LIMIT),
    alternativeHeadline: release.subtitle[0],
    description: release.summary,
    datePublished: isoSeoul(release.date),
    dateModified: isoSeoul(release.changed),
    author: lean({ '@type': 'Organization', name: department?.name ?? site.publisher, url: department && absolute(site, path.department(department.id)), parentOrganization: department && organization(site) }),
    publisher: organization(site, logo),
    image: some([...new Set(images)]),
    articleSection: sectionLabel(release.section, site),
    isPartOf: series && { '@type': 'CreativeWorkSeries', name: series.name, url: absolute(site, path.series(series.id)) },
    inLanguage: release.lang ?? site.lang,
    isAccessibleForFree: true,
    keywords: some(topics),
    contentLocation: some(towns.map((name) => ({ '@type': 'Place', name }))),
    ...rights(release, site),
    correction: some(release.corrections.map(({ at, note }) => ({ '@type': 'CorrectionComment', text: note, datePublished: isoSeoul(at) }))),
  });
}
