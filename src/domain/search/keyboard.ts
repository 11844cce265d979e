/** What was typed in the wrong mode of a Korean two-set keyboard (두벌식, KS X 5002): `dmatjdrns` is 음성군, `ㅜㄷㅈㄴ` is news. */
import { composeSyllable, FINALS, INITIALS, lettersOf, VOWELS } from './hangul.ts';

const KEYS: Readonly<Record<string, string>> = {
  q: 'ㅂ', w: 'ㅈ', e: 'ㄷ', r: 'ㄱ', t: 'ㅅ', y: 'ㅛ', u: 'ㅕ', i: 'ㅑ', o: 'ㅐ', p: 'ㅔ',
  a: 'ㅁ', s: 'ㄴ', d: 'ㅇ', f: 'ㄹ', g: 'ㅎ', h: 'ㅗ', j: 'ㅓ', k: 'ㅏ', l: 'ㅣ',
  z: 'ㅋ', x: 'ㅌ', c: 'ㅊ', v: 'ㅍ', b: 'ㅠ', n: 'ㅜ', m: 'ㅡ',
  Q: 'ㅃ', W: 'ㅉ', E: 'ㄸ', R: 'ㄲ', T: 'ㅆ', O: 'ㅒ', P: 'ㅖ',
};
const LETTERS = new Map(Object.entries(KEYS).map(([key, letter]) => [letter, key]));

/** Two strokes for one letter. */
const VOWEL_PAIRS: Readonly<Record<string, string>> = { ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ' };
const FINAL_PAIRS: Readonly<Record<string, string>> = { ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ' };
const JOINED = new Map(Object.entries({ ...VOWEL_PAIRS, ...FINAL_PAIRS }).map(([joined, pair]) => [pair, joined]));

/** Latin text as the same keys would have written it in Hangul. Other signs stay. */
export function asHangul(typed: string): string {
  // With the shift lock on, capitals mean nothing.
  const isLocked = /[A-Z]{3}/.test(typed) && !/[a-z]/.test(typed);
  const keys = isLocked ? typed.toLowerCase() : typed;
  return compose([...keys].map((key) => KEYS[key] ?? KEYS[key.toLowerCase()] ?? key));
}

/** Hangul as the same keys would have written it in Latin letters. Other signs stay. */
export function asLatin(typed: string): string {
  return [...typed]
    .flatMap((sign) => lettersOf(sign) ?? [sign])
    .flatMap((letter) => [...(VOWEL_PAIRS[letter] ?? FINAL_PAIRS[letter] ?? letter)])
    .map((letter) => LETTERS.get(letter)?.toLowerCase() ?? letter)
    .join('');
}

interface Open {
  initial: string;
  vowel: string;
  final: string;
}

/** Letters put together as a Korean keyboard does while one types. */
function compose(letters: readonly string[]): string {
  let text = '';
  let open: Open = { initial: '', vowel: '', final: '' };
  const close = () => {
    const { initial, vowel, final } = open;
    text += initial !== '' && vowel !== '' ? composeSyllable(initial, vowel, final) : initial + vowel;
    open = { initial: '', vowel: '', final: '' };
  };
  for (const letter of letters) {
    if (VOWELS.includes(letter)) {
      const joined = JOINED.get(open.vowel + letter);
      if (open.final !== '') {
        // The last consonant goes over to the vowel that follows: 으 + ㅁ + ㅏ → 으마.
        const [stays = '', goes = open.final] = FINAL_PAIRS[open.final] ? [...(FINAL_PAIRS[open.final] ?? '')] : ['', open.final];
        open.final = stays;
        close();
        open = { initial: goes, vowel: letter, final: '' };
      } else if (open.vowel !== '' && joined !== undefined) open.vowel = joined;
      else if (open.vowel === '') open.vowel = letter;
      else {
        close();
        open.vowel = letter;
      }
    } else if (INITIALS.includes(letter)) {
      const isWhole = open.initial !== '' && open.vowel !== '';
      const joined = open.final === '' ? letter : JOINED.get(open.final + letter);
      if (isWhole && joined !== undefined && FINALS.includes(joined)) open.final = joined;
      else {
        close();
        open.initial = letter;
      }
    } else {
      close();
      text += letter;
    }
  }
  close();
  return text;
}
