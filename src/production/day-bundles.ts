/** The bundles of all days, composed once for the pages, texts, archives and feeds that show them. */
import { composeDayBundles, type DayBundle } from '../domain/day-bundle.ts';
import type { Library } from '../domain/library.ts';
import type { Sourced } from '../domain/press-archive.ts';
import { currentEdition } from '../library/edition.ts';

const composed = new WeakMap<Library, Sourced<DayBundle>[]>();

/** The newest day first. */
export function dayBundles(library: Library): Sourced<DayBundle>[] {
  const known = composed.get(library) ?? composeDayBundles(library, currentEdition().settings.now);
  composed.set(library, known);
  return known;
}
