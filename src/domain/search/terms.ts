/**
 * What a text is found by. Hangul, and every script that is not written in
 * words of few letters, by each two signs that follow one another, so that 축제
 * is found in 품바축제; across a space the two have a space between them, so that
 * 어린이 집 is found for 어린이집 while 전시 is not taken for part of 발전 시설.
 * Latin, Cyrillic and Greek words by their stems, numbers whole.
 */
import { stripParticle } from '../korean-search.ts';
import { englishStem } from './english.ts';
import { initialsOf, isSyllable } from './hangul.ts';

/** A run of signs of one sort within a word. */
export interface Run {
  kind: 'signs' | 'letters' | 'digits';
  text: string;
  /** Whether it begins a word. */
  isFirst: boolean;
  /** What parts it from the run before: nothing, a little (`가·나`, `가 나`), or enough to end all relation. */
  gap: 'none' | 'little' | 'wide';
}

const RUN = /(?<letters>(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*)+)|(?<digits>\p{Nd}+(?:,\p{Nd}{3})*(?!\p{Nd}))|(?<signs>(?:(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{No}\p{Nl}]\p{M}*)+)/gu;
const LITTLE = /^[ \t·ㆍ‧,/&~()‘’“”"'「」『』<>《》〈〉-]{1,3}$/u;

/** Full-width letters and digits as the plain ones that they are; NFC, lower case, white space but for line ends as one space. */
export function plainText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\S\n]+/g, ' ');
}

/** @param plain as `plainText` gives it */
export function runsOf(plain: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of plain.matchAll(RUN)) {
    const kind = match.groups?.['letters'] !== undefined ? 'letters' : match.groups?.['digits'] !== undefined ? 'digits' : 'signs';
    const between = plain.slice(end, match.index);
    const gap = runs.length === 0 ? 'wide' : between === '' ? 'none' : LITTLE.test(between) ? 'little' : 'wide';
    runs.push({ kind, text: kind === 'digits' ? match[0].replaceAll(',', '') : match[0], isFirst: gap !== 'none', gap });
    end = match.index + match[0].length;
  }
  return runs;
}

/** The stem of a word in letters: without accents, without English endings. */
export function letterStem(word: string): string {
  return englishStem(word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'));
}

/** Each two signs that follow one another. */
export function pairsWithin(signs: string): string[] {
  if (!/[\ud800-\udfff]/.test(signs)) return Array.from({ length: Math.max(0, signs.length - 1) }, (_, at) => signs.slice(at, at + 2));
  const list = Array.from(signs);
  return list.slice(1).map((sign, index) => `${list[index] ?? ''}${sign}`);
}

/** A word of one syllable, with a particle or without: 눈, 눈이. */
export function singleSign(run: Run): string | undefined {
  if (run.kind !== 'signs' || !run.isFirst) return undefined;
  if (run.text.length > 6) return undefined;
  const list = Array.from(run.text);
  if (list.length === 1) return list[0];
  // The rule for particles wants two syllables before one: give it another in front.
  const padded = `가${run.text}`;
  const stem = Array.from(stripParticle(padded));
  return list.length <= 3 && stem.length === 2 ? stem[1] : undefined;
}

/** One sign alone: marked, so that it is not the beginning of anything. */
export function singleTerm(sign: string): string {
  return `${sign}.`;
}

/** Calls with each term of a text, as often as it stands there. */
export function eachTerm(text: string, found: (term: string) => void): void {
  const runs = runsOf(plainText(text));
  runs.forEach((run, index) => {
    if (run.kind === 'letters') found(letterStem(run.text));
    else if (run.kind === 'digits') found(run.text);
    else eachSignTerm(run, runs[index - 1], found);
  });
}

function eachSignTerm(run: Run, before: Run | undefined, found: (term: string) => void): void {
  const first = Array.from(run.text)[0] ?? '';
  // 12월 as one, so that it is not found for 2월.
  if (before?.kind === 'digits' && run.gap === 'none') found(`${before.text}${first}`);
  if (before?.kind === 'signs' && run.gap === 'little') found(`${Array.from(before.text).at(-1) ?? ''} ${first}`);
  for (const pair of pairsWithin(run.text)) found(pair);
  const single = singleSign(run);
  if (single !== undefined) found(singleTerm(single));
}

/** The initials of a text by two and three, across spaces too: ㅇㅅㄱ finds 음성군, ㄱㅈㄴㄴ 김장 나눔. */
export function eachInitialTerm(text: string, found: (term: string) => void): void {
  let initials = '';
  const take = () => {
    for (const length of [2, 3]) for (let at = 0; at + length <= initials.length; at++) found(initials.slice(at, at + length));
  };
  for (const run of runsOf(plainText(text))) {
    if (run.gap === 'wide' || run.kind !== 'signs' || ![...run.text].every(isSyllable)) {
      take();
      initials = '';
    }
    if (run.kind === 'signs' && [...run.text].every(isSyllable)) initials += initialsOf(run.text);
  }
  take();
}
