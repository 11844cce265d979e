import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeSyllable, FINALS, INITIALS, initialsOf, lettersOf, VOWELS } from '../../../src/domain/search/hangul.ts';
import { asHangul, asLatin } from '../../../src/domain/search/keyboard.ts';

describe('the other mode of the keyboard', () => {
  it.each([
    ['dmatjdrns', '음성군'],
    ['vnaqkcnrwp', '품바축제'],
    ['rlawkd', '김장'],
    ['dlfwkfl', '일자리'],
    ['qkrfkaghl', '박람회'],
    ['ehlswkd', '된장'],
    ['dkswek', '앉다'],
    ['djqt', '없'],
    ['rkqtdl', '값이'],
    ['dmlrusdmf emfdjdy', '의견을 들어요'],
    ['DMATJDRNS', '음성군'],
    ['Rnfdma', '꿀음'],
    ['rmfo. 2026', '그래. 2026'],
  ])('%s is %s', (typed, meant) => {
    expect(asHangul(typed)).toBe(meant);
  });

  it.each([
    ['ㅜㄷㅈㄴ', 'news'],
    ['ㅡㅐㅠㅑㅣㄷ', 'mobile'],
    ['메ㅔ', 'app'],
    ['ㅔㅇㄹ', 'pdf'],
  ])('%s is %s', (typed, meant) => {
    expect(asLatin(typed)).toBe(meant);
  });

  const syllable = fc.tuple(fc.constantFrom(...INITIALS), fc.constantFrom(...VOWELS), fc.constantFrom(...FINALS)).map(([initial, vowel, final]) => composeSyllable(initial, vowel, final));
  // What needs the shift key is lost on the way through lower case.
  const plain = syllable.filter((sign) => !/[ㄲㄸㅃㅆㅉㅒㅖ]/.test((lettersOf(sign) ?? []).join('')));

  it('is undone by the other way for whole words', () => {
    fc.assert(fc.property(fc.array(plain, { minLength: 1, maxLength: 6 }), (word) => void expect(asHangul(asLatin(word.join('')))).toBe(word.join(''))), { numRuns: 100 });
  });

  it('leaves what no key writes as it is', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('1', '-', '.', ' ', '漢', '👍') }), (text) => void expect([asHangul(text), asLatin(text)]).toEqual([text, text])), { numRuns: 30 });
  });
});

it('takes the initials of syllables alone', () => {
  expect(initialsOf('음성군 AI 3회')).toBe('ㅇㅅㄱ AI 3ㅎ');
});
