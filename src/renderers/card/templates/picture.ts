/** A photo that is the card, and a video's still: words over its lower part. */
import type { CardArea } from '../../../domain/card.ts';
import { BLACK, mix, WHITE } from '../contrast.ts';
import { type Draft, wholeCard } from '../draft.ts';
import { drawFoot } from '../foot.ts';
import { headPart } from '../head.ts';
import { playSign } from '../marks.ts';
import { drawHills } from '../motif.ts';
import { creditPart, drawScrim } from '../photo-parts.ts';
import { heightOf, type Part, stack, titlePart } from '../stack.ts';
import { night, solid } from '../tokens.ts';
import { hillsArea } from './headline.ts';
import type { Template } from './template.ts';

export const photo: Template = {
  palette: (color, hasPhoto) => (hasPhoto ? night : solid)(color),
  draw(draft) {
    const { grid, palette, spec, sheet } = draft;
    if (!spec.photo) drawHills(sheet, { ...hillsArea(draft), height: hillsArea(draft).height + (grid.height - grid.footBand.top) }, palette.motif);
    const words = wordParts(draft, spec.photo ? 0.62 : 1);
    if (spec.photo) drawScrim(draft, grid.body.top + grid.body.height - heightOf(words));
    stack(grid.body, words, spec.photo || grid.shape === 'tall' ? 'end' : 'middle');
    drawFoot(draft, { ground: undefined, ink: palette.title, showsDay: true });
    return spec.photo ? wholeCard(grid) : undefined;
  },
};

export const video: Template = {
  palette: night,
  draw(draft) {
    const { grid, palette, spec } = draft;
    const words = wordParts(draft, grid.shape === 'tall' ? 0.56 : 0.68);
    const wordsTop = grid.body.top + grid.body.height - heightOf(words);
    if (spec.photo) drawScrim(draft, wordsTop);
    else drawScreen(draft, wordsTop - grid.gap);
    drawPlay(draft, wordsTop - grid.gap);
    stack(grid.body, words, 'end');
    drawFoot(draft, { ground: undefined, ink: palette.title, showsDay: true });
    return spec.photo ? wholeCard(grid) : undefined;
  },
};

/** Label, title and credit, in at most a share of the body's height. */
function wordParts(draft: Draft, share: number): Part[] {
  const { grid, palette, spec } = draft;
  const area: CardArea = { ...grid.body, height: Math.round(grid.body.height * share) };
  const head = headPart(draft, area.left, area.width, { kind: 'chip', ink: palette.label, fill: palette.panel, fillInk: palette.panelText });
  const credit = creditPart(draft, area);
  const others = credit ? [head, credit] : [head];
  const ceiling = Math.round(grid.title.ceiling * (grid.shape === 'wide' ? 0.78 : 0.84));
  const title = titlePart(draft, spec.title, area, others, { range: { floor: Math.round(grid.title.floor * 0.84), ceiling, maxLines: 4 }, color: palette.title, gap: Math.round(grid.gap * 0.8) });
  return [head, title, ...(credit ? [credit] : [])];
}

/** In place of a still: hills in the office's colour. */
function drawScreen({ grid, spec, sheet }: Draft, bottom: number): void {
  sheet.paint({ left: 0, top: 0, width: grid.width, height: bottom }, { fill: spec.color });
  drawHills(sheet, { left: 0, top: Math.round(bottom * 0.4), width: grid.width, height: bottom - Math.round(bottom * 0.4) }, mix(spec.color, '#000000', 0.16));
}

/** A play mark in the middle of what is free of words, the length beside it. */
function drawPlay(draft: Draft, bottom: number): void {
  const { grid, palette, spec, sheet } = draft;
  const top = grid.shape === 'tall' ? Math.min(grid.body.top, bottom * 0.3) : 0;
  const size = Math.round(Math.min((bottom - top) * 0.62, grid.width * (grid.shape === 'tall' ? 0.22 : 0.15)));
  const middle = { left: grid.width / 2, top: (top + bottom) / 2 };
  const ring: CardArea = { left: Math.round(middle.left - size / 2), top: Math.round(middle.top - size / 2), width: size, height: size };
  sheet.paint(ring, { radius: size, fill: WHITE, opacity: 0.95 });
  const sign = Math.round(size * 0.6);
  sheet.draw({ left: Math.round(middle.left - sign / 2), top: Math.round(middle.top - sign / 2), width: sign, height: sign }, playSign(palette.ground));
  if (!spec.length) return;
  const length = sheet.line(spec.length, grid.width / 4, grid.lead);
  const inset = Math.round(length.size * 0.5);
  const width = Math.round((length.lines[0]?.width ?? 0) + inset * 2);
  const tile = { left: ring.left + size + grid.gap, top: Math.round(middle.top - length.size * 0.8), width, height: Math.round(length.size * 1.6) };
  sheet.paint(tile, { radius: tile.height, fill: BLACK, opacity: 0.8 });
  sheet.put(length, { left: tile.left + inset, top: Math.round(middle.top - length.height / 2), width }, WHITE);
}
