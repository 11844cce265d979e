/** What somebody said, and who. */
import type { CardArea } from '../../../domain/card.ts';
import type { Draft } from '../draft.ts';
import { drawFoot } from '../foot.ts';
import { headPart } from '../head.ts';
import { quoteSign } from '../marks.ts';
import { drawCredit } from '../photo-parts.ts';
import { placesOf } from '../places.ts';
import { heightOf, type Part, stack, titlePart } from '../stack.ts';
import { paper } from '../tokens.ts';
import type { Template } from './template.ts';

export const quote: Template = {
  palette: (color) => paper(color, 0.08),
  draw(draft) {
    const { grid, palette, spec } = draft;
    const { photo, area } = placesOf(grid, spec.photo ? (grid.shape === 'tall' ? 0.8 : 1) : 0);
    const sign = signPart(draft, area, photo !== undefined);
    const ending = endingParts(draft, area);
    const text = spec.quote ? withoutMarks(spec.quote.text) : spec.title;
    const range = photo ? grid.titleWithPicture : grid.title;
    const words = titlePart(draft, text, area, [sign, ...ending], { range: { floor: Math.round(range.floor * 0.86), ceiling: Math.round(range.ceiling * 0.78), maxLines: range.maxLines + 2 }, color: palette.title, gap: Math.round(grid.gap * 0.8) });
    if (grid.shape === 'tall' && !photo && ending.length > 0) {
      stack({ ...area, height: area.height - heightOf(ending) - grid.gap * 2 }, [sign, words], 'middle');
      stack(area, ending, 'end');
    } else stack(area, [sign, words, ...ending], 'middle');
    drawFoot(draft, { ground: palette.foot, ink: spec.format === 'thumbnail' ? palette.title : palette.footText, showsDay: true });
    if (photo) drawCredit(draft, photo);
    return photo;
  },
};

/** Large marks; of a small plane, beside the label in one row. */
function signPart(draft: Draft, area: CardArea, small: boolean): Part {
  const { grid, palette, sheet } = draft;
  const size = Math.round(grid.label.ceiling * (grid.shape === 'tall' && !small ? 4.4 : 1.9));
  const beside = grid.shape === 'wide' || small;
  const head = headPart(draft, beside ? area.left + Math.round(size * 1.24) : area.left, beside ? area.width - Math.round(size * 1.24) : area.width, { kind: 'plain', ink: palette.label, fill: palette.panel, fillInk: palette.panelText });
  if (beside) {
    return {
      height: size, gap: 0,
      draw(top) {
        sheet.draw({ left: area.left, top, width: size, height: size }, quoteSign(palette.panel));
        head.draw(Math.round(top + (size - head.height) / 2));
      },
    };
  }
  return {
    height: size + head.height, gap: 0,
    draw(top) {
      head.draw(top);
      sheet.draw({ left: area.left - Math.round(size * 0.08), top: top + head.height, width: size, height: size }, quoteSign(palette.panel));
    },
  };
}

/** Who said it; where there is room, the title of the news. */
function endingParts({ spec, grid, palette, sheet }: Draft, area: CardArea): Part[] {
  if (!spec.quote) return [];
  const who = sheet.line(spec.quote.who, area.width - grid.gap * 2, { floor: Math.round(grid.lead.floor * 0.9), ceiling: Math.round(grid.lead.ceiling * 0.8) });
  const dash = Math.round(grid.gap * 1.2);
  const parts: Part[] = [{
    height: who.height, gap: grid.gap,
    draw(top) {
      sheet.paint({ left: area.left, top: Math.round(top + who.height / 2 - 2), width: dash, height: 4 }, { fill: palette.label });
      sheet.put(who, { left: area.left + dash + Math.round(grid.gap * 0.5), top, width: area.width }, palette.label);
    },
  }];
  if (grid.shape === 'wide' || spec.photo) return parts;
  const title = sheet.title(spec.title, area.width, grid.lead.ceiling * 2.8, { floor: Math.round(grid.lead.floor * 0.8), ceiling: Math.round(grid.lead.ceiling * 0.72), maxLines: 2 }, 500);
  return [...parts,
    { height: 2, gap: grid.gap, draw: (top) => sheet.paint({ left: area.left, top, width: area.width, height: 2 }, { fill: palette.hairline }) },
    { height: title.height, gap: Math.round(grid.gap * 0.8), draw: (top) => sheet.put(title, { ...area, top }, palette.quiet) }];
}

/** The marks are drawn; the text need not bring its own pair. */
function withoutMarks(text: string): string {
  return /^[“"].*[”"]$/u.exec(text.trim()) ? text.trim().slice(1, -1) : text;
}
