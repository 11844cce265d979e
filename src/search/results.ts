/** The list of what was found: a page of it at a time, with the place of each text quoted as soon as that has come. */
import type { SearchItem } from '../domain/search/document.ts';
import { textAddress } from '../domain/search/document.ts';
import type { Hit } from '../domain/search/rank.ts';
import type { Found, Search } from '../domain/search/search.ts';
import { part } from './parts.ts';
import { quoteFor } from './quote.ts';
import { type ResultContext, type ShownResult, showResult } from './result.ts';

const PAGE = 10;

export interface ResultList {
  /** Shows the first of them; where the reader is already among those that stand here, they stay and others follow. */
  show(found: Found, isCurrent: () => boolean): Promise<void>;
  clear(): void;
}

export interface ListOptions extends ResultContext {
  search: Search;
  loadText: (address: string) => Promise<string>;
  /** Called when more were put below. */
  grown: (shown: number, of: number) => void;
}

export function resultList({ search, loadText, grown, ...context }: ListOptions): ResultList {
  const list = part('list', 'ol');
  const more = part('more', 'button');
  let found: Found = { hits: [], whole: 0, units: [] };
  let shown = new Set<string>();

  const keyOf = ({ year, entry }: Hit) => `${year}/${entry}`;
  const rest = () => found.hits.filter((hit) => !shown.has(keyOf(hit)));

  async function add(count: number, isCurrent: () => boolean, isFresh: boolean): Promise<ShownResult | undefined> {
    const { units } = found;
    const hits = (isFresh ? found.hits : rest()).slice(0, count);
    const items = await search.items(hits);
    if (!isCurrent()) return undefined;
    const rows = items.map((item) => showResult(item, units, context));
    if (isFresh) {
      shown = new Set();
      list.replaceChildren();
    }
    for (const hit of hits) shown.add(keyOf(hit));
    list.append(...rows.map(({ row }) => row));
    more.hidden = rest().length === 0;
    items.forEach((item, index) => void quote(item, rows[index], found));
    return rows[0];
  }

  async function quote(item: SearchItem, result: ShownResult | undefined, { units }: Found): Promise<void> {
    const address = textAddress(item);
    const early = quoteFor(item, undefined, units);
    // What the list knows already need not be fetched.
    if (address === undefined || early.spans.length > 0) return result?.quote(early);
    try {
      result?.quote(quoteFor(item, await loadText(address), units));
    } catch {
      // Without its quotation the entry is found all the same.
      result?.quote(early);
    }
  }

  more.addEventListener('click', async () => {
    const first = await add(PAGE, () => true, false);
    grown(shown.size, found.hits.length);
    first?.link.focus();
  });

  return {
    async show(next, isCurrent) {
      found = next;
      const isBeingRead = list.contains(document.activeElement);
      await add(isBeingRead ? Math.max(0, PAGE - shown.size) : PAGE, isCurrent, !isBeingRead);
    },
    clear() {
      found = { hits: [], whole: 0, units: [] };
      shown = new Set();
      list.replaceChildren();
      more.hidden = true;
    },
  };
}
