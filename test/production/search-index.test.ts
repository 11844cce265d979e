import { expect, it } from 'vitest';
import { indexOfYears, searchFiles } from '../../src/production/search-index.ts';
import type { SearchDocument } from '../../src/domain/search/document.ts';
import { shardsFor } from '../../src/domain/search/directory.ts';

const document = (id: string, day: string, body = () => '가나다 라마바사'): SearchDocument => ({
  item: { kind: 'press', id, title: `제목 ${id}`, day, department: 'welfare', section: 'news', lead: '', anchor: '', lang: '' },
  topics: [],
  names: [],
  head: [],
  digest: id,
  body,
});
const closed = { year: '2025', documents: [document('2025/a', '2025-12-01', () => { throw new Error('read again'); })] };
const open = { year: '2026', documents: [document('2026/b', '2026-01-02')] };

it('reads no text of a year until a file of its terms is asked for', () => {
  const { years, directory } = indexOfYears([open, closed]);
  expect(directory.years.map(({ of }) => of)).toHaveLength(2);
  expect(years[0]?.terms(0)).toBeDefined();
  expect(() => years[1]?.terms(0)).toThrow('read again');
});

it('says by `of` that something of a year is another, whatever it is', () => {
  const of = (documents: SearchDocument[]) => indexOfYears([{ year: '2026', documents }]).years[0]?.of;
  const [one] = open.documents as [SearchDocument];
  const others = [{ ...one, digest: 'x' }, { ...one, topics: ['t'] }, { ...one, names: ['n'] }, { ...one, head: ['h'] }, { ...one, item: { ...one.item, title: 't' } }, { ...one, item: { ...one.item, id: '2026/c' } }];
  expect(new Set([...others, one].map((each) => of([each]))).size).toBe(others.length + 1);
  expect(of([one])).toBe(of([{ ...one }]));
});

it('makes the same bytes each time, every file of them bearing the state of its year', () => {
  const bytes = () => JSON.stringify([...searchFiles(indexOfYears([open]))]);
  expect(bytes()).toBe(bytes());
  for (const [address, file] of searchFiles(indexOfYears([open]))) expect(address.endsWith(`?${file.of}`)).toBe(true);
});

it('parts a year of two thousand into files small enough for a phone, and few enough for a server', () => {
  expect(shardsFor(2143)).toBe(512);
  expect(shardsFor(1)).toBe(1);
  expect(shardsFor(0)).toBe(1);
});
