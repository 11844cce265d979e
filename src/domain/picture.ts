/**
 * The sizes in which a photo is published. Names carry a digest of the original,
 * so that a replaced picture gets a new address and no cache shows the old one.
 */
import type { ConsentChannel } from '../collections/publishing.ts';
import type { Site } from '../collections/site.ts';
import { licenseOf, type PhotoItem } from './library.ts';
import { path } from './permalink.ts';

/**
 * Widths in pixels: a phone's column, a page's, a large screen's. Each is twice
 * the one before, so that no step between is worth its bytes and its seconds. An
 * original that is narrower than the largest adds its own width.
 */
const WIDTHS = [480, 960, 1920] as const;
/** Those of them that a tile of a list is shown at, on a fine screen too. */
const TILE_WIDTHS = [480, 960] as const;

export type PictureFormat = 'webp' | 'jpg';

export interface Rendition {
  photo: string;
  channel: ConsentChannel;
  /** Published address, root-relative. */
  path: string;
  format: PictureFormat;
  width: number;
  height: number;
}

export interface PictureSet {
  photo: string;
  alt: string;
  width: number;
  height: number;
  webp: Rendition[];
  jpeg: Rendition[];
}

/** What a page may show of a photo on a channel; undefined where anyone's consent is missing. */
export function pictureSet(photo: PhotoItem, channel: ConsentChannel): PictureSet | undefined {
  if (!photo.channels.includes(channel)) return undefined;
  return { ...sizedPicture(photo.id, channel, photo.picture, WIDTHS), alt: photo.alt };
}

export interface PictureMeasures {
  width: number;
  height: number;
  /** Of the original, or its first ten digits. */
  digest: string;
}

/** In a list of photos; only of those that the web may show. Its alt is empty, for the link around it says the title. */
export function tilePicture(id: string, measures: PictureMeasures): PictureSet {
  return { ...sizedPicture(id, 'web', measures, TILE_WIDTHS), alt: '' };
}

function sizedPicture(photo: string, channel: ConsentChannel, { width, height, digest }: PictureMeasures, widths: readonly number[]): Omit<PictureSet, 'alt'> {
  const narrower = widths.filter((candidate) => candidate < width);
  const sizes = width <= (widths.at(-1) ?? 0) ? [...narrower, width] : narrower;
  const rendition = (format: PictureFormat) => (size: number): Rendition => ({
    photo,
    channel,
    format,
    width: size,
    height: Math.max(1, Math.round((size * height) / width)),
    path: path.picture(channel, photo, `${digest.slice(0, 10)}-${size}.${format}`),
  });
  const webp = sizes.map(rendition('webp'));
  const jpeg = sizes.map(rendition('jpg'));
  const largest = jpeg.at(-1) as Rendition;
  return { photo, width: largest.width, height: largest.height, webp, jpeg };
}

/** How strongly a rendition is compressed: for a screen, or for ink on paper. */
export type PictureUse = 'screen' | 'print';

export function useOf({ channel }: Pick<Rendition, 'channel'>): PictureUse {
  return channel === 'press' ? 'print' : 'screen';
}

/** Pixels of the long side in which the press gets a picture. */
const PRESS_LONG_SIDE = 4000;

/** The print size for the press; undefined where a person's consent or the licence does not cover handing it on. */
export function pressPicture(photo: PhotoItem, site: Site): Rendition | undefined {
  if (!photo.channels.includes('press') || licenseOf(photo, site) === undefined) return undefined;
  const { width, height, digest } = photo.picture;
  const scale = Math.min(1, PRESS_LONG_SIDE / Math.max(width, height));
  return {
    photo: photo.id,
    channel: 'press',
    format: 'jpg',
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    path: path.picture('press', photo.id, `${digest.slice(0, 10)}-print.jpg`),
  };
}

/** The print size that the site itself offers: its address is on the web, so the web is asked too. */
export function printDownload(photo: PhotoItem, site: Site): Rendition | undefined {
  return photo.channels.includes('web') ? pressPicture(photo, site) : undefined;
}
