/** An event: its date, hour and place large, on a band of the office's colour. */
import type { CardArea } from '../../../domain/card.ts';
import type { Draft } from '../draft.ts';
import { type Fact, factParts, whenLines } from '../facts.ts';
import { drawFoot } from '../foot.ts';
import { headPart } from '../head.ts';
import { calendarSign, placeSign } from '../marks.ts';
import { drawHills } from '../motif.ts';
import { drawCredit } from '../photo-parts.ts';
import { heightOf, stack, titlePart } from '../stack.ts';
import { paper } from '../tokens.ts';
import type { Template } from './template.ts';

export const event: Template = {
  palette: (color) => paper(color, 0.05),
  draw(draft) {
    const { grid, palette, spec, sheet } = draft;
    const bandTop = drawBand(draft);
    const photo = spec.photo ? photoAbove(draft, bandTop) : undefined;
    const area = wordsAbove(draft, photo, bandTop);
    if (!photo) drawHills(sheet, hillsAbove(grid, bandTop), palette.motif);
    const head = headPart(draft, area.left, area.width, { kind: 'chip', ink: palette.label, fill: palette.panel, fillInk: palette.panelText });
    const title = titlePart(draft, spec.title, area, [head], { range: photo ? grid.titleWithPicture : grid.title, color: palette.title, gap: Math.round(grid.gap * 0.8) });
    stack(area, [head, title], grid.shape === 'tall' && !photo ? 'start' : 'middle');
    drawFoot(draft, { ground: palette.panelMotif, ink: palette.panelText, showsDay: false });
    if (photo) drawCredit(draft, photo);
    return photo;
  },
};

function hillsAbove({ width, shape }: Draft['grid'], bandTop: number): CardArea {
  const left = shape === 'wide' ? Math.round(width * 0.4) : 0;
  const height = Math.round(width * (shape === 'wide' ? 0.14 : 0.24));
  return { left, top: bandTop - height, width: width - left, height };
}

/** The band with the facts, measured before anything else; where it begins. */
function drawBand(draft: Draft): number {
  const { grid, palette, spec, words, sheet } = draft;
  const withSigns = grid.shape === 'tall';
  const facts: Fact[] = [
    ...(spec.date ? [{ caption: words.when, sign: withSigns ? calendarSign : undefined, lines: withSigns ? whenLines(spec.date) : [spec.date] }] : []),
    ...(spec.place ? [{ caption: words.where, sign: withSigns ? placeSign : undefined, lines: [spec.place] }] : []),
  ];
  const bottom = spec.format === 'thumbnail' ? grid.footRow.top : grid.footBand.top;
  if (facts.length === 0) return bottom;
  const pad = Math.round(grid.gap * (grid.shape === 'tall' ? 1.3 : 0.9));
  const parts = factParts(draft, facts, grid.footRow.width > grid.body.width ? grid.body : { left: grid.body.left, width: grid.body.width }, { caption: palette.panelQuiet, text: palette.panelText });
  const top = bottom - heightOf(parts) - pad * 2;
  // Under the foot too: the band and the foot are one mass of colour.
  sheet.paint({ left: 0, top, width: grid.width, height: grid.height - top }, { fill: palette.panel });
  stack({ left: grid.body.left, top: top + pad, width: grid.body.width, height: bottom - top - pad * 2 }, parts, 'middle');
  return top;
}

/** Characters; a longer title takes three lines. */
const LONG_TITLE = 32;

function photoAbove({ grid, spec }: Draft, bandTop: number): CardArea {
  if (grid.shape === 'wide') return { ...grid.picture, height: bandTop };
  return { ...grid.picture, height: Math.min(grid.picture.height, Math.round(bandTop * ([...spec.title].length > LONG_TITLE ? 0.42 : 0.56))) };
}

function wordsAbove({ grid }: Draft, photo: CardArea | undefined, bandTop: number): CardArea {
  const area = photo ? grid.bodyWithPicture : grid.body;
  const top = photo && grid.shape === 'tall' ? photo.height + Math.round(grid.gap * 1.1) : Math.round(area.top * (grid.shape === 'wide' ? 0.82 : 1));
  return { ...area, top, height: bandTop - top - grid.gap };
}
