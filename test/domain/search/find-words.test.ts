import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markWords, quoteOf } from '../../../src/domain/search/find-words.ts';
import { parseQuery } from '../../../src/domain/search/parse-query.ts';
import { anyText } from '../../support/any-text.ts';

const marked = (text: string, query: string) => markWords(text, parseQuery(query)).spans.map(([from, to]) => text.slice(from, to));

it.each([
  ['제27회 품바축제 개막', '축제', ['축제']],
  ['어린이 집과 어린이집', '어린이집', ['어린이 집', '어린이집']],
  ['발전 시설과 전시', '전시', ['전시']],
  ['음성군은 음성 군민과', 'ㅇㅅㄱ', ['음성군', '음성 군']],
  ['Agencies of the agency', 'agency', ['Agencies', 'agency']],
  ['눈이 온다, 눈물', '눈', ['눈']],
  ['2,143명', '2143', ['2,143']],
  ['품바축제'.normalize('NFD'), '축제', ['축제'.normalize('NFD')]],
  ['A.B (c) [d]', 'b', ['B']],
])('marks in %j for %j', (text, query, words) => {
  expect(marked(text, query)).toEqual(words);
});

it('quotes the line that has most of the words, and shows that it goes on', () => {
  const quoted = quoteOf(`첫 줄\n${'앞말 '.repeat(40)}김장 나눔을 엽니다.${' 뒷말'.repeat(40)}\n김장`, parseQuery('김장 나눔'));
  expect(quoted?.text).toMatch(/^… .*김장 나눔.* …$/);
  expect(quoted?.spans.map(([from, to]) => quoted.text.slice(from, to))).toEqual(['김장', '나눔']);
});

it('quotes nothing where no word is', () => {
  expect(quoteOf('아무 말', parseQuery('김장'))).toBeUndefined();
});

it('marks and quotes any text for any query, in order and within it', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, query) => {
      const units = parseQuery(query);
      const quoted = quoteOf(text, units);
      for (const { text: whole, spans } of [markWords(text, units), ...(quoted ? [quoted] : [])]) {
        let end = 0;
        for (const [from, to] of spans) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeLessThanOrEqual(whole.length);
          end = to;
        }
      }
    }),
    { numRuns: 100 },
  );
});
