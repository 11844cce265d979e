import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedLength } from '../../src/domain/caption-length.ts';

describe('the length of a post on X', () => {
  it.each([
    ['abc', 3],
    ['가나다', 6],
    ['가나다'.normalize('NFD'), 6],
    ['“한파”–대비…', 4 + 1 + 1 + 1 + 4 + 2],
    ['김장 100포기', 4 + 1 + 3 + 4],
    ['🎉', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['👍🏽🇰🇷1️⃣', 6],
    ['https://news.example.kr/press/2026/11-22-%EA%B9%80%EC%9E%A5-%EB%82%98%EB%88%94/', 23],
    ['보기 https://a.kr', 5 + 23],
    ['보기 a.kr 참고', 4 + 1 + 23 + 1 + 4],
    ['https://a.kr에서', 23 + 4],
    ['#음성군 #한파', 7 + 1 + 5],
  ])('%s', (text, length) => {
    expect(weightedLength(text)).toBe(length);
  });

  it('is never less than the number of signs outside addresses and pictures', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('가', 'a', ' ', '1', '陰', '\n', '·', '㎡') }), (text) => {
      expect(weightedLength(text)).toBeGreaterThanOrEqual([...text].length);
    }));
  });
});
