import type { StateBlock } from 'markdown-it';
import { MarkLevels } from './mark-levels.ts';
import { readMark, type MarkLine } from './mark-line.ts';

interface MarkItem {
  mark: MarkLine;
  level: number;
  /** Source lines, the end excluded. */
  from: number;
  to: number;
  /** Whether the writer left a blank line before it, below another mark. */
  spaced: boolean;
}

/** How far to look for the 나. that makes a 가. in mid-paragraph a mark; bounded so that hostile input stays linear. */
const LOOK_AHEAD = 30;

/**
 * The block rule for officials' marks. One group runs from its first mark to the first line that is neither a mark nor wrapped
 * text; blank lines between marks do not end it. Tokens: `marks_open` (list) › `mark_open` (meta `level`, info the sign) ›
 * `inline`, nested by level; a group of one line is a lone `mark_line_open` paragraph, since a list of one says nothing to a
 * listener but that it is a list.
 */
export function marksRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const first = markOn(state, startLine);
  if (!first || !opensGroup(state, startLine, endLine, first, silent)) return false;
  if (silent) return true;
  const items = collectItems(state, startLine, endLine, first);
  const [only] = items;
  if (items.length === 1 && only) pushLine(state, only);
  else pushLists(state, items);
  state.line = items.at(-1)?.to ?? startLine + 1;
  return true;
}

function markOn(state: StateBlock, line: number): MarkLine | undefined {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const code = state.src.charCodeAt(start);
  // Most lines start with a Latin letter or a Hangul syllable that no mark starts with: answer without slicing.
  if (code < 0x80 && code !== 0x2d && code !== 0x2a && code !== 0x5f) return undefined;
  if (code >= 0xac00 && code <= 0xd7a3 && state.src[start + 1] !== '.') return undefined;
  return readMark(state.src.slice(start, state.eMarks[line]));
}

function opensGroup(state: StateBlock, line: number, endLine: number, mark: MarkLine, silent: boolean): boolean {
  if (mark.kind === 'dash' || mark.kind === 'dot') return false;
  // A row of a table without outer bars may start with ○: it stays a row.
  if (state.parentType === 'table') return !state.src.slice(state.bMarks[line], state.eMarks[line]).includes('|');
  // 한글 wraps between syllables: "…라고 말했 / 다. 이어" must not start a count, so in mid-paragraph only 가. with its 나. does.
  if (silent && mark.kind === 'count') return mark.order === 0 && secondFollows(state, line, endLine);
  return true;
}

function secondFollows(state: StateBlock, line: number, endLine: number): boolean {
  const last = Math.min(endLine, line + LOOK_AHEAD);
  for (let at = line + 1; at < last && !state.isEmpty(at); at++) {
    if (state.src.startsWith('나. ', (state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0))) return true;
  }
  return false;
}

function collectItems(state: StateBlock, startLine: number, endLine: number, first: MarkLine): MarkItem[] {
  const levels = new MarkLevels();
  const items: MarkItem[] = [];
  let from = startLine;
  let mark: MarkLine | undefined = first;
  while (mark) {
    const level = levels.next({ ...mark, indent: state.sCount[from] ?? 0 });
    const to = endOfItem(state, from + 1, endLine, levels);
    items.push({ mark, level, from, to, spaced: from > (items.at(-1)?.to ?? from) });
    from = state.skipEmptyLines(to);
    mark = from < endLine ? markInGroup(state, from, levels, from > to) : undefined;
  }
  return items;
}

/** The mark on a line that stands below another mark, with or without blank lines between. */
function markInGroup(state: StateBlock, line: number, levels: MarkLevels, afterBlank: boolean): MarkLine | undefined {
  if ((state.sCount[line] ?? 0) < state.blkIndent) return undefined;
  const mark = markOn(state, line);
  switch (mark?.kind) {
    case 'count':
      return afterBlank || mark.order === 0 || levels.continues(mark.order) ? mark : undefined;
    case 'dash':
    case 'dot':
      return afterBlank && !levels.hasPoint ? undefined : mark;
    default:
      return mark;
  }
}

/** Wrapped text belongs to its mark until a blank line, another mark, or what would end a paragraph. */
function endOfItem(state: StateBlock, start: number, endLine: number, levels: MarkLevels): number {
  const enders = state.md.block.ruler.getRules('paragraph');
  const parentType = state.parentType;
  state.parentType = 'paragraph';
  let line = start;
  for (; line < endLine && !state.isEmpty(line); line++) {
    if (markInGroup(state, line, levels, false)) break;
    const indent = (state.sCount[line] ?? 0) - state.blkIndent;
    // As in a paragraph: deep indentation and a quote's lazy lines (count -1) are wrapped text.
    if (indent > 3 || (state.sCount[line] ?? 0) < 0) continue;
    if (enders.some((rule) => rule(state, line, endLine, true))) break;
  }
  state.parentType = parentType;
  return line;
}

function pushLine(state: StateBlock, item: MarkItem): void {
  const open = state.push('mark_line_open', 'p', 1);
  open.map = [item.from, item.to];
  describe(open, item);
  pushText(state, item);
  state.push('mark_line_close', 'p', -1);
}

function pushLists(state: StateBlock, items: readonly MarkItem[]): void {
  const open: number[] = [];
  for (const item of items) {
    while ((open.at(-1) ?? 0) > item.level) closeList(state, open);
    if (open.at(-1) === item.level) state.push('mark_close', 'li', -1);
    else {
      state.push('marks_open', 'ul', 1).meta = { outer: open.length === 0 };
      open.push(item.level);
    }
    const token = state.push('mark_open', 'li', 1);
    token.map = [item.from, item.to];
    describe(token, item);
    pushText(state, item);
  }
  while (open.length > 0) closeList(state, open);
}

function closeList(state: StateBlock, open: number[]): void {
  open.pop();
  state.push('mark_close', 'li', -1);
  state.push('marks_close', 'ul', -1).meta = { outer: open.length === 0 };
}

function describe(token: { info: string; meta: Record<string, unknown> | null }, item: MarkItem): void {
  token.info = item.mark.sign;
  token.meta = { level: item.level, kind: item.mark.kind, spaced: item.spaced };
}

function pushText(state: StateBlock, item: MarkItem): void {
  const wrapped = state.getLines(item.from + 1, item.to, state.blkIndent, false);
  const token = state.push('inline', '', 0);
  token.content = wrapped ? `${item.mark.text}\n${wrapped}`.trim() : item.mark.text;
  token.map = [item.from, item.to];
  token.children = [];
}
