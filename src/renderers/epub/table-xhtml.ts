import { type Block, type Cell, wordsOf } from '../../domain/prose.ts';
import { attribute, text, xmlId } from './book-text.ts';
import { inlineXhtml } from './inline-xhtml.ts';
import { inTitleFace, type Setting } from './setting.ts';

/** From this many columns on, a phone shows each row as a card of its own. */
const WIDE = 5;

type Table = Extract<Block, { kind: 'table' }>;

/**
 * Each cell carries the name of its column, for the narrow form. The frame
 * scrolls where a reading system can neither fold nor shrink the table.
 */
export function tableXhtml({ id, head, body }: Table, setting: Setting): string {
  const columns = Math.max(0, ...[...head, ...body].map((row) => row.length));
  const names = (head[0] ?? []).map(({ children }) => wordsOf(children).trim());
  const headRows = head.map((row) => `<tr>${row.map((cell) => headCell(cell, setting)).join('')}</tr>\n`).join('');
  const bodyRows = body.map((row) => `<tr>${row.map((cell, index) => bodyCell(cell, names[index], setting)).join('')}</tr>\n`).join('');
  const parts = `${headRows && `<thead>${headRows}</thead>\n`}${bodyRows && `<tbody>${bodyRows}</tbody>\n`}`;
  return `<div class="table${columns >= WIDE ? ' wide' : ''}" role="group" aria-label="표" tabindex="0" id="${xmlId(id)}"><table>${parts}</table></div>\n`;
}

/** A corner that says nothing is no header. */
function headCell(cell: Cell, setting: Setting): string {
  const words = wordsOf(cell.children);
  if (words.trim() === '') return '<td></td>';
  inTitleFace(words, setting);
  return `<th scope="col"${aligned(cell)}>${inlineXhtml(cell.children, setting)}</th>`;
}

function bodyCell(cell: Cell, name: string | undefined, setting: Setting): string {
  if (name) inTitleFace(name, setting);
  const label = name && text(name).trim() !== '' ? ` data-label="${attribute(name)}"` : '';
  return `<td${label}${aligned(cell)}>${inlineXhtml(cell.children, setting)}</td>`;
}

function aligned({ align }: Cell): string {
  return align === undefined ? '' : ` class="${align}"`;
}
