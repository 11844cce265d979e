/** Something to apply for: the period on a ticket, and how. */
import type { CardArea } from '../../../domain/card.ts';
import type { Draft } from '../draft.ts';
import { path } from '../shape.ts';
import { sameSize, whenLines } from '../facts.ts';
import { drawFoot } from '../foot.ts';
import { headPart } from '../head.ts';
import { placesOf } from '../places.ts';
import { drawCredit } from '../photo-parts.ts';
import { heightOf, type Part, stack, titlePart } from '../stack.ts';
import { paper, RADIUS } from '../tokens.ts';
import type { Template } from './template.ts';

export const recruit: Template = {
  palette: (color) => paper(color, 0.14),
  draw(draft) {
    const { grid, palette, spec } = draft;
    const { photo, area } = placesOf(grid, photoShare(draft));
    const ticket = spec.apply ? ticketPart(draft, area) : undefined;
    const head = headPart(draft, area.left, area.width, { kind: 'chip', ink: palette.label, fill: palette.panel, fillInk: palette.panelText });
    const others = ticket ? [head, ticket] : [head];
    const title = titlePart(draft, spec.title, area, others, { range: photo ? grid.titleWithPicture : grid.title, color: palette.title, gap: Math.round(grid.gap * 0.8) });
    if (grid.shape === 'tall' && !photo && ticket) {
      stack(area, [head, title], 'start');
      stack(area, [ticket], 'end');
    } else stack(area, [head, title, ...(ticket ? [ticket] : [])], 'middle');
    drawFoot(draft, { ground: palette.foot, ink: spec.format === 'thumbnail' ? palette.title : palette.footText, showsDay: true });
    if (photo) drawCredit(draft, photo);
    return photo;
  },
};

/** Where the words stand under the photo, it leaves them the height that the ticket takes. */
function photoShare({ grid, spec }: Draft): number {
  if (!spec.photo) return 0;
  return grid.shape === 'wide' || !spec.apply ? 1 : spec.format === 'square' ? 0.68 : 0.52;
}

/** The period, large; how to apply under a torn line, or beside it where the card is wide. */
function ticketPart(draft: Draft, area: CardArea): Part {
  const { grid, palette, spec, sheet } = draft;
  const pad = Math.round(grid.gap * (grid.shape === 'tall' ? 1.3 : isTight(draft) ? 0.7 : 0.95));
  const isWide = grid.shape === 'wide';
  const beside = isWide && !spec.photo && spec.apply?.how !== undefined && spec.format !== 'kakao';
  const left = { left: area.left + pad, width: Math.round(beside ? area.width * 0.56 : area.width) - pad * 2 };
  const right = beside ? { left: area.left + Math.round(area.width * 0.56) + pad, width: Math.round(area.width * 0.44) - pad * 2 } : left;
  const period = periodParts(draft, left, isWide);
  const how = beside || hasRoomForHow(draft) ? howParts(draft, right) : [];
  const tear = Math.round(pad * 0.9);
  const upper = heightOf(period) + pad * 2;
  const height = beside ? Math.max(upper, heightOf(how) + pad * 2) : upper + (how.length > 0 ? heightOf(how) + tear + pad : 0);
  return {
    height,
    gap: Math.round(grid.gap * 1.2),
    draw(top) {
      sheet.paint({ left: area.left, top, width: area.width, height }, { fill: palette.panel, radius: RADIUS.panel });
      if (how.length > 0) drawTear(draft, beside ? { left: right.left - pad, top, length: height, upright: true } : { left: area.left, top: top + upper, length: area.width, upright: false });
      stack({ ...left, top, height: beside ? height : upper }, period, 'middle');
      stack({ ...right, top: beside ? top : top + upper + tear, height: beside ? height : height - upper - tear - pad }, how, 'middle');
    },
  };
}

/** Two lines of a period and two of a title leave no room for a caption. */
function isTight({ spec }: Draft): boolean {
  return spec.format === 'kakao' && spec.photo !== undefined;
}

function hasRoomForHow({ grid, spec }: Draft): boolean {
  return spec.apply?.how !== undefined && grid.shape === 'tall' && !(spec.photo && spec.format === 'square');
}

function periodParts(draft: Draft, { left, width }: Pick<CardArea, 'left' | 'width'>, isWide: boolean): Part[] {
  const { grid, palette, words, spec, sheet } = draft;
  const period = spec.apply?.period ?? '';
  const lead = { floor: grid.lead.floor, ceiling: Math.round(grid.lead.ceiling * (isWide ? 1 : 1.15)) };
  const fitsOneLine = sheet.width(period, Math.round(lead.ceiling * 0.84)) <= width;
  const lines = sameSize(draft, fitsOneLine ? [period] : whenLines(period), width, lead);
  return [...(isTight(draft) ? [] : [captionPart(draft, words.period, left, width)]), ...lines.map((line, i): Part => ({ height: line.height, gap: i === 0 ? Math.round(grid.gap * 0.25) : 0, draw: (top) => sheet.put(line, { left, top, width }, palette.panelText) }))];
}

function howParts(draft: Draft, { left, width }: Pick<CardArea, 'left' | 'width'>): Part[] {
  const { grid, palette, words, spec, sheet } = draft;
  const size = Math.round(grid.lead.ceiling * 0.78);
  const lines = sheet.title(spec.apply?.how ?? '', width, size * 4, { floor: Math.round(grid.lead.floor * 0.85), ceiling: size, maxLines: 3 });
  return [captionPart(draft, words.how, left, width), { height: lines.height, gap: Math.round(grid.gap * 0.3), draw: (top) => sheet.put(lines, { left, top, width }, palette.panelText) }];
}

function captionPart({ grid, palette, sheet }: Draft, text: string, left: number, width: number): Part {
  const size = Math.round(grid.lead.ceiling * 0.62);
  const caption = sheet.line(text, width, { floor: size, ceiling: size }, 700);
  return { height: caption.height, gap: 0, draw: (top) => sheet.put(caption, { left, top, width }, palette.panelQuiet) };
}

/** A perforated line, with the half circles that a torn ticket has at its ends. */
function drawTear({ sheet, palette, grid }: Draft, { left, top, length, upright }: { left: number; top: number; length: number; upright: boolean }): void {
  const hole = Math.round(grid.gap * 0.5);
  const end = upright ? { left, top: top + length } : { left: left + length, top };
  for (const at of [{ left, top }, end]) sheet.paint({ left: at.left - hole, top: at.top - hole, width: hole * 2, height: hole * 2 }, { fill: palette.ground, radius: hole });
  const stroke = { stroke: palette.panelQuiet, strokeWidth: 3, dashes: '2 12' };
  const from = hole * 1.6;
  const to = length - hole * 1.6;
  if (upright) sheet.draw({ left: left - 2, top, width: 4, height: length }, [path(`M2 ${from} V${to}`, stroke)], `0 0 4 ${length}`);
  else sheet.draw({ left, top: top - 2, width: length, height: 4 }, [path(`M${from} 2 H${to}`, stroke)], `0 0 ${length} 4`);
}
