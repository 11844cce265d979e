/**
 * A day's bundle as an archive: its list, all texts in one, and a folder of each
 * release. What is dear to make (documents, pictures) comes from the cache of
 * bytes; the archive itself is put together anew, for it is larger than they are.
 */
import { bundlePackNames } from '../domain/bundle-pack.ts';
import { bundleOrder, type DayBundle } from '../domain/day-bundle.ts';
import { type Day, seoulDay } from '../domain/instant.ts';
import type { Library, Release } from '../domain/library.ts';
import type { SourceName } from '../domain/newsroom.ts';
import type { CopyMark } from '../domain/release-document.ts';
import type { ZipFile } from '../infra/zip.ts';
import { releasePackDigest, releasePackFiles, releasePackSources, releaseText } from './release-documents.ts';

/** What goes into an archive, and the entries that each file was made from. */
export interface PackedFile extends ZipFile {
  sources: SourceName[];
}

/**
 * @param list the bundle as text
 * @param releases in the order of their numbers
 * @param copyOf the mark of a copy that goes out ahead
 */
export async function bundlePackFiles(bundle: Pick<DayBundle, 'day' | 'sections'>, list: string, releases: readonly Release[], library: Library, copyOf: (release: Release) => CopyMark | undefined = () => undefined): Promise<PackedFile[]> {
  const names = bundlePackNames(bundle.day, bundle.sections);
  const encoder = new TextEncoder();
  const all = releases.map(({ id }): SourceName => `press:${id}`);
  const texts = releases.map((release) => releaseText(release, library, copyOf(release))).join(`\n${'='.repeat(40)}\n\n`);
  const files: PackedFile[] = [
    { path: names.list, bytes: encoder.encode(list), sources: all },
    { path: names.texts, bytes: encoder.encode(texts), sources: all },
  ];
  for (const release of releases) {
    const sources = releasePackSources(release, library);
    const packed = await releasePackFiles(release, library, names.folders.get(release.id) ?? '', copyOf(release));
    files.push(...packed.map((file) => ({ ...file, sources })));
  }
  return files;
}

/** The releases of a public day, in the order of their numbers. */
export function releasesOfDay(day: Day, library: Library): Release[] {
  return days(library).get(day) ?? [];
}

export function dayPackSources(day: Day, library: Library): SourceName[] {
  return releasesOfDay(day, library).flatMap((release) => releasePackSources(release, library));
}

/** Changes with every document, picture and attachment of the day. */
export function dayPackDigests(day: Day, library: Library): string[] {
  return releasesOfDay(day, library).map((release) => releasePackDigest(release, library));
}

const calendars = new WeakMap<Library, ReadonlyMap<Day, Release[]>>();

function days(library: Library): ReadonlyMap<Day, Release[]> {
  const known = calendars.get(library);
  if (known) return known;
  const groups = new Map<Day, Release[]>();
  for (const release of bundleOrder(library.releases)) {
    const day = seoulDay(release.date);
    const group = groups.get(day);
    if (group) group.push(release);
    else groups.set(day, [release]);
  }
  calendars.set(library, groups);
  return groups;
}
