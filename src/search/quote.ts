/** The place of a text that was found, for below the title. */
import { markWords, quoteOf, type Marked } from '../domain/search/find-words.ts';
import type { SearchItem } from '../domain/search/document.ts';
import type { Unit } from '../domain/search/parse-query.ts';

/** Heading, title, and the table of who and when stand before the text of a release. */
const BLOCKS_BEFORE = 3;
const SHORT = 110;

/** @param text the plain text of the entry; undefined where it has none but its lead */
export function quoteFor({ kind, lead }: Pick<SearchItem, 'kind' | 'lead'>, text: string | undefined, units: readonly Unit[]): Marked {
  const blocks = (text ?? '').split('\n\n');
  const body = kind === 'press' ? blocks.slice(BLOCKS_BEFORE, -1).join('\n') : (text ?? '');
  const facts = kind === 'press' ? (blocks[BLOCKS_BEFORE - 1] ?? '') : '';
  const marked = quoteOf(body, units) ?? quoteOf(facts, units) ?? (lead === '' ? undefined : markWords(lead, units));
  return marked ?? { text: beginning(body), spans: [] };
}

function beginning(text: string): string {
  const line = text.split('\n').find((one) => one.trim().length > 20)?.trim() ?? '';
  const signs = Array.from(line);
  return signs.length <= SHORT ? line : `${signs.slice(0, SHORT).join('')}…`;
}
