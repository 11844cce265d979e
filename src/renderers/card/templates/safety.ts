/** Danger: red whatever the office's colour is, with the stripes and the triangle that everyone knows. */
import type { CardArea } from '../../../domain/card.ts';
import type { Draft } from '../draft.ts';
import { type Fact, factParts } from '../facts.ts';
import { drawFoot } from '../foot.ts';
import { headPart } from '../head.ts';
import { warningSign } from '../marks.ts';
import { drawStripes } from '../motif.ts';
import { drawCredit } from '../photo-parts.ts';
import { type Part, stack, titlePart } from '../stack.ts';
import { alert, HAZARD, HAZARD_INK } from '../tokens.ts';
import type { Template } from './template.ts';

export const safety: Template = {
  palette: alert,
  draw(draft) {
    const { grid, palette, spec } = draft;
    const photo = spec.photo ? grid.picture : undefined;
    const area = photo ? grid.bodyWithPicture : grid.body;
    const sign = grid.shape === 'tall' && !photo ? largeSign(draft, area) : undefined;
    const head = headPart(draft, area.left, area.width, {
      kind: 'plain', ink: palette.label, fill: palette.panel, fillInk: palette.panelText,
      sign: sign ? undefined : warningSign(HAZARD, HAZARD_INK),
      chip: spec.label.includes(draft.words.urgent) ? undefined : draft.words.urgent,
    });
    const facts = spec.place ? factParts(draft, placeFact(draft), area, { caption: palette.quiet, text: palette.title }) : [];
    const others = [...(sign ? [sign] : []), head, ...facts];
    const title = titlePart(draft, spec.title, area, others, { range: photo ? grid.titleWithPicture : grid.title, color: palette.title, gap: Math.round(grid.gap * 0.8) });
    stack(area, [...(sign ? [sign] : []), head, title, ...facts], grid.shape === 'tall' && !photo ? 'start' : 'middle');
    drawBands(draft);
    drawFoot(draft, { ground: palette.foot, ink: palette.footText, showsDay: true });
    if (photo) drawCredit(draft, photo);
    return photo;
  },
};

function placeFact({ spec, words }: Draft): Fact[] {
  return [{ caption: words.where, lines: [spec.place ?? ''] }];
}

function largeSign({ grid, sheet }: Draft, area: CardArea): Part {
  const size = Math.round(Math.min(grid.width * 0.3, area.height * 0.26));
  return { height: size, gap: 0, draw: (top) => sheet.draw({ left: area.left - Math.round(size * 0.04), top, width: size, height: size }, warningSign(HAZARD, HAZARD_INK)) };
}

/** Stripes over the foot; where no photo begins there, along the upper edge too. */
function drawBands({ grid, spec, sheet }: Draft): void {
  const height = Math.round(grid.gap * (grid.shape === 'tall' ? 1.1 : 0.8));
  const lower = spec.format === 'thumbnail' ? grid.height - height : grid.footBand.top - height;
  drawStripes(sheet, { left: 0, top: lower, width: spec.photo && grid.shape === 'wide' ? grid.picture.left : grid.width, height }, HAZARD, HAZARD_INK);
  if (spec.photo && grid.shape === 'tall') drawStripes(sheet, { left: 0, top: grid.picture.height, width: grid.width, height }, HAZARD, HAZARD_INK);
  else drawStripes(sheet, { left: 0, top: 0, width: spec.photo ? grid.picture.left : grid.width, height }, HAZARD, HAZARD_INK);
}
