/** English words cut down to what their forms share: plurals, -ing, -ed, -ly. */

/** Shorter beginnings would find too much: `news` must not become `new`. */
const SHORTEST = 4;
const VOWEL = /[aeiouy]/;

/**
 * The beginning that the forms of a word share, always a beginning of the word
 * itself: `agencies` and `agency` → `agenc`, `mapping` and `maps` → `map`. Words
 * in other letters, and short ones, stay as they are.
 *
 * @param word in lower case
 */
export function englishStem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const singular = withoutPlural(word);
  const bare = withoutEnding(singular);
  return bare.length >= SHORTEST && /[ey]$/.test(bare) ? bare.slice(0, -1) : bare;
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:ches|shes|sses|xes|zes)$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('ies') && word.length > 4) return word.slice(0, -2).replace(/i$/, '');
  return word.endsWith('s') && word !== 'news' ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  for (const ending of ['ing', 'ed', 'ly']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < 3 || !VOWEL.test(stem)) continue;
    // running → run; but falling → fall.
    return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  }
  return word;
}
