/**
 * The sizes in which a photo is published. Names carry a digest of the original,
 * so that a replaced picture gets a new address and no cache shows the old one.
 */
import type { ConsentChannel } from '../collections/publishing.ts';
import type { PhotoItem } from './library.ts';
import { path } from './permalink.ts';

/** Widths in pixels; an original that is narrower than the largest adds its own width. */
const WIDTHS = [480, 960, 1600] as const;

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
  const { width, height, digest } = photo.picture;
  const widths = WIDTHS.filter((candidate) => candidate < width);
  const sizes = width <= (WIDTHS.at(-1) ?? 0) ? [...widths, width] : widths;
  const rendition = (format: PictureFormat) => (size: number): Rendition => ({
    photo: photo.id,
    channel,
    format,
    width: size,
    height: Math.max(1, Math.round((size * height) / width)),
    path: path.picture(channel, photo.id, `${digest.slice(0, 10)}-${size}.${format}`),
  });
  const webp = sizes.map(rendition('webp'));
  const jpeg = sizes.map(rendition('jpg'));
  const largest = jpeg.at(-1) as Rendition;
  return { photo: photo.id, alt: photo.alt, width: largest.width, height: largest.height, webp, jpeg };
}
