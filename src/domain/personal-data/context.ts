/** The words beside a number, which tell what it is where its form alone does not. */

/** Signs of one line that count as beside. */
const BEFORE = 40;
const AFTER = 24;

export function wordsBefore(text: string, at: number, length = BEFORE): string {
  const start = Math.max(0, at - length);
  const words = text.slice(start, at);
  return words.slice(words.lastIndexOf('\n') + 1);
}

export function wordsAfter(text: string, at: number, length = AFTER): string {
  return text.slice(at, at + length).split('\n', 1)[0] as string;
}

/**
 * Whether the words before a number say that it is one of its kind, or of another.
 * A word for the kind holds for all of the line, and for a list; a word for another
 * only right before the number: in `예산 담당 이가람 …` it is the person's.
 */
export function told(words: string, kind: RegExp, other: RegExp): 'kind' | 'other' | undefined {
  const [good, bad] = [lastEnd(words, kind), lastEnd(words, other)];
  if (bad > good && /^[^\d]{0,5}$/.test(words.slice(bad))) return 'other';
  return good < 0 ? undefined : 'kind';
}

function lastEnd(words: string, pattern: RegExp): number {
  let end = -1;
  for (const found of words.matchAll(pattern)) end = found.index + found[0].length;
  return end;
}

/** Money and quantities after a number that counts something. Shorter units begin names too: 조, 명, and 원 after a space. */
export const COUNTED = /^(?:원| 원(?![가-힣])| ?[천만] ?원| ?(?:백만|천만|달러|리터|톤|㎡|㎥|㎏|kg|kWh|%)|[^\n]{0,3}\(?단위)/;

/** Words after which a number is the number of a thing. */
export const OF_A_THING =
  /법인 ?(?:등록)? ?번호|법인등록|바코드|운송장|송장|등기|택배|배송|접수 ?번호|접수증|신청 ?번호|관리 ?번호|주문 ?번호|상품|품목|제품|제조|물품|이력 ?번호|일련 ?번호|문서 ?번호|모델|기계|장비|GTIN|EAN|ISBN|밀리초|좌표|공고|고시|특허|출원|고유 ?번호|사업자|계약 ?번호|시험 ?번호|수험 ?번호|금액|정산|예산|결산|사업비|보상금|세입|세출/g;

/** Whether a place lies in a web address, where long numbers are names of pages. */
export function isInAddress(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const word = before.slice(before.search(/[^\s"'<>()[\]]*$/));
  return /https?:\/\/|www\./i.test(word);
}

/** Whether a bare number is a part of a longer word: `IMG_…`, a digest, a decimal. */
export function isWithinWord(text: string, from: number, to: number): boolean {
  return /[A-Za-z_]$|\d[.,]$/.test(text.slice(Math.max(0, from - 2), from)) || /^[A-Za-z_]|^[.,]\d/.test(text.slice(to, to + 2));
}
