import { crc32, gunzipSync, inflateRawSync } from 'node:zlib';
import { isErrorCode } from '../error-code.ts';
import { decodedLabel } from './decoded.ts';
import type { Budget, Piece } from './finding.ts';

/**
 * ZIP and what is built on it. The table at the end is read, not the stream of
 * local headers: it is what unpackers go by. What lies between the entries is
 * looked at as well.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ENCRYPTED = 1;
const DESCRIPTOR = 8;
const UTF8_NAME = 0x800;

/** No document grows two hundredfold and past this when it is unpacked: that is a bomb, and is not let off to find out. */
const BOMB_BYTES = 64 * 1024 ** 2;
const BOMB_RATIO = 200;

/** A name that an unpacker could follow out of its folder (https://cwe.mitre.org/data/definitions/23.html). */
const SLIPS = /^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/i;

export function* zipPieces(bytes: Uint8Array, budget: Budget): Generator<Piece> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfTable(view);
  if (end < 0) return yield { name: '', unreadable: 'damaged' };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffff_ffff) return yield { name: '', unreadable: 'method' };
  const taken: { from: number; to: number }[] = [{ from: at, to: bytes.length }];
  const comment = bytes.subarray(end + 22);
  if (comment.length > 0) yield { name: '#comment', texts: decodedLabel(comment) };

  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return yield { name: '', unreadable: 'damaged' };
    if (--budget.entries < 0) return yield { name: '', unreadable: 'limit' };
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const crc = view.getUint32(at + 16, true);
    const packedBytes = view.getUint32(at + 20, true);
    const plainBytes = view.getUint32(at + 24, true);
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const commentBytes = view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const rawName = bytes.subarray(at + 46, at + 46 + nameBytes);
    const names = (flags & UTF8_NAME) !== 0 ? [new TextDecoder().decode(rawName)] : decodedLabel(rawName);
    const name = names[0] as string;
    const note = bytes.subarray(at + 46 + nameBytes + extraBytes, at + 46 + nameBytes + extraBytes + commentBytes);
    at += 46 + nameBytes + extraBytes + commentBytes;
    yield { name: `${name}#name`, texts: [...names, ...(note.length > 0 ? decodedLabel(note) : [])] };
    if (names.some((one) => SLIPS.test(one))) yield { name, unreadable: 'slip' };

    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) {
      yield { name, unreadable: 'damaged' };
      continue;
    }
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + packedBytes);
    taken.push({ from: local, to: start + packedBytes + ((flags & DESCRIPTOR) !== 0 ? 24 : 0) });
    if ((flags & ENCRYPTED) !== 0) yield { name, unreadable: 'encrypted' };
    else if (method !== 0 && method !== 8) yield { name, unreadable: 'method' };
    else if (plainBytes > budget.bytes || (plainBytes > BOMB_BYTES && plainBytes > BOMB_RATIO * packedBytes)) yield { name, unreadable: 'limit' };
    else {
      budget.bytes -= plainBytes;
      const plain = method === 0 ? packed : inflated(packed, plainBytes);
      if (plain === undefined || plain.length !== plainBytes || crc32(plain) !== crc) yield { name, unreadable: 'damaged' };
      else if (!name.endsWith('/') || plain.length > 0) yield { name, bytes: plain };
    }
  }
  yield* gaps(bytes, taken);
}

function endOfTable(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return -1;
}

/** Never larger than announced: zlib stops at the first byte too many. */
function inflated(packed: Uint8Array, plainBytes: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(plainBytes, 1) });
  } catch {
    return undefined;
  }
}

function* gaps(bytes: Uint8Array, taken: { from: number; to: number }[]): Generator<Piece> {
  taken.sort((a, b) => a.from - b.from);
  let reached = 0;
  for (const { from, to } of taken) {
    if (from > reached) {
      const gap = Buffer.from(bytes.buffer, bytes.byteOffset + reached, from - reached);
      if (gap.includes('PK\u0003\u0004', 0, 'latin1')) yield { name: '#gap', unreadable: 'unlisted' };
      yield { name: '#gap', bytes: gap };
    }
    reached = Math.max(reached, to);
  }
}

export function* gzipPieces(name: string, bytes: Uint8Array, budget: Budget): Generator<Piece> {
  try {
    const plain = gunzipSync(bytes, { maxOutputLength: Math.max(budget.bytes, 1) });
    budget.bytes -= plain.length;
    yield { name: name.replace(/\.t?gz$/i, ''), bytes: plain };
  } catch (error) {
    yield { name: '', unreadable: isErrorCode(error, 'ERR_BUFFER_TOO_LARGE') ? 'limit' : 'damaged' };
  }
}
