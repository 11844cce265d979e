import type { StateInline } from 'markdown-it';
import { readingOf } from './reading.ts';

// Elements of the HTML standard and those that pasted pages bring along. <붙임>, <표 1>, <BTS> are text, not tags.
const NAMES = 'a|abbr|address|area|article|aside|audio|b|base|blockquote|body|br|button|canvas|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|math|meta|nav|noscript|object|ol|option|p|param|picture|pre|q|rp|rt|ruby|s|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|u|ul|var|video|wbr';
const TAG = new RegExp(`<(?:/?(?:${NAMES})(?:\\s[^<>]*|/)?>|!--|!doctype\\b|!\\[CDATA\\[|\\?[a-z])`, 'iy');

interface Place {
  pos: number;
  line: number;
}

/** Where each text's line count stands: tags are met in order, so every text is counted through once. */
const places = new WeakMap<StateInline, Place>();

/** Inline rule: notes the line of an HTML tag outside code. The tag itself stays text, and what is inside it stays Markdown. */
export function rawHtmlRule(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== 0x3c) return false;
  TAG.lastIndex = state.pos;
  if (!TAG.test(state.src)) return false;
  const reading = readingOf(state.env);
  reading.rawHtmlLines.add(reading.line + lineAt(state));
  state.pending += '<';
  state.pos++;
  return true;
}

function lineAt(state: StateInline): number {
  const place = places.get(state) ?? { pos: 0, line: 0 };
  for (; place.pos < state.pos; place.pos++) if (state.src.charCodeAt(place.pos) === 0x0a) place.line++;
  places.set(state, place);
  return place.line;
}
