/** Which entries of a year a query finds, and how well each word of it. */
import { decodeNumbers } from './posting-list.ts';
import type { Unit, Way } from './parse-query.ts';

/** The docs of each term, from the files that hold the terms of the query. */
export interface YearTerms {
  entries: number;
  /** As the file has it; undefined where no entry bears the term. */
  docs(term: string): string | undefined;
  /** Every term that begins so. */
  beginningWith(term: string): string[];
}

/** What a word is worth by where it stands: once or twice in the body, often, in the head, in the title. */
const WEIGHTS = [1.4, 2.4, 4, 8] as const;
const ACROSS = 0.75;

/** How well an entry has a word: 0 where it has not. */
export type UnitWeights = Float32Array;

export function matchUnit(unit: Unit, year: YearTerms): UnitWeights {
  const best = new Float32Array(year.entries);
  for (const way of unit.ways) {
    const weights = way.isBeginning ? beginnings(way, year) : allTerms(way, year);
    for (let doc = 0; doc < best.length; doc++) best[doc] = Math.max(best[doc] ?? 0, (weights[doc] ?? 0) * way.weight);
  }
  return best;
}

function allTerms(way: Way, year: YearTerms): UnitWeights {
  const sum = new Float32Array(year.entries);
  const count = new Uint8Array(year.entries);
  for (const term of way.terms) {
    const weights = termWeights(term, year);
    if (way.acrossSpaces && Array.from(term).length === 2) raise(weights, `${Array.from(term).join(' ')}`, year, ACROSS);
    for (let doc = 0; doc < sum.length; doc++) {
      const weight = weights[doc] ?? 0;
      if (weight === 0) continue;
      sum[doc] = (sum[doc] ?? 0) + weight;
      count[doc] = (count[doc] ?? 0) + 1;
    }
  }
  for (let doc = 0; doc < sum.length; doc++) sum[doc] = count[doc] === way.terms.length ? (sum[doc] ?? 0) / way.terms.length : 0;
  return sum;
}

function beginnings(way: Way, year: YearTerms): UnitWeights {
  const weights = new Float32Array(year.entries);
  for (const beginning of way.terms) for (const term of year.beginningWith(beginning)) raise(weights, term, year, 1);
  return weights;
}

function termWeights(term: string, year: YearTerms): Float32Array {
  const weights = new Float32Array(year.entries);
  raise(weights, term, year, 1);
  return weights;
}

function raise(weights: Float32Array, term: string, year: YearTerms, factor: number): void {
  (year.docs(term) ?? '').split(' ').forEach((list, place) => {
    const weight = (WEIGHTS[place] ?? 0) * factor;
    for (const doc of decodeNumbers(list)) if (doc < weights.length) weights[doc] = Math.max(weights[doc] ?? 0, weight);
  });
}

/** Which entries bear every one of the filters; undefined where there is none. */
export function matchFilters(terms: readonly string[], year: YearTerms): Uint8Array | undefined {
  if (terms.length === 0) return undefined;
  const count = new Uint8Array(year.entries);
  for (const term of terms) for (const doc of decodeNumbers(year.docs(term)?.split(' ')[0] ?? '')) count[doc] = (count[doc] ?? 0) + 1;
  return count.map((number) => (number === terms.length ? 1 : 0));
}
