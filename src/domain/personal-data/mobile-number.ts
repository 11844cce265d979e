/** Mobile phones: 010 with eight digits, the older 011 to 019 with seven or eight, and both as they are dialled from abroad. */
import { isInAddress, isWithinWord } from './context.ts';
import type { Hit } from './kinds.ts';

const JOINT = String.raw`(?: {0,2}[-.~·|] {0,2}\n? ?| {1,2}|\) {0,2}|\n|)`;
const ABROAD = String.raw`(?:\+|00)? ?82 ?\)?[-. ]? ?(?:\(0\) ?)?0?`;
/** With the letter O, too, which is typed for a nought. */
const MOBILE = new RegExp(String.raw`(?<!\d|\d[-.,])(?:${ABROAD}|\( ?0|[0Oo])(?:1[0Oo]${JOINT}\d{4}|1[16-9]${JOINT}\d{3,4})${JOINT}\d{4}(?!\d|-\d)`, 'g');
/** As in the boxes of a form. */
const SPACED = /(?<!\d|\d )0 1 [016-9](?: ?- ?| )(?:\d ){3}\d(?: ?- ?| )(?:\d ){3}\d(?! ?\d)/g;

export function mobileNumbers(text: string): Hit[] {
  return [...text.matchAll(MOBILE), ...text.matchAll(SPACED)].flatMap(({ index, 0: whole }): Hit[] => {
    const to = index + whole.length;
    const isBare = /^[\dOo]+$/.test(whole);
    if (isBare && (isWithinWord(text, index, to) || isInAddress(text, index))) return [];
    // The older ones in one run are any ten digits.
    if (isBare && whole.length < 11) return [];
    return [{ kind: 'mobile', from: index, to }];
  });
}
