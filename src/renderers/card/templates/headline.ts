/** A label and a title: news on paper, notices on a sheet pinned to the office's colour. */
import type { CardArea } from '../../../domain/card.ts';
import type { Draft } from '../draft.ts';
import { drawFoot } from '../foot.ts';
import { headPart } from '../head.ts';
import { bellSign } from '../marks.ts';
import { drawHills } from '../motif.ts';
import { drawCredit } from '../photo-parts.ts';
import { stack, titlePart } from '../stack.ts';
import { paper, RADIUS, solid } from '../tokens.ts';
import type { Template } from './template.ts';

export const news: Template = {
  palette: (color) => paper(color),
  draw(draft) {
    const { grid, palette, spec, sheet } = draft;
    const photo = spec.photo ? grid.picture : undefined;
    const area = photo ? grid.bodyWithPicture : grid.body;
    if (!photo) drawHills(sheet, hillsArea(draft), palette.motif);
    const head = headPart(draft, area.left, area.width, { kind: 'bar', ink: palette.label, fill: palette.panel, fillInk: palette.panelText });
    const title = titlePart(draft, spec.title, area, [head], { range: photo ? grid.titleWithPicture : grid.title, color: palette.title });
    stack(area, [head, title], grid.shape === 'tall' && !photo ? 'start' : 'middle');
    drawFoot(draft, { ground: palette.foot, ink: spec.format === 'thumbnail' ? palette.title : palette.footText, showsDay: true });
    if (photo) drawCredit(draft, photo);
    return photo;
  },
};

export const notice: Template = {
  palette: solid,
  draw(draft) {
    const { grid, palette, spec, sheet } = draft;
    const photo = spec.photo ? grid.picture : undefined;
    const panel = noticeSheet(draft);
    const area = inset(panel, grid.body.left - panel.left, Math.round(grid.gap * 1.5));
    const { panelText: ink } = palette;
    sheet.paint(panel, { fill: palette.panel, radius: RADIUS.panel });
    const head = headPart(draft, area.left, area.width, { kind: 'chip', ink, fill: palette.ground, fillInk: palette.title, sign: bellSign(ink) });
    const title = titlePart(draft, spec.title, area, [head], { range: photo ? grid.titleWithPicture : grid.title, color: ink });
    stack(area, [head, title], 'middle');
    drawFoot(draft, { ground: undefined, ink: palette.title, showsDay: true });
    if (photo) drawCredit(draft, { ...photo, height: grid.shape === 'tall' ? panel.top - photo.top - grid.gap : photo.height });
    return photo;
  },
};

/** The sheet on which a notice stands; over the lower edge of a photo above it. */
function noticeSheet({ grid, spec }: Draft): CardArea {
  const body = spec.photo ? grid.bodyWithPicture : grid.body;
  const outside = Math.round(grid.body.left * 0.52);
  const left = body.left - outside;
  const top = spec.photo && grid.shape === 'tall' ? grid.picture.top + grid.picture.height - grid.gap * 2 : Math.max(body.top - outside, spec.format === 'thumbnail' ? 40 : 0);
  const bottom = Math.min(grid.footRow.top - Math.round(grid.gap * 0.3), grid.footBand.top);
  return { left, top, width: body.width + outside * 2, height: bottom - top };
}

export function inset(area: CardArea, across: number, down: number): CardArea {
  return { left: area.left + across, top: area.top + down, width: area.width - across * 2, height: area.height - down * 2 };
}

/** The lower part of a card, down to its foot. */
export function hillsArea({ grid, spec }: Pick<Draft, 'grid' | 'spec'>): CardArea {
  const bottom = spec.format === 'thumbnail' ? grid.height : grid.footBand.top;
  const height = Math.round(grid.width * (grid.shape === 'tall' ? 0.5 : 0.28));
  const left = grid.shape === 'tall' ? 0 : Math.round(grid.width * 0.3);
  return { left, top: bottom - height, width: grid.width - left, height };
}
