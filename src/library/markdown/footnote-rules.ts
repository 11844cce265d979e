import type { StateBlock, StateInline } from 'markdown-it';
import { readingOf } from './reading.ts';

// Own rules, not markdown-it-footnote: its reference rule scans to the end of the text for every `[^` and its tail copies all
// tokens for every note, both quadratic; and `^[…]`, which it adds, is no GFM.
const DEFINITION = /\[\^([^\s\]]{1,80})\]:/y;
const REFERENCE = /\[\^([^\s\]]{1,80})\]/y;

/** Block rule: `[^이름]: 글` and what is indented under it. Tokens: `note_open` (info the label) … `note_close`. */
export function footnoteBlockRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  DEFINITION.lastIndex = start;
  const match = DEFINITION.exec(state.src);
  if (!match || DEFINITION.lastIndex > (state.eMarks[startLine] ?? 0)) return false;
  if (silent) return true;
  const label = noteKey(match[1] ?? '');
  const { definitions } = readingOf(state.env);
  if (!definitions.has(label)) definitions.set(label, startLine);
  state.push('note_open', '', 1).info = label;
  readNote(state, startLine, endLine, start + match[0].length);
  state.push('note_close', '', -1);
  return true;
}

/** Reads the definition's blocks: its first line from `textStart`, and lines indented by four. */
function readNote(state: StateBlock, startLine: number, endLine: number, textStart: number): void {
  const before = { mark: state.bMarks[startLine] ?? 0, shift: state.tShift[startLine] ?? 0, count: state.sCount[startLine] ?? 0, parent: state.parentType };
  const solid = Math.min(state.skipSpaces(textStart), state.eMarks[startLine] ?? textStart);
  state.bMarks[startLine] = textStart;
  state.tShift[startLine] = solid - textStart;
  state.blkIndent += 4;
  // The first line counts as indented just so; its own spaces carry no meaning.
  state.sCount[startLine] = state.blkIndent;
  state.parentType = 'footnote';
  state.md.block.tokenize(state, startLine, endLine);
  // A definition without text leaves the line where it was.
  if (state.line <= startLine) state.line = startLine + 1;
  state.parentType = before.parent;
  state.blkIndent -= 4;
  state.bMarks[startLine] = before.mark;
  state.tShift[startLine] = before.shift;
  state.sCount[startLine] = before.count;
}

/** Inline rule: `[^이름]` of a defined note. Token: `note_ref` with meta `id` (from 0) and `nth` (from 1, of this note). */
export function footnoteReferenceRule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x5e) return false;
  REFERENCE.lastIndex = state.pos;
  const match = REFERENCE.exec(state.src);
  if (!match || REFERENCE.lastIndex > state.posMax) return false;
  const { definitions, notes, noteIds } = readingOf(state.env);
  const label = noteKey(match[1] ?? '');
  if (!definitions.has(label)) return false;
  if (!silent) {
    let id = noteIds.get(label);
    if (id === undefined) {
      id = notes.push({ label, refs: 0 }) - 1;
      noteIds.set(label, id);
    }
    const note = notes[id];
    if (note) note.refs++;
    state.push('note_ref', '', 0).meta = { id, nth: note?.refs ?? 1 };
  }
  state.pos += match[0].length;
  return true;
}

function noteKey(label: string): string {
  return label.toLowerCase();
}
