/**
 * The cache of Astro's incremental build, and when not to trust it. Astro
 * overwrites its cached pages while it renders and writes its manifest at the
 * end, so a build that did not finish leaves pages of one edition under the keys
 * of another: the cache is dropped whole unless the last build that touched it
 * was verified. It is also dropped when anything that shapes the pages changed.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256, walkFiles } from '../infra/file-digest.ts';

const SOURCES = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** Digest of everything of the project that shapes the output. */
export async function sourceDigest(root: string, folders: readonly string[] = ['src']): Promise<string> {
  const lines = SOURCES.map((file) => `${file} ${sha256(readFileSync(join(root, file)))}`);
  for (const folder of folders) {
    const { files } = await walkFiles(join(root, folder));
    for (const { path } of files) lines.push(`${folder}/${path} ${sha256(readFileSync(join(root, folder, path)))}`);
  }
  return sha256(lines.join('\n'));
}

export interface RenderCache {
  /** Call before the first page is rendered. */
  open(): void;
  /** Call when the site that was rendered has been verified. */
  trust(): void;
}

export function renderCache(cacheFolder: string, source: string): RenderCache {
  const folder = join(cacheFolder, 'astro');
  const seal = join(cacheFolder, 'astro.verified');
  return {
    open() {
      if (sealed(seal) !== source) rmSync(folder, { recursive: true, force: true });
      rmSync(seal, { force: true });
      mkdirSync(folder, { recursive: true });
    },
    trust() {
      writeFileSync(seal, source);
    },
  };
}

function sealed(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
