/** The office's mark as pixels: it is not trusted, so it never becomes a part of the card's SVG. */
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { DrawnMark } from './draft.ts';

/** A mark that sharp cannot read. */
export class CardMarkError extends Error {
  constructor(entry: string, cause: unknown) {
    super(`${entry} 카드에 넣을 로고를 그릴 수 없습니다. site.yaml의 mark 파일이 온전한 SVG나 PNG인지 확인하세요.`, { cause });
    this.name = 'CardMarkError';
  }
}

const MAX_RATIO = 3;
const KEPT = 32;
const drawn = new Map<string, DrawnMark>();

/** The mark at the size at which it stands on the card; an office has one, so each size is drawn once. */
export async function drawnMark(mark: Uint8Array | string, height: number, entry: string): Promise<DrawnMark> {
  const input = Buffer.from(mark);
  const key = `${height} ${createHash('sha256').update(input).digest('hex')}`;
  const known = drawn.get(key);
  if (known) return known;
  try {
    const { data, info } = await sharp(input).resize({ width: height * MAX_RATIO, height, fit: 'inside' }).png().toBuffer({ resolveWithObject: true });
    const made = { src: `data:image/png;base64,${data.toString('base64')}`, width: info.width, height: info.height };
    if (drawn.size < KEPT) drawn.set(key, made);
    return made;
  } catch (error) {
    throw new CardMarkError(entry, error);
  }
}
