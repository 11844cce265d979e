/**
 * Bytes that are dear to make, kept on disk by the digest of what they are made
 * from. A file carries its own checksum before the bytes: what a kill, a full
 * disk or a stray hand has damaged is noticed and made anew.
 */
import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { processToken } from './clock.ts';
import { isErrorCode } from './error-code.ts';

export interface ByteCache {
  /** The bytes of a key (a SHA-256 in lower-case hex), made where they are not at hand. Two calls for one key at a time make it once. */
  remember(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /**
   * Keeps the folder from growing for ever: what a killed run left half-written goes, and above `most` bytes the
   * oldest files go until half of that is left. Says how many went.
   * @param now milliseconds since the epoch, as files are dated
   */
  trim(most: number, now: number): Promise<number>;
}

const KEY = /^[0-9a-f]{64}$/;
const CHECKSUM_LENGTH = 32;

export function byteCache(folder: string): ByteCache {
  const making = new Map<string, Promise<Uint8Array>>();
  const make = async (key: string, maker: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const file = join(folder, key.slice(0, 2), key);
    const kept = await read(file);
    if (kept) return kept;
    const bytes = await maker();
    await write(file, bytes);
    return bytes;
  };

  return {
    remember(key, maker) {
      if (!KEY.test(key)) return Promise.reject(new RangeError(`"${key}" is not a SHA-256 in lower-case hex.`));
      const underWay = making.get(key) ?? make(key, maker).finally(() => making.delete(key));
      making.set(key, underWay);
      return underWay;
    },
    trim: (most, now) => trim(folder, most, now),
  };
}

interface KeptFile {
  path: string;
  bytes: number;
  /** Milliseconds since the epoch. */
  written: number;
}

/** Another process may be writing what is half-written just now. */
const WRITING_TAKES = 3_600_000;

async function trim(folder: string, most: number, now: number): Promise<number> {
  const files = await filesIn(folder);
  const half = files.filter(({ path, written }) => path.endsWith('.half') && written < now - WRITING_TAKES);
  const whole = files.filter(({ path }) => !path.endsWith('.half')).sort((a, b) => a.written - b.written || (a.path < b.path ? -1 : 1));
  let left = whole.reduce((sum, { bytes }) => sum + bytes, 0);
  const old: KeptFile[] = [];
  if (left > most) {
    for (const file of whole) {
      if (left <= most / 2) break;
      left -= file.bytes;
      old.push(file);
    }
  }
  for (const { path } of [...half, ...old]) await rm(path, { force: true });
  return half.length + old.length;
}

async function filesIn(folder: string): Promise<KeptFile[]> {
  const files: KeptFile[] = [];
  for (const shelf of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
    const paths = (await namesIn(join(folder, shelf))).map((name) => join(folder, shelf, name));
    files.push(...(await Promise.all(paths.map(async (path) => ({ path, ...sizeOf(await stat(path)) })))));
  }
  return files;
}

function sizeOf({ size, mtimeMs }: Stats): Omit<KeptFile, 'path'> {
  return { bytes: size, written: mtimeMs };
}

async function read(path: string): Promise<Uint8Array | undefined> {
  let file: Buffer;
  try {
    file = await readFile(path);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  const bytes = file.subarray(CHECKSUM_LENGTH);
  return checksum(bytes).equals(file.subarray(0, CHECKSUM_LENGTH)) ? new Uint8Array(bytes) : undefined;
}

/** A rename within a folder is atomic: a reader sees the old file, the new one, or none. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${processToken()}.half`;
  try {
    await writeFile(half, Buffer.concat([checksum(bytes), bytes]));
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return [];
    throw error;
  }
}

