/**
 * Structured data as plain objects (https://schema.org): what all kinds of it
 * share. Every address is absolute; the caller writes them with `jsonForScript`.
 */
import type { Site } from '../collections/site.ts';
import { copyrightNotice, licenseAddress } from './kogl.ts';
import { licenseOf, type PhotoItem } from './library.ts';
import { absolute, path } from './permalink.ts';
import { pictureSet } from './picture.ts';

export type JsonLd = Record<string, unknown>;

export const CONTEXT = 'https://schema.org';

/** @param trail from the home page down to the page itself; paths root-relative. */
export function composeBreadcrumbs(site: Pick<Site, 'url'>, trail: readonly { name: string; path: string }[]): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path: to }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: { '@id': absolute(site, to) } })),
  };
}

/** The office itself, the same on every page by its `@id`. @param logo path of the office's mark, where it is published. */
export function organization(site: Site, logo?: string): JsonLd {
  return lean({
    '@type': 'GovernmentOrganization',
    '@id': `${absolute(site, path.home())}#publisher`,
    name: site.publisher,
    url: absolute(site, path.home()),
    logo: logo === undefined ? undefined : { '@type': 'ImageObject', url: absolute(site, logo) },
    sameAs: some(site.channels.flatMap(({ url }) => url ?? [])),
  });
}

export function rights(work: Parameters<typeof licenseOf>[0] & { credit?: string | undefined }, site: Site): JsonLd {
  const license = licenseOf(work, site);
  return { license: license && licenseAddress(license), copyrightNotice: copyrightNotice(work, site) };
}

/** What the web may show of a photo, in its greatest size. */
export function largestJpeg(photo: PhotoItem, site: Site): { url: string; width: number; height: number } | undefined {
  const largest = pictureSet(photo, 'web')?.jpeg.at(-1);
  return largest && { url: absolute(site, largest.path), width: largest.width, height: largest.height };
}

export function some<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Without what is not known. */
export function lean(members: JsonLd): JsonLd {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
