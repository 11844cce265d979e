/** A photo in one published size: upright, in sRGB, with the metadata that the project writes and none of the camera's. */
import sharp from 'sharp';
import type { PhotoMetadata } from '../../domain/photo-metadata.ts';
import type { PictureFormat } from '../../domain/picture.ts';
import { renderXmp } from './xmp.ts';

/** Part of every cache key; raise it when the bytes change. */
export const RENDITION_VERSION = '2';

export async function renderRendition(original: Uint8Array, size: { width: number; height: number }, format: PictureFormat, metadata: PhotoMetadata): Promise<Uint8Array> {
  const picture = sharp(original, { limitInputPixels: 150_000_000, failOn: 'error' }).autoOrient().resize(size.width, size.height, { fit: 'cover' }).toColourspace('srgb');
  const encoded = format === 'webp' ? picture.webp({ quality: 78, effort: 3 }) : picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: false });
  // EXIF in Korean comes out damaged; XMP is UTF-8.
  return new Uint8Array(await encoded.withXmp(renderXmp(metadata)).toBuffer());
}
