/** The lines of text of a card, as satori reads them: every box has its place, no text wraps. */
import type { CardArea } from '../../domain/card.ts';
import { CARD_FONT, type CardWeight } from './card-fonts.ts';

type CardStyle = Record<string, string | number>;
export interface CardElement {
  type: string;
  props: { style?: CardStyle; children?: CardElement[] | string };
}

export function block(area: CardArea, children: CardElement[]): CardElement {
  return { type: 'div', props: { style: { position: 'absolute', ...area, display: 'flex' }, children } };
}

export interface TextStyle { size: number; weight: CardWeight; color: string; tracking: number }

/** One line of text in its own box. */
export function textLine(text: string, area: CardArea, { size, weight, color, tracking }: TextStyle): CardElement {
  return {
    type: 'div',
    props: {
      style: { position: 'absolute', display: 'flex', ...area, whiteSpace: 'pre', fontFamily: CARD_FONT, fontSize: size, fontWeight: weight, letterSpacing: size * tracking, lineHeight: `${area.height}px`, color },
      children: text.replaceAll('\u00a0', ' '),
    },
  };
}
