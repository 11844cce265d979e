import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneAddress, phonesIn } from '../../src/domain/phone.ts';

const found = (text: string) => phonesIn(text).filter(({ isPhone }) => isPhone).map(({ text: phone }) => phone);

describe('a telephone number', () => {
  it('is dialled by its first number', () => {
    expect(phoneAddress('043-000-3401')).toBe('tel:043-000-3401');
    expect(phoneAddress('(043) 000-3401~3')).toBe('tel:043-000-3401');
    expect(phoneAddress('119')).toBe('tel:119');
  });

  it('is found in a sentence, with the particle after it left alone', () => {
    expect(found('일자리팀 전화(043-000-3182)나 02-000-3000, (043) 000-3401~3, 1588-0000으로')).toEqual(['043-000-3182', '02-000-3000', '(043) 000-3401~3', '1588-0000']);
  });

  it('is not found in days, accounts and longer numbers', () => {
    expect(found('2026-11-22, 301-0000-1234-56, 1043-000-3182, 043-000-31820, 제2026-1588-0000호')).toEqual([]);
  });

  it('cuts a text into pieces that together are the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('043-000-3182', '(02) 000-3000', '~', '-', '1588-0000'))), (parts) => {
        expect(phonesIn(parts.join('')).map(({ text }) => text).join('')).toBe(parts.join(''));
      }),
    );
  });
});
