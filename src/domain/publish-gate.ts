/**
 * The gate: whether an entry is public at an instant, and why not. The states
 * are those of the publication contract; the first that matches counts, and the
 * instant itself is open.
 */
import type { Correction } from '../collections/publishing.ts';
import type { Instant } from './instant.ts';

export interface Publishable {
  status: 'draft' | 'ready';
  publishAt?: Instant | undefined;
  embargoUntil?: Instant | undefined;
  withdrawn?: { at: Instant; reason: string; keepTitle: boolean } | undefined;
  corrections?: Correction[] | undefined;
}

export type PublishState =
  | { state: 'draft' }
  | { state: 'scheduled'; until: Instant }
  | { state: 'embargoed'; until: Instant }
  | { state: 'withdrawn'; since: Instant; hasPage: boolean }
  | { state: 'open'; since: Instant };

/** The later of `publishAt` and `embargoUntil`: from then on the entry is public, and it dates the entry everywhere. */
export function opensAt(entry: Publishable): Instant | undefined {
  if (entry.publishAt === undefined) return entry.embargoUntil;
  return Math.max(entry.publishAt, entry.embargoUntil ?? Number.NEGATIVE_INFINITY);
}

export function gate(entry: Publishable, now: Instant): PublishState {
  if (entry.status === 'draft') return { state: 'draft' };
  const since = opensAt(entry) ?? Number.NEGATIVE_INFINITY;
  if (now < since) return { state: (entry.embargoUntil ?? Number.NEGATIVE_INFINITY) > now ? 'embargoed' : 'scheduled', until: since };
  if (entry.withdrawn && entry.withdrawn.at <= now) {
    return { state: 'withdrawn', since: entry.withdrawn.at, hasPage: entry.withdrawn.at >= since };
  }
  return { state: 'open', since };
}

/** When an entry is public: from `from` until just before `to`. Empty where it was withdrawn at the very instant at which it opened. */
export interface OpenSpan {
  from: Instant;
  to: Instant;
}

/** Undefined where the entry is never public: a draft, or withdrawn before it opened. */
export function openSpan(entry: Publishable): OpenSpan | undefined {
  if (entry.status === 'draft') return undefined;
  const span = { from: opensAt(entry) ?? Number.NEGATIVE_INFINITY, to: entry.withdrawn?.at ?? Number.POSITIVE_INFINITY };
  return span.from <= span.to ? span : undefined;
}

/** When two things are public together. */
export function sharedSpan(a: OpenSpan | undefined, b: OpenSpan | undefined): OpenSpan | undefined {
  if (!a || !b) return undefined;
  const span = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return span.from <= span.to ? span : undefined;
}

export function isWithin({ from, to }: OpenSpan, at: Instant): boolean {
  return from <= at && at < to;
}
