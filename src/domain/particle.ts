/** Korean particles after a word that is only known when the message is written: by its last sound. */

/** After a consonant and after a vowel. */
export type ParticlePair = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이라는/라는' | '이라고/라고';

/** Read one by one, these end in a consonant: 영 일 삼 육 칠 팔; 일 칠 팔 in ㄹ, which takes 로. */
const DIGITS_CLOSED = '013678';
const DIGITS_RIEUL = '178';
/** Names of letters that end in a consonant: 엘 엠 엔 알. */
const LETTERS_CLOSED = 'LMNR';
const LETTERS_RIEUL = 'LR';

type LastSound = 'vowel' | 'rieul' | 'consonant' | 'unknown';

/** `"press"` with its particle: `"김장"은`, `"2026/a"는`, `"facebook"을(를)`. */
export function quoted(word: string, pair: ParticlePair): string {
  return `"${word}"${particle(word, pair)}`;
}

/** The particle alone; both, where nobody can tell from the letters how the word is read. */
export function particle(word: string, pair: ParticlePair): string {
  const [closed = '', open = ''] = pair.split('/');
  switch (lastSound(word)) {
    case 'consonant':
      return closed;
    case 'rieul':
      return pair === '으로/로' ? open : closed;
    case 'vowel':
      return open;
    case 'unknown':
      return bothForms(closed, open);
  }
}

/** `을(를)`, `(으)로`, `(이)라는` */
function bothForms(closed: string, open: string): string {
  return closed.endsWith(open) ? `(${closed.slice(0, closed.length - open.length)})${open}` : `${closed}(${open})`;
}

function lastSound(word: string): LastSound {
  const letters = word.normalize('NFC').replace(/[^\p{L}\p{N}]+$/u, '');
  const last = letters.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return finalOf(last);
  if (/[0-9]/.test(last)) return among(last, DIGITS_CLOSED, DIGITS_RIEUL);
  // Capitals are spelled; a word is read as it sounds, and only these ends sound one way.
  if (/(?:^|[^a-z])[A-Z]$/.test(letters)) return among(last, LETTERS_CLOSED, LETTERS_RIEUL);
  // A silent e, and what takes 으 after it: 폰, 타이틀, 센터, 뉴스. Of others, as 킥 and 테크, nobody can tell.
  if (/le?$/.test(letters)) return 'rieul';
  if (/(?:[mn]e?|ng)$/.test(letters)) return 'consonant';
  return /[aeiouydfhjqrsvwxz]$/i.test(last) ? 'vowel' : 'unknown';
}

function finalOf(syllable: string): LastSound {
  const final = (syllable.charCodeAt(0) - 0xac00) % 28;
  return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant';
}

function among(sign: string, closed: string, rieul: string): LastSound {
  return rieul.includes(sign) ? 'rieul' : closed.includes(sign) ? 'consonant' : 'vowel';
}
