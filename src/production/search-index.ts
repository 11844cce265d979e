/** The search index of the edition at hand: each year composed on demand, and indexed only when a file of it is rendered. */
import type { Library } from '../domain/library.ts';
import type { SourceName } from '../domain/newsroom.ts';
import { linesOf } from '../domain/prose.ts';
import { composeChoices, composeDocuments, type YearDocuments } from '../domain/search/compose-documents.ts';
import { type ItemFile, ITEMS_A_FILE, itemFileAddress, type SearchDirectory, shardsFor, termFileAddress, type TermFile, type YearDirectory } from '../domain/search/directory.ts';
import type { SearchDocument } from '../domain/search/document.ts';
import { indexYear, itemFile, termFile } from '../domain/search/index-year.ts';
import { sha256 } from '../infra/file-digest.ts';
import { parseMarkdown } from '../library/markdown/parse-markdown.ts';
import { renderText } from '../library/markdown/render-text.ts';
import { bodyProse } from '../library/mdx/article-prose.ts';
import { bodySource } from './body-html.ts';

export interface SearchYear extends YearDocuments {
  shards: number;
  of: string;
  /** Computed at the first call. */
  terms(shard: number): Record<string, string>;
}

export interface SearchIndex {
  years: SearchYear[];
  directory: SearchDirectory;
}

/** Raise it whenever the same entries come to be indexed otherwise: browsers keep files by what they are of. */
const FORM = 1;

const opened = new WeakMap<Library, SearchIndex>();

/** Of the edition at hand. */
export function searchIndex(library: Library): SearchIndex {
  const known = opened.get(library) ?? composeSearchIndex(library, bodySource);
  opened.set(library, known);
  return known;
}

/** @param bodyOf the body of an entry as it was written */
export function composeSearchIndex(library: Library, bodyOf: (source: SourceName) => string): SearchIndex {
  const formats = new Map(library.articles.map(({ id, format }) => [`article:${id}`, format]));
  const bodyText = (source: SourceName) => {
    const format = formats.get(source);
    return format === undefined ? renderText(parseMarkdown(bodyOf(source))) : articleLines(bodyOf(source), format).join('\n');
  };
  const documents = composeDocuments(library, bodyText);
  return indexOfYears(documents, composeChoices(library, documents));
}

/** @param choices what one may choose from; nothing where that is of no matter */
export function indexOfYears(documents: readonly YearDocuments[], choices: ReturnType<typeof composeChoices> = { kinds: [], sections: [], departments: [], topics: [] }): SearchIndex {
  const years = documents.map(searchYear);
  return { years, directory: { years: years.map(({ year, documents: { length }, shards, of }) => ({ year, entries: length, shards, of })), ...choices } };
}

/** Without its pictures: captions are found with the photos that they belong to. */
function articleLines(body: string, format: 'md' | 'mdx'): string[] {
  return linesOf(bodyProse(body, format, 'search.', { figure: () => undefined, address: () => undefined }));
}

/** Every file of the index with its value, by its address. */
export function searchFiles({ years, directory }: SearchIndex): Map<string, TermFile | ItemFile> {
  const files = new Map<string, TermFile | ItemFile>();
  years.forEach((year, index) => {
    const known = directory.years[index] as YearDirectory;
    for (let shard = 0; shard < year.shards; shard++) files.set(termFileAddress(known, shard), termFile(year.of, year.terms(shard)));
    for (let entry = 0; entry < year.documents.length; entry += ITEMS_A_FILE) files.set(itemFileAddress(known, entry), itemFile(year.of, year.documents, entry / ITEMS_A_FILE));
  });
  return files;
}

function searchYear({ year, documents }: YearDocuments): SearchYear {
  const of = sha256(JSON.stringify([FORM, documents])).slice(0, 12);
  let indexed: Record<string, string>[] | undefined;
  return {
    year,
    documents,
    of,
    shards: shardsFor(documents.length),
    terms(shard) {
      indexed ??= indexYear(documents);
      return indexed[shard] ?? {};
    },
  };
}

/** `article:…` and its like: what a document is of. */
export function documentSource({ item }: SearchDocument): SourceName {
  return `${item.kind}:${item.id}`;
}
