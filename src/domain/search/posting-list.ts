/**
 * Ascending numbers as a short run of ASCII signs without a letter: no word can
 * be read in it by chance, which the search for held-back words would then find.
 * Gaps are written in base 13 with a last digit in base 20; where most numbers
 * occur, four bits a sign say which.
 */
const LAST = [..."0123456789!$'()*,-.:"];
const MORE = [...';<>?[]^_`{|}/'];
const BITMAP = '@';
const BITS = 4;

const LAST_VALUE = new Map(LAST.map((sign, value) => [sign.charCodeAt(0), value]));
const MORE_VALUE = new Map(MORE.map((sign, value) => [sign.charCodeAt(0), value]));

/** @param numbers ascending, each once, from 0 */
export function encodeNumbers(numbers: readonly number[]): string {
  let gaps = '';
  let before = -1;
  for (const number of numbers) {
    gaps += encodeGap(number - before - 1);
    before = number;
  }
  return gaps.length > (before + 1) / BITS + 1 ? encodeBitmap(numbers, before) : gaps;
}

function encodeGap(gap: number): string {
  let text = LAST[gap % LAST.length] ?? '';
  for (let rest = Math.floor(gap / LAST.length); rest > 0; rest = Math.floor((rest - 1) / MORE.length)) text = (MORE[(rest - 1) % MORE.length] ?? '') + text;
  return text;
}

function encodeBitmap(numbers: readonly number[], last: number): string {
  const nibbles = new Uint8Array(Math.floor(last / BITS) + 1);
  for (const number of numbers) {
    const at = Math.floor(number / BITS);
    nibbles[at] = (nibbles[at] ?? 0) | (1 << (number % BITS));
  }
  return BITMAP + [...nibbles].map((nibble) => LAST[nibble]).join('');
}

/** Undoes `encodeNumbers`; signs that it never writes are passed over. */
export function decodeNumbers(text: string): number[] {
  return text.startsWith(BITMAP) ? decodeBitmap(text) : decodeGaps(text);
}

function decodeGaps(text: string): number[] {
  const numbers: number[] = [];
  let before = -1;
  let high = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const more = MORE_VALUE.get(code);
    if (more !== undefined) high = high * MORE.length + more + 1;
    else {
      const last = LAST_VALUE.get(code);
      if (last === undefined) continue;
      before += high * LAST.length + last + 1;
      numbers.push(before);
      high = 0;
    }
  }
  return numbers;
}

function decodeBitmap(text: string): number[] {
  const numbers: number[] = [];
  for (let at = 1; at < text.length; at++) {
    const nibble = LAST_VALUE.get(text.charCodeAt(at)) ?? 0;
    for (let bit = 0; bit < BITS; bit++) if (nibble & (1 << bit)) numbers.push((at - 1) * BITS + bit);
  }
  return numbers;
}
