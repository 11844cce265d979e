/**
 * What a file is by its first bytes, whatever its name says. Only what is known
 * here to be a picture is ever handed to a decoder: an SVG or a PDF dressed as a
 * JPEG would else reach code that reads other files.
 */

export const PICTURE_KINDS = ['jpeg', 'png', 'webp', 'avif', 'tiff', 'heic'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

export type KindReading = { ok: true; kind: PictureKind; isAnimated: boolean } | { ok: false; /** Undefined where it is nothing that is known. */ what: string | undefined };

const ENDINGS = { jpeg: ['jpg', 'jpeg', 'jfif'], png: ['png'], webp: ['webp'], avif: ['avif'], tiff: ['tif', 'tiff'], heic: ['heic', 'heif', 'hif'] } as const satisfies Record<PictureKind, readonly [string, ...string[]]>;

export const KIND_NAMES = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP', avif: 'AVIF', tiff: 'TIFF', heic: 'HEIC' } as const satisfies Record<PictureKind, string>;

/** The ending that a file of this kind is given. */
export function endingOf(kind: PictureKind): string {
  return ENDINGS[kind][0];
}

export function fitsEnding(file: string, kind: PictureKind): boolean {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return ENDINGS[kind].some((known) => known === ending);
}

export function pictureKind(bytes: Uint8Array): KindReading {
  const head = latin(bytes, 0, 64);
  if (head.startsWith('\xff\xd8\xff')) return still('jpeg');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { ok: true, kind: 'png', isAnimated: isAnimatedPng(bytes) };
  // https://developers.google.com/speed/webp/docs/riff_container: the second bit of the flags says that there are frames.
  if (/^RIFF....WEBP/s.test(head)) return { ok: true, kind: 'webp', isAnimated: head.startsWith('VP8X', 12) && ((bytes[20] ?? 0) & 0x02) !== 0 };
  if (/^(?:II\x2a\0|MM\0\x2a|II\x2b\0|MM\0\x2b)/.test(head)) return still('tiff');
  if (head.startsWith('ftyp', 4)) return ofBoxes(bytes);
  return { ok: false, what: otherKind(head, latin(bytes, 0, 4096)) };
}

function still(kind: PictureKind): KindReading {
  return { ok: true, kind, isAnimated: false };
}

/** https://www.w3.org/TR/png-3/#acTL-chunk: an animated PNG says so before its first picture data. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const chunk = latin(bytes, at + 4, 4);
    if (chunk === 'acTL') return true;
    if (chunk === 'IDAT') return false;
  }
  return false;
}

const SEQUENCES = new Set(['avis', 'hevc', 'hevx', 'msf1']);

/** Brands of HEIF (ISO/IEC 23008-12, annex B) and AVIF (https://aomediacodec.github.io/av1-avif/#brands). */
function ofBoxes(bytes: Uint8Array): KindReading {
  const length = Math.min(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0), 256);
  const brands = [latin(bytes, 8, 4), ...Array.from({ length: Math.max(0, Math.floor((length - 16) / 4)) }, (_, index) => latin(bytes, 16 + index * 4, 4))];
  const isAnimated = SEQUENCES.has(brands[0] ?? '');
  if (brands.some((brand) => /^avi[fs]$/.test(brand))) return { ok: true, kind: 'avif', isAnimated };
  if (brands.some((brand) => /^(?:hei[cxms]|hev[cx])$/.test(brand))) return { ok: true, kind: 'heic', isAnimated };
  return { ok: false, what: '동영상' };
}

const OTHERS: readonly (readonly [sign: RegExp, what: string])[] = [
  [/^GIF8/, 'GIF'],
  [/^BM/, 'BMP'],
  [/^8BPS/, '포토샵(PSD) 문서'],
  [/^%PDF/, 'PDF 문서'],
  [/^PK\x03\x04/, '압축(ZIP)이나 문서'],
  [/^\xd0\xcf\x11\xe0/, '한글이나 오피스 문서'],
  [/^\xff\x0a|^\0\0\0\x0cJXL /, 'JPEG XL'],
  [/^\0\0\0\x0cjP/, 'JPEG 2000'],
];

function otherKind(head: string, opening: string): string | undefined {
  const known = OTHERS.find(([sign]) => sign.test(head));
  if (known) return known[1];
  if (/<svg[\s>]/i.test(opening)) return 'SVG 그림';
  return /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<script[\s>]/i.test(opening) ? '웹 문서(HTML)' : undefined;
}

function latin(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
