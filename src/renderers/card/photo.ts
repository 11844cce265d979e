/** A photo decoded once, and cut to every place that it takes on an entry's cards. */
import sharp from 'sharp';
import type { CardPhoto } from '../../domain/card.ts';

export interface Box { width: number; height: number }
export interface RawPicture { data: Buffer; raw: { width: number; height: number; channels: 3 } }

export interface OpenPhoto {
  /** Filling a box: cut around its focal point, or around what draws the eye. */
  crop(box: Box): Promise<RawPicture>;
}

/** What draws the eye is looked for in a picture of this size; a larger one finds the same in more time. */
const LOOKED_AT = 256;

/** Decodes a photo upright and in sRGB, as large as the largest of the boxes needs. */
export async function openPhoto(photo: Pick<CardPhoto, 'bytes' | 'focalPoint'>, boxes: readonly Box[]): Promise<OpenPhoto> {
  const { autoOrient: size } = await sharp(photo.bytes, { failOn: 'error' }).metadata();
  const scale = Math.min(1, Math.max(...boxes.map((box) => Math.max(box.width / size.width, box.height / size.height))));
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  // On white where the picture has holes.
  const data = await sharp(photo.bytes, { failOn: 'error' }).autoOrient().resize({ width, height, fit: 'fill' }).flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha().raw({ depth: 'uchar' }).toBuffer();
  const whole: RawPicture = { data, raw: { width, height, channels: 3 } };
  const point = photo.focalPoint ?? (await eyeCatcher(whole));
  return { crop: (box) => cropAround(whole, point, box) };
}

async function cropAround({ data, raw }: RawPicture, point: { x: number; y: number }, box: Box): Promise<RawPicture> {
  const scale = Math.max(box.width / raw.width, box.height / raw.height);
  const width = Math.min(raw.width, Math.max(1, Math.round(box.width / scale)));
  const height = Math.min(raw.height, Math.max(1, Math.round(box.height / scale)));
  const cut = await sharp(data, { raw })
    .extract({ left: offset(point.x, raw.width, width), top: offset(point.y, raw.height, height), width, height })
    // Enlarging by the better interpolation takes twice as long, and nobody can tell by a third.
    .resize({ ...box, fit: 'fill', kernel: scale > 1 ? 'linear' : 'lanczos3' })
    .raw()
    .toBuffer();
  return { data: cut, raw: { ...box, channels: 3 } };
}

/** Where a window of `size` starts so that the point stands as near its middle as the picture allows. */
function offset(point: number, whole: number, size: number): number {
  return Math.round(Math.min(Math.max(point * whole - size / 2, 0), whole - size));
}

/** From 0 to 1 of the picture. */
async function eyeCatcher({ data, raw }: RawPicture): Promise<{ x: number; y: number }> {
  const scale = Math.min(1, LOOKED_AT / Math.max(raw.width, raw.height));
  const width = Math.max(1, Math.round(raw.width * scale));
  const height = Math.max(1, Math.round(raw.height * scale));
  const small = await sharp(data, { raw }).resize({ width, height, fit: 'fill' }).raw().toBuffer();
  const side = Math.max(1, Math.round(Math.min(width, height) / 2));
  const { info } = await sharp(small, { raw: { width, height, channels: 3 } }).resize({ width: side, height: side, fit: 'cover', position: sharp.strategy.attention }).raw().toBuffer({ resolveWithObject: true });
  // Reported in the picture as it was scaled before it was cut.
  const scaled = side / Math.min(width, height);
  return { x: (info.attentionX ?? (width * scaled) / 2) / (width * scaled), y: (info.attentionY ?? (height * scaled) / 2) / (height * scaled) };
}
