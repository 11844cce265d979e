/** The search as a browser has it, over the files that a build would publish. */
import type { Library } from '../../src/domain/library.ts';
import type { SearchItem } from '../../src/domain/search/document.ts';
import { createSearch, type Found, type Search, type SearchRequest } from '../../src/domain/search/search.ts';
import type { SourceName } from '../../src/domain/newsroom.ts';
import { composeSearchIndex, searchFiles, type SearchIndex } from '../../src/production/search-index.ts';

export interface SearchIn extends Search {
  index: SearchIndex;
  /** Addresses asked for since it was made. */
  asked: string[];
  /** `press:2026/…`, in the order of the list. */
  ids(text: string, rest?: Partial<SearchRequest>): Promise<string[]>;
  look(text: string, rest?: Partial<SearchRequest>): Promise<Found>;
}

/** @param bodies by source, Markdown; what is not named has an empty one */
export function searchIn(library: Library, bodies: Readonly<Record<string, string>> | ReadonlyMap<SourceName, string> = {}): SearchIn {
  const bodyOf = (source: SourceName) => (bodies instanceof Map ? bodies.get(source) : (bodies as Readonly<Record<string, string>>)[source]) ?? '';
  const index = composeSearchIndex(library, bodyOf);
  const files = searchFiles(index);
  const asked: string[] = [];
  const search = createSearch(index.directory, async (address) => {
    asked.push(address);
    // As over the network: a value of its own.
    return JSON.parse(JSON.stringify(files.get(address)));
  });
  const look = (text: string, rest: Partial<SearchRequest> = {}) => search.find({ text, sort: 'relevance', ...rest });
  const idOf = ({ kind, id }: SearchItem) => `${kind}:${id}`;
  return { ...search, index, asked, look, ids: async (text, rest) => (await search.items((await look(text, rest)).hits)).map(idOf) };
}
