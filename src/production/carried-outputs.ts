/** Files that carry an entry: those of the site that stands, and those of bundles that were sent ahead. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SourceName } from '../domain/newsroom.ts';
import { byCodeUnit } from '../domain/order.ts';
import type { Manifest } from '../integrations/manifest.ts';

export interface PublishedOutputs {
  /** Of the build, as the manifest has it. */
  madeAt: string;
  paths: string[];
}

/** Undefined where there is no build, or where its manifest cannot be read. */
export function publishedOutputs(out: string, source: SourceName): PublishedOutputs | undefined {
  const manifest = read(`${out}.manifest.json`) as Partial<Manifest> | undefined;
  if (!Array.isArray(manifest?.files)) return undefined;
  return { madeAt: String(manifest.now ?? ''), paths: manifest.files.filter(({ sources }) => sources.includes(source)).map(({ path }) => path) };
}

export interface SentBundle {
  /** The name of its folder. */
  name: string;
  day: string;
  madeAt: string;
  receiver: string | undefined;
  paths: string[];
}

export interface SentBundles {
  bundles: SentBundle[];
  /** Names of those of which nobody can say what was in them. */
  unreadable: string[];
}

/** Bundles that were made under embargo and sent ahead, in `<out>.sent/`. */
export function sentBundles(out: string, source: SourceName): SentBundles {
  const folder = `${out}.sent`;
  const manifests = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /[/\\]manifest\.json$/.test(file)) : [];
  const names = manifests.map((file) => dirname(file).replaceAll('\\', '/')).sort(byCodeUnit);
  const bundles: SentBundle[] = [];
  const unreadable: string[] = [];
  for (const name of names) {
    const manifest = read(join(folder, name, 'manifest.json')) as { day?: unknown; madeAt?: unknown; receiver?: unknown; files?: unknown } | undefined;
    if (!Array.isArray(manifest?.files)) {
      unreadable.push(name);
      continue;
    }
    const paths = (manifest.files as { path?: unknown; sources?: unknown }[]).filter(({ sources }) => Array.isArray(sources) && sources.includes(source)).map(({ path }) => String(path));
    if (paths.length > 0) bundles.push({ name, day: String(manifest.day ?? ''), madeAt: String(manifest.madeAt ?? ''), receiver: typeof manifest.receiver === 'string' ? manifest.receiver : undefined, paths });
  }
  return { bundles, unreadable };
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
