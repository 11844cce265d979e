/**
 * A prose as plain text, as a body of Markdown is written out by `src/library/markdown/render-text.ts`: officials' marks with a space
 * of indentation a level, a table's rows as `머리글: 값 / 머리글: 값`, footnotes numbered at the end, links as `글 (주소)`.
 * No markup; `\n` is the only control character.
 */
import { addressAfter, withoutScheme } from '../../domain/address-words.ts';
import type { Block, Cell, Figure, Inline, MarkedItem, Prose } from '../../domain/prose.ts';
import { stripXmlForbidden } from '../../infra/escape.ts';

export interface ProseTextOptions {
  /** What stands for a photo, on a line of its own; nothing by default. */
  picture?(figure: Figure): string | undefined;
}

/** Without a line end at its end; empty for a prose without text. */
export function proseText({ blocks, notes }: Prose, options: ProseTextOptions = {}): string {
  const numbered = notes.map((note, index) => inset(`[${index + 1}] `, groupLines(note.blocks, options)));
  return joined([...blocks.map((block) => blockLines(block, options)), ...numbered]).join('\n');
}

/** One line of anything: blanks and control characters become single spaces. */
export function textLine(text: string): string {
  return stripXmlForbidden(text).replace(/[\s\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ').trim();
}

/** Groups of lines with an empty line between them. */
export function joined(groups: readonly string[][]): string[] {
  const filled = groups.filter((lines) => lines.length > 0);
  return filled.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function groupLines(blocks: readonly Block[], options: ProseTextOptions): string[] {
  return joined(blocks.map((block) => blockLines(block, options)));
}

/** Lines behind a lead; those after the first stand under its text. Nothing for nothing. */
function inset(lead: string, lines: readonly string[], indent = ' '.repeat(lead.length)): string[] {
  return lines.map((line, index) => (index === 0 ? lead : indent) + line).map((line) => line.trimEnd());
}

function blockLines(block: Block, options: ProseTextOptions): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineLines(block.children);
    case 'list':
      return listLines(block.start, block.items, options);
    case 'marks':
      return markGroups(block.items, options);
    case 'table':
      return tableLines(block.head, block.body);
    case 'code':
      return block.text.split('\n').map((line) => stripXmlForbidden(line.replace(/\t/g, '    ')).replace(/[\r\u007f-\u009f\u2028\u2029\ufeff]/g, '').trimEnd());
    case 'figure':
      return pictureLines([block.figure], options);
    case 'quote':
      return inset('  ', groupLines(block.blocks, options));
    case 'rule':
      return ['――――――――――'];
    case 'factBox':
    case 'programme':
      return [...(block.title === undefined ? [] : [`[${textLine(block.title)}]`]), ...inset('  ', groupLines(block.blocks, options))];
    case 'datePlace':
      return joined([[[block.date, block.place].map(textLine).filter((text) => text !== '').join(' / ')].filter((line) => line !== ''), groupLines(block.blocks, options)]);
    case 'photoRow':
      return rowLines(block, options);
    case 'pullQuote':
      return inset('  ', [...groupLines(block.blocks, options), ...(block.who === undefined ? [] : [`― ${textLine(block.who)}`])]);
  }
}

/** Items stand close together; an empty line parts only the paragraphs of one item. */
function listLines(start: number | undefined, items: readonly Block[][], options: ProseTextOptions): string[] {
  return items.flatMap((item, index) => inset(start === undefined ? '- ' : `${start + index}. `, itemLines(item, options)));
}

function itemLines(blocks: readonly Block[], options: ProseTextOptions): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    const more = blockLines(block, options);
    if (lines.length > 0 && more.length > 0 && block.kind !== 'list') lines.push('');
    lines.push(...more);
  }
  return lines;
}

/** Officials part a heading mark from the lines under the one before it. */
function markGroups(items: readonly MarkedItem[], options: ProseTextOptions): string[] {
  return items.flatMap((item, index) => [...((items[index - 1]?.items.length ?? 0) > 0 ? [''] : []), ...markLines(item, options)]);
}

/** A space a level, as in the office's own papers; the level, not the nesting, so that a split group keeps its shape. */
function markLines({ sign, level, children, figures, items }: MarkedItem, options: ProseTextOptions): string[] {
  const line = `${' '.repeat(Math.max(0, level - 1))}${textLine(sign)} ${inlineLines(children).join(' ')}`.trimEnd();
  return [line, ...pictureLines(figures.map(({ figure }) => figure), options), ...items.flatMap((item) => markLines(item, options))];
}

function tableLines(head: readonly Cell[][], body: readonly Cell[][]): string[] {
  const words = (row: readonly Cell[]) => row.map(({ children }) => inlineLines(children).join(' '));
  const headers = head.flatMap(words);
  if (body.length === 0) return [headers.filter((text) => text !== '').join(' / ')].filter((line) => line !== '');
  return body.map((row) => `- ${words(row).map((value, column) => named(headers[column], value)).filter((text) => text !== '').join(' / ')}`.trimEnd());
}

function named(header: string | undefined, value: string): string {
  return header && value ? `${header}: ${value}` : value;
}

function pictureLines(figures: readonly Figure[], { picture }: ProseTextOptions): string[] {
  return figures.flatMap((figure) => textLine(picture?.(figure) ?? '')).filter((line) => line !== '');
}

function rowLines({ figures, caption, credit }: Extract<Block, { kind: 'photoRow' }>, options: ProseTextOptions): string[] {
  const lines = pictureLines(figures.map(({ figure }) => figure), options);
  const words = [caption, credit].flatMap((text) => (text === undefined ? [] : textLine(text))).filter((text) => text !== '');
  return options.picture && words.length > 0 ? [...lines, words.join(' · ')] : lines;
}

function inlineLines(children: readonly Inline[]): string[] {
  return inlineText(children)
    .split('\n')
    .map(textLine)
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .split('\n')
    .filter((line, _, lines) => line !== '' || lines.length > 1);
}

/** Breaks as `\n`; other blanks are left to whoever puts it in lines. */
function inlineText(children: readonly Inline[]): string {
  return children.map(inlineWords).join('');
}

function inlineWords(child: Inline): string {
  switch (child.kind) {
    case 'text':
    case 'code':
      return child.text.replace(/\s/g, ' ');
    case 'break':
      return '\n';
    case 'note':
      return `[${child.number}]`;
    case 'strong':
    case 'emphasis':
      return inlineText(child.children);
    // Without the stroke, a deleted hour would read as a valid one.
    case 'deleted':
      return `[삭제: ${inlineText(child.children)}]`;
    case 'link': {
      const label = inlineText(child.children);
      return child.href.startsWith('#') ? label : label + addressAfter(label, withoutScheme(child.href));
    }
  }
}
