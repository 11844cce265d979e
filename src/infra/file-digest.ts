import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** SHA-256 in lower-case hex; a string is taken as UTF-8. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of a file, read in pieces. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}

export interface WalkedFile {
  /** Relative to the folder, with `/` on every system. */
  path: string;
  bytes: number;
}

export interface Walk {
  files: WalkedFile[];
  /** Links are not followed: what they lead to may lie outside the folder. */
  symlinks: string[];
  /** Sockets, pipes, devices. */
  others: string[];
}

/** Negative, zero or positive as the UTF-16 code units of `a` come before those of `b`; the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every file under a folder, dot files included, each list in code unit order of its path. */
export async function walkFiles(folder: string): Promise<Walk> {
  const walk: Walk = { files: [], symlinks: [], others: [] };
  const found: string[] = [];
  const visit = async (under: string): Promise<void> => {
    const folders: string[] = [];
    for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.isSymbolicLink()) walk.symlinks.push(path);
      else if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) found.push(path);
      else walk.others.push(path);
    }
    for (const path of folders) await visit(path);
  };
  await visit('');
  for (let start = 0; start < found.length; start += 256) {
    const slice = found.slice(start, start + 256);
    walk.files.push(...(await Promise.all(slice.map(async (path) => ({ path, bytes: (await lstat(join(folder, path))).size })))));
  }
  walk.files.sort((a, b) => byCodeUnits(a.path, b.path));
  walk.symlinks.sort(byCodeUnits);
  walk.others.sort(byCodeUnits);
  return walk;
}
