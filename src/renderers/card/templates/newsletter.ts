/** An issue of a newsletter as it lies on a desk: its cover's photo, or its name on the office's colour. */
import { type CardArea, CARD_SAFE_AREAS } from '../../../domain/card.ts';
import { inkOn, mix } from '../contrast.ts';
import type { Draft } from '../draft.ts';
import { drawFoot } from '../foot.ts';
import { headPart } from '../head.ts';
import { drawCredit } from '../photo-parts.ts';
import { stack, titlePart } from '../stack.ts';
import { LEADING, paper } from '../tokens.ts';
import type { Template } from './template.ts';

export const newsletter: Template = {
  palette: (color) => paper(color),
  draw(draft) {
    const { grid, palette, spec } = draft;
    const area = grid.bodyWithPicture;
    const photo = drawCover(draft);
    const head = headPart(draft, area.left, area.width, { kind: 'bar', ink: palette.label, fill: palette.panel, fillInk: palette.panelText });
    const title = titlePart(draft, spec.title, area, [head], { range: grid.titleWithPicture, color: palette.title });
    stack(area, [head, title], 'middle');
    drawFoot(draft, { ground: palette.foot, ink: spec.format === 'thumbnail' ? palette.title : palette.footText, showsDay: true });
    if (photo) drawCredit(draft, photo);
    return photo;
  },
};

/** The sheet with its name; where the photo goes on it. */
function drawCover(draft: Draft): CardArea | undefined {
  const { grid, palette, spec, sheet } = draft;
  const stage = grid.picture;
  const cover = coverSheet(draft);
  const ink = inkOn(palette.panel);
  const inset = Math.round(cover.width * 0.09);
  const backdrop = mix(palette.ground, palette.panel, 0.16);
  const band = spec.photo ? Math.round(cover.height * 0.2) : cover.height;
  const photo = spec.photo ? { ...cover, top: cover.top + band, height: cover.height - band } : undefined;
  for (const side of around(cover, stage)) sheet.paint(side, { fill: backdrop });
  drawShade(draft, cover, mix(backdrop, '#000000', 0.16));
  sheet.paint({ ...cover, height: band }, { fill: palette.panel });
  const size = Math.round(cover.width * (spec.photo ? 0.085 : 0.13));
  const width = cover.width - inset * 2;
  const name = sheet.title(spec.label, width, band - inset, { floor: Math.max(10, Math.round(size * 0.4)), ceiling: size, maxLines: spec.photo ? 2 : 5 });
  const top = Math.max(cover.top + (spec.photo ? Math.round((band - name.height) / 2) : inset), CARD_SAFE_AREAS[spec.format].top);
  sheet.put(name, { left: cover.left + inset, top, width }, ink);
  if (!photo) drawColumns(draft, cover, inset, mix(palette.panel, ink, 0.28));
  return photo;
}

/** A sheet of the proportions of A4 in the middle of the picture's place; of a story, below what the app covers. */
function coverSheet({ grid, spec }: Draft): CardArea {
  const top = spec.format === 'story' ? 236 : grid.picture.top;
  const stage = { ...grid.picture, top, height: grid.picture.top + grid.picture.height - top };
  const height = Math.round(Math.min(stage.height * 0.9, stage.width * 0.74 * Math.SQRT2));
  const width = Math.round(height / Math.SQRT2);
  return { left: stage.left + Math.round((stage.width - width) / 2), top: stage.top + Math.round((stage.height - height) / 2), width, height };
}

/** The four strips of the picture's place that a sheet leaves free: nothing may cover the photo under it. */
function around(sheet: CardArea, stage: CardArea): CardArea[] {
  const right = sheet.left + sheet.width;
  const bottom = sheet.top + sheet.height;
  return [
    { ...stage, width: sheet.left - stage.left },
    { ...stage, left: right, width: stage.left + stage.width - right },
    { left: sheet.left, top: stage.top, width: sheet.width, height: sheet.top - stage.top },
    { left: sheet.left, top: bottom, width: sheet.width, height: stage.top + stage.height - bottom },
  ];
}

/** The sheet's shade to its right and below. */
function drawShade({ sheet, grid }: Draft, cover: CardArea, color: string): void {
  const depth = Math.round(grid.gap * 0.36);
  sheet.paint({ left: cover.left + cover.width, top: cover.top + depth, width: depth, height: cover.height }, { fill: color });
  sheet.paint({ left: cover.left + depth, top: cover.top + cover.height, width: cover.width, height: depth }, { fill: color });
}

/** The drawn columns of a page, in place of a photo. */
function drawColumns({ sheet }: Draft, cover: CardArea, inset: number, color: string): void {
  const column = Math.round((cover.width - inset * 3) / 2);
  const step = Math.round(cover.height * 0.055);
  for (const side of [0, 1]) {
    for (let line = 0; line < 5; line++) {
      const width = line === 4 ? Math.round(column * 0.6) : column;
      const height = Math.max(3, Math.round(step / LEADING.body / 3));
      sheet.paint({ left: cover.left + inset + side * (column + inset), top: cover.top + cover.height - inset - (5 - line) * step, width, height }, { fill: color, radius: 3 });
    }
  }
}
