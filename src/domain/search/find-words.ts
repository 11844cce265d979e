/** Where the words of a query stand in a text: what is marked, and the line that is quoted. */
import { foldText } from '../korean-search.ts';
import { initialsOf } from './hangul.ts';
import type { Unit } from './parse-query.ts';
import { singleSign } from './terms.ts';

/** Start, and end (excluded), in UTF-16 units. */
export type Span = readonly [from: number, to: number];

export interface Marked {
  text: string;
  /** In order, none within another. */
  spans: Span[];
}

/** A compound or a place across a space: 어린이 집 for 어린이집. Of two signs together alone, for 전시 is no part of 발전 시설. */
function patternOf({ kind, word, joined = [] }: Unit): RegExp {
  const signs = escaped(word);
  if (kind === 'initials') return new RegExp(signs.join(' ?'), 'gu');
  if (kind === 'sign') return new RegExp([...joined.map((whole) => escaped(whole).join(' ?')), `(?<!\\p{L})${signs.join('')}`].join('|'), 'gu');
  if (kind === 'letters') return new RegExp(`(?<![\\p{L}\\p{N}])${signs.map((sign) => `${sign}\\p{M}*`).join('')}[\\p{L}\\p{M}]*`, 'gu');
  if (kind === 'digits') return new RegExp(`(?<!\\p{N})${signs.join(',?')}`, 'gu');
  return new RegExp([...joined, word].map((whole) => escaped(whole).join(Array.from(whole).length > 2 ? ' ?' : '')).join('|'), 'gu');
}

function escaped(word: string): string[] {
  return Array.from(word).map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
}

/** @param source any text @param units of one query */
export function markWords(source: string, units: readonly Unit[]): Marked & { found: Set<Unit> } {
  const { text, at } = foldText(source);
  // Accents apart, so that cafe finds café; signs keep their places.
  const found = new Set<Unit>();
  const spans: Span[] = [];
  const initials = units.some(({ kind }) => kind === 'initials') ? initialsOf(text) : '';
  for (const unit of units) {
    const among = unit.kind === 'initials' ? initials : unit.kind === 'letters' ? withoutAccents(text) : text;
    for (const match of among.matchAll(patternOf(unit))) {
      // A pair of initials is marked where syllables are, not where Latin letters stand.
      if (unit.kind === 'initials' && text.slice(match.index, match.index + match[0].length) === match[0]) continue;
      if (unit.kind === 'sign' && match[0] === unit.word && !isWordAt(text, match.index, unit.word)) continue;
      found.add(unit);
      spans.push([at[match.index] ?? 0, at[match.index + match[0].length] ?? source.length]);
    }
  }
  return { text: source, spans: joined(spans), found };
}

/** Whether the syllable is the word here, with a particle at most: in 눈이, not in 눈물. */
function isWordAt(text: string, at: number, sign: string): boolean {
  const word = /^[\p{L}\p{M}]+/u.exec(text.slice(at, at + 8))?.[0] ?? '';
  return singleSign({ kind: 'signs', text: word, isFirst: true, gap: 'wide' }) === sign;
}

/** Of the same length: a letter with its accent is one sign in either. */
function withoutAccents(text: string): string {
  return /[\u00c0-\u024f\u1e00-\u1eff]/.test(text) ? text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (sign) => sign.normalize('NFD').charAt(0)) : text;
}

function joined(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted(([a], [b]) => a - b);
  const result: Span[] = [];
  for (const [from, to] of sorted) {
    const last = result.at(-1);
    if (last && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}

const LENGTH = 100;
/** What stands before the first hit, so that one sees what it is about. */
const BEFORE = 30;

/** The line that has most of the words, cut to what fits below a title; undefined where none has any. */
export function quoteOf(text: string, units: readonly Unit[]): Marked | undefined {
  let best: (Marked & { found: Set<Unit> }) | undefined;
  for (const line of text.split('\n')) {
    const marked = markWords(line.trim(), units);
    if (marked.found.size > (best?.found.size ?? 0)) best = marked;
  }
  return best && excerptAround(best);
}

function excerptAround({ text, spans }: Marked): Marked {
  if (text.length <= LENGTH) return { text, spans };
  const first = spans[0]?.[0] ?? 0;
  const from = startBefore(text, Math.min(Math.max(0, first - BEFORE), Math.max(0, text.length - LENGTH)));
  const to = endAfter(text, Math.min(text.length, from + LENGTH));
  const head = from > 0 ? '… ' : '';
  const shown = spans.filter(([start, end]) => start >= from && end <= to).map(([start, end]): Span => [start - from + head.length, end - from + head.length]);
  return { text: `${head}${text.slice(from, to)}${to < text.length ? ' …' : ''}`, spans: shown };
}

/** Never within a word where one begins nearby, never within a pair of surrogates. */
function startBefore(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space >= 0 && space - at < BEFORE / 2 ? space + 1 : onWhole(text, at);
}

function endAfter(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.lastIndexOf(' ', at);
  return at - space < BEFORE / 2 ? space : onWhole(text, at);
}

function onWhole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}
