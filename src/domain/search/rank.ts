/** In which order what was found is shown. */
import { plainText } from './terms.ts';
import type { Unit } from './parse-query.ts';
import { markWords, type Span } from './find-words.ts';
import type { UnitWeights } from './match-year.ts';

export interface Hit {
  year: string;
  /** Its number within the year. */
  entry: number;
  score: number;
  /** Whether it has every word of the query. */
  isWhole: boolean;
}

export interface YearMatches {
  year: string;
  entries: number;
  /** One for each unit of the query. */
  weights: UnitWeights[];
  /** By entry, whether the filters let it through; undefined where there is no filter. */
  passes: Uint8Array | undefined;
}

/** What is newer counts a little more: a tenth for what is new, half of that for what is a year old. */
const NEWER = 0.1;
/** With fewer entries that have every word, those with most of them follow. */
const FEW = 3;
/** Of the weight of all words that occur at all; where nothing has so much, what has most of it. */
const MOST = 0.5;

/** @param matches the newest year first; of a year, the newest entry first */
export function rankMatches(matches: readonly YearMatches[], units: number, sort: 'relevance' | 'date'): { hits: Hit[]; whole: number } {
  if (units === 0) return everything(matches);
  const rarity = raritiesOf(matches, units);
  const total = rarity.reduce((sum, value) => sum + value, 0);
  const whole: Hit[] = [];
  const partial: (Hit & { covered: number })[] = [];
  matches.forEach(({ year, entries, weights, passes }, age) => {
    for (let entry = 0; entry < entries; entry++) {
      if (passes && !passes[entry]) continue;
      const { score, count, covered } = scoreOf(weights, rarity, entry);
      if (count === 0) continue;
      const hit = { year, entry, score: score * (1 + NEWER / (1 + age + entry / entries)), isWhole: count === units };
      if (hit.isWhole) whole.push(hit);
      else partial.push({ ...hit, covered });
    }
  });
  const most = Math.min(MOST * total, partial.reduce((best, { covered }) => Math.max(best, covered), 0));
  const rest = whole.length < FEW ? partial.filter(({ covered }) => covered >= most).map(({ covered: _, ...hit }): Hit => hit).sort(byScore) : [];
  if (sort === 'relevance') whole.sort(byScore);
  return { hits: [...whole, ...rest], whole: whole.length };
}

function everything(matches: readonly YearMatches[]): { hits: Hit[]; whole: number } {
  const hits = matches.flatMap(({ year, entries, passes }) => Array.from({ length: entries }, (_, entry): Hit => ({ year, entry, score: 0, isWhole: true })).filter(({ entry }) => passes?.[entry]));
  return { hits, whole: hits.length };
}

function scoreOf(weights: readonly UnitWeights[], rarity: readonly number[], entry: number): { score: number; count: number; covered: number } {
  let score = 0;
  let count = 0;
  let covered = 0;
  weights.forEach((unit, index) => {
    const weight = unit[entry] ?? 0;
    if (weight === 0) return;
    score += weight * (rarity[index] ?? 0);
    covered += rarity[index] ?? 0;
    count++;
  });
  return { score, count, covered };
}

/** A word that few entries have says more; one that none has, nothing. */
function raritiesOf(matches: readonly YearMatches[], units: number): number[] {
  const all = matches.reduce((sum, { entries }) => sum + entries, 0);
  return Array.from({ length: units }, (_, unit) => {
    const having = matches.reduce((sum, { weights }) => sum + (weights[unit]?.filter((weight) => weight > 0).length ?? 0), 0);
    return having === 0 ? 0 : Math.log(1 + (all + 1) / having);
  });
}

/** Total: of the same score the newer, and of the same year the smaller number, which is the newer too. */
export function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || (a.year < b.year ? 1 : a.year > b.year ? -1 : a.entry - b.entry);
}

/** How much a title says beyond the terms that it has: whether they stand together, at the beginning of words or as words, and fill it. */
export function titleFactor(title: string, units: readonly Unit[]): number {
  const { spans, found } = markWords(title, units);
  if (found.size === 0) return 1;
  const marked = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const isWhole = found.size === units.length;
  const isTogether = units.length > 1 && isWhole && spaceless(title).includes(units.map(({ word }) => spaceless(word)).join(''));
  const begins = ([from]: Span) => !/[\p{L}\p{N}]$/u.test(title.slice(0, from));
  const isAWord = (span: Span) => begins(span) && !title.slice(...span).includes(' ') && !/^[\p{L}\p{N}]/u.test(title.slice(span[1]));
  const share = (holds: (span: Span) => boolean) => spans.filter(holds).length / spans.length;
  return 1 + (isWhole ? 0.3 : 0.05) + (isTogether ? 0.3 : 0) + 0.15 * share(begins) + 0.25 * share(isAWord) + (0.2 * marked) / Math.max(title.length, 1);
}

function spaceless(text: string): string {
  return plainText(text).replace(/\s+/g, '');
}
