import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labelledQueries, QUERY_SETS, scoresOf } from '../../src/bench/search/labelled-queries.ts';
import { folderOf, openIndex } from '../../src/bench/search/search-corpora.ts';
import { askOurs } from '../../src/bench/search-bench.ts';

const ROOT = process.cwd();
const labelled = labelledQueries(ROOT);

it('is measured by a hundred and fifty labelled queries and more, no two alike', () => {
  expect(labelled.length).toBeGreaterThanOrEqual(150);
  expect(new Set(labelled.map(({ set, query }) => `${set} ${query}`)).size).toBe(labelled.length);
});

// The corpus is no part of the project: it lies beside it, where it lies at all.
describe.each(QUERY_SETS.filter((set) => existsSync(folderOf(set, ROOT))))('search over the %s', (set) => {
  it('finds what a reader of the entries would want, and puts it first', async () => {
    const index = await openIndex(folderOf(set, ROOT), ROOT);
    if (!index) throw new Error(`${folderOf(set, ROOT)} is not there.`);
    const queries = labelled.filter((query) => query.set === set);
    const entries = new Set(index.years.flatMap(({ documents }) => documents.map(({ item }) => `${item.kind}:${item.id}`)));
    expect(queries.flatMap(({ relevant }) => relevant.filter((id) => !entries.has(id)))).toEqual([]);
    const { recall, mrr } = scoresOf(await askOurs(index, queries));
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(mrr).toBeGreaterThanOrEqual(0.85);
  });
});

describe('the scores', () => {
  const answer = (relevant: string[], found: string[]) => ({ set: 'sample' as const, kind: '', query: '', relevant, found });

  it('are of the first ten alone', () => {
    expect(scoresOf([answer(['a', 'b'], ['x', 'a'])])).toEqual({ queries: 1, recall: 0.5, mrr: 0.5 });
    expect(scoresOf([answer(['a'], [...'0123456789', 'a'])])).toEqual({ queries: 1, recall: 0, mrr: 0 });
    expect(scoresOf([])).toEqual({ queries: 0, recall: 0, mrr: 0 });
  });
});
