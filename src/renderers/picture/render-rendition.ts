/** A photo in one published size: upright, in sRGB, without any of the camera's metadata. */
import sharp from 'sharp';
import type { PictureFormat } from '../../domain/picture.ts';

/** Part of every cache key; raise it when the bytes change. */
export const RENDITION_VERSION = '1';

export async function renderRendition(original: Uint8Array, size: { width: number; height: number }, format: PictureFormat): Promise<Uint8Array> {
  const picture = sharp(original, { limitInputPixels: 150_000_000 }).autoOrient().resize(size.width, size.height, { fit: 'cover' }).toColourspace('srgb');
  const encoded = format === 'webp' ? picture.webp({ quality: 78, effort: 3 }) : picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: false });
  return new Uint8Array(await encoded.toBuffer());
}
