/** The files of a built site: listed first, then each read once, however many look at it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256, walkFiles } from '../infra/file-digest.ts';

export interface SiteFile {
  /** Relative to the output folder, NFC, without a leading slash. */
  path: string;
  bytes: number;
  sha256: string;
}

export interface SiteListing {
  paths: string[];
  /** Links and devices, which no build of ours makes. */
  strange: string[];
}

export async function listSite(folder: string): Promise<SiteListing> {
  const { files, symlinks, others } = await walkFiles(folder);
  return { paths: files.map(({ path }) => path), strange: [...symlinks, ...others] };
}

export type SiteVisitor = (file: SiteFile, content: Buffer) => void;

const AT_ONCE = 64;

/** Visits the files in the order of the listing. */
export async function readSite(folder: string, { paths }: SiteListing, visit: SiteVisitor): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const slice = paths.slice(start, start + AT_ONCE);
    const contents = await Promise.all(slice.map((path) => readFile(join(folder, path))));
    for (const [index, content] of contents.entries()) {
      const file = { path: (slice[index] as string).normalize('NFC'), bytes: content.length, sha256: sha256(content) };
      files.push(file);
      visit(file, content);
    }
  }
  return files;
}
