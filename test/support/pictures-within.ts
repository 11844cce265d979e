/** Every picture in a published file: the file itself, those in archives within archives, those embedded in a PDF. */
import { unzipSync } from 'fflate';

export interface PictureWithin {
  /** Path of the file, and within it: `cards/daily/2026-11-20.zip!p1/og.jpg` */
  where: string;
  bytes: Uint8Array;
}

export function* picturesWithin(where: string, bytes: Uint8Array): Generator<PictureWithin> {
  if (/\.(?:jpe?g|png|webp)$/i.test(where)) yield { where, bytes };
  else if (/\.(?:zip|epub|docx)$/i.test(where)) for (const [name, inner] of Object.entries(unzipSync(bytes))) yield* picturesWithin(`${where}!${name}`, inner);
  else if (where.endsWith('.pdf')) yield* jpegsInPdf(where, Buffer.from(bytes));
}

/** A DCT stream is a whole JPEG (ISO 32000-1, 7.4.8). */
function* jpegsInPdf(where: string, bytes: Buffer): Generator<PictureWithin> {
  for (let at = bytes.indexOf('/DCTDecode'); at >= 0; at = bytes.indexOf('/DCTDecode', at + 1)) {
    const start = bytes.indexOf('stream', at) + 'stream'.length;
    const from = bytes.indexOf(Buffer.from([0xff, 0xd8, 0xff]), start);
    const end = bytes.indexOf('endstream', start);
    if (from >= 0 && from < end) yield { where: `${where}!${from}.jpg`, bytes: bytes.subarray(from, end) };
  }
}
