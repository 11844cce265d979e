/** `<out>.manifest.json`: every published file with its digest and the entries that it comes from. */
import { readFile } from 'node:fs/promises';
import type { SourceName } from '../domain/newsroom.ts';
import type { Held } from '../domain/compose-library.ts';
import { isoSeoul } from '../domain/instant.ts';
import { byCodeUnit } from '../domain/order.ts';
import type { Edition } from '../library/edition.ts';
import type { SiteFile } from './site-files.ts';

export interface Manifest {
  now: string;
  nextChange: { at: string; reasons: string[] } | null;
  files: { path: string; bytes: number; sha256: string; sources: SourceName[] }[];
  held: { source: SourceName; reason: Held['reason']; until: string | null }[];
}

export function composeManifest(edition: Edition, files: readonly SiteFile[]): Manifest {
  const models = modelsOfPhotos(edition);
  return {
    now: isoSeoul(edition.settings.now),
    nextChange: edition.nextChange && { at: isoSeoul(edition.nextChange.at), reasons: edition.nextChange.reasons },
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256, sources: withModels(edition.published.get(path) ?? [], models) })),
    held: edition.held.map(({ source, reason, until }) => ({ source, reason, until: until === null ? null : isoSeoul(until) })),
  };
}

/** That of the build that stands; undefined where there is none, or none that can be read: the next build then counts as the first. */
export async function standingManifest(file: string): Promise<Pick<Manifest, 'now' | 'files'> | undefined> {
  try {
    const { now, files } = JSON.parse(await readFile(file, 'utf8')) as Partial<Manifest>;
    return typeof now === 'string' && Array.isArray(files) ? { now, files } : undefined;
  } catch {
    return undefined;
  }
}

/** Whose consent a photo stands on, by photo. */
function modelsOfPhotos({ newsroom }: Edition): Map<SourceName, SourceName[]> {
  const peopled = newsroom.photos.filter(({ data }) => typeof data.people !== 'string');
  return new Map(peopled.map(({ id, data }) => [`photo:${id}`, (data.people as unknown[]).flatMap((person): SourceName[] => (typeof person === 'string' ? [`model:${person}`] : []))]));
}

/** A file that shows a model comes from the model's entry too: its end ends the file. */
function withModels(sources: readonly SourceName[], models: ReadonlyMap<SourceName, SourceName[]>): SourceName[] {
  return [...new Set(sources.flatMap((source) => [source, ...(models.get(source) ?? [])]))].sort(byCodeUnit);
}

export function manifestText(manifest: Manifest): string {
  const row = (value: unknown) => `    ${JSON.stringify(value)}`;
  const list = (values: unknown[]) => (values.length ? `[\n${values.map(row).join(',\n')}\n  ]` : '[]');
  return `{\n  "now": ${JSON.stringify(manifest.now)},\n  "nextChange": ${JSON.stringify(manifest.nextChange)},\n  "files": ${list(manifest.files)},\n  "held": ${list(manifest.held)}\n}\n`;
}
