/** Accounts: every bank has its own form, so that the word before decides. */
import { COUNTED, isInAddress, isWithinWord, wordsAfter, wordsBefore } from './context.ts';
import type { Hit } from './kinds.ts';

const NUMBER = /(?<!\d|\d-)(?:\d{2,6}(?:(?: ?- ?\n?| )\d{1,7}){1,4}|\d{10,14})(?!\d|-\d)/g;

const BANK = /(?:농협|축협|수협|신협|우체국|새마을금고|산림조합|뱅크|SC제일|은행|금고)(?:은행|중앙회)?[^\d\n]{0,8}$/;
/** Names that are words as well count right before the number alone. */
const BANK_IN_SHORT = /(?:국민|우리|신한|하나|기업|산업|씨티|부산|대구|KB|NH|IBK)[ :(]{0,3}$/;
const ACCOUNT = /(?:계좌|예금주|입금|송금|이체|환급|환불)[^\n]{0,24}$/;
/** Numbers with spaces alone are often several. */
const BANK_ITSELF = /(?:은행|뱅크|농협|금고|신협|수협|우체국|계좌(?: ?번호)?) ?[:(]? ?$/;
const OWNER_AFTER = /^[^\d\n]{0,6}(?:예금주|으?로 (?:입금|송금|이체))/;
const OTHER = /(?:등기|송장|택배|배송|사업자|전화|팩스|문의|연락|번지|접수 ?번호|신청 ?번호|관리 ?번호|문서 ?번호|☎|TEL)[^\n\d]{0,12}$/i;

/** 0, an area or a service, three or four digits, four. */
const LANDLINE = /^0\d{1,3}-?\d{3,4}-?\d{4}$/;
const CALL_CENTRE = /^1[5-9]\d\d-?\d{4}$/;
const BUSINESS = /^\d{3}-\d{2}-\d{5}$/;
const DATES = /^(?:19|20)\d\d(?:-(?:0?\d|1[0-2])-|(?:0\d|1[0-2])[0-3]\d)/;

export function accountNumbers(text: string): Hit[] {
  return [...text.matchAll(NUMBER)].flatMap(({ index, 0: whole }): Hit[] => {
    const to = index + whole.length;
    return isAccount(text, index, to, whole.replace(/\s/g, '')) ? [{ kind: 'account', from: index, to }] : [];
  });
}

function isAccount(text: string, from: number, to: number, number: string): boolean {
  const length = number.replaceAll('-', '').length;
  if (length < 10 || length > 16 || [LANDLINE, CALL_CENTRE, BUSINESS, DATES].some((form) => form.test(number))) return false;
  const before = wordsBefore(text, from);
  const isNamed = BANK.test(before) || BANK_IN_SHORT.test(before) || ACCOUNT.test(before) || OWNER_AFTER.test(wordsAfter(text, to));
  if (!isNamed || OTHER.test(before) || COUNTED.test(wordsAfter(text, to))) return false;
  if (/\d \d/.test(text.slice(from, to)) && !BANK_ITSELF.test(before)) return false;
  return number.includes('-') || !(isWithinWord(text, from, to) || isInAddress(text, from));
}
