/** What is found, and the small file of it that a list of results is made of. */
import { path } from '../permalink.ts';
import type { Day } from '../instant.ts';

export const SEARCH_KINDS = ['press', 'article', 'video', 'photo'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Of what is found, what the list shows. */
export interface SearchItem {
  kind: SearchKind;
  id: string;
  title: string;
  day: Day;
  /** Ids, whose names the directory knows. */
  department: string;
  section: string;
  /** The head of its text, of all but releases: theirs is in their plain text. */
  lead: string;
  /** Where on the issue's page an article stands. */
  anchor: string;
  /** Where it differs from the language of the site's own words. */
  lang: string;
}

/** An entry with all that it is found by. */
export interface SearchDocument {
  item: SearchItem;
  /** Ids. */
  topics: string[];
  /** Of its department, topics, towns and series. */
  names: string[];
  /** Subtitles and summary. */
  head: string[];
  /** Digest of all that `body` comes from. */
  digest: string;
  /** Its text, a paragraph a line; asked for only where the year is indexed. */
  body(): string;
}

/** `#` parts the fragment. */
export function itemAddress({ kind, id, anchor }: Pick<SearchItem, 'kind' | 'id' | 'anchor'>): { path: string; fragment: string } {
  switch (kind) {
    case 'press':
      return { path: path.release(id), fragment: '' };
    case 'article':
      return { path: path.issue(id.split('/').slice(0, 2).join('/')), fragment: anchor };
    case 'video':
      return { path: path.video(id), fragment: '' };
    case 'photo':
      return { path: path.photo(id), fragment: '' };
  }
}

/** Where its whole text is, from which a found place is quoted; a photo's is its lead. */
export function textAddress({ kind, id }: Pick<SearchItem, 'kind' | 'id'>): string | undefined {
  if (kind === 'press') return path.releaseText(id);
  return kind === 'photo' ? undefined : path.searchText(kind, id);
}

/** A row of a file of items: values in a fixed order, those that are empty at the end left out. */
export type ItemRow = string[];

const ORDER = ['kind', 'id', 'title', 'day', 'department', 'section', 'lead', 'anchor', 'lang'] as const satisfies readonly (keyof SearchItem)[];

export function itemRow(item: SearchItem): ItemRow {
  const row = ORDER.map((field) => item[field] as string);
  return row.slice(0, row.findLastIndex((value) => value !== '') + 1);
}

export function itemOfRow(row: ItemRow): SearchItem {
  return Object.fromEntries(ORDER.map((field, index) => [field, row[index] ?? ''])) as unknown as SearchItem;
}
