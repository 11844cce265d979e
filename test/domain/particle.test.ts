import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParticlePair, particle, quoted } from '../../src/domain/particle.ts';

describe('a particle', () => {
  it.each<[string, ParticlePair, string]>([
    ['김장', '을/를', '을'],
    ['돌봄 강화', '은/는', '는'],
    ['press:2026/11-22-돌봄', '이/가', '이'],
    ['m01', '으로/로', '로'],
    ['m02', '은/는', '는'],
    ['m03', '을/를', '을'],
    ['IPTV', '으로/로', '로'],
    ['URL', '이/가', '이'],
    ['URL', '으로/로', '로'],
    ['youth-plan', '과/와', '과'],
    ['winter-care', '이라는/라는', '라는'],
    ['title', '을/를', '을'],
    ['phone', '이/가', '이'],
    ['date', '은/는', '는'],
    ['youth-center', '은/는', '는'],
    ['news', '을/를', '를'],
    ['spring', '이라고/라고', '이라고'],
    ['facebook', '을/를', '을(를)'],
    ['facebook', '으로/로', '(으)로'],
    ['facebook', '이라는/라는', '(이)라는'],
    ['/press/2026/서울/', '으로/로', '로'],
    ['…', '은/는', '은(는)'],
  ])('after %s of %s is %s', (word, pair, expected) => expect(particle(word, pair)).toBe(expected));

  it('stands after the closing quotation mark, whatever is quoted', () => {
    expect(quoted('kakao', '을/를')).toBe('"kakao"를');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(quoted(word, '을/를')).toMatch(/"(?:을|를|을\(를\))$/u);
      }),
    );
  });
});
