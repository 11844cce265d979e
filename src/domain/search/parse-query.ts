/** What a query asks for: words, each with the terms by which entries are found. */
import { stripParticle } from '../korean-search.ts';
import { isInitial, isLetter } from './hangul.ts';
import { letterStem, pairsWithin, plainText, type Run, runsOf, singleTerm } from './terms.ts';

/** One way in which a word can stand in a text: every term of it must. */
export interface Way {
  terms: string[];
  /** Whether its pairs may also stand across a space: 어린이 집. A single pair may not, for 전시 is in no 발전 시설. */
  acrossSpaces: boolean;
  /** A beginning of words rather than a whole one, while it is being typed. */
  isBeginning?: true | undefined;
  /** How much finding it so says; 1 for the word as it is. */
  weight: number;
}

export interface Unit {
  /** The word as it stands in texts, in lower case: what is marked. */
  word: string;
  /** `sign`: one syllable, which is a word of its own. */
  kind: 'sign' | 'signs' | 'letters' | 'digits' | 'initials';
  ways: Way[];
  /** Longer words to mark where they stand: with the syllable that may have been a particle, with the words beside a single syllable. */
  joined?: string[] | undefined;
}

/** Beyond this nobody types; a text pasted by mistake must not cost more. */
const LONGEST = 120;
const MOST_UNITS = 12;

/** Words that ask and say nothing of what is asked for, left out where others remain. */
const EMPTY_WORDS = new Set(
  ('어디 어디서 어디에서 언제 어떻게 어떤 무엇 무엇을 뭐 누가 왜 얼마 얼마나 및 등 관련 관한 대한 위한 알려줘 알려주세요 하나요 되나요 인가요 있나요 하는 있는 그리고 또는 수 것 ' +
    'the a an of in on to for and or is are was were be by with at from how what when where who which do does can could should would will i my your it its this that about').split(' '),
);

export function parseQuery(query: string): Unit[] {
  const text = plainText(Array.from(query).slice(0, LONGEST).join('')).trim();
  const units: Unit[] = [];
  let rest = text;
  // What stands in quotation marks is meant as it stands.
  rest = rest.replace(/["“”]([^"“”]+)["“”]/gu, (_, phrase: string) => {
    units.push(...wordUnits(phrase, true));
    return ' ';
  });
  units.push(...wordUnits(rest, false));
  const telling = units.filter(({ word }) => !EMPTY_WORDS.has(word));
  return unique(telling.length > 0 ? telling : units).slice(0, MOST_UNITS);
}

function unique(units: readonly Unit[]): Unit[] {
  return units.filter((unit, index) => units.findIndex(({ kind, word }) => kind === unit.kind && word === unit.word) === index);
}

function wordUnits(text: string, isPhrase: boolean): Unit[] {
  const runs = runsOf(text).flatMap(partedRuns);
  const units: Unit[] = [];
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at] as Run;
    const before = runs[at - 1];
    const isLast = at === runs.length - 1 && text.endsWith(run.text);
    if (run.kind === 'letters') units.push(lettersUnit(run.text, isLast && !isPhrase));
    else if (run.kind === 'digits') units.push(digitsUnit(run, runs[at + 1]));
    else if (isPhrase) {
      const parts = [run.text];
      while (isBeside(runs[at], runs[at + 1])) parts.push((runs[++at] as Run).text);
      units.push(...signsUnits(parts.join('')));
    } else if (Array.from(run.text).length > 1) units.push(...signsUnits(run.text, wordStem));
    // 12월 is one word with its number.
    else if (!(before?.kind === 'digits' && run.gap === 'none')) units.push(...signUnit(run, isBeside(before, run) ? before : undefined, isBeside(run, runs[at + 1]) ? runs[at + 1] : undefined));
  }
  return units;
}

/** Lone letters apart from whole syllables: 음성ㄱ is 음성 and a syllable just begun. */
function partedRuns(run: Run): Run[] {
  if (run.kind !== 'signs') return [run];
  return [...run.text.matchAll(/[\u3131-\u3163]+|[^\u3131-\u3163]+/gu)].map((match, index): Run => ({ ...run, text: match[0], isFirst: index === 0 && run.isFirst, gap: index === 0 ? run.gap : 'none' }));
}

function isBeside(run: Run | undefined, next: Run | undefined): boolean {
  return run?.kind === 'signs' && next?.kind === 'signs' && next.gap !== 'wide' && !isLetter(run.text) && !isLetter(next.text);
}

/** One syllable alone may be written together with the word beside it: 어린이 집, 눈 치우기. */
function signUnit(run: Run, before: Run | undefined, after: Run | undefined): Unit[] {
  if (isLetter(run.text)) return [];
  const alone: Way = { terms: [singleTerm(run.text)], acrossSpaces: false, weight: 1 };
  const pairs = [before && `${Array.from(before.text).at(-1) ?? ''}${run.text}`, after && `${run.text}${Array.from(after.text)[0] ?? ''}`].filter((pair) => pair !== undefined);
  const joined = [before && before.text + run.text, after && run.text + after.text].filter((word) => word !== undefined);
  return [{ word: run.text, kind: 'sign', joined, ways: [alone, ...pairs.map((pair): Way => ({ terms: [pair], acrossSpaces: true, weight: 1 }))] }];
}

function lettersUnit(word: string, mayGoOn: boolean): Unit {
  const stem = letterStem(word);
  const ways: Way[] = [{ terms: [stem], acrossSpaces: false, weight: 1 }];
  if (mayGoOn && stem.length >= 3) ways.push({ terms: [stem], acrossSpaces: false, isBeginning: true, weight: 0.4 });
  return { word: stem, kind: 'letters', ways };
}

function digitsUnit({ text }: Run, next: Run | undefined): Unit {
  const counted = next?.kind === 'signs' && next.gap === 'none' ? `${text}${Array.from(next.text)[0] ?? ''}` : undefined;
  const alone: Way = { terms: [text], acrossSpaces: false, weight: counted === undefined ? 1 : 0.3 };
  return { word: counted ?? text, kind: 'digits', ways: counted === undefined ? [alone] : [{ terms: [counted], acrossSpaces: false, weight: 1 }, alone] };
}

function signsUnits(word: string, stemOf: (word: string) => string = (whole) => whole): Unit[] {
  if ([...word].every(isInitial)) return initialsUnit(word);
  // A syllable that is only begun says nothing yet.
  if ([...word].every(isLetter)) return [];
  const stem = stemOf(word);
  const way = (text: string, weight: number): Way => ({ terms: pairsWithin(text), acrossSpaces: Array.from(text).length > 2, weight });
  // 어린이 looks like 어린 with a particle: a text that has the whole word says more.
  const isUnsure = Array.from(word).length === Array.from(stem).length + 1;
  return [{ word: stem, kind: 'signs', ...(isUnsure ? { joined: [word] } : {}), ways: isUnsure ? [way(word, 1), way(stem, UNSURE)] : [way(stem, 1)] }];
}

const UNSURE = 0.75;

/** Initials of words by three; of shorter ones by two. */
function initialsUnit(initials: string): Unit[] {
  if (initials.length < 2) return [];
  const length = Math.min(initials.length, 3);
  const terms = Array.from({ length: initials.length - length + 1 }, (_, at) => initials.slice(at, at + length));
  return [{ word: initials, kind: 'initials', ways: [{ terms, acrossSpaces: false, weight: 1 }] }];
}

/** Endings that make a verb of a noun: 신청하는, 신청합니다 → 신청. */
const VERB = /(?:하려면|하는|하기|하고|하면|한다|합니다|했다|하세요|하나요|해요|하여|해서|되는|된다|됩니다|되나요|돼요|인가요|입니다|이란|하다)$/u;

/** A word without particle and ending, where two syllables at least are left. */
export function wordStem(word: string): string {
  const bare = word.replace(VERB, '');
  if (bare !== word && Array.from(bare).length >= 2) return bare;
  return stripParticle(word);
}
