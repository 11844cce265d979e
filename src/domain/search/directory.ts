/** What a browser must know before it can look anything up: the years, how each is parted into files, and the names to choose from. */
import { path } from '../permalink.ts';

/** How many entries the list needs at once; one file of items holds as many. */
export const ITEMS_A_FILE = 16;

export interface YearDirectory {
  year: string;
  /** How many entries it has: numbered from 0, the newest first. */
  entries: number;
  /** How many files its terms are parted into. */
  shards: number;
  /** Says of which state of the year the files are: each of them bears it. */
  of: string;
}

export interface SearchDirectory {
  /** The newest first. */
  years: YearDirectory[];
  /** Those that something bears, in the order of the office's lists. */
  kinds: { id: string; name: string }[];
  sections: { id: string; name: string }[];
  departments: { id: string; name: string }[];
  topics: { id: string; name: string }[];
}

/** The entries that bear a term, by where it stands: in the body, often in the body, in the head, in the title. Each as `encodeNumbers` writes it, parted by spaces, with none at the end. */
export interface TermFile {
  of: string;
  terms: Record<string, string>;
}

export interface ItemFile {
  of: string;
  items: string[][];
}

/** A file of terms should be small, for a query needs a few of each year, and files should be few. */
const ENTRIES_A_SHARD = 6;

export function shardsFor(entries: number): number {
  let shards = 1;
  while (shards * ENTRIES_A_SHARD < entries) shards *= 2;
  return shards;
}

/** Words that begin alike are kept together, so that the beginning of a word finds them all. */
export function shardOf(term: string, shards: number): number {
  const key = /^[a-z]/.test(term) ? term.slice(0, 3) : term.replace(' ', '');
  // FNV-1a (https://www.ietf.org/archive/id/draft-eastlake-fnv-21.html), over code units.
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) & (shards - 1);
}

export function itemFilesFor(entries: number): number {
  return Math.ceil(entries / ITEMS_A_FILE);
}

export function termFileAddress({ year, of }: Pick<YearDirectory, 'year' | 'of'>, shard: number): string {
  return `${path.searchTerms(year, shard)}?${of}`;
}

export function itemFileAddress({ year, of }: Pick<YearDirectory, 'year' | 'of'>, entry: number): string {
  return `${path.searchItems(year, Math.floor(entry / ITEMS_A_FILE))}?${of}`;
}

/** By what a filter is looked up: no word begins with this sign. */
export function filterTerm(filter: 'kind' | 'section' | 'department' | 'topic', id: string): string {
  return `#${filter}:${id}`;
}
