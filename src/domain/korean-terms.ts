/** What a Korean text is about, as terms that another text on the same matter has too. */
import { stripParticle } from './korean-search.ts';

/** Words that stand in nearly every release and tell nothing of it. */
const EVERYWHERE = new Set(['올해', '지난해', '내년', '이번', '지난', '오는', '이날', '오전', '오후', '모두', '함께', '가운데', '위해', '대해', '통해', '따라', '관련', '때문', '경우', '정도', '이상', '이하', '다음', '지금', '처음', '마지막', '하루', '이틀', '사흘', '한다', '했다', '밝혔다', '말했다', '군수', '군청', '담당', '문의', '안내', '자세한', '기준', '대상', '기간', '장소', '일시', '방법', '내용', '사람', '주민', '군민', '우리', '여러', '그동안', '앞으로', '가장', '모든', '각각', '먼저', '다시', '바로', '많은', '같은', '있는', '없는', '하는', '되는', '위한', '대한', '따른', '따르면', '예정', '계획', '추진', '운영', '실시', '진행', '지원', '사업', '행사', '개최', '참여', '신청', '접수']);

/** Ends of verbs and adjectives: what someone does is less of a subject than what is done it to. */
const VERBAL = /(?:니다|[가-힣]다|[다라냐자]고|며|면서|지만|는데|려고|하고|하게|하는|하던|하면|하여|해서|했고|했던|되고|되는|되면|되어|된|한|할|될|던|아서|어서|도록|라며|아야|어야|으면|거나|니까)$/;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const HANGUL = /^[가-힣]+$/;
const LONGEST = 40;

/** Stems of at least two signs, in order, as often as they occur; numbers and verbs are left out. */
export function stemsOf(text: string): string[] {
  return (text.normalize('NFC').toLowerCase().match(WORD) ?? []).map(stemOf).filter((stem) => stem !== '');
}

/** Words come back by the thousand, and the particle at their end is looked for once. */
const known = new Map<string, string>();
const MOST_KNOWN = 100_000;

function stemOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const stem = freshStem(word);
  known.set(word, stem);
  return stem;
}

/** Empty where the word tells nothing. */
function freshStem(word: string): string {
  if (word.length < 2 || word.length > LONGEST || /^\p{N}/u.test(word)) return '';
  if (!HANGUL.test(word)) return word.length > 2 && /^\p{L}+$/u.test(word) ? stripParticle(word) : '';
  if (EVERYWHERE.has(word) || VERBAL.test(word)) return '';
  const stem = stripParticle(word);
  return EVERYWHERE.has(stem) || VERBAL.test(stem) ? '' : stem;
}

/** A compound is found by its parts: 품바축제 has 품바 and 축제 in it. */
const PART = 0.5;

export interface WeightedStem {
  stem: string;
  weight: number;
}

/** Stems with the pairs of syllables in them, each once, with its weight: the sum of where it stands, as a logarithm. */
export function termsOf(stems: Iterable<WeightedStem>): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (term: string, weight: number) => sums.set(term, (sums.get(term) ?? 0) + weight);
  for (const { stem, weight } of stems) {
    add(stem, weight);
    if (HANGUL.test(stem)) for (let at = 0; stem.length > 2 && at + 2 <= stem.length; at++) add(stem.slice(at, at + 2), weight * PART);
  }
  return new Map([...sums].map(([term, sum]) => [term, Math.log1p(sum)]));
}

/** Stems that come back within a text, the most frequent first; of equal ones the earlier. */
export function recurringStems(text: string, limit: number): [stem: string, count: number][] {
  const counts = new Map<string, number>();
  for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a).slice(0, limit);
}
