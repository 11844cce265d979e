import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeNumbers, encodeNumbers } from '../../../src/domain/search/posting-list.ts';

const numbers = fc.uniqueArray(fc.nat(5000), { maxLength: 400 }).map((list) => list.toSorted((a, b) => a - b));
const dense = fc.tuple(fc.nat(50), fc.nat(3000)).map(([from, count]) => Array.from({ length: count }, (_, index) => from + index));

it('reads what it wrote, many or few, near or far', () => {
  fc.assert(fc.property(fc.oneof(numbers, dense), (list) => void expect(decodeNumbers(encodeNumbers(list))).toEqual(list)), { numRuns: 60 });
});

it('has no letter in it, so that no word can be read in it by chance', () => {
  fc.assert(fc.property(fc.oneof(numbers, dense), (list) => void expect(encodeNumbers(list)).toMatch(/^[^\p{L}\s"\\&%]*$/u)), { numRuns: 60 });
});

it('never takes much more than a quarter of a sign for each entry there is', () => {
  expect(encodeNumbers(Array.from({ length: 2000 }, (_, index) => index)).length).toBe(501);
  expect(encodeNumbers([2142]).length).toBe(3);
});

it('makes something of any text without failing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decodeNumbers(text)), { numRuns: 60 });
});
