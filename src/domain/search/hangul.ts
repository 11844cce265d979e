/** Hangul syllables and the letters that they are made of, as Unicode counts them (https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/#G56669). */

export const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
export const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
export const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

const FIRST = 0xac00;
const LAST = 0xd7a3;

export function isSyllable(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code >= FIRST && code <= LAST;
}

/** A consonant standing alone, as it is typed to find a word by its initials: ㅇㅅㄱ. */
export function isInitial(sign: string): boolean {
  return INITIALS.includes(sign);
}

/** Any letter that is no whole syllable. */
export function isLetter(sign: string): boolean {
  return /^[\u3131-\u3163]$/.test(sign);
}

export function composeSyllable(initial: string, vowel: string, final = ''): string {
  return String.fromCharCode(FIRST + (INITIALS.indexOf(initial) * 21 + VOWELS.indexOf(vowel)) * 28 + FINALS.indexOf(final));
}

/** The letters of a syllable, of which the last may be empty; undefined for anything else. */
export function lettersOf(sign: string): [initial: string, vowel: string, final: string] | undefined {
  if (!isSyllable(sign)) return undefined;
  const code = sign.charCodeAt(0) - FIRST;
  return [INITIALS[Math.floor(code / 588)] ?? '', VOWELS[Math.floor((code % 588) / 28)] ?? '', FINALS[code % 28] ?? ''];
}

/** The initials of a text, sign by sign; what is no syllable stays. */
export function initialsOf(text: string): string {
  return [...text].map((sign) => lettersOf(sign)?.[0] ?? sign).join('');
}
