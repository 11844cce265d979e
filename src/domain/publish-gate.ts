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

/** The instants after `now` at which this entry by itself looks different. */
export function changesAfter(entry: Publishable, now: Instant): { at: Instant; reason: 'opens' | 'withdrawn' | 'corrected' }[] {
  if (entry.status === 'draft') return [];
  const opening = opensAt(entry);
  const leaving = entry.withdrawn?.at;
  if (leaving !== undefined && leaving <= now) return opening !== undefined && opening > now && leaving >= opening ? [{ at: opening, reason: 'opens' }] : [];
  const changes: { at: Instant; reason: 'opens' | 'withdrawn' | 'corrected' }[] = [];
  if (opening !== undefined && opening > now && (leaving === undefined || leaving >= opening)) changes.push({ at: opening, reason: 'opens' });
  if (leaving !== undefined) changes.push({ at: leaving, reason: 'withdrawn' });
  for (const { at } of entry.corrections ?? []) if (at > now) changes.push({ at, reason: 'corrected' });
  return changes;
}
