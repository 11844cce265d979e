import sharp, { type Sharp } from 'sharp';
import type { CardPhoto } from '../../domain/card.ts';

/** The photo filling a box as raw pixels in sRGB: upright, cut around its focal point, or around what draws the eye. */
export async function cropPhoto(photo: CardPhoto, width: number, height: number): Promise<{ data: Buffer; raw: { width: number; height: number; channels: 3 } }> {
  const upright = sharp(photo.bytes, { failOn: 'error' }).autoOrient();
  const focal = photo.focalPoint;
  let cut: Sharp;
  if (focal) {
    const { autoOrient: size } = await sharp(photo.bytes).metadata();
    const scale = Math.max(width / size.width, height / size.height);
    const scaled = { width: Math.max(width, Math.round(size.width * scale)), height: Math.max(height, Math.round(size.height * scale)) };
    cut = upright.resize({ ...scaled, fit: 'fill' }).extract({ left: offset(focal.x, scaled.width, width), top: offset(focal.y, scaled.height, height), width, height });
  } else {
    cut = upright.resize({ width, height, fit: 'cover', position: sharp.strategy.attention });
  }
  const data = await cut.flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha().raw().toBuffer();
  return { data, raw: { width, height, channels: 3 } };
}

/** Where a window of `size` starts so that the point stands as near its middle as the picture allows. */
function offset(point: number, whole: number, size: number): number {
  return Math.round(Math.min(Math.max(point * whole - size / 2, 0), whole - size));
}
