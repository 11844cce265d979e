import type { Token } from 'markdown-it';
import { addressAfter, withoutScheme } from '../../domain/address-words.ts';
import type { MarkdownDocument } from './parse-markdown.ts';
import { TextLines } from './text-lines.ts';

export interface TextOptions {
  /** What stands for a photo, on a line of its own; nothing by default (a release's photos travel beside its text). */
  picture?(photoId: string, alt: string): string | undefined;
  /** The page's own address: relative links are written out in full. Without it they keep their text alone. */
  absoluteBase?: string;
}

/**
 * A body as plain text for messengers, e-mail and copying: officials' marks with a space of indentation a level, a table's rows as
 * `머리글: 값 / 머리글: 값`, footnotes numbered at the end, links as `글 (주소)`. No markup; `\n` is the only control character.
 */
export function renderText(document: MarkdownDocument, options: TextOptions = {}): string {
  const lines = new TextLines();
  renderBlocks(document.tokens, lines, options);
  document.notes.forEach((note, index) => {
    if (index === 0) lines.gap();
    lines.enter(`[${index + 1}] `, '    ');
    renderBlocks(note.tokens, lines, options);
    lines.leave();
  });
  return lines.toString();
}

function renderBlocks(tokens: readonly Token[], lines: TextLines, options: TextOptions): void {
  const counters: (number | undefined)[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.type === 'table_open') at = renderTable(tokens, at, lines, options);
    else if (token.type === 'inline') lines.add(inline(token, options));
    else if (token.type === 'mark_open' || token.type === 'mark_line_open') {
      markedLine(token, tokens[++at], lines, options);
    } else structure(token, lines, counters);
  }
}

function markedLine(token: Token, text: Token | undefined, lines: TextLines, options: TextOptions): void {
  if (token.type === 'mark_line_open' || token.meta?.['spaced']) lines.gap();
  // A space a level, as in the office's own papers; the level, not the nesting, so that a split group keeps its shape.
  lines.add(`${' '.repeat(Math.max(0, Number(token.meta?.['level'] ?? 1) - 1))}${token.info} ${text ? inline(text, options).replace(/\n/g, ' ') : ''}`.trimEnd());
}

/** Blocks that hold no text of their own. */
function structure(token: Token, lines: TextLines, counters: (number | undefined)[]): void {
  switch (token.type) {
    case 'paragraph_open':
    case 'paragraph_close':
      if (!token.hidden) lines.gap();
      break;
    case 'heading_open':
    case 'heading_close':
    case 'mark_line_close':
      lines.gap();
      break;
    case 'bullet_list_open':
    case 'ordered_list_open':
      if (counters.length === 0) lines.gap();
      counters.push(token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : undefined);
      break;
    case 'bullet_list_close':
    case 'ordered_list_close':
      counters.pop();
      if (counters.length === 0) lines.gap();
      break;
    case 'list_item_open': {
      const number = counters.at(-1);
      if (number !== undefined) counters[counters.length - 1] = number + 1;
      const lead = number === undefined ? '- ' : `${number}. `;
      lines.enter(lead, ' '.repeat(lead.length));
      break;
    }
    case 'blockquote_open':
      lines.gap();
      lines.enter('  ', '  ');
      break;
    case 'list_item_close':
    case 'blockquote_close':
      lines.leave();
      if (token.type === 'blockquote_close') lines.gap();
      break;
    case 'marks_open':
    case 'marks_close':
      if (token.meta?.['outer']) lines.gap();
      break;
    case 'fence':
    case 'hr':
      lines.gap();
      lines.add(token.type === 'hr' ? '――――――――――' : token.content.trimEnd().replace(/\t/g, '    '));
      lines.gap();
      break;
  }
}

/** Writes the rows of the table that opens at `from`; returns where it closes. */
function renderTable(tokens: readonly Token[], from: number, lines: TextLines, options: TextOptions): number {
  const headers: string[] = [];
  let row: string[] = [];
  let rows = 0;
  let at = from;
  lines.gap();
  for (; tokens[at] && tokens[at]?.type !== 'table_close'; at++) {
    const token = tokens[at];
    if (token?.type === 'tr_open') row = [];
    else if (token?.type === 'inline') row.push(inline(token, options).replace(/\n/g, ' '));
    else if (token?.type === 'thead_close') headers.push(...row);
    else if (token?.type === 'tr_close' && tokens[at + 1]?.type !== 'thead_close') {
      rows++;
      lines.add(`- ${row.map((value, column) => named(headers[column], value)).filter(Boolean).join(' / ')}`);
    }
  }
  if (rows === 0) lines.add(headers.filter(Boolean).join(' / '));
  lines.gap();
  return at;
}

function named(header: string | undefined, value: string): string {
  return header && value ? `${header}: ${value}` : value;
}

function inline(token: Token, options: TextOptions): string {
  let text = '';
  let pictures = '';
  // The text of a link is kept apart until its address is known; links do not nest.
  let link: { before: string; href: string } | undefined;
  for (const child of token.children ?? []) {
    if (child.type === 'photo') pictures += pictureLine(child, options);
    else if (child.type === 'link_open') {
      link = { before: text, href: String(child.attrGet('href')) };
      text = '';
    } else if (child.type === 'link_close' && link) {
      const address = addressOf(link.href, options);
      text = link.before + text + (address === undefined ? '' : addressAfter(text, address));
      link = undefined;
    } else text += word(child);
  }
  return (text.replace(/ {2,}/g, ' ').replace(/ ?\n ?/g, '\n').trim() + pictures).trim();
}

function word(token: Token): string {
  switch (token.type) {
    case 'softbreak':
      return ' ';
    case 'hardbreak':
      return '\n';
    case 'note_ref':
      return `[${Number(token.meta?.['id']) + 1}]`;
    // Without the stroke, a deleted hour would read as a valid one.
    case 's_open':
      return '[삭제: ';
    case 's_close':
      return ']';
    default:
      return token.content;
  }
}

function pictureLine(token: Token, options: TextOptions): string {
  const line = options.picture?.(token.info, token.content);
  return line ? `\n${line}` : '';
}

/** Relative addresses say nothing outside their page, unless the page's own is known. */
function addressOf(href: string, { absoluteBase }: TextOptions): string | undefined {
  const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
  if (isRelative && (absoluteBase === undefined || href.startsWith('#'))) return undefined;
  return absoluteBase !== undefined && isRelative && URL.canParse(href, absoluteBase) ? new URL(href, absoluteBase).href : withoutScheme(href);
}
