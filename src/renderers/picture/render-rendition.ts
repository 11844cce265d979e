/** A photo in one published size: upright, in sRGB, with the metadata that the project writes and none of the camera's. */
import sharp, { type JpegOptions } from 'sharp';
import type { PhotoMetadata } from '../../domain/photo-metadata.ts';
import type { PictureUse, Rendition } from '../../domain/picture.ts';
import { renderXmp } from './xmp.ts';

// No picture is decoded the same way twice: what libvips would remember is memory for nothing.
sharp.cache(false);

/** Part of every cache key; raise it when the bytes change. */
export const RENDITION_VERSION = '3';

/** On paper red letters show what a screen forgives: no colour is halved there. */
const JPEG = { screen: { quality: 80 }, print: { quality: 90, chromaSubsampling: '4:4:4' } } as const satisfies Record<PictureUse, JpegOptions>;

export interface RenditionForm extends Pick<Rendition, 'width' | 'height' | 'format'> {
  use: PictureUse;
}

export async function renderRendition(original: Uint8Array, { width, height, format, use }: RenditionForm, metadata: PhotoMetadata): Promise<Uint8Array> {
  const picture = sharp(original, { limitInputPixels: 150_000_000, failOn: 'error' }).autoOrient().resize(width, height, { fit: 'cover' }).toColourspace('srgb');
  const encoded = format === 'webp' ? picture.webp({ quality: 78, effort: 3 }) : picture.flatten({ background: '#ffffff' }).jpeg(JPEG[use]);
  // EXIF in Korean comes out damaged; XMP is UTF-8.
  return new Uint8Array(await encoded.withXmp(renderXmp(metadata)).toBuffer());
}
