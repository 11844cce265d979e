/** Dates, places and periods, set large: what a reader must carry home. */
import type { CardArea } from '../../domain/card.ts';
import type { Draft } from './draft.ts';
import type { Shape } from './shape.ts';
import type { SetLines } from './sheet.ts';
import type { Part } from './stack.ts';
import type { TypeRange } from './tokens.ts';

export interface Fact {
  caption: string;
  sign?: ((ink: string) => Shape[]) | undefined;
  /** Lines that are never broken. */
  lines: readonly string[];
}

/** A day and its hours, or the first and the last day, as lines of their own: `2026. 11. 28.(토)`, `오전 10시 ~ 오후 4시`. */
export function whenLines(text: string): string[] {
  const [from = '', until, ...more] = text.split(' ~ ');
  if (until !== undefined && more.length === 0 && /^\d{4}\. /u.test(until)) return [`${from} ~`, until];
  const day = /^(\d{4}\. \d{1,2}\. \d{1,2}\.\([^)]\)) (.+)$/u.exec(text);
  return day?.[1] && day[2] ? [day[1], day[2]] : [text];
}

/** Captions in one column, what they name in another. */
export function factParts(draft: Draft, facts: readonly Fact[], area: Pick<CardArea, 'left' | 'width'>, colors: { caption: string; text: string }, size: TypeRange = draft.grid.lead): Part[] {
  const { sheet, grid } = draft;
  const captionSize = Math.round(size.ceiling * 0.66);
  const captions = facts.map(({ caption }) => sheet.line(caption, area.width / 3, { floor: captionSize, ceiling: captionSize }, 700));
  const signWidth = facts.some(({ sign }) => sign) ? Math.round(captionSize * 1.4) : 0;
  const column = Math.round(Math.max(...captions.map(widthOf)) + signWidth + captionSize);
  const sets = facts.map(({ lines }) => sameSize(draft, lines, area.width - column, size));
  return facts.map(({ sign }, i): Part => {
    const caption = captions[i] as SetLines;
    const lines = sets[i] as SetLines[];
    const first = lines[0]?.height ?? 0;
    return {
      height: lines.reduce((sum, line) => sum + line.height, 0),
      gap: Math.round(grid.gap * 0.6),
      draw(top) {
        const middle = top + first / 2;
        if (sign) sheet.draw({ left: area.left, top: Math.round(middle - captionSize * 0.56), width: Math.round(captionSize * 1.12), height: Math.round(captionSize * 1.12) }, sign(colors.caption));
        sheet.put(caption, { left: area.left + signWidth, top: Math.round(middle - caption.height / 2), width: column }, colors.caption);
        let y = top;
        for (const line of lines) {
          sheet.put(line, { left: area.left + column, top: y, width: area.width - column }, colors.text);
          y += line.height;
        }
      },
    };
  });
}

/** Lines at the size that all of them fit; at the smallest, one that does not is shortened. */
export function sameSize({ sheet }: Draft, lines: readonly string[], width: number, size: TypeRange): SetLines[] {
  const sizes = lines.map((line) => sheet.line(line, width, size).size);
  const ceiling = Math.min(...sizes);
  return lines.map((line) => sheet.line(line, width, { floor: size.floor, ceiling }));
}

function widthOf(set: SetLines): number {
  return set.lines[0]?.width ?? 0;
}
