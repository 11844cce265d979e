/** Measures a picture and proves that it can be decoded to its last row. */
import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';
import { pictureBlur } from '../../domain/picture-blur.ts';
import { HASH_SIDE, pictureHash } from '../../domain/picture-hash.ts';
import { sha256 } from '../../infra/file-digest.ts';
import { type PictureKind, pictureKind } from './picture-kind.ts';

// No picture is decoded the same way twice: what libvips would remember is memory for nothing.
sharp.cache(false);

export type PictureRefusal = { ok: false; rule: string; message: string; hint: string };

export type PictureReading = { ok: true; digest: string; width: number; height: number; format: string; kind: PictureKind; hash: string; blur: string } | PictureRefusal;

export const PICTURE_ENDINGS = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'tif', 'tiff'] as const;
const MAX_BYTES = 60 * 1024 * 1024;
const MAX_SIDE = 16_384;
const MAX_PIXELS = 150_000_000;

export async function readPicture(absolute: string): Promise<PictureReading> {
  const opened = await openPictureFile(absolute);
  return opened.ok ? measurePicture(opened.bytes) : opened;
}

/** The size is asked before the bytes, so that no claimed gigabyte is ever read. */
export async function openPictureFile(absolute: string): Promise<{ ok: true; bytes: Uint8Array } | PictureRefusal> {
  const { size } = await stat(absolute);
  if (size > MAX_BYTES) return { ok: false, rule: 'picture-size', message: '사진 파일이 60 MB를 넘습니다', hint: '긴 변 4000픽셀 정도의 JPEG으로 저장하세요' };
  return { ok: true, bytes: await readFile(absolute) };
}

export async function measurePicture(bytes: Uint8Array): Promise<PictureReading> {
  const found = pictureKind(bytes);
  if (!found.ok) return found.what === undefined ? BROKEN : unsound(`사진 파일이 아닙니다 (내용: ${found.what})`, '사진을 JPEG이나 PNG로 저장하세요');
  const { kind } = found;
  if (found.isAnimated) return unsound('움직이는 그림은 쓸 수 없습니다', '한 장면을 JPEG이나 PNG로 저장하세요');
  if (kind === 'heic') return HEIC_UNREAD;
  try {
    const { width, height, format, orientation = 1, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const large = tooLarge(width, height);
    if (large) return large;
    if (pages > 1 && kind !== 'avif') return unsound(`한 파일에 그림이 ${pages}장 들어 있습니다`, '쓸 한 장만 JPEG이나 PNG로 저장하세요');
    const square = await colourSquare(bytes);
    const hash = pictureHash(greyOf(square));
    const isTurned = orientation >= 5;
    return { ok: true, digest: sha256(bytes), width: isTurned ? height : width, height: isTurned ? width : height, format, kind, hash, blur: pictureBlur(square, HASH_SIDE) };
  } catch {
    return BROKEN;
  }
}

export function tooLarge(width: number, height: number, maxPixels = MAX_PIXELS): PictureRefusal | undefined {
  if (width <= MAX_SIDE && height <= MAX_SIDE && width * height <= maxPixels) return undefined;
  return { ok: false, rule: 'picture-size', message: `사진이 너무 큽니다 (${width} × ${height}픽셀)`, hint: '긴 변 4000픽셀 정도로 줄이세요' };
}

/** Reading every row of the picture is what proves it. What decoders only warn of, as phones write it, is sound enough. */
async function colourSquare(bytes: Uint8Array): Promise<Uint8Array> {
  const upright = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient();
  return upright.flatten({ background: '#ffffff' }).resize(HASH_SIDE, HASH_SIDE, { fit: 'fill' }).toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer();
}

/** How bright the pixels are (https://www.w3.org/Graphics/JPEG/jfif3.pdf). */
function greyOf(square: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: square.length / 3 }, (_, at) => Math.round(0.299 * (square[at * 3] ?? 0) + 0.587 * (square[at * 3 + 1] ?? 0) + 0.114 * (square[at * 3 + 2] ?? 0)));
}

function unsound(message: string, hint: string): PictureRefusal {
  return { ok: false, rule: 'picture', message, hint };
}

export const BROKEN: PictureRefusal = unsound('사진 파일이 손상되었거나 사진이 아닙니다', '원본을 다시 받아 JPEG이나 PNG로 저장하세요');

export const HEIC_UNREAD: PictureRefusal = { ok: false, rule: 'heic', message: 'HEIC 사진은 그대로 쓸 수 없습니다', hint: 'npm run new -- photo 로 등록하면 JPEG을 함께 만듭니다' };
