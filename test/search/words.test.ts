import { expect, it } from 'vitest';
import { parseQuery } from '../../src/domain/search/parse-query.ts';
import { statusWords } from '../../src/search/words.ts';

const hits = (count: number) => Array.from({ length: count }, (_, entry) => ({ year: '2026', entry, score: 1, isWhole: true }));
const said = (text: string, whole: number, all: number) => statusWords({ hits: hits(all), whole, units: parseQuery(text) }, { text, sort: 'relevance' });

it('says how many were found, and of which sort', () => {
  expect(said('김장', 3, 3)).toBe('3건을 찾았습니다.');
  expect(said('김장 나눔', 1, 4)).toBe('1건을 찾았고, 낱말이 많이 든 글 3건이 이어집니다.');
  expect(said('김장 나눔', 0, 4)).toBe('모든 낱말이 든 글은 없어, 낱말이 많이 든 글 4건을 보입니다.');
  expect(said('김장', 0, 0)).toBe('찾은 글이 없습니다.');
  expect(said('ㅇ', 0, 0)).toBe('두 글자 이상 적어 주세요.');
});

it('says first what the keys meant in their other mode', () => {
  expect(statusWords({ hits: hits(2), whole: 2, units: [], typed: '음성군' }, { text: 'dmatjdrns', sort: 'relevance' })).toBe('‘음성군’(으)로 찾은 결과입니다. 2건을 찾았습니다.');
});
