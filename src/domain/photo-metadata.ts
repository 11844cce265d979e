/**
 * What a published picture says of itself wherever it travels: the IPTC fields
 * that search engines, agencies and screen readers know. Nothing of the camera,
 * no place, no name of a model.
 * https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
 */
import type { Site } from '../collections/site.ts';
import { licenseAddress, licenseName, rightsLine } from './kogl.ts';
import { licenseOf, type PhotoItem } from './library.ts';
import { absolute, path } from './permalink.ts';

export interface PhotoMetadata {
  lang: string;
  title: string;
  /** The caption; without one, what the picture shows. */
  description: string;
  alt: string;
  creator: string;
  credit: string;
  /** In words, with the licence's name. */
  terms: string;
  /** Where the terms are explained: the licence, or the photo's own page. */
  termsAddress: string;
  /** The photo's own page; where the web may not show it, the site's first. */
  page: string;
  /** Whether everyone who can be recognised has agreed, in the terms of the PLUS vocabulary. */
  modelRelease: 'MR-NAP' | 'MR-LMR';
  /** Whether the licence says that machines may learn from it (KOGL type 0, the AI mark); others say nothing either way. */
  mayTrain: boolean;
  isGenerated: boolean;
}

export function composePhotoMetadata(photo: PhotoItem, site: Site): PhotoMetadata {
  const license = licenseOf(photo, site);
  const page = absolute(site, photo.channels.includes('web') ? path.photo(photo.id) : path.home());
  return {
    lang: photo.lang ?? site.lang,
    title: photo.title,
    description: photo.caption ?? photo.alt,
    alt: photo.alt,
    creator: photo.photographer ?? photo.credit ?? site.publisher,
    credit: photo.credit ?? site.publisher,
    terms: license ? `${licenseName(license)} · 출처: ${photo.credit ?? site.publisher}` : rightsLine(photo, site),
    termsAddress: license ? licenseAddress(license) : page,
    page,
    // Consents have their purposes, channels and days: a limited release, never an unlimited one.
    modelRelease: photo.people === 'persons' ? 'MR-LMR' : 'MR-NAP',
    mayTrain: license !== undefined && (license.ai || license.type === 'KOGL-0'),
    isGenerated: photo.aiGenerated,
  };
}
