import type { PageStart } from '../../domain/issue-book.ts';
import type { PlacedMark } from './balance-columns.ts';


/**
 * The numbered pages, each once and in order: the cover is page 1 and has no
 * number on it. A page is known by the first thing that begins on it. Where
 * nothing begins, the page goes on with what began last, and is known by that:
 * two pages then lead to one place, as a long paragraph stands on both.
 *
 * @param marks in any order; of those on one page the first in reading order counts.
 * @param order every id in reading order, as the book has it.
 */
export function pageStarts(marks: readonly PlacedMark[], count: number, order: readonly string[]): PageStart[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  const first = new Map<number, string>();
  for (const [id, page] of marks) {
    if (!rank.has(id)) continue;
    const known = first.get(page);
    if (known === undefined || (rank.get(id) ?? Infinity) < (rank.get(known) ?? Infinity)) first.set(page, id);
  }
  const starts: PageStart[] = [];
  let reached = order[0] ?? 'contents';
  for (let page = 2; page <= count; page++) {
    const id = first.get(page);
    // What floats to a later page may begin after what follows it; a list of pages never goes back.
    if (id !== undefined && (rank.get(id) ?? -1) >= (rank.get(reached) ?? -1)) reached = id;
    starts.push({ label: String(page), at: reached });
  }
  return starts;
}
