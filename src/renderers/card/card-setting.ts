/** Sets texts for one card, and remembers what was drawn and whether anything was left out. */
import type { CardFonts, CardWeight } from './card-fonts.ts';
import { cleanText, measureWith, splitSigns } from './card-text.ts';
import { block, line, type CardElement } from './element.ts';
import type { TypeRange } from './frames.ts';
import { setLine, setTitle, type SetTitle, type TitleBox, type TitleTools } from './set-title.ts';

/** In em. */
export const TITLE_LINE = 1.26;
const TITLE_TRACKING = -0.02;

export interface CardSetting {
  /** Every text that was set, in the order of setting. */
  texts: string[];
  shortened(): boolean;
  title(text: string, box: Omit<TitleBox, 'lineHeight'>): SetTitle;
  line(text: string, width: number, size: TypeRange, weight: CardWeight): { text: string; size: number };
  /** In pixels. */
  width(text: string, size: number, weight: CardWeight): number;
}

export function settingOf(fonts: CardFonts): CardSetting {
  const texts: string[] = [];
  let shortened = false;
  const tools = (weight: CardWeight, tracking = 0): TitleTools => ({ measure: measureWith(fonts, weight, tracking), split: splitSigns });
  return {
    texts,
    shortened: () => shortened,
    title(text, box) {
      const set = setTitle(cleanText(text, fonts), { ...box, lineHeight: TITLE_LINE }, tools(700, TITLE_TRACKING));
      texts.push(...set.lines);
      shortened ||= set.shortened;
      return set;
    },
    line(text, width, size, weight) {
      const set = setLine(cleanText(text, fonts), width, size, tools(weight));
      texts.push(set.text);
      shortened ||= set.shortened;
      return set;
    },
    width: (text, size, weight) => measureWith(fonts, weight)(text) * size,
  };
}

/** The lines of a set title, each in its own box. */
export function titleLines({ lines, size }: SetTitle, place: { left: number; top: number; width: number }, height: number, color: string): CardElement[] {
  return lines.map((text, i) =>
    block({ left: place.left, top: place.top + i * height, width: place.width, height }, {}, [line(text, { size, weight: 700, color, lineHeight: TITLE_LINE, tracking: TITLE_TRACKING })]),
  );
}
