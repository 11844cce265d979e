/** The entries of the SNS desk, composed once for all of its pages. */
import { composeDesk, type DeskEntry } from '../domain/desk.ts';
import type { Library } from '../domain/library.ts';
import type { SourceName } from '../domain/newsroom.ts';
import { currentEdition } from '../library/edition.ts';

const composed = new WeakMap<Library, DeskEntry[]>();

/** None where pages alone are made: the desk is nothing without its pictures. */
export function deskEntries(library: Library): DeskEntry[] {
  const { outputs, settings } = currentEdition();
  if (outputs === 'pages') return [];
  const known = composed.get(library) ?? composeDesk(library, settings.now);
  composed.set(library, known);
  return known;
}

const KINDS = { press: 'press', newsletters: 'newsletter', videos: 'video', social: 'social' } as const;

export function deskSources(entries: readonly Pick<DeskEntry, 'collection' | 'id'>[]): SourceName[] {
  return entries.map(({ collection, id }): SourceName => `${KINDS[collection]}:${id}`);
}
