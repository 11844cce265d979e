/** The few elements that cards are made of, as satori reads them: every box has its place, no text wraps. */
import { CARD_FONT, type CardWeight } from './card-fonts.ts';

export type CardStyle = Record<string, string | number>;
export interface CardElement {
  type: string;
  props: { style?: CardStyle; children?: CardElement[] | string; [attribute: string]: unknown };
}

export interface Area { left: number; top: number; width: number; height: number }

/** A rectangle at its place on the card. */
export function block(area: Area, style: CardStyle, children: CardElement[] = []): CardElement {
  return { type: 'div', props: { style: { position: 'absolute', ...area, display: 'flex', ...style }, children } };
}

export function row(style: CardStyle, children: CardElement[]): CardElement {
  return { type: 'div', props: { style: { display: 'flex', alignItems: 'center', ...style }, children } };
}

export interface TextStyle { size: number; weight: CardWeight; color: string; lineHeight?: number; tracking?: number }

/** One line of text. */
export function line(text: string, { size, weight, color, lineHeight = 1.3, tracking = 0 }: TextStyle): CardElement {
  return {
    type: 'div',
    props: {
      style: { display: 'flex', flexShrink: 0, whiteSpace: 'pre', fontFamily: CARD_FONT, fontSize: size, fontWeight: weight, letterSpacing: size * tracking, lineHeight: `${Math.round(size * lineHeight)}px`, height: Math.round(size * lineHeight), color },
      children: text.replaceAll('\u00a0', ' '),
    },
  };
}

/** A drawing of our own, on a grid of 24. */
export function icon(paths: readonly CardElement[], size: number): CardElement {
  return { type: 'svg', props: { width: size, height: size, viewBox: '0 0 24 24', fill: 'none', style: { flexShrink: 0 }, children: [...paths] } };
}

export function path(d: string, paint: { fill?: string; stroke?: string; strokeWidth?: number }): CardElement {
  return { type: 'path', props: { d, strokeLinecap: 'round', strokeLinejoin: 'round', ...paint } };
}

export function image(src: string, width: number, height: number): CardElement {
  return { type: 'img', props: { src, width, height, style: { flexShrink: 0 } } };
}
