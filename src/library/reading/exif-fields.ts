/**
 * The few texts of EXIF that an entry can use, by tag (CIPA DC-008). The folder
 * of the place (GPS) is never opened: what is not read cannot leak.
 */
import { oldText, windowsText } from './old-text.ts';

export const EXIF = {
  description: 0x010e,
  artist: 0x013b,
  copyright: 0x8298,
  takenAt: 0x9003,
  digitizedAt: 0x9004,
  offsetTaken: 0x9011,
  offsetDigitized: 0x9012,
  windowsTitle: 0x9c9b,
  windowsAuthor: 0x9c9d,
  windowsKeywords: 0x9c9e,
} as const;

const TEXTS = new Set<number>(Object.values(EXIF));
const EXIF_FOLDER = 0x8769;
const ASCII = 2;
const MAX_TEXT = 8192;
const MAX_FIELDS = 1000;

/** @param bytes an EXIF block, with or without its `Exif\0\0`, or a whole TIFF file; what is broken in it is passed over */
export function readExif(bytes: Uint8Array): Map<number, string> {
  const found = new Map<number, string>();
  const body = String.fromCharCode(...bytes.subarray(0, 6)) === 'Exif\0\0' ? bytes.subarray(6) : bytes;
  const order = String.fromCharCode(...body.subarray(0, 2));
  if (body.length < 8 || (order !== 'II' && order !== 'MM')) return found;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const isLittle = order === 'II';
  const inner = readFolder(view, view.getUint32(4, isLittle), isLittle, found);
  if (inner !== undefined) readFolder(view, inner, isLittle, found);
  return found;
}

/** @returns where the folder of the exposure begins, if this one names it */
function readFolder(view: DataView, start: number, isLittle: boolean, found: Map<number, string>): number | undefined {
  if (start + 2 > view.byteLength) return undefined;
  const count = Math.min(view.getUint16(start, isLittle), MAX_FIELDS);
  let inner: number | undefined;
  for (let at = start + 2; at < start + 2 + count * 12 && at + 12 <= view.byteLength; at += 12) {
    const tag = view.getUint16(at, isLittle);
    if (tag === EXIF_FOLDER) inner = view.getUint32(at + 8, isLittle);
    if (!TEXTS.has(tag) || found.has(tag)) continue;
    const text = textOf(view, at, isLittle);
    if (text !== undefined) found.set(tag, text);
  }
  return inner;
}

function textOf(view: DataView, field: number, isLittle: boolean): string | undefined {
  const length = view.getUint32(field + 4, isLittle);
  const start = length <= 4 ? field + 8 : view.getUint32(field + 8, isLittle);
  if (length > MAX_TEXT || start + length > view.byteLength) return undefined;
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, length);
  const isOfWindows = view.getUint16(field, isLittle) >= EXIF.windowsTitle && view.getUint16(field, isLittle) <= EXIF.windowsKeywords;
  if (isOfWindows) return windowsText(bytes);
  return view.getUint16(field + 2, isLittle) === ASCII || view.getUint16(field + 2, isLittle) === 7 ? oldText(bytes) : undefined;
}
