/** Text as a card can draw it: cleaned, cut into signs, each with a glyph or an emoji, and measured. */
import { readFileSync } from 'node:fs';
import type { CardFonts, CardWeight } from './card-fonts.ts';

/** A sign as the reader sees it; `emoji` is the file that draws it. */
interface Sign { text: string; emoji?: string | undefined; missing: boolean }

/** A character that no bundled font can draw; a card with a hole in it is never published. */
export class CardGlyphError extends Error {
  readonly entry: string;
  readonly characters: readonly string[];
  constructor(entry: string, characters: readonly string[]) {
    const named = characters.map((sign) => `"${sign}"`).join(', ');
    const points = characters.flatMap(codePoints).map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
    super(`${entry} 카드에 쓸 수 없는 글자 ${named}가 있습니다. 다른 글자로 바꾸거나 card.title에 카드용 제목을 따로 적으세요(${points}).`);
    this.name = 'CardGlyphError';
    this.entry = entry;
    this.characters = characters;
  }
}

/** Control characters, joiners, marks of direction and soft hyphens: nothing to see, and no font has them. Tags stay, flags are made of them. */
const UNSEEN = /[\p{Cc}\u00ad\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const BREAKING_SPACE = /[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/gu;
const FIXED_SPACE = /[\u00a0\u2007\u202f]/gu;
const SELECTOR = /[\ufe00-\ufe0f]/gu;
/** Characters that are never part of a larger sign: most titles are of these, and the segmenter takes most of the time of a layout. */
const SINGLE = /^[ -~\u00a0\u00b7\u2013\u2014\u2018\u2019\u201c\u201d\u2026\uac00-\ud7a3]*$/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const codePoints = (text: string): number[] => [...text].map((char) => char.codePointAt(0) as number);

/** The text in the form that is measured and drawn. No-break spaces stay themselves until they are drawn. */
export function cleanText(text: string, fonts: CardFonts): string {
  const flat = text.normalize('NFC').replace(/\s*[\t\r\n\v\f\u0085\u2028\u2029]\s*/gu, ' ').replace(UNSEEN, '').replace(FIXED_SPACE, '\u00a0').replace(BREAKING_SPACE, ' ').trim();
  return signsOf(flat, fonts).map((sign) => sign.text).join('');
}

/** What the reader sees as one character: a syllable with its marks, a whole family of an emoji. */
export function splitSigns(text: string): string[] {
  if (SINGLE.test(text)) return [...text];
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The signs that cannot be drawn, each once, in order; by the fonts' own tables, so fast enough to check every title. */
export function missingGlyphs(text: string, fonts: CardFonts): string[] {
  const missing = signsOf(cleanText(text, fonts), fonts).filter((sign) => sign.missing);
  return [...new Set(missing.map((sign) => sign.text))];
}

/** The emoji of a text as satori takes them: sign → data URI. */
export function emojiImages(texts: readonly string[], fonts: CardFonts): Record<string, string> {
  const images: Record<string, string> = {};
  for (const text of texts) {
    for (const sign of signsOf(text, fonts)) {
      if (sign.emoji !== undefined) images[sign.text] ??= `data:image/svg+xml;base64,${readFileSync(sign.emoji).toString('base64')}`;
    }
  }
  return images;
}

/** Measures cleaned text in em: the sum of the advances, so the width of a whole is that of its parts. Tracking follows every sign, as satori sets it. */
export function measureWith(fonts: CardFonts, weight: CardWeight, tracking = 0): (text: string) => number {
  const metrics = fonts.metrics[weight];
  return (text) => {
    let width = 0;
    for (const sign of signsOf(text, fonts)) {
      width += tracking;
      if (sign.emoji !== undefined || sign.missing) width += 1;
      else for (const point of codePoints(sign.text)) width += metrics.advance(point) ?? 0;
    }
    return width;
  };
}

/** Signs for whose drawing the style is settled by Unicode (https://www.unicode.org/reports/tr51/#Presentation_Style): a picture where the text asks for one, else a glyph, else a picture as the last resort. */
function signsOf(text: string, fonts: CardFonts): Sign[] {
  const signs: Sign[] = [];
  const cache = knownSigns.get(fonts) ?? new Map<string, Sign>();
  knownSigns.set(fonts, cache);
  for (const raw of splitSigns(text)) {
    const known = cache.get(raw);
    if (known) {
      signs.push(known);
      continue;
    }
    const plain = raw.replace(SELECTOR, '').replace(/^\u200d+|\u200d+$/gu, '');
    if (plain === '') continue;
    const emoji = fonts.emoji.get(codePoints(plain).map((point) => point.toString(16)).join('-'));
    const drawn = codePoints(plain).every((point) => Object.values(fonts.metrics).every((metrics) => metrics.advance(point) !== undefined));
    const asksForPicture = !raw.includes('\ufe0e') && (raw.includes('\ufe0f') || raw.includes('\u20e3') || /^\p{Emoji_Presentation}/u.test(plain));
    const asPicture = emoji !== undefined && (asksForPicture || !drawn);
    const sign: Sign = asPicture ? { text: raw, emoji, missing: false } : { text: plain, missing: !drawn };
    if (cache.size < CACHED_SIGNS) cache.set(raw, sign);
    signs.push(sign);
  }
  return signs;
}

const CACHED_SIGNS = 20_000;
const knownSigns = new WeakMap<CardFonts, Map<string, Sign>>();
