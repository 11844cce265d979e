import fc from 'fast-check';
import { expect, it } from 'vitest';
import { englishStem } from '../../../src/domain/search/english.ts';
import { eachInitialTerm, eachTerm } from '../../../src/domain/search/terms.ts';
import { anyText } from '../../support/any-text.ts';

const termsOf = (text: string) => {
  const terms: string[] = [];
  eachTerm(text, (term) => terms.push(term));
  return terms;
};

it('takes Hangul by pairs, and across a space with the space', () => {
  expect(termsOf('품바축제')).toEqual(['품바', '바축', '축제']);
  expect(termsOf('발전 시설')).toEqual(['발전', '전 시', '시설']);
  expect(termsOf('끝났다. 다음')).not.toContain('다 다');
});

it('takes a word of one syllable as a word, with a particle or without', () => {
  expect(termsOf('눈')).toEqual(['눈.']);
  expect(termsOf('눈이 온다')).toContain('눈.');
  expect(termsOf('눈물')).not.toContain('눈.');
});

it('takes numbers whole, without their commas, and with what is counted', () => {
  expect(termsOf('2,143명')).toEqual(['2143', '2143명']);
  expect(termsOf('12월')).not.toContain('2월');
  expect(termsOf('043-000-3200')).toEqual(['043', '000', '3200']);
});

it('takes Latin words by their stems, whatever their case, width and accents', () => {
  expect(termsOf('Agencies ＡＧＥＮＣＹ')).toEqual(['agenc', 'agenc']);
  expect(termsOf('café')).toEqual(termsOf('cafe'));
});

it.each([
  ['agencies', 'agency'],
  ['mapping', 'map'],
  ['websites', 'website'],
  ['releasing', 'releases'],
  ['boxes', 'box'],
  ['planned', 'plan'],
  ['classes', 'class'],
])('%s is found for %s', (one, other) => {
  expect(englishStem(one)).toBe(englishStem(other));
});

it.each(['news', 'this', 'status', 'sing', 'red', 'bus', 'analysis'])('%s stays', (word) => {
  expect(englishStem(word)).toBe(word);
});

it('makes stems that are beginnings of their words', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abcdeghilnrsty'), maxLength: 12 }), (word) => void expect(word.startsWith(englishStem(word))).toBe(true)));
});

it('takes initials by two and three, of words alone', () => {
  const found: string[] = [];
  eachInitialTerm('음성군 AI', (term) => found.push(term));
  expect(found).toEqual(['ㅇㅅ', 'ㅅㄱ', 'ㅇㅅㄱ']);
});

it('takes any text without failing, the same for either Unicode form', () => {
  fc.assert(fc.property(anyText, (text) => void expect(termsOf(text.normalize('NFD'))).toEqual(termsOf(text.normalize('NFC')))), { numRuns: 100 });
});
