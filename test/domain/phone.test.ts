import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneAddress, phoneParts } from '../../src/domain/phone.ts';

const phonesIn = (text: string) => phoneParts(text).flatMap((part) => (part.isPhone ? [part.text] : []));

describe('telephone numbers in a text', () => {
  it.each([
    ['홍보팀(043-000-3402)으로', ['043-000-3402']],
    ['043-000-3111~3, 02-123-4567', ['043-000-3111~3', '02-123-4567']],
    ['전화043-000-3402로', ['043-000-3402']],
    ['070-1234-5678 또는 010-1234-5678', ['070-1234-5678', '010-1234-5678']],
    ['043-000-3402. 그리고', ['043-000-3402']],
    ['(043) 000-3401~3, 1588-0000으로', ['(043) 000-3401~3', '1588-0000']],
  ])('are found: %s', (text, phones) => expect(phonesIn(text)).toEqual(phones));

  it.each(['계좌 351-043-000-3402', '043-000-3402-11', '1043-000-3402', '접수번호 A043-000-3402', '2026-11-22', '099-000-3402', '043-000-34021', '3043-000-3402', '제2026-1588-0000호', '301-0000-1234-56'])('are not what only looks like one: %s', (text) => expect(phonesIn(text)).toEqual([]));

  it('leave the text as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('043-000-3402', '-', '1', '가', '~3', ' ', '02-123-4567')), (pieces) => {
        const text = pieces.join('');
        expect(phoneParts(text).map((part) => part.text).join('')).toBe(text);
      }),
    );
  });

  it('are dialled without the extension', () => expect(phoneAddress('043-000-3111~3')).toBe('tel:043-000-3111'));
});
