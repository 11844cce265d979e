/** Payment cards: the issuer's first digits, 15 or 16 digits, and the check digit of Luhn. */
import { hasLuhnCheck } from './check-digits.ts';
import { COUNTED, isInAddress, isWithinWord, OF_A_THING, told, wordsAfter, wordsBefore } from './context.ts';
import type { Hit } from './kinds.ts';

const SIXTEEN = /(?<!\d|\d[- ]|\d,)\d{4}(?: {0,2}- {0,2}\n?| |\n|)\d{4}(?: {0,2}- {0,2}\n?| |\n|)\d{4}(?: {0,2}- {0,2}\n?| |\n|)\d{4}(?!\d|[- ]\d)/g;
const FIFTEEN = /(?<!\d|\d[- ]|\d,)3[47]\d{2}(?: {0,2}- {0,2}\n?| |\n|)\d{6}(?: {0,2}- {0,2}\n?| |\n|)\d{5}(?!\d|[- ]\d)/g;
/** Visa, Mastercard, Discover and UnionPay, JCB, and 9, which Korean cards for use at home begin with. */
const ISSUER = /^(?:4|5[1-5]|2[2-7]|6|35|9)/;
const OF_A_CARD = /카드|결제|card/gi;
const OF_OTHERS = new RegExp(`${OF_A_THING.source}|계좌`, 'g');

export function cardNumbers(text: string): Hit[] {
  return [...text.matchAll(SIXTEEN), ...text.matchAll(FIFTEEN)].flatMap(({ index, 0: whole }): Hit[] => {
    const digits = whole.replace(/\D/g, '');
    const to = index + whole.length;
    if (!hasLuhnCheck(digits) || (digits.length === 16 && !ISSUER.test(digits))) return [];
    const context = told(wordsBefore(text, index), OF_A_CARD, OF_OTHERS);
    const isWord = /^\d+$/.test(whole) && (isWithinWord(text, index, to) || isInAddress(text, index));
    if (context === 'other' || isWord || COUNTED.test(wordsAfter(text, to))) return [];
    return [{ kind: 'card', from: index, to }];
  });
}
