/**
 * The copies of a day's bundle that went out ahead: what each says of itself,
 * and how a later one differs from those before it. A copy is known by its name,
 * which stands on every page of it.
 */
import type { BundleItem } from './bundle-item.ts';
import { ADDED, type BundleSection } from './day-bundle.ts';
import type { EntryMark } from './entry-item.ts';
import { type Day, type Instant, koreanHour, koreanInstant, readInstant } from './instant.ts';
import type { Release } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { byCodeUnit } from './order.ts';
import type { CopyMark } from './release-document.ts';

export interface SentItem {
  source: SourceName;
  title: string;
  /** Digest of all that the receiver was given of it. */
  digest: string;
}

/** What is kept of a copy. */
export interface SentManifest {
  day: Day;
  /** ISO 8601 with Seoul's offset. */
  madeAt: string;
  /** Of the folder: `2026-11-23-견본일보-1`. */
  copy: string;
  receiver?: string | undefined;
  items: SentItem[];
  files: { path: string; sha256: string; sources: SourceName[] }[];
}

/** The receiver's name within a file's: letters and digits joined by `-`. */
export function receiverSlug(receiver: string): string {
  const words = receiver.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-').replace(/^-+|-+$/g, '');
  return [...words].slice(0, SLUG_LENGTH).join('').replace(/-+$/, '') || '받는곳';
}

const SLUG_LENGTH = 24;

/** `2026-11-23-견본일보-1` */
export function copyName(day: Day, receiver: string | undefined, count: number): string {
  return [day, ...(receiver === undefined ? [] : [receiverSlug(receiver)]), count].join('-');
}

/** `사본 2026-11-23-견본일보-1호`: by the last word `-1` and `-10` are told apart, wherever it is found. */
export function copyWords(copy: string): string {
  return `사본 ${copy}호`;
}

/** On every page of a release. */
export function releaseMark(release: Pick<Release, 'date'>, copy: string, receiver: string | undefined): CopyMark {
  return { words: `엠바고 ${koreanInstant(release.date)}까지 · ${copyWords(copy)}`, receiver };
}

/** On what holds several releases: the hour where it is the same for all, else that each has its own. */
export function bundleMark(releases: readonly Pick<Release, 'date'>[], copy: string, receiver: string | undefined): CopyMark {
  const hours = new Set(releases.map(({ date }) => date));
  const [first] = hours;
  if (first !== undefined && hours.size === 1) return releaseMark({ date: first }, copy, receiver);
  return { words: `엠바고 글마다 적힌 시각까지 · ${copyWords(copy)}`, receiver };
}

/** Said at a title. */
export function embargoHour({ date }: Pick<Release, 'date'>): string {
  return `엠바고 ${koreanHour(date)}까지`;
}

export interface SentComparison {
  /** 추가, 정정: against the first sending of the day. */
  marksOf(source: SourceName, digest: string): EntryMark[];
  /** When it was first sent: what was put right since has to be said. */
  sentAt(source: SourceName): Instant | undefined;
  /** Sent before, and neither in this copy nor public: what nobody should report on any more. */
  dropped: SentItem[];
}

const CHANGED: EntryMark = { text: '정정', kind: 'plain' };

/**
 * The first sending of a day is the oldest copy kept, whoever received it: so a
 * mark means the same to everyone. What a later copy brought is compared with the
 * oldest that had it.
 * @param earlier the kept manifests of the day, in any order
 * @param isOpen whether an entry is public by now
 */
export function compareWithSent(items: readonly SentItem[], earlier: readonly SentManifest[], isOpen: (source: SourceName) => boolean): SentComparison {
  const [first, ...later] = earlier.toSorted((a, b) => byCodeUnit(a.madeAt, b.madeAt) || byCodeUnit(a.copy, b.copy));
  const inFirst = new Set(first?.items.map(({ source }) => source));
  const oldest = new Map<SourceName, SentItem & { madeAt: string }>();
  for (const { items: sent, madeAt } of first ? [first, ...later] : []) {
    for (const item of sent) if (!oldest.has(item.source)) oldest.set(item.source, { ...item, madeAt });
  }
  const now = new Set(items.map(({ source }) => source));
  return {
    marksOf(source, digest) {
      if (!first) return [];
      const before = oldest.get(source);
      return [...(inFirst.has(source) ? [] : [ADDED]), ...(before && before.digest !== digest ? [CHANGED] : [])];
    },
    sentAt(source) {
      const reading = readInstant(oldest.get(source)?.madeAt ?? '');
      return reading.ok ? reading.at : undefined;
    },
    dropped: [...oldest.values()].filter(({ source }) => !now.has(source) && !isOpen(source)).map(({ source, title, digest }) => ({ source, title, digest })),
  };
}

/** How many marks of each kind there are, for the one who sends it. */
export function countMarks(sections: readonly BundleSection[]): { added: number; changed: number } {
  const items: BundleItem[] = sections.flatMap((section) => section.items);
  const count = (text: string) => items.filter(({ marks }) => marks.some((mark) => mark.text === text)).length;
  return { added: count(ADDED.text), changed: count(CHANGED.text) };
}

/** A copy's file that a stray file is, byte for byte. */
export interface TracedFile {
  manifest: SentManifest;
  path: string;
}

export function traceDigest(digest: string, manifests: readonly SentManifest[]): TracedFile[] {
  return manifests.flatMap((manifest) => manifest.files.filter(({ sha256 }) => sha256 === digest).map(({ path }) => ({ manifest, path })));
}

/** By the words that stand on every page, where the bytes have changed. */
export function traceWords(text: string, manifests: readonly SentManifest[]): SentManifest[] {
  return manifests.filter(({ copy }) => text.includes(copyWords(copy)));
}

