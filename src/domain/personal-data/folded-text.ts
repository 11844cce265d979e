/**
 * Text as the rules read it: digits, letters and signs of full width as ASCII, every
 * kind of hyphen `-`, every space but a line's end ` `; what a reader does not see
 * (signs without a look, Markdown's marks within a number) left out, references undone.
 */

export interface FoldedText {
  text: string;
  /** The stretch of the original text that a stretch of the folded one was. */
  place(from: number, to: number): { from: number; to: number };
}

/** Hyphens, dashes, minus signs, the Korean vowel and the Japanese mark that are typed for one. */
const HYPHENS = /[\u2010-\u2015\u2043\u2212\u2500\u2501\u30fc\u3161\u1173\ufe58\ufe63\uff0d\uff70]/;
/** Soft hyphen, joiners, zero-width spaces, direction marks, variation selectors, Hangul fillers, the carriage return before a line's end. */
const UNSEEN = /[\u00ad\u034f\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\uffa0\r]/;
const TILDES = /[\u223c\u301c\uff5e]/;
const SPACES = /[^\S\n]|\u3164/;
const FULL_WIDTH = /[\uff01-\uff5d]/;
/** Emphasis and escapes that part digits in Markdown and in nothing that is read. */
const MARKS = String.raw`(?<=[\d\uff10-\uff19-])(?:\*{1,3}|__|~~|${'`'}|\\)(?=[\d\uff10-\uff19-])`;
const REFERENCE = String.raw`&(?:#\d{1,6}|#[xX][\da-fA-F]{1,5}|nbsp|ndash|mdash|hyphen|shy|minus|commat);`;

/** What folding changes; most texts have nothing of it. */
const FOREIGN = new RegExp(`(${MARKS})|(${REFERENCE})|${HYPHENS.source}|${UNSEEN.source}|${TILDES.source}|[^\\S\\n ]|\\u3164|${FULL_WIDTH.source}|[\\u{1d7ce}-\\u{1d7ff}]`, 'gu');

const ASCII_OF_FULL_WIDTH = 0xfee0;
/** Bold and double-struck digits, as they are pasted from ornamental text. */
const FIRST_MATHEMATICAL = 0x1d7ce;

/** One sign in place of what stood there, or none; between them the text is as it was. */
interface Change {
  at: number;
  length: 0 | 1;
  from: number;
  to: number;
}

export function foldText(original: string): FoldedText {
  const changes: Change[] = [];
  let text = '';
  let done = 0;
  for (const { index, 0: part, 1: mark, 2: reference } of original.matchAll(FOREIGN)) {
    const folded = mark === undefined ? foldSign(reference === undefined ? part : signOf(reference)) : '';
    text += original.slice(done, index);
    done = index + part.length;
    changes.push({ at: text.length, length: folded === '' ? 0 : 1, from: index, to: done });
    text += folded;
  }
  text += original.slice(done);
  return { text, place: (from, to) => ({ from: signAt(changes, from).from, to: signAt(changes, to - 1).to }) };
}

/** Where in the original the sign stands that is at a place of the folded text. */
function signAt(changes: readonly Change[], at: number): { from: number; to: number } {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle] as Change).at <= at) low = middle + 1;
    else high = middle;
  }
  const last = changes[low - 1];
  if (!last) return { from: at, to: at + 1 };
  if (last.length === 1 && last.at === at) return last;
  const from = last.to + at - last.at - last.length;
  return { from, to: from + 1 };
}

const NAMES: Readonly<Record<string, string>> = { nbsp: ' ', ndash: '-', mdash: '-', hyphen: '-', minus: '-', shy: '\u00ad', commat: '@' };

function signOf(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return NAMES[name] ?? ' ';
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : ' ';
}

function foldSign(sign: string): string {
  const code = sign.codePointAt(0) as number;
  if (UNSEEN.test(sign)) return '';
  if (HYPHENS.test(sign)) return '-';
  if (TILDES.test(sign)) return '~';
  if (FULL_WIDTH.test(sign)) return String.fromCharCode(code - ASCII_OF_FULL_WIDTH);
  if (code >= FIRST_MATHEMATICAL) return String((code - FIRST_MATHEMATICAL) % 10);
  return sign !== '\n' && SPACES.test(sign) ? ' ' : sign;
}
