/**
 * The shapes under a card's text, as SVG. They do not pass through satori: it
 * puts a mask round each and a drawing into a picture of its own, which costs
 * more to draw than all the rest. Colours and numbers are the project's own, so
 * nothing here needs escaping.
 */
import type { CardArea } from '../../domain/card.ts';

/** Markup. */
export type Shape = string;

export interface Fill {
  /** `#rrggbb` */
  fill: string;
  /** From 0 to 1. */
  opacity?: number;
  /** Of the corners, in pixels. */
  radius?: number;
}

export function rectangle({ left, top, width, height }: CardArea, { fill, opacity = 1, radius = 0 }: Fill): Shape {
  const round = Math.min(radius, width / 2, height / 2);
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${fill}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}${round > 0 ? ` rx="${round}"` : ''}/>`;
}

export interface Stop { /** From 0 to 1, from the top. */ at: number; opacity: number }

/** A colour that grows denser from the top of an area down; one to a card. */
export function fade({ left, top, width, height }: CardArea, color: string, stops: readonly Stop[]): Shape {
  const shades = stops.map(({ at, opacity }) => `<stop offset="${at.toFixed(4)}" stop-color="${color}" stop-opacity="${opacity}"/>`);
  return `<linearGradient id="fade" x2="0" y2="1">${shades.join('')}</linearGradient><rect x="${left}" y="${top}" width="${width}" height="${height}" fill="url(#fade)"/>`;
}

export interface Stroke { fill?: string; stroke?: string; strokeWidth?: number; dashes?: string }

export function path(d: string, { fill = 'none', stroke, strokeWidth = 1, dashes }: Stroke): Shape {
  const drawn = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${strokeWidth}" stroke-linecap="round" stroke-linejoin="round"${dashes ? ` stroke-dasharray="${dashes}"` : ''}`;
  return `<path d="${d}" fill="${fill}"${drawn}/>`;
}

/** A drawing on a grid of 24, or of `box`. */
export function drawing({ left, top, width, height }: CardArea, shapes: readonly Shape[], box = '0 0 24 24'): Shape {
  return `<svg x="${left}" y="${top}" width="${width}" height="${height}" viewBox="${box}">${shapes.join('')}</svg>`;
}

/** @param src a data URI of a picture that was drawn to pixels here */
export function image(src: string, { left, top, width, height }: CardArea): Shape {
  return `<image x="${left}" y="${top}" width="${width}" height="${height}" href="${src}"/>`;
}
