/** The labelled queries: what is looked for, and what a reader would want to find. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const QUERY_SETS = ['sample', 'corpus'] as const;
export type QuerySet = (typeof QUERY_SETS)[number];

export interface LabelledQuery {
  set: QuerySet;
  /** `compound`, `initials` and so on. */
  kind: string;
  query: string;
  /** `press:2026/…` */
  relevant: string[];
}

/** The rules were shaped while the first were looked at; the second were written afterwards. */
export const QUERY_FILES = { labelled: 'test/fixtures/search/labelled-queries.txt', heldOut: 'test/fixtures/search/held-out-queries.txt' } as const;

export function labelledQueries(root: string, queries: keyof typeof QUERY_FILES = 'labelled'): LabelledQuery[] {
  const file = join(root, QUERY_FILES[queries]);
  let set: QuerySet = 'sample';
  let kind = '';
  return readFileSync(file, 'utf8').split('\n').flatMap((line): LabelledQuery[] => {
    const heading = /^(?:@ (?<set>\w+)|\[(?<kind>.+)\])$/.exec(line)?.groups;
    if (heading?.['set']) set = heading['set'] as QuerySet;
    if (heading?.['kind']) kind = heading['kind'];
    if (heading || line === '' || line.startsWith('#')) return [];
    const [query = '', ids = ''] = line.split(' | ');
    return [{ set, kind, query, relevant: ids.split(' ').map((id) => (/^(?:article|video|photo):/.test(id) ? id : `press:${id}`)) }];
  });
}

export interface Scores {
  queries: number;
  /** Of what is relevant, how much is among the first ten, on average over the queries. */
  recall: number;
  /** Mean reciprocal rank: of the first that is relevant, among the first ten. */
  mrr: number;
}

export interface Answered extends LabelledQuery {
  /** The first ten. */
  found: string[];
}

export const CONSIDERED = 10;

export function scoresOf(answers: readonly Answered[]): Scores {
  const mean = (of: (answer: Answered) => number) => (answers.length === 0 ? 0 : answers.reduce((sum, answer) => sum + of(answer), 0) / answers.length);
  return { queries: answers.length, recall: mean(recallOf), mrr: mean(reciprocalRank) };
}

function recallOf({ relevant, found }: Answered): number {
  return relevant.filter((id) => found.slice(0, CONSIDERED).includes(id)).length / Math.min(relevant.length, CONSIDERED);
}

function reciprocalRank({ relevant, found }: Answered): number {
  const place = found.slice(0, CONSIDERED).findIndex((id) => relevant.includes(id));
  return place < 0 ? 0 : 1 / (place + 1);
}
