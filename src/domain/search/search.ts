/** Looking things up in the files of the index, which come by whatever way the caller gives. */
import { filterTerm, type ItemFile, ITEMS_A_FILE, itemFileAddress, type SearchDirectory, shardOf, termFileAddress, type TermFile, type YearDirectory } from './directory.ts';
import { itemOfRow, type SearchItem } from './document.ts';
import { asHangul, asLatin } from './keyboard.ts';
import { matchFilters, matchUnit, type YearTerms } from './match-year.ts';
import { parseQuery, type Unit } from './parse-query.ts';
import { byScore, type Hit, rankMatches, titleFactor, type YearMatches } from './rank.ts';

export interface SearchFilters {
  kind?: string | undefined;
  section?: string | undefined;
  department?: string | undefined;
  topic?: string | undefined;
  year?: string | undefined;
}

export interface SearchRequest extends SearchFilters {
  text: string;
  sort: 'relevance' | 'date';
}

export interface Found {
  hits: Hit[];
  /** How many of them have every word; they come first. */
  whole: number;
  /** What was looked for, to mark it. */
  units: Unit[];
  /** What the keys say in the keyboard's other mode, where that was looked for instead of what stands there. */
  typed?: string | undefined;
}

/** The files on the server are of another state than the directory at hand. */
export class OutdatedIndex extends Error {
  override name = 'OutdatedIndex';
}

export interface Search {
  find(request: SearchRequest): Promise<Found>;
  /** A first answer, from the newest year alone and with few titles looked at: it needs the fewest files. Nothing where it would be no answer of its own. */
  findEarly(request: SearchRequest): Promise<Found | undefined>;
  items(hits: readonly Hit[]): Promise<SearchItem[]>;
}

/** How many titles are looked at for the order. */
const LOOKED_AT = 16;
/** Of a first answer: as many as a browser asks for at once over HTTP/1.1, less one. */
export const EARLY = 5;

/** @param load the parsed file at a root-relative address */
export function createSearch(directory: SearchDirectory, load: (address: string) => Promise<unknown>): Search {
  const files = new Map<string, Promise<TermFile | ItemFile>>();
  const open = <File extends TermFile | ItemFile>(address: string, of: string): Promise<File> => {
    const known = files.get(address) ?? checked(load(address) as Promise<File>, of);
    files.set(address, known);
    // What failed is asked for again.
    known.catch(() => files.delete(address));
    return known as Promise<File>;
  };
  const yearOf = new Map(directory.years.map((year) => [year.year, year]));

  async function items(hits: readonly Hit[]): Promise<SearchItem[]> {
    return Promise.all(
      hits.map(async ({ year, entry }) => {
        const known = yearOf.get(year);
        const row = known && (await open<ItemFile>(itemFileAddress(known, entry), known.of)).items[entry % ITEMS_A_FILE];
        if (!row) throw new OutdatedIndex(`${year} has no entry ${entry}`);
        return itemOfRow(row);
      }),
    );
  }

  async function findAs(text: string, request: SearchRequest, years: readonly YearDirectory[], lookedAt = LOOKED_AT): Promise<Found> {
    const units = parseQuery(text);
    const filters = (['kind', 'section', 'department', 'topic'] as const).flatMap((filter) => (request[filter] ? [filterTerm(filter, request[filter])] : []));
    if (units.length === 0 && filters.length === 0 && !request.year) return { hits: [], whole: 0, units };
    const matches = await Promise.all(years.map((year) => matchYear(year, units, filters, open)));
    const { hits, whole } = rankMatches(matches, units.length, request.sort);
    return { hits: request.sort === 'relevance' ? await byTitle(hits, units, items, lookedAt) : hits, whole, units };
  }

  return {
    items,
    async findEarly(request) {
      const [newest, ...older] = directory.years;
      if (!newest || older.length === 0 || request.year || request.text.trim() === '') return undefined;
      const found = await findAs(request.text, request, [newest], EARLY);
      return found.whole > 0 ? { ...found, hits: found.hits.slice(0, EARLY) } : undefined;
    },
    async find(request) {
      const wanted = directory.years.filter(({ year }) => !request.year || year === request.year);
      const found = await findAs(request.text, request, wanted);
      if (found.whole > 0) return found;
      for (const typed of otherModes(request.text)) {
        const other = await findAs(typed, request, wanted);
        if (other.whole > 0) return { ...other, typed };
      }
      return found;
    },
  };
}

async function checked<File extends { of: string }>(loading: Promise<File>, of: string): Promise<File> {
  const file = await loading;
  if (file.of !== of) throw new OutdatedIndex(`a file of ${file.of} where ${of} was asked for`);
  return file;
}

type Open = <File extends TermFile | ItemFile>(address: string, of: string) => Promise<File>;

async function matchYear(year: YearDirectory, units: readonly Unit[], filters: readonly string[], open: Open): Promise<YearMatches> {
  const terms = [...units.flatMap(({ ways }) => ways.flatMap((way) => way.terms)), ...filters];
  const shards = [...new Set(terms.map((term) => shardOf(term, year.shards)))];
  const opened = new Map(await Promise.all(shards.map(async (shard) => [shard, (await open<TermFile>(termFileAddress(year, shard), year.of)).terms] as const)));
  const of = (term: string) => opened.get(shardOf(term, year.shards)) ?? {};
  const yearTerms: YearTerms = {
    entries: year.entries,
    docs: (term) => (Object.hasOwn(of(term), term) ? of(term)[term] : undefined),
    beginningWith: (term) => Object.keys(of(term)).filter((known) => known.startsWith(term)),
  };
  return { year: year.year, entries: year.entries, weights: units.map((unit) => matchUnit(unit, yearTerms)), passes: matchFilters(filters, yearTerms) };
}

/** The best by their terms, put into order by what their titles say. */
async function byTitle(hits: Hit[], units: readonly Unit[], items: Search['items'], lookedAt: number): Promise<Hit[]> {
  if (units.length === 0) return hits;
  const head = hits.slice(0, lookedAt);
  const titles = await items(head);
  const looked = head.map((hit, index) => ({ ...hit, score: hit.score * titleFactor(titles[index]?.title ?? '', units) }));
  return [...looked.sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || byScore(a, b)), ...hits.slice(lookedAt)];
}

/** What the same keys write in the other mode, where that are words. */
function otherModes(text: string): string[] {
  const plain = text.normalize('NFC').trim();
  const hangul = /[a-z]{2}/i.test(plain) ? asHangul(plain) : '';
  const latin = /[\u3131-\u3163\uac00-\ud7a3]/.test(plain) ? asLatin(plain) : '';
  // Where letters are left over, the keys were not meant so.
  return [/[\uac00-\ud7a3]/.test(hangul) && !/[\u3131-\u3163a-z]/i.test(hangul) ? hangul : '', /^[\p{ASCII}]{2,}$/u.test(latin) ? latin : ''].filter((other) => other !== '');
}
