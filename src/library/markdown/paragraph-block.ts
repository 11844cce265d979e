import type { StateBlock } from 'markdown-it';
import { marksRule } from './mark-block.ts';

/**
 * Levels of quotes and lists (a list counts two) that are read as such. markdown-it drops whatever is nested deeper than its
 * own limit; here it stays as text, so that no sentence of a release is ever lost.
 */
export const DEEPEST_LEVEL = 30;

/** markdown-it's paragraph, but a mark ends it even where the mark is indented by four spaces and more. */
export function paragraphRule(state: StateBlock, startLine: number, endLine: number): boolean {
  const enders = state.md.block.ruler.getRules('paragraph');
  const parentType = state.parentType;
  state.parentType = 'paragraph';
  let line = startLine + 1;
  for (; line < endLine && !state.isEmpty(line); line++) {
    const indent = state.sCount[line] ?? 0;
    if (indent < 0) continue;
    const deep = indent - state.blkIndent > 3;
    if (deep ? marksRule(state, line, endLine, true) : endsParagraph(enders, state, line, endLine)) break;
  }
  state.parentType = parentType;
  pushParagraph(state, startLine, line);
  return true;
}

/** First of the rules: text nested too deeply becomes one paragraph up to the next blank line. */
export function tooDeepRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (silent || state.level < DEEPEST_LEVEL) return false;
  let line = startLine + 1;
  while (line < endLine && !state.isEmpty(line)) line++;
  pushParagraph(state, startLine, line);
  return true;
}

type Ender = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

function endsParagraph(enders: readonly Ender[], state: StateBlock, line: number, endLine: number): boolean {
  for (const rule of enders) if (rule(state, line, endLine, true)) return true;
  return false;
}

function pushParagraph(state: StateBlock, from: number, to: number): void {
  const content = state.md.utils.asciiTrim(state.getLines(from, to, state.blkIndent, false));
  state.line = to;
  state.push('paragraph_open', 'p', 1).map = [from, to];
  const text = state.push('inline', '', 0);
  text.content = content;
  text.map = [from, to];
  text.children = [];
  state.push('paragraph_close', 'p', -1);
}
