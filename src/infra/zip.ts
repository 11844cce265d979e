import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/**
 * ZIP archives that are the same to the byte on every machine. The container is
 * written here because fflate's takes the time through the machine's time zone
 * and its file table through an object, which puts a name like `1` first.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */

export interface ZipFile {
  /** With `/` between folders. */
  path: string;
  bytes: Uint8Array;
  /** Stored as it is: for what is compressed already, and for an EPUB's `mimetype`. */
  store?: boolean;
}

export type ZipFaultCode = 'path' | 'duplicate' | 'size';

export class ZipFault extends Error {
  override readonly name = 'ZipFault';
  readonly code: ZipFaultCode;
  readonly path: string;
  constructor(code: ZipFaultCode, path: string) {
    super(`zip: ${code}: ${path}`);
    this.code = code;
    this.path = path;
  }
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION_2_0 = 20;
const UTF8_NAMES = 0x0800;
/** 1980-01-01 00:00:00, the first time that the format can say; it has no time zone. */
const TIME = 0;
const DATE = (1 << 5) | 1;
const MAX_FILES = 0xffff;
const MAX_BYTES = 0xffff_ffff;

const encoder = new TextEncoder();

/** The archive, its files in the order given. Names are written in NFC with the UTF-8 flag. Throws a ZipFault. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  if (files.length >= MAX_FILES) throw new ZipFault('size', files[MAX_FILES - 1]?.path ?? '');
  const seen = new Set<string>();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const path = file.path.normalize('NFC');
    if (!isSafePath(path)) throw new ZipFault('path', file.path);
    const key = path.toLowerCase();
    if (seen.has(key)) throw new ZipFault('duplicate', file.path);
    seen.add(key);

    const name = encoder.encode(path);
    if (name.length > 0xffff) throw new ZipFault('path', file.path);
    const deflated = file.store === true ? undefined : deflateSync(file.bytes, { level: 9 });
    const packed = deflated !== undefined && deflated.length < file.bytes.length ? deflated : file.bytes;
    const entry = { name, method: packed === file.bytes ? 0 : 8, crc: crc32(file.bytes), packed: packed.length, bytes: file.bytes.length };
    if (offset + 30 + name.length + packed.length > MAX_BYTES) throw new ZipFault('size', file.path);
    parts.push(localHeader(entry), packed);
    directory.push(centralHeader(entry, offset));
    offset += 30 + name.length + packed.length;
  }
  const directoryBytes = directory.reduce((sum, record) => sum + record.length, 0);
  if (offset + directoryBytes > MAX_BYTES) throw new ZipFault('size', files.at(-1)?.path ?? '');
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END_OF_DIRECTORY, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, directoryBytes, true);
  end.setUint32(16, offset, true);
  return joined([...parts, ...directory, new Uint8Array(end.buffer)]);
}

/** What every unpacker can write inside its own folder, on Windows as well. */
function isSafePath(path: string): boolean {
  if (/[\u0000-\u001f\u007f\\]/.test(path) || /^[A-Za-z]:/.test(path) || !path.isWellFormed()) return false;
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

interface Entry {
  name: Uint8Array;
  method: number;
  crc: number;
  packed: number;
  bytes: number;
}

function localHeader(entry: Entry): Uint8Array {
  const view = new DataView(new ArrayBuffer(30 + entry.name.length));
  view.setUint32(0, LOCAL_HEADER, true);
  common(view, 4, entry);
  return withName(view, 30, entry.name);
}

function centralHeader(entry: Entry, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(46 + entry.name.length));
  view.setUint32(0, CENTRAL_HEADER, true);
  view.setUint16(4, VERSION_2_0, true);
  common(view, 6, entry);
  view.setUint32(42, offset, true);
  return withName(view, 46, entry.name);
}

/** The fields that both headers share, from "version needed" to "extra length". */
function common(view: DataView, at: number, entry: Entry): void {
  view.setUint16(at, VERSION_2_0, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, TIME, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed, true);
  view.setUint32(at + 18, entry.bytes, true);
  view.setUint16(at + 22, entry.name.length, true);
}

function withName(view: DataView, at: number, name: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(view.buffer);
  bytes.set(name, at);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
