/** Numbers of passports and driving licences. */
import { isInAddress, OF_A_THING, told, wordsBefore } from './context.ts';
import type { Hit } from './kinds.ts';

/** A letter for the kind of passport and eight digits, since December 2021 with a letter at the fifth place (https://www.passport.go.kr/). */
const PASSPORT = /(?<![A-Za-z0-9])([MSRGDOP])( ?\d{3}[A-Z]\d{4}| ?\d{4} ?\d{4})(?![A-Za-z0-9])/gi;
const OF_A_PASSPORT = /여권|passport/gi;

export function passportNumbers(text: string): Hit[] {
  return [...text.matchAll(PASSPORT)].flatMap(({ index, 0: whole, 1: letter, 2: rest = '' }): Hit[] => {
    const context = told(wordsBefore(text, index), OF_A_PASSPORT, OF_A_THING);
    // Without a word beside it only the passport of nearly everyone is told from a model's number.
    const isCommon = letter === 'M' && !rest.includes(' ') && !isInAddress(text, index);
    return context === 'kind' || (context === undefined && isCommon) ? [{ kind: 'passport', from: index, to: index + whole.length }] : [];
  });
}

/** The province (11 to 28, formerly by name), the year, the number and how often it was issued anew (도로교통법 시행규칙 제77조). */
const LICENSE = /(?<!\d|\d-)(?:1[1-9]|2[0-8])( {0,2}- {0,2}| |)\d{2}( {0,2}- {0,2}| |)\d{6}( {0,2}- {0,2}| |)\d{2}(?!\d|-\d)/g;
const LICENSE_BY_NAME = /(?:서울|부산|대구|인천|광주|대전|울산|경기|강원|충북|충남|전북|전남|경북|경남|제주) ?\d{2}( ?- ?)\d{6}( ?- ?)\d{2}(?!\d|-\d)/g;
const OF_A_LICENSE = /면허/g;
const OF_OTHERS = new RegExp(`${OF_A_THING.source}|은행|계좌|입금`, 'g');

export function licenseNumbers(text: string): Hit[] {
  return [...text.matchAll(LICENSE), ...text.matchAll(LICENSE_BY_NAME)].flatMap((found): Hit[] => {
    const [whole, ...joints] = found;
    const context = told(wordsBefore(text, found.index), OF_A_LICENSE, OF_OTHERS);
    const isHyphened = joints.every((joint) => joint?.includes('-'));
    return context === 'kind' || (context === undefined && isHyphened) ? [{ kind: 'license', from: found.index, to: found.index + whole.length }] : [];
  });
}
