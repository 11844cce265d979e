/** Releases by the terms in them, growing by one after the other, the oldest first; each is weighed by what stood before it. */
import type { Release } from './library.ts';
import { byCodeUnit } from './order.ts';

export const RELATED = 4;
/** Terms of a release that count: the heaviest. */
const KEPT = 48;
/** Those of them by which others are looked for. */
const SOUGHT = 12;
/** Releases that are looked at for each of these: the newest that have it. With `SOUGHT` it bounds the cost, however many there are. */
const REACH = 32;
/** Of these, the ones that are compared as a whole. */
const COMPARED = 16;

/** What a label in common adds to the likeness of the texts, which goes from 0 to 1. */
const SHARED = { series: 0.3, topics: 0.12, town: 0.03, department: 0.03 } as const;
/** Below this two releases do not belong together. */
const LEAST = 0.13;
/** Texts as alike as this tell of one matter, whatever they are filed under; those filed under one topic need not be as alike. */
const ALIKE = { anywhere: 0.15, inTopic: 0.03 } as const;

export interface Indexed {
  release: Release;
  /** From 0, the oldest first. */
  place: number;
  text: Vector;
  topics: Vector;
}

/** By the numbers of the terms, the lowest first. Weights are whole numbers, so that no sum depends on the order of its parts. */
interface Vector {
  terms: number[];
  weights: number[];
  length: number;
}

interface Term {
  name: string;
  number: number;
  /** How many releases of the year so far and of the year before have it. */
  thisYear: number;
  lastYear: number;
  /** Those that it weighs in, the newest last. */
  places: number[];
  weights: number[];
}

/** Weights are told to this part of one. */
const FINENESS = 1024;

export class RelatedIndex {
  readonly #docs: Indexed[] = [];
  /** A topic and a series are terms too, told apart by a space. */
  readonly #terms = new Map<string, Term>();
  readonly #byNumber: Term[] = [];
  /** By place, between two searches empty. */
  readonly #sums: (number | undefined)[] = [];
  #thisYear = 0;
  #lastYear = 0;
  /** The place of the first release of the year before: what is older is looked at no more. */
  #first = 0;

  beginYear(): void {
    this.#first = this.#docs.length - this.#thisYear;
    this.#lastYear = this.#thisYear;
    this.#thisYear = 0;
    for (const term of this.#byNumber) {
      term.lastYear = term.thisYear;
      term.thisYear = 0;
    }
  }

  /** For the rarity of its terms alone. */
  count(release: Release, terms: ReadonlyMap<string, number>): void {
    for (const term of [...terms.keys(), ...topicsOf(release), ...seriesOf(release)]) this.#term(term).thisYear += 1;
    this.#thisYear += 1;
  }

  /** @param terms with their weight within the release */
  add(release: Release, terms: ReadonlyMap<string, number>): Indexed {
    const doc: Indexed = { release, place: this.#docs.length, text: this.#vector(terms), topics: this.#vector(new Map(topicsOf(release).map((topic) => [topic, 1]))) };
    this.count(release, terms);
    this.#docs.push(doc);
    this.#sums.push(undefined);
    for (const { terms: numbers, weights } of [doc.text, doc.topics]) for (const [at, number] of numbers.entries()) post(this.#byNumber[number], doc.place, weights[at]);
    for (const series of seriesOf(release)) post(this.#term(series), doc.place);
    return doc;
  }

  /** Those before it that belong with it, the closest first; of equally close ones the newer. */
  closest(doc: Indexed): Release[] {
    return this.#candidates(doc)
      .map((other) => ({ other, score: likeness(doc, other, cosine(doc.text, other.text)) }))
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score || b.other.place - a.other.place)
      .slice(0, RELATED)
      .map(({ other }) => other.release);
  }

  /** By the heaviest terms alone the most alike. */
  #candidates(doc: Indexed): Indexed[] {
    const seen: number[] = [];
    const sums = this.#sums;
    const labels = [...doc.topics.terms.map((number) => this.#byNumber[number] as Term), ...seriesOf(doc.release).map((series) => this.#term(series))];
    for (const { term, weight } of [...this.#heaviest(doc.text), ...labels.map((term) => ({ term, weight: 0 }))]) {
      const { places, weights } = term;
      for (let at = places.length - 1; at >= 0 && at >= places.length - REACH; at--) {
        const place = places[at] as number;
        if (place < this.#first) break;
        if (place === doc.place) continue;
        if (sums[place] === undefined) seen.push(place);
        sums[place] = (sums[place] ?? 0) + weight * (weights[at] as number);
      }
    }
    const scored = seen.map((place) => {
      const other = this.#docs[place] as Indexed;
      const text = (sums[place] ?? 0) / (doc.text.length * other.text.length || 1);
      sums[place] = undefined;
      return { other, score: text + labelsIn(doc, other, cosine(doc.topics, other.topics)) };
    });
    return scored.sort((a, b) => b.score - a.score || b.other.place - a.other.place).slice(0, COMPARED).map(({ other }) => other);
  }

  #heaviest({ terms, weights }: Vector): { term: Term; weight: number }[] {
    return terms.map((number, at) => ({ term: this.#byNumber[number] as Term, weight: weights[at] as number })).sort(heavierFirst).slice(0, SOUGHT);
  }

  #term(name: string): Term {
    const known = this.#terms.get(name);
    if (known) return known;
    const term: Term = { name, number: this.#byNumber.length, thisYear: 0, lastYear: 0, places: [], weights: [] };
    this.#terms.set(name, term);
    this.#byNumber.push(term);
    return term;
  }

  #vector(terms: ReadonlyMap<string, number>): Vector {
    const all = this.#thisYear + this.#lastYear;
    const weighed: { term: Term; weight: number }[] = [];
    for (const [name, within] of terms) {
      const term = this.#term(name);
      const rarity = Math.log((all + 8) / (term.thisYear + term.lastYear + 1)) - 0.5;
      const weight = Math.round(within * rarity * FINENESS);
      if (weight > 0) weighed.push({ term, weight });
    }
    const kept = weighed.sort(heavierFirst).slice(0, KEPT).sort((a, b) => a.term.number - b.term.number);
    const weights = kept.map(({ weight }) => weight);
    return { terms: kept.map(({ term }) => term.number), weights, length: Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) };
  }
}

function heavierFirst(a: { term: Term; weight: number }, b: { term: Term; weight: number }): number {
  return b.weight - a.weight || byCodeUnit(a.term.name, b.term.name);
}

function post(term: Term | undefined, place: number, weight = 0): void {
  term?.places.push(place);
  term?.weights.push(weight);
}

function topicsOf({ topics }: Release): string[] {
  return [...new Set(topics)].map((topic) => `topic ${topic}`);
}

function seriesOf({ series }: Release): string[] {
  return series === undefined ? [] : [`series ${series}`];
}

/** Zero where nothing but chance is shared. @param text how alike the texts are */
function likeness(a: Indexed, b: Indexed, text: number): number {
  const topics = cosine(a.topics, b.topics);
  const isSeries = a.release.series !== undefined && a.release.series === b.release.series;
  return !isSeries && text < (topics > 0 ? ALIKE.inTopic : ALIKE.anywhere) ? 0 : text + labelsIn(a, b, topics);
}

/** What the labels in common add. @param topics how alike the topics are */
function labelsIn({ release: one }: Indexed, { release: other }: Indexed, topics: number): number {
  const isSeries = one.series !== undefined && one.series === other.series;
  // Of a release on the whole county the towns tell nothing.
  const isTown = one.towns.length <= 2 && other.towns.length <= 2 && one.towns.some((town) => other.towns.includes(town));
  return (isSeries ? SHARED.series : 0) + SHARED.topics * topics + (isTown ? SHARED.town : 0) + (one.department === other.department ? SHARED.department : 0);
}

/** How alike, from 0 to 1. */
function cosine(a: Vector, b: Vector): number {
  if (a.length === 0 || b.length === 0) return 0;
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const order = (a.terms[i] as number) - (b.terms[j] as number);
    if (order === 0) sum += (a.weights[i] as number) * (b.weights[j] as number);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return sum / (a.length * b.length);
}
