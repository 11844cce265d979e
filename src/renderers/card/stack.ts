/** Parts of a card one under the other: the title takes what the others leave. */
import type { CardArea } from '../../domain/card.ts';
import type { Draft } from './draft.ts';
import type { Align } from './sheet.ts';
import type { TitleRange } from './tokens.ts';

export interface Part {
  height: number;
  /** Space above it, unless it is the first. */
  gap: number;
  draw(top: number): void;
}

export type Anchor = 'start' | 'middle' | 'end';

/** Places the parts; where the first and the last then begin and end. */
export function stack(area: CardArea, parts: readonly Part[], anchor: Anchor): { top: number; bottom: number } {
  const height = heightOf(parts);
  const spare = area.height - height;
  const start = Math.round(area.top + (anchor === 'start' ? 0 : anchor === 'end' ? spare : spare / 2));
  let top = start;
  for (const [i, part] of parts.entries()) {
    if (i > 0) top += part.gap;
    part.draw(top);
    top += part.height;
  }
  return { top: start, bottom: top };
}

export function heightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { height, gap }, i) => sum + height + (i > 0 ? gap : 0), 0);
}

export interface TitleStyle { range: TitleRange; color: string; align?: Align; gap?: number }

/** A title as high as it may be beside the other parts of its area. */
export function titlePart({ sheet, grid }: Draft, text: string, area: CardArea, others: readonly Part[], { range, color, align, gap = grid.gap }: TitleStyle): Part {
  const taken = others.reduce((sum, part) => sum + part.height + Math.max(part.gap, gap), 0);
  const lines = sheet.title(text, area.width, area.height - taken, range);
  return { height: lines.height, gap, draw: (top) => sheet.put(lines, { ...area, top }, color, align) };
}
