/** Pixels as the picture that is published. */
import sharp from 'sharp';
import type { CardFormat } from '../../domain/card.ts';
import type { RawPicture } from './photo.ts';

/** Bytes. Messengers drop heavier link previews; KakaoTalk and YouTube refuse heavier pictures. */
export const CARD_MAX_BYTES: Readonly<Partial<Record<CardFormat, number>>> = { og: 400_000, kakao: 5_000_000, thumbnail: 2_000_000 };
const QUALITIES = [90, 84, 76, 66, 54] as const;

/** Full colour resolution, as red and blue text on a flat ground frays without it; a busy photo costs quality before it costs weight. Tables fitted to the picture would save a twentieth of the weight and take three times as long. */
export async function toJpeg({ data, raw }: RawPicture, format: CardFormat): Promise<Uint8Array> {
  const most = CARD_MAX_BYTES[format] ?? Number.POSITIVE_INFINITY;
  let bytes = new Uint8Array();
  for (const quality of QUALITIES) {
    bytes = new Uint8Array(await sharp(data, { raw }).jpeg({ quality, chromaSubsampling: '4:4:4', mozjpeg: false, optimiseCoding: false }).toBuffer());
    if (bytes.length < most) break;
  }
  return bytes;
}
