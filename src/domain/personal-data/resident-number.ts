/** 주민등록번호 and 외국인등록번호: a real date, a digit that tells century, sex and nationality, six more. */
import { COUNTED, isInAddress, isWithinWord, OF_A_THING, told, wordsAfter, wordsBefore } from './context.ts';
import { hasGoodsCheck, hasResidentCheck, isForeignerDigit } from './check-digits.ts';
import type { Hit } from './kinds.ts';

const HYPHEN = String.raw`{0,2}\n? ?-{1,3}[ \n]{0,3}`;
/** Between the two parts: a hyphen, spaces, a line's end, a cell's edge, some other sign, nothing. */
const WHOLE = new RegExp(String.raw`(?<!\d)(?<year>(?:19|20)?)(?<birth>\d{6})(?<joint> ${HYPHEN}| {1,3}|\n| {0,2}[|,_./·:] {0,2}|[^\d\n]{0,10}뒷? ?자리[^\d\n]{0,4}|)(?<serial>\d{7}|\d[- ]\d{6})(?!\d)`, 'g');
/** As in the boxes of a form: spaces anywhere between the digits. */
const SPACED = /(?<!\d|\d )(?<year>)(?<birth>(?:\d ?){5}\d)(?<joint> ?[-\n]? ?)(?<serial>(?:\d ?){6}\d)(?! ?\d)/g;

const OF_A_PERSON = /주민 ?(?:등록)? ?번호|생년월일|외국인 ?(?:등록)?(?:증| ?번호)|거소|rrn|jumin/gi;
/** The first court, the kind of company and a serial number make a number of the same form; so do day and serial number of a file. */
const OF_A_CORPORATION = /법인 ?(?:등록)? ?번호[^\d]{0,8}$/;
const OF_A_FILE = /(?:접수|주문|관리|문서|계약|공고|송장|상품|물품|신청) ?번호 ?:? ?$/;
const OF_AN_ACCOUNT = /(?:계좌|계좌 ?번호|은행|농협|뱅크|금고|신협|수협|축협|우체국) ?:? ?$/;

export function residentNumbers(text: string): Hit[] {
  const spaced = /\d \d/.test(text) ? [...text.matchAll(SPACED)] : [];
  return [...text.matchAll(WHOLE), ...spaced].flatMap((found): Hit[] => {
    const { year = '', birth = '', joint = '', serial = '' } = found.groups ?? {};
    const digits = `${birth}${serial}`.replace(/\D/g, '');
    const isParted = /\D/.test(birth) || /\D/.test(serial);
    const number: Candidate = { text, from: found.index, to: found.index + found[0].length, digits, joint, isParted, hasCentury: year !== '' };
    if (!isRealDate(digits) || !isPersons(number)) return [];
    return [{ kind: isForeignerDigit(digits[6]) ? 'foreigner' : 'rrn', from: number.from, to: number.to }];
  });
}

interface Candidate {
  text: string;
  from: number;
  to: number;
  digits: string;
  /** What stands between the date and the rest. */
  joint: string;
  /** Something stands within the date or within the rest. */
  isParted: boolean;
  hasCentury: boolean;
}

function isPersons(number: Candidate): boolean {
  const { text, from, digits, joint } = number;
  const before = wordsBefore(text, from);
  const context = told(before, OF_A_PERSON, OF_A_THING);
  if (context === 'kind' || joint.includes('자리')) return true;
  // 0 and 9 are the nineteenth century's; numbers of companies have a 0 there far more often.
  if (number.hasCentury || digits[6] === '0' || (digits[6] === '9' && !joint.includes('-'))) return false;
  if (number.isParted) return isEvenlySpaced(number) || hasResidentCheck(digits);
  if (joint.includes('-')) return !OF_A_CORPORATION.test(before) && (!OF_A_FILE.test(before) || hasResidentCheck(digits));
  if (context === 'other' || COUNTED.test(wordsAfter(text, number.to))) return false;
  if (joint === '') return isBareNumber(number) && !OF_AN_ACCOUNT.test(before);
  return /^ +$/.test(joint) ? !isInColumns(number) : hasResidentCheck(digits);
}

/** A hyphen in the middle, and each part whole or with a space after every digit. */
function isEvenlySpaced({ text, from, to }: Candidate): boolean {
  return /^(?:\d{6}|(?:\d ){5}\d) ?- ?(?:\d{7}|(?:\d ){6}\d|\d[- ]\d{6})$/.test(text.slice(from, to));
}

/** One of more numbers in a row. */
function isInColumns({ text, from, to }: Candidate): boolean {
  return /\d {1,3}$/.test(wordsBefore(text, from, 4)) || /^ {1,3}\d/.test(wordsAfter(text, to, 4));
}

function isBareNumber({ text, from, to, digits }: Candidate): boolean {
  if (isWithinWord(text, from, to) || isInAddress(text, from)) return false;
  // 880 is the country's number of goods; in January 1988 numbers of residents still had their check digit.
  return !(digits.startsWith('880') && hasGoodsCheck(digits) && !hasResidentCheck(digits));
}

const CENTURIES: Readonly<Record<string, number>> = { 9: 1800, 0: 1800, 1: 1900, 2: 1900, 5: 1900, 6: 1900, 3: 2000, 4: 2000, 7: 2000, 8: 2000 };

function isRealDate(digits: string): boolean {
  const year = (CENTURIES[digits[6] ?? ''] ?? 0) + Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
