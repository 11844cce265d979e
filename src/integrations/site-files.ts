/** The files of a built site, with sizes and digests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256, walkFiles } from '../infra/file-digest.ts';

export interface SiteFile {
  /** Relative to the output folder, NFC, without a leading slash. */
  path: string;
  bytes: number;
  sha256: string;
}

export interface SiteFiles {
  files: SiteFile[];
  /** Links and devices, which no build of ours makes. */
  strange: string[];
}

const AT_ONCE = 64;

export async function siteFiles(folder: string): Promise<SiteFiles> {
  const walk = await walkFiles(folder);
  const files: SiteFile[] = [];
  for (let start = 0; start < walk.files.length; start += AT_ONCE) {
    const slice = walk.files.slice(start, start + AT_ONCE);
    files.push(...(await Promise.all(slice.map(async ({ path, bytes }) => ({ path: path.normalize('NFC'), bytes, sha256: sha256(await readFile(join(folder, path))) })))));
  }
  return { files, strange: [...walk.symlinks, ...walk.others] };
}
