import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOf, isEmpty, readAddress } from '../../src/search/address.ts';

it('holds query, filters and order, and nothing where nothing is sought', () => {
  expect(addressOf({ text: '겨울 돌봄', sort: 'date', year: '2026' })).toBe('?q=%EA%B2%A8%EC%9A%B8+%EB%8F%8C%EB%B4%84&year=2026&sort=date');
  expect(addressOf({ text: '', sort: 'relevance' })).toBe('');
});

it('is read as it was written, whatever was sought', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 20 });
  const request = fc.record({ text: word, sort: fc.constantFrom('date' as const, 'relevance' as const) });
  fc.assert(fc.property(request, fc.constantFrom('kind', 'year', 'topic'), (sought, filter) => {
    const whole = { ...sought, [filter]: 'a&b' };
    expect(readAddress(addressOf(whole))).toEqual(whole);
  }), { numRuns: 50 });
});

it('takes what anyone writes into it', () => {
  expect(readAddress('?q=%ff%&sort=up&kind=&q=2')).toEqual({ text: '\ufffd%', sort: 'relevance' });
});

it('knows when nothing is sought', () => {
  expect(isEmpty({ text: '  ', sort: 'date' })).toBe(true);
  expect(isEmpty({ text: '', sort: 'relevance', topic: 'welfare' })).toBe(false);
});
