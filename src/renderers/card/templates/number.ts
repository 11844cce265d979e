/** One figure as large as the card takes it, what it counts, and the title under it. */
import type { CardArea } from '../../../domain/card.ts';
import type { Draft } from '../draft.ts';
import { wholeCard } from '../draft.ts';
import { drawFoot } from '../foot.ts';
import { headPart } from '../head.ts';
import { drawHills } from '../motif.ts';
import { creditPart, drawVeil } from '../photo-parts.ts';
import { type Part, stack, titlePart } from '../stack.ts';
import { night, solid } from '../tokens.ts';
import { hillsArea } from './headline.ts';
import type { Template } from './template.ts';

export const number: Template = {
  palette: (color, hasPhoto) => (hasPhoto ? night : solid)(color),
  draw(draft) {
    const { grid, spec, sheet, palette } = draft;
    if (spec.photo) drawVeil(draft);
    else drawHills(sheet, { ...hillsArea(draft), height: hillsArea(draft).height + (grid.height - grid.footBand.top) }, palette.motif);
    const figure = spec.figure;
    const credit = creditPart(draft, grid.body);
    if (!figure) drawTitleAlone(draft, credit);
    else if (grid.shape === 'tall') drawUpright(draft, figure, credit);
    else drawSideBySide(draft, figure, credit);
    drawFoot(draft, { ground: undefined, ink: palette.title, showsDay: true });
    return spec.photo ? wholeCard(grid) : undefined;
  },
};

type Figure = { value: string; label: string };

function drawTitleAlone(draft: Draft, credit: Part | undefined): void {
  const { grid, palette, spec } = draft;
  const others = [head(draft, grid.body), ...(credit ? [credit] : [])];
  const title = titlePart(draft, spec.title, grid.body, others, { range: grid.title, color: palette.title });
  stack(grid.body, [others[0] as Part, title, ...(credit ? [credit] : [])], 'middle');
}

function head(draft: Draft, area: CardArea): Part {
  const { palette } = draft;
  return headPart(draft, area.left, area.width, { kind: 'chip', ink: palette.title, fill: palette.panel, fillInk: palette.panelText });
}

/** The figure in the middle of the card, the title at its end. */
function drawUpright(draft: Draft, figure: Figure, credit: Part | undefined): void {
  const { grid, palette, spec, sheet } = draft;
  const { body } = grid;
  const range = { floor: grid.lead.ceiling, ceiling: Math.round(grid.titleWithPicture.ceiling * 0.72), maxLines: 3 };
  const title = sheet.title(spec.title, body.width, body.height * 0.34, { ...range, floor: Math.min(range.floor, grid.titleWithPicture.floor) });
  const rule: Part = { height: 3, gap: 0, draw: (top) => sheet.paint({ left: body.left, top, width: body.width, height: 3 }, { fill: palette.hairline }) };
  const ending = [rule, { height: title.height, gap: grid.gap, draw: (top: number) => sheet.put(title, { ...body, top }, palette.title) }, ...(credit ? [credit] : [])];
  const end = stack(body, ending, 'end');
  const above = { ...body, height: end.top - body.top - grid.gap };
  const first = head(draft, body);
  stack(above, [first], 'start');
  const under = { ...above, top: above.top + first.height + grid.gap, height: above.height - first.height - grid.gap };
  stack(under, figureParts(draft, figure, under), 'middle');
}

/** The figure to the left, the title to the right of a hairline. */
function drawSideBySide(draft: Draft, figure: Figure, credit: Part | undefined): void {
  const { grid, palette, spec, sheet } = draft;
  const { body } = grid;
  const width = Math.round(body.width * 0.5);
  const gap = Math.round(grid.gap * 1.6);
  stack({ ...body, width: width - gap }, figureParts(draft, figure, { ...body, width: width - gap }), 'middle');
  sheet.paint({ left: body.left + width - 1, top: body.top + Math.round(body.height * 0.1), width: 3, height: Math.round(body.height * 0.8) }, { fill: palette.hairline });
  const right = { ...body, left: body.left + width + gap, width: body.width - width - gap };
  const others = [head(draft, right), ...(credit ? [credit] : [])];
  const title = titlePart(draft, spec.title, right, others, { range: { ...grid.titleWithPicture, ceiling: Math.round(grid.titleWithPicture.ceiling * 0.8), floor: Math.round(grid.titleWithPicture.floor * 0.8), maxLines: 6 }, color: palette.title });
  const shownCredit = spec.photo?.credit ? creditPart(draft, right) : undefined;
  stack(right, [others[0] as Part, title, ...(shownCredit ? [shownCredit] : [])], 'middle');
}

function figureParts({ grid, palette, sheet }: Draft, figure: Figure, area: CardArea): Part[] {
  const label = sheet.title(figure.label, area.width, area.height * 0.4, { floor: Math.round(grid.lead.floor * 0.9), ceiling: Math.round(grid.lead.ceiling * 1.1), maxLines: 2 });
  const value = sheet.title(figure.value, area.width, area.height - label.height - grid.gap, { floor: Math.round(grid.lead.ceiling * 0.8), ceiling: Math.min(Math.round(grid.width * 0.34), Math.floor((area.height - label.height - grid.gap) / 1.26)), maxLines: 1 });
  return [
    { height: value.height, gap: 0, draw: (top) => sheet.put(value, { ...area, top }, palette.title) },
    { height: label.height, gap: Math.round(grid.gap * 0.2), draw: (top) => sheet.put(label, { ...area, top }, palette.quiet) },
  ];
}
