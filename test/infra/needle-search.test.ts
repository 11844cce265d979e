import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileNeedles } from '../../src/infra/needle-search.ts';

const naive = (needles: readonly string[], text: string) => needles.flatMap((needle, index) => (text.includes(needle) ? [index] : []));

const units = (most: number) => fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: most }).map((all) => String.fromCharCode(...all));

describe('the search', () => {
  it('finds exactly the needles that the text contains', () => {
    // Few signs, so that needles overlap, repeat and begin alike.
    const sign = fc.constantFrom('가', '나', 'a', ' ', '\ud83d', '\ude00');
    const word = (most: number) => fc.array(sign, { maxLength: most }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.array(word(24), { maxLength: 60 }), word(200), fc.nat(200), (needles, text, at) => {
        const all = [...needles, text.slice(at, at + 1), text.slice(at, at + 4), text.slice(at, at + 17), text.slice(-20), text];
        expect(compileNeedles(all)(text)).toEqual(naive(all, text));
      }),
      { numRuns: 400 },
    );
  });

  it('finds any needle of any script', () => {
    fc.assert(
      fc.property(fc.array(units(40), { minLength: 1, maxLength: 30 }), units(10), (needles, between) => {
        const text = needles.filter((_, index) => index % 2 === 0).join(between);
        expect(compileNeedles(needles)(text)).toEqual(naive(needles, text));
      }),
      { numRuns: 50 },
    );
  });

  it('takes no longer when thousands of needles begin alike and the text is full of beginnings', () => {
    const needles = Array.from({ length: 5000 }, (_, index) => `음성군은 이번 행사에 ${index}명이 참여했다고 밝혔다`);
    const find = compileNeedles(needles);
    const text = '음성군은 이번 행사에 '.repeat(20_000);
    const start = performance.now();
    expect(find(`${text}77명이 참여했다고 밝혔다`)).toEqual([77]);
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('finds nothing without needles, and the empty needle everywhere', () => {
    expect(compileNeedles([])('가')).toEqual([]);
    expect(compileNeedles(['', '나'])('가')).toEqual([0]);
  });
});
