/**
 * Looking for words in Korean text as a reader means them: particles, spacing,
 * case and the Unicode form do not matter. `축제에서` finds `축제는`, `겨울돌봄`
 * finds `겨울 돌봄을`. The same rules hold for an issue and for the whole site.
 */

/** Particles that may follow a noun (조사), and the shape of the syllable before them. */
const AFTER_ANY = ['에서부터', '에게서', '으로부터', '까지', '부터', '에서', '에게', '한테', '처럼', '보다', '마다', '조차', '마저', '밖에', '만큼', '께서', '라도', '의', '에', '도', '만', '께'];
const AFTER_CONSONANT = ['이라고', '이라는', '이라도', '으로는', '으로', '이나', '이란', '은', '이', '을', '과'];
const AFTER_VOWEL = ['라고', '라는', '로는', '나', '란', '는', '가', '를', '와'];
const AFTER_VOWEL_OR_RIEUL = ['로서', '로써', '로'];
/** A second particle after the first: `에서는`, `까지도`. */
const SECOND = ['는', '도', '만', '의'];

const PARTICLES = [...new Set([...AFTER_ANY, ...AFTER_CONSONANT, ...AFTER_VOWEL, ...AFTER_VOWEL_OR_RIEUL])].sort((a, b) => b.length - a.length);
const PARTICLE = `(?:(?:${PARTICLES.join('|')})(?:${SECOND.join('|')})?)`;

/** A stem of one syllable would find too much: 사과 must not become 사. */
const SHORTEST_STEM = 2;

export interface FoldedText {
  /** NFC, lower case, each run of white space as one space. */
  text: string;
  /** For each UTF-16 unit of `text` where it comes from in the source, and the source's length at the end. */
  at: number[];
}

/** Conjoining jamo of one syllable, a sign with its combining marks, or white space as a whole. */
const CLUSTER = /\s+|[\u1100-\u115f][\u1160-\u11a7]+[\u11a8-\u11ff]*|[^\s]\p{M}*/gu;

export function foldText(source: string): FoldedText {
  let text = '';
  const at: number[] = [];
  for (const { 0: cluster, index } of source.matchAll(CLUSTER)) {
    const folded = /^\s/.test(cluster) ? ' ' : cluster.normalize('NFC').toLowerCase();
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) at.push(index);
  }
  at.push(source.length);
  return { text, at };
}

/** The word without the particle at its end; the word itself where there is none or too little would be left. */
export function stripParticle(word: string): string {
  const once = withoutLast(word);
  if (once === undefined) return word;
  // 에서는: what stands before 는 ends with a particle of its own.
  const twice = SECOND.some((second) => word.endsWith(second)) ? withoutLast(once, AFTER_ANY.concat(AFTER_CONSONANT, AFTER_VOWEL_OR_RIEUL).filter(({ length }) => length > 1)) : undefined;
  return twice ?? once;
}

function withoutLast(word: string, among: readonly string[] = PARTICLES): string | undefined {
  for (const particle of among) {
    if (!word.endsWith(particle)) continue;
    const stem = word.slice(0, -particle.length);
    if (stem.length >= SHORTEST_STEM && agrees(stem, particle)) return stem;
  }
  return undefined;
}

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;

/** Whether Korean would put this particle after this word: 은 after a final consonant, 는 after none. */
function agrees(stem: string, particle: string): boolean {
  const code = stem.charCodeAt(stem.length - 1);
  // Numbers and Latin letters take either, by how they are read.
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return /[\p{L}\p{N}]$/u.test(stem);
  const final = (code - FIRST_SYLLABLE) % FINALS;
  return (
    AFTER_ANY.includes(particle) ||
    (AFTER_CONSONANT.includes(particle) && final !== 0) ||
    (AFTER_VOWEL.includes(particle) && final === 0) ||
    (AFTER_VOWEL_OR_RIEUL.includes(particle) && (final === 0 || final === RIEUL))
  );
}

const WORD_END = '(?![\\p{L}\\p{N}])';

/** What a query looks for in folded text; undefined where it holds no word. */
export function queryPattern(query: string): RegExp | undefined {
  const words = foldText(query.trim()).text.split(' ').filter((word) => word !== '');
  const last = words.pop();
  if (last === undefined) return undefined;
  const before = words.map((word) => `${spaced(stripParticle(word))}${PARTICLE}? ?`).join('');
  const stem = stripParticle(last);
  const end = stem === last ? spaced(last) : `(?:${spaced(last)}|${spaced(stem)}(?=${PARTICLE}?${WORD_END}))`;
  return new RegExp(before + end, 'gu');
}

/** Its signs in turn, with or without a space between them. */
function spaced(word: string): string {
  return [...word].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join(' ?');
}

/** Start and end (excluded) of each place where the query is found, in UTF-16 units of the source. */
export function findMatches(source: string, query: string): [number, number][] {
  const pattern = queryPattern(query);
  if (!pattern) return [];
  const { text, at } = foldText(source);
  return [...text.matchAll(pattern)].map((match): [number, number] => [at[match.index] ?? 0, at[match.index + match[0].length] ?? source.length]);
}
