/**
 * What one build hands to the next about pictures of people: where each was
 * published, and what has vanished since. Kept beside the output and never
 * published; it names models by id and alias, others by their place in a photo.
 */
import type { ConsentChannel } from '../../collections/publishing.ts';
import { channelsOfFile } from '../consent-channel.ts';
import { type Day, type Instant, isoSeoul, seoulDay } from '../instant.ts';
import type { SourceName } from '../newsroom.ts';
import { byCodeUnit } from '../order.ts';
import type { Exposure } from './handed-out.ts';
import type { Cause, Ends } from './take-down.ts';

/** A row of the manifest, as far as pictures are concerned. */
export interface PublishedFile {
  path: string;
  sources: readonly SourceName[];
  consents?: readonly ({ photo: string; channel: ConsentChannel } & ({ model: string } | { person: number }))[] | undefined;
}

export interface VanishedFile {
  path: string;
  /** The file itself is gone; otherwise it stands and shows the picture no more. */
  isGone: boolean;
}

/** What a build took off the site for one reason. */
export interface Vanished {
  /** The instant of the build. */
  at: string;
  cause: Cause;
  files: VanishedFile[];
}

export interface TakeDownRecord {
  version: 1;
  exposures: Exposure[];
  vanished: Vanished[];
  /** For what each thing was to be taken down in the last build, by its code: what is not in it is new. */
  listed: Record<string, string[]>;
  /** For what people said they have seen to it. A second photo in the same issue is to be seen to anew. */
  done: Record<string, string[]>;
}

export const EMPTY_RECORD: TakeDownRecord = { version: 1, exposures: [], vanished: [], listed: {}, done: {} };

/** What was handed out under an address, and so is remembered: kits, bundles, issues and cards; undefined of all else. */
function handedOutUnder(path: string): string | undefined {
  if (/^press\/.*\.zip$/.test(path)) return path;
  return /^(?:newsletters\/[^/]+\/[^/]+\/|cards\/(?:press|newsletters|videos|social)\/.+\/)/.exec(path)?.[0];
}

/** The exposures with those of a build; models of a photo are added, never forgotten. */
export function withExposures(before: readonly Exposure[], files: readonly PublishedFile[], now: Instant): Exposure[] {
  const today = seoulDay(now);
  const known = new Map(before.map((exposure) => [keyOf(exposure), exposure]));
  for (const { path, consents = [] } of files) {
    const under = handedOutUnder(path);
    if (under === undefined) continue;
    for (const consent of consents) {
      const one: Exposure = { photo: consent.photo, models: 'model' in consent ? [consent.model] : [], in: under, first: today, last: today };
      known.set(keyOf(one), merged(known.get(keyOf(one)), one));
    }
  }
  return [...known.values()].sort((a, b) => byCodeUnit(a.in, b.in) || byCodeUnit(a.photo, b.photo));
}

function keyOf({ photo, in: under }: Exposure): string {
  return `${under}\n${photo}`;
}

function merged(a: Exposure | undefined, b: Exposure): Exposure {
  if (!a) return b;
  const days: Day[] = [a.first, a.last, b.first, b.last].sort(byCodeUnit);
  return { ...a, models: [...new Set([...a.models, ...b.models])].sort(byCodeUnit), first: days[0] ?? a.first, last: days.at(-1) ?? a.last };
}

/** What stood in the site before and does not any more because it may not; what was only exchanged or grew old is not in it. */
export function vanishedBetween(before: readonly PublishedFile[], after: readonly PublishedFile[], ends: Ends, now: Instant): Vanished[] {
  const standing = new Map(after.map((file) => [file.path, new Set(file.sources)]));
  const found = new Map<string, { cause: Cause; paths: Set<string> }>();
  const note = (cause: Cause, path: string) => {
    const key = JSON.stringify(cause);
    const known = found.get(key);
    if (known) known.paths.add(path);
    else found.set(key, { cause, paths: new Set([path]) });
  };
  for (const file of before) {
    for (const source of file.sources) {
      if (standing.get(file.path)?.has(source)) continue;
      const cause = source.startsWith('photo:') ? causeOfPhoto(file, source.slice('photo:'.length), ends) : ends.ofEntry(source)?.cause;
      if (cause) note(cause, file.path);
    }
  }
  return [...found].sort(([a], [b]) => byCodeUnit(a, b)).map(([, { cause, paths }]) => ({ at: isoSeoul(now), cause, files: [...paths].map((path) => ({ path, isGone: !standing.has(path) })) }));
}

/** A photo leaves with the entry that showed it too: then the entry's end is the cause. */
function causeOfPhoto(file: PublishedFile, photo: string, ends: Ends): Cause | undefined {
  const relied = (file.consents ?? []).filter((consent) => consent.photo === photo).map(({ channel }) => channel);
  const channels = relied.length > 0 ? relied : channelsOfFile(file.path, file.sources);
  for (const channel of new Set(channels)) {
    const ended = ends.ofPhoto(photo, channel);
    if (ended) return ended.cause;
  }
  return undefined;
}

/** What came back, because a consent was given anew, is no longer gone. */
export function stillVanished(vanished: readonly Vanished[], files: readonly PublishedFile[]): Vanished[] {
  const standing = new Map(files.map((file) => [file.path, new Set(file.sources)]));
  return vanished.flatMap((one) => {
    const source: SourceName = one.cause.kind === 'entry' ? one.cause.source : `photo:${one.cause.photo}`;
    const left = one.files.filter(({ path }) => !standing.get(path)?.has(source)).map(({ path }): VanishedFile => ({ path, isGone: !standing.has(path) }));
    return left.length > 0 ? [{ ...one, files: left }] : [];
  });
}
