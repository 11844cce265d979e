/** The shapes behind words, kept from one card of the office to the next: hills at the foot of a card, stripes where there is danger. */
import type { CardArea } from '../../domain/card.ts';
import { path, type Shape } from './shape.ts';
import type { Sheet } from './sheet.ts';

/** Two hills rising from the lower edge of an area towards its right. */
export function drawHills(sheet: Sheet, area: CardArea, color: string): void {
  const { width: w, height: h } = area;
  const y = (share: number) => Math.round(h * share);
  const x = (share: number) => Math.round(w * share);
  sheet.draw(area, [
    path(`M0 ${h} C${x(0.2)} ${y(0.72)} ${x(0.32)} ${y(0.5)} ${x(0.5)} ${y(0.5)} C${x(0.68)} ${y(0.5)} ${x(0.78)} ${y(0.8)} ${w} ${y(0.86)} L${w} ${h} Z`, { fill: color }),
    path(`M${x(0.42)} ${h} C${x(0.62)} ${y(0.6)} ${x(0.76)} ${y(0.12)} ${w} ${y(0.04)} L${w} ${h} Z`, { fill: color }),
  ], `0 0 ${w} ${h}`);
}

/** Slanted stripes over a ground. */
export function drawStripes(sheet: Sheet, area: CardArea, ground: string, stripe: string): void {
  const { width, height } = area;
  const shapes: Shape[] = [];
  for (let x = -height; x < width; x += height * 2) shapes.push(path(`M${x} ${height} L${x + height} 0 L${x + height * 2} 0 L${x + height} ${height} Z`, { fill: stripe }));
  sheet.paint(area, { fill: ground });
  sheet.draw(area, shapes, `0 0 ${width} ${height}`);
}
