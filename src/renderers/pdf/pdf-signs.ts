/** Text as the document can print it: cleaned, its emoji cut out, and a character that no font has named by its code point. */
import { emojiFiles, pdfGlyphs } from './pdf-fonts.ts';

export type Signs = { text: string } | { emoji: string; file: string };

/** Control characters, joiners and marks of direction: nothing to see, and a font without them would stop the document. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
const SPACES = /[\s\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000\u0085\u2028\u2029]+/gu;
const SELECTOR = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface Sign {
  text: string;
  file?: string;
  missing: boolean;
}

/** No-break spaces stay, every other run of white space is one space. */
export function signsOf(text: string): Signs[] {
  const parts: Signs[] = [];
  for (const sign of eachSign(text)) {
    const last = parts.at(-1);
    if (sign.file !== undefined) parts.push({ emoji: sign.text, file: sign.file });
    else if (last && 'text' in last) last.text += printed(sign);
    else parts.push({ text: printed(sign) });
  }
  return parts;
}

/** The text where no picture can stand: in a bookmark, a title, a line of code. */
export function plainText(text: string): string {
  return Array.from(eachSign(text), (sign) => (sign.file === undefined ? printed(sign) : '')).join('').replace(/ {2,}/g, ' ').trim();
}

/** The characters that none of the fonts has and no picture draws, each once, in order. */
export function missingPdfGlyphs(text: string): string[] {
  return [...new Set(Array.from(eachSign(text)).filter((sign) => sign.missing).map((sign) => sign.text))];
}

const printed = ({ text, missing }: Sign): string => (missing ? pointsOf(text).map((point) => `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`).join('') : text);

function* eachSign(text: string): Generator<Sign> {
  const clean = text.normalize('NFC').replace(/\u00a0|\u2007|\u202f/gu, '\u00a0').replace(/[^\S\u00a0]+/gu, ' ').replace(SPACES, (run) => (run === '\u00a0' ? run : ' ')).replace(UNSEEN, '');
  for (const { segment } of graphemes.segment(clean)) {
    const sign = signOf(segment);
    if (sign.text !== '') yield sign;
  }
}

/** A picture where the text asks for one, else a glyph, else a picture: https://www.unicode.org/reports/tr51/#Presentation_Style */
function signOf(raw: string): Sign {
  const plain = raw.replace(SELECTOR, '').replace(/^\u200d+|\u200d+$/gu, '');
  if (/^[\u0020-\u007e\u00a0가-힣]$/u.test(plain) || plain === '') return { text: plain, missing: false };
  const fonts = pdfGlyphs();
  const drawn = pointsOf(plain).every((point) => fonts.has(point));
  const asksForPicture = !raw.includes('\ufe0e') && (raw.includes('\ufe0f') || raw.includes('\u20e3') || /^\p{Emoji_Presentation}/u.test(plain));
  const file = asksForPicture || !drawn ? emojiFiles().get(pointsOf(plain).map((point) => point.toString(16)).join('-')) : undefined;
  return file === undefined ? { text: plain, missing: !drawn } : { text: raw, file, missing: false };
}

const pointsOf = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0) as number);
