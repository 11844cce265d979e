import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measurement } from './run-measured.ts';

/** One program that makes the archive's pages. Each step leaves the archive as it found it. */
export interface Contender {
  name: string;
  version: string;
  /** Output and caches removed before. */
  clean(): Promise<Measurement>;
  /** After a clean build, one release newer than all others. */
  added(): Promise<Measurement>;
  /** After a clean build, another layout. Undefined where every build is a whole one. */
  layout?: (() => Promise<Measurement>) | undefined;
  /** The pages of the last build, so that nobody wins by making fewer. */
  pages(): Promise<number>;
}

export async function countPages(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0;
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile() && entry.name === 'index.html').length;
}

export interface BenchFolders {
  /** The project as it stands. */
  root: string;
  /** `.cache/bench`: safe to delete. */
  bench: string;
}

export function workFolder({ bench }: BenchFolders, name: string, size: number): string {
  return join(bench, 'run', `${name}-${size}`);
}
