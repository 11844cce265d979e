/**
 * Every body numbers its tables from 1 and calls its notes 각주; where many
 * bodies share a page, a listener could not tell these landmarks apart. So they
 * are named after the piece that they stand in, and counted through it.
 */
import { htmlAttribute } from '../../infra/escape.ts';

const TABLE = /(<div class="table" tabindex="0" role="region" aria-label=")표 \d+(")/g;
const NOTES = /(<section class="footnotes" role="doc-endnotes" aria-label=")각주(")/g;

/** @returns names the parts of one piece's HTML; to be called with its runs in turn */
export function partNames(title: string): (html: string) => string {
  const name = htmlAttribute(title);
  let tables = 0;
  let notes = 0;
  return (html) =>
    html
      .replace(TABLE, (_, before: string, after: string) => `${before}${name} 표 ${++tables}${after}`)
      .replace(NOTES, (_, before: string, after: string) => `${before}${name} 각주${++notes > 1 ? ` ${notes}` : ''}${after}`);
}
