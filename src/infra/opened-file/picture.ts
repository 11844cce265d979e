import { inflateSync } from 'node:zlib';
import { decodedLabel } from './decoded.ts';
import type { Budget, Piece } from './finding.ts';

/** The texts of a picture: everything that is not pixels. Pixels are passed over by their length, so this costs next to nothing. */

export function* jpegPieces(bytes: Uint8Array): Generator<Piece> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return yield { name: '#tail', bytes: file.subarray(at) };
    const marker = file[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) break;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    const length = file.readUInt16BE(at + 2);
    const body = file.subarray(at + 4, at + 2 + length);
    at += 2 + Math.max(length, 2);
    if (marker === 0xfe) yield { name: '#comment', texts: decodedLabel(body) };
    else if (marker === 0xe1 && body.toString('latin1', 0, 4) === 'Exif') yield* exif(body.subarray(6));
    // ICC profiles (APP2) and Adobe's colour flag (APP14) are tables; XMP, IPTC and makers' notes are text.
    else if (marker === 0xe1 || marker === 0xed || (marker >= 0xe3 && marker <= 0xec)) yield { name: `#app${marker - 0xe0}`, bytes: body };
    else if (marker === 0xda) at = scanEnd(file, at);
  }
  if (at + 2 < file.length) yield { name: '#tail', bytes: file.subarray(at + 2) };
}

/** Where the entropy-coded data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return file.length;
}

export function* pngPieces(bytes: Uint8Array, budget: Budget): Generator<Piece> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > file.length) return yield { name: '#tail', bytes: file.subarray(at) };
    const body = file.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (kind === 'tEXt') yield { name: '#tEXt', texts: decodedLabel(body) };
    else if (kind === 'zTXt' || kind === 'iTXt') yield* packedText(kind, body, budget);
    else if (kind === 'eXIf') yield* exif(body);
    else if (kind === 'IEND') break;
    // Critical chunks are in capitals; of the rest, whatever is neither colour nor size.
    else if (/^[a-z]/.test(kind) && !/^(?:iCCP|cHRM|gAMA|sBIT|sRGB|bKGD|hIST|tRNS|pHYs|tIME|acTL|fcTL|fdAT)$/.test(kind)) yield { name: `#${kind}`, bytes: body };
  }
  if (at < file.length) yield { name: '#tail', bytes: file.subarray(at) };
}

function* packedText(kind: string, body: Buffer, budget: Budget): Generator<Piece> {
  const keyword = body.indexOf(0);
  let start = keyword + 2;
  let packed = true;
  if (kind === 'iTXt') {
    packed = body[keyword + 1] === 1;
    const language = body.indexOf(0, keyword + 3);
    start = body.indexOf(0, language + 1) + 1;
    yield { name: '#iTXt', texts: [body.toString('utf8', 0, start).replaceAll('\0', ' ')] };
  }
  const text = body.subarray(start);
  if (!packed) yield { name: '#iTXt', texts: [text.toString('utf8')] };
  else {
    try {
      const plain = inflateSync(text, { maxOutputLength: Math.max(budget.bytes, 1) });
      budget.bytes -= plain.length;
      yield { name: `#${kind}`, texts: decodedLabel(plain) };
    } catch {
      yield { name: `#${kind}`, unreadable: 'damaged' };
    }
  }
}

export function* webpPieces(bytes: Uint8Array): Generator<Piece> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(file.length, 8 + file.readUInt32LE(4));
  let at = 12;
  while (at + 8 <= end) {
    const kind = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    const body = file.subarray(at + 8, Math.min(at + 8 + length, end));
    at += 8 + length + (length & 1);
    if (kind === 'EXIF') yield* exif(body.toString('latin1', 0, 4) === 'Exif' ? body.subarray(6) : body);
    else if (!['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'].includes(kind)) yield { name: `#${kind.trim()}`, bytes: body };
  }
  if (end < file.length) yield { name: '#tail', bytes: file.subarray(end) };
}

const ASCII = 2;
const UNDEFINED = 7;

/**
 * The texts of a TIFF structure: ASCII fields in whatever encoding they are in, and
 * the block as a whole, which brings the UTF-16 of Windows' fields and makers' notes.
 * https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf
 */
function* exif(block: Buffer): Generator<Piece> {
  yield { name: '#exif', bytes: block };
  if (block.length < 8) return;
  const little = block.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (little ? block.readUInt16LE(at) : block.readUInt16BE(at));
  const u32 = (at: number) => (little ? block.readUInt32LE(at) : block.readUInt32BE(at));
  const texts: string[] = [];
  const seen = new Set<number>();
  const folders = [u32(4)];
  while (folders.length > 0) {
    const folder = folders.pop() as number;
    if (folder === 0 || folder + 2 > block.length || seen.has(folder)) continue;
    seen.add(folder);
    const count = u16(folder);
    for (let index = 0; index < count; index++) {
      const at = folder + 2 + index * 12;
      if (at + 12 > block.length) break;
      const [tag, type, length] = [u16(at), u16(at + 2), u32(at + 4)];
      if (tag === 0x8769 || tag === 0x8825 || tag === 0xa005) folders.push(u32(at + 8));
      const start = length <= 4 ? at + 8 : u32(at + 8);
      if ((type === ASCII || type === UNDEFINED) && start + length <= block.length && length < 65_536) {
        const field = block.subarray(start, start + length);
        if (type === ASCII || tag === 0x9286) texts.push(...decodedLabel(field).map((text) => text.replaceAll('\0', ' ')));
        if (tag === 0x9286 && field.toString('latin1', 0, 7) === 'UNICODE') {
          for (const encoding of ['utf-16le', 'utf-16be']) texts.push(new TextDecoder(encoding).decode(field.subarray(8)));
        }
      }
    }
    const next = folder + 2 + count * 12;
    if (next + 4 <= block.length) folders.push(u32(next));
  }
  if (texts.length > 0) yield { name: '#exif', texts };
}
