/** What every document takes from its office and its language: readable colours, codes for Typst. */
import { BLACK, contrastRatio, mix, readableOn, WHITE } from '../../domain/color.ts';

const COLOR = '#1f4e5f';
/** Languages that do not part words by spaces: a line may end after any syllable. */
const UNSPACED = /^(?:ja|zh|yue|th|lo|km|my|bo)\b/;

export function partsWords(lang: string): boolean {
  return !UNSPACED.test(lang);
}

/** Typst takes ISO 639 and ISO 3166 codes, where the book has BCP 47. */
export function langData(tag: string): { lang: string; region: string | null } {
  const [, lang = 'ko', region] = /^([a-z]{2,3})\b(?:-[A-Za-z]{4}\b)?(?:-([A-Za-z]{2})\b)?/.exec(tag) ?? [];
  return { lang, region: region?.toUpperCase() ?? null };
}

/** @param contrast that coloured letters have on paper. */
export function colorsOf(own: string | undefined, contrast: number) {
  const color = own ?? COLOR;
  const tint = mix(color, WHITE, 0.93);
  return {
    band: color,
    onBand: contrastRatio(WHITE, color) >= contrastRatio(BLACK, color) ? WHITE : BLACK,
    accent: readableOn(color, [WHITE, tint], contrast),
    tint,
    line: mix(color, '#8a8f94', 0.6),
  };
}
