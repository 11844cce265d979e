// Endings that no name of a page ends in: taken off wherever they stand.
const CERTAIN = ['에서부터', '으로부터', '이라고', '입니까', '입니다', '에서는', '에서도', '에서의', '으로는', '으로도', '로부터', '까지', '부터', '에서', '에게', '으로', '이며', '이고', '이다', '라고', '처럼'];
// Particles of one syllable, which also end nouns (문의, 도로, 평가): only with a word before and a sentence after.
const AFTER_CONSONANT = '을은이과';
const AFTER_VOWEL = '를는가와';
const AFTER_EITHER = '에의로도만';
// 을(를), 은(는), (으)로 …
const ALTERNATIVE = /^\((?:을|를|은|는|이|가|와|과|으)\)/;

/**
 * The tail of an address (what follows its host, at `from` in `text`) without the particle that a sentence hung on it.
 *
 * `에서`, `으로`, `입니다` … go always; a particle of one syllable goes where it is all that follows a separator
 * (`/apply/를`), or where it fits the syllable before it, two syllables at least remain, and the sentence goes on.
 */
export function withoutParticle(tail: string, text: string, from: number): string {
  const word = /[가-힣]+$/.exec(tail)?.[0];
  if (!word) return tail;
  const after = text.slice(from + tail.length, from + tail.length + 4);
  return tail.slice(0, tail.length - particleLength(word, after));
}

function particleLength(word: string, after: string): number {
  const certain = CERTAIN.find((ending) => word.endsWith(ending));
  if (certain) return certain.length;
  const stem = word.slice(0, -1);
  const last = word.slice(-1);
  if (!(AFTER_CONSONANT + AFTER_VOWEL + AFTER_EITHER).includes(last)) return 0;
  if (stem === '' || ALTERNATIVE.test(after)) return 1;
  const goesOn = /^(?:\s+\S|,\s)/.test(after);
  return goesOn && stem.length >= 2 && fits(last, stem) ? 1 : 0;
}

function fits(particle: string, stem: string): boolean {
  if (AFTER_EITHER.includes(particle)) return true;
  // The final consonant of a Hangul syllable: Unicode Standard, section 3.12.
  const closed = (stem.charCodeAt(stem.length - 1) - 0xac00) % 28 !== 0;
  return (closed ? AFTER_CONSONANT : AFTER_VOWEL).includes(particle);
}
