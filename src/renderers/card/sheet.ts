/** The sheet on which one card is set: every text is measured before it is placed, and its box kept. */
import type { CardArea } from '../../domain/card.ts';
import type { CardFonts, CardWeight } from './card-fonts.ts';
import { cleanText, measureWith, splitSigns } from './card-text.ts';
import { type CardElement, textLine } from './element.ts';
import { type BodyBox, type SetBody, setBody } from './set-body.ts';
import { setLine, setTitle, type TitleTools } from './set-title.ts';
import { drawing, fade, type Fill, image, rectangle, type Shape, type Stop } from './shape.ts';
import { LEADING, type TitleRange, type TypeRange } from './tokens.ts';

/** A line as it stands on the card; `area` is as wide as the line itself. */
export interface CardTextBox { text: string; area: CardArea; color: string; size: number }

/** In em. */
const TITLE_TRACKING = -0.02;

/** Lines that were set and not yet placed; `height` is of all together. */
export interface SetLines { lines: { text: string; width: number }[]; size: number; weight: CardWeight; tracking: number; lineHeight: number; height: number }

export type Align = 'left' | 'center' | 'right';

export interface Sheet {
  /** The lines of text, over the shapes. */
  elements: CardElement[];
  shapes: Shape[];
  texts: CardTextBox[];
  shortened(): boolean;
  line(text: string, width: number, size: TypeRange, weight?: CardWeight): SetLines;
  title(text: string, width: number, height: number, range: TitleRange, weight?: CardWeight): SetLines;
  body(text: string, box: Omit<BodyBox, 'lineHeight'>): SetBody;
  /** Places lines, one under the other, from the top of the area. */
  put(lines: SetLines, at: { left: number; top: number; width: number }, color: string, align?: Align): void;
  /** In pixels, without setting anything. */
  width(text: string, size: number, weight?: CardWeight): number;
  putBody(body: SetBody, at: { left: number; top: number }, color: string): void;
  paint(area: CardArea, fill: Fill): void;
  fade(area: CardArea, color: string, stops: readonly Stop[]): void;
  draw(area: CardArea, shapes: readonly Shape[], box?: string): void;
  picture(src: string, area: CardArea): void;
}

export function sheetOf(fonts: CardFonts): Sheet {
  const elements: CardElement[] = [];
  const shapes: Shape[] = [];
  const texts: CardTextBox[] = [];
  let shortened = false;
  const tools = (weight: CardWeight, tracking = 0): TitleTools => ({ measure: measureWith(fonts, weight, tracking), split: splitSigns });

  const write = (text: string, area: CardArea, style: { size: number; weight: CardWeight; color: string; tracking: number }): void => {
    if (text === '') return;
    texts.push({ text, area, color: style.color, size: style.size });
    // A pixel of grace: satori rounds widths, and would clip the last sign.
    elements.push(textLine(text, { ...area, width: Math.ceil(area.width) + 1 }, style));
  };

  return {
    elements,
    shapes,
    texts,
    shortened: () => shortened,
    line(text, width, range, weight = 700) {
      const set = setLine(cleanText(text, fonts), width, range, tools(weight));
      shortened ||= set.shortened;
      const lineHeight = Math.round(set.size * LEADING.line);
      return { lines: [{ text: set.text, width: measureWith(fonts, weight)(set.text) * set.size }], size: set.size, weight, tracking: 0, lineHeight, height: lineHeight };
    },
    title(text, width, height, range, weight = 700) {
      const measuring = tools(weight, TITLE_TRACKING);
      const set = setTitle(cleanText(text, fonts), { ...range, width, height, lineHeight: LEADING.title }, measuring);
      shortened ||= set.shortened;
      const lineHeight = Math.floor(set.size * LEADING.title);
      return { lines: set.lines.map((line) => ({ text: line, width: measuring.measure(line) * set.size })), size: set.size, weight, tracking: TITLE_TRACKING, lineHeight, height: lineHeight * set.lines.length };
    },
    body(text, box) {
      const set = setBody(text.split('\n').map((paragraph) => cleanText(paragraph, fonts)), { ...box, lineHeight: LEADING.body }, tools(500));
      shortened ||= set.shortened;
      return set;
    },
    put({ lines, size, weight, tracking, lineHeight }, { left, top, width }, color, align = 'left') {
      lines.forEach((line, i) => {
        const spare = width - line.width;
        const from = left + (align === 'left' ? 0 : align === 'right' ? spare : spare / 2);
        write(line.text, { left: Math.round(from), top: top + i * lineHeight, width: line.width, height: lineHeight }, { size, weight, color, tracking });
      });
    },
    putBody({ lines, size }, { left, top }, color) {
      const height = Math.round(size * LEADING.body);
      for (const line of lines) write(line.text, { left: Math.round(left + line.left), top: Math.round(top + line.top), width: line.width, height }, { size, weight: 500, color, tracking: 0 });
    },
    width: (text, size, weight = 700) => measureWith(fonts, weight)(cleanText(text, fonts)) * size,
    paint: (area, fill) => void shapes.push(rectangle(area, fill)),
    fade: (area, color, stops) => void shapes.push(fade(area, color, stops)),
    draw: (area, drawn, box) => void shapes.push(drawing(area, drawn, box)),
    picture: (src, area) => void shapes.push(image(src, area)),
  };
}
