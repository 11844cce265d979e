/** The files by which the entries of a year are found. Pure: the same documents give the same bytes. */
import { byCodeUnit } from '../order.ts';
import { filterTerm, type ItemFile, ITEMS_A_FILE, shardOf, shardsFor, type TermFile } from './directory.ts';
import { itemRow, type SearchDocument } from './document.ts';
import { encodeNumbers } from './posting-list.ts';
import { eachInitialTerm, eachTerm } from './terms.ts';

const OFTEN = 3;

type Lists = [body: number[], often: number[], head: number[], title: number[]];

/** @param documents of one year, the newest first: their places are their numbers */
export function indexYear(documents: readonly SearchDocument[]): Record<string, string>[] {
  const terms = new Map<string, Lists>();
  documents.forEach((document, number) => {
    for (const [term, found] of termsOf(document)) {
      const place = found >= OFTEN ? PLACE.often : found > 0 ? PLACE.body : found === IN_HEAD ? PLACE.head : PLACE.title;
      const known = terms.get(term);
      if (known) known[place].push(number);
      else {
        const lists: Lists = [[], [], [], []];
        lists[place].push(number);
        terms.set(term, lists);
      }
    }
  });
  const shards = Array.from({ length: shardsFor(documents.length) }, (): [string, string][] => []);
  for (const [term, lists] of terms) shards[shardOf(term, shards.length)]?.push([term, lists.map(encodeNumbers).join(' ').trimEnd()]);
  return shards.map((entries) => Object.fromEntries(entries.sort(([a], [b]) => byCodeUnit(a, b))));
}

/** Once or twice in the body, often in the body, in the head, in the title: most stand in a body alone, and what is last and empty takes no room. */
const PLACE = { body: 0, often: 1, head: 2, title: 3 } as const;

/** Instead of how often a term stands in the body: the best place counts alone. */
const IN_HEAD = -1;
const IN_TITLE = -2;

/** Of each term how often it stands in the body, or that it stands in a better place. One map, for this is done for every sign of a year. */
function termsOf({ item, topics, names, head, body }: SearchDocument): Map<string, number> {
  const terms = new Map<string, number>();
  eachTerm(body(), (term) => terms.set(term, (terms.get(term) ?? 0) + 1));
  const inHead = (term: string) => terms.set(term, IN_HEAD);
  const inTitle = (term: string) => terms.set(term, IN_TITLE);
  for (const text of [...names, ...head]) eachTerm(text, inHead);
  // Initials of titles and names alone: a whole text has nearly all of them.
  for (const text of names) eachInitialTerm(text, inHead);
  for (const each of [eachTerm, eachInitialTerm]) each(item.title, inTitle);
  const filters = [filterTerm('kind', item.kind), ...(item.section === '' ? [] : [filterTerm('section', item.section)]), ...(item.department === '' ? [] : [filterTerm('department', item.department)]), ...topics.map((topic) => filterTerm('topic', topic))];
  for (const filter of filters) terms.set(filter, 1);
  return terms;
}

export function termFile(of: string, terms: Record<string, string>): TermFile {
  return { of, terms };
}

export function itemFile(of: string, documents: readonly SearchDocument[], file: number): ItemFile {
  return { of, items: documents.slice(file * ITEMS_A_FILE, (file + 1) * ITEMS_A_FILE).map(({ item }) => itemRow(item)) };
}
