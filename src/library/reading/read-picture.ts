/** Measures a picture and proves that it can be decoded to its last row. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';

export type PictureReading =
  | { ok: true; digest: string; width: number; height: number; format: string }
  | { ok: false; rule: string; message: string; hint: string };

export const PICTURE_ENDINGS = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'tif', 'tiff'] as const;
const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'tiff']);
const MAX_BYTES = 60 * 1024 * 1024;
const MAX_SIDE = 16_384;
const MAX_PIXELS = 150_000_000;

export async function readPicture(absolute: string): Promise<PictureReading> {
  const { size } = await stat(absolute);
  if (size > MAX_BYTES) return { ok: false, rule: 'picture-size', message: '사진 파일이 60 MB를 넘습니다', hint: '긴 변 4000픽셀 정도의 JPEG으로 저장하세요' };
  const bytes = await readFile(absolute);
  try {
    const { width, height, format, orientation = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!FORMATS.has(format)) return unsound(`사진으로 쓸 수 없는 형식입니다 (${format})`);
    if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
      return { ok: false, rule: 'picture-size', message: `사진이 너무 큽니다 (${width} × ${height}픽셀)`, hint: '긴 변 4000픽셀 정도로 줄이세요' };
    }
    await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated' }).resize(16, 16, { fit: 'inside' }).raw().toBuffer();
    const turned = orientation >= 5;
    return { ok: true, digest: createHash('sha256').update(bytes).digest('hex'), width: turned ? height : width, height: turned ? width : height, format };
  } catch {
    return unsound('사진 파일이 손상되었거나 사진이 아닙니다');
  }
}

function unsound(message: string): PictureReading {
  return { ok: false, rule: 'picture', message, hint: '원본을 다시 받아 JPEG이나 PNG로 저장하세요' };
}
