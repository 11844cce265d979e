/** The office's name with its mark, and the day. */
import type { Draft } from './draft.ts';
import { contrastRatio, mix, WHITE } from './contrast.ts';
import { drawHills } from './motif.ts';

export interface FootStyle {
  /** What lies behind; nothing over a picture. */
  ground: string | undefined;
  ink: string;
  /** Whether the day stands here; where it is a fact of the card, it is not said twice. */
  showsDay: boolean;
}

export function drawFoot(draft: Draft, { ground, ink, showsDay }: FootStyle): void {
  const { sheet, grid, spec, mark } = draft;
  const { footRow: row, foot } = grid;
  if (ground !== undefined && spec.format !== 'thumbnail') sheet.paint(grid.footBand, { fill: ground });
  if (ground !== undefined && spec.format === 'story') drawHills(sheet, { left: 0, top: grid.height - 380, width: grid.width, height: 380 }, mix(ground, contrastRatio(ground, WHITE) > 3 ? '#000000' : WHITE, 0.12));
  const middle = row.top + row.height / 2;
  const date = showsDay && spec.date ? sheet.line(spec.date, row.width * (spec.format === 'thumbnail' ? 0.42 : 0.46), { floor: foot.floor, ceiling: Math.round(foot.ceiling * 0.92) }, 500) : undefined;
  let left = row.left;
  if (mark) left += drawMark(draft, left, middle, ground) + Math.round(grid.mark * 0.36);
  const office = sheet.line(spec.office, row.left + row.width - left - (date ? row.width * 0.48 : 0), foot);
  sheet.put(office, { left, top: Math.round(middle - office.height / 2), width: row.width }, ink);
  if (!date) return;
  const top = Math.round(middle - date.height / 2);
  // The end of a thumbnail's row lies under the time stamp, or in the middle of nowhere.
  if (spec.format === 'thumbnail') sheet.put(date, { left: Math.round(left + (office.lines[0]?.width ?? 0) + grid.gap * 1.2), top, width: row.width }, ink);
  else sheet.put(date, { left: row.left, top, width: row.width }, ink, 'right');
}

/** On white, as the colours of a mark were chosen for paper; how wide it came out. */
export function drawMark({ sheet, grid, mark }: Draft, left: number, middle: number, ground: string | undefined): number {
  if (!mark) return 0;
  const isOnWhite = ground !== undefined && contrastRatio(ground, WHITE) < 1.2;
  const pad = isOnWhite ? 0 : Math.round(grid.mark * 0.22);
  const width = Math.max(mark.width, isOnWhite ? 0 : mark.height) + pad * 2;
  const height = mark.height + pad * 2;
  const top = Math.round(middle - height / 2);
  if (!isOnWhite) sheet.paint({ left, top, width, height }, { fill: WHITE, radius: Math.round(height / 2) });
  sheet.picture(mark.src, { left: left + Math.round((width - mark.width) / 2), top: top + pad, width: mark.width, height: mark.height });
  return width;
}
