/** Where the eye goes first in a picture: edges, strong colours and skin, as libvips weighs them (https://www.libvips.org/API/current/enum.Interesting.html). */
import sharp from 'sharp';

export interface FocalPoint {
  /** From 0, left, to 1. */
  x: number;
  /** From 0, top, to 1. */
  y: number;
}

const SIDE = 256;

/** To two digits; undefined where the picture is too small to tell, or where nothing stands out. */
export async function proposeFocalPoint(picture: Uint8Array): Promise<FocalPoint | undefined> {
  const upright = sharp(picture, { failOn: 'error' }).autoOrient().flatten({ background: '#ffffff' });
  const { data, info: small } = await upright.resize(SIDE, SIDE, { fit: 'inside' }).toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const { width, height, channels } = small;
  if (width < 2) return undefined;
  // The point is told only where something is cut off: half of the width is, and thrown away.
  const crop = { width: Math.ceil(width / 2), height, fit: 'cover', position: sharp.strategy.attention } as const;
  const { info } = await sharp(data, { raw: { width, height, channels } }).resize(crop).raw().toBuffer({ resolveWithObject: true });
  const { attentionX, attentionY } = info;
  if (attentionX === undefined || attentionY === undefined || attentionX + attentionY === 0) return undefined;
  return { x: hundredths(attentionX / width), y: hundredths(attentionY / height) };
}

function hundredths(fraction: number): number {
  return Math.round(Math.min(1, Math.max(0, fraction)) * 100) / 100;
}
