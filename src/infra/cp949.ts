/** Text in code page 949, as older machines read it (https://encoding.spec.whatwg.org/#euc-kr). */
import iconv from 'iconv-lite';

/** What the code page lacks and something in it says as well; what stands for nothing is left out. */
const FITTING: Readonly<Record<string, string>> = {
  '\u00a0': ' ', '\u2013': '-', '\u2014': '―', '\u2212': '-', '\u2022': '·', '\u2027': '·', '\u30fb': '·', '\u301c': '~', '\uff5e': '~',
  '\u20a9': '￦', '\u00a9': '(c)',
  // In the page since 1998, and unknown to machines that are older.
  '\u20ac': '유로', '\u00ae': '(R)',
  '\u2713': '○', '\u2714': '○', '\u2717': '×', '\u2718': '×', '\u274d': '○', '\u25ab': '□', '\u25aa': '■', '\u25b8': '▶', '\u25b9': '▷', '\u25e6': '○',
  '\u200b': '', '\u200c': '', '\u200d': '', '\u2060': '', '\ufeff': '', '\u00ad': '', '\ufe0e': '', '\ufe0f': '',
};
/** 게타 부호: what Korean printers put where a type is missing. */
const MISSING = '〓';

export interface Cp949Text {
  bytes: Uint8Array;
  /** Signs that nothing in the code page can stand for, each once. */
  missing: string[];
}

/** Never a broken byte: what cannot be said is replaced by what fits, left out where it is a picture, else marked. */
export function encodeCp949(text: string): Cp949Text {
  const missing = new Set<string>();
  const signs = Array.from(text.normalize('NFC'), (sign) => {
    const known = FITTING[sign];
    if (known === undefined && isIn(sign)) return sign;
    const fitting = known ?? FITTING[sign.normalize('NFKC')] ?? sign.normalize('NFKC');
    if ([...fitting].every(isIn)) return fitting;
    missing.add(sign);
    return /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u.test(sign) ? '' : MISSING;
  });
  return { bytes: new Uint8Array(iconv.encode(signs.join(''), 'cp949')), missing: [...missing] };
}

function isIn(sign: string): boolean {
  return sign <= '\u007f' || iconv.decode(iconv.encode(sign, 'cp949'), 'cp949') === sign;
}
