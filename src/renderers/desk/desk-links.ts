/** Where a desk's links lead: on the site, or in a folder that is opened from a disk. */
import type { DeskEntry } from '../../domain/desk.ts';

export interface DeskLinks {
  /** A published file or page, from its root-relative path. */
  to(path: string): string;
  /** The page of an entry on the desk. */
  entry(entry: Pick<DeskEntry, 'collection' | 'id'>): string;
}
