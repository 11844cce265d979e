/** The label over a title, and the chips beside it. */
import type { Draft } from './draft.ts';
import type { Shape } from './shape.ts';
import type { Part } from './stack.ts';
import { LEADING, RADIUS } from './tokens.ts';

export interface HeadStyle {
  /** A bar before the label, the label in a filled chip, or the label alone. */
  kind: 'bar' | 'chip' | 'plain';
  ink: string;
  fill: string;
  fillInk: string;
  /** Before everything else. */
  sign?: readonly Shape[] | undefined;
  /** A filled chip before the label. */
  chip?: string | undefined;
}

/** Label and chips in one row, in the left of `width`. */
export function headPart(draft: Draft, left: number, width: number, style: HeadStyle): Part {
  const { grid, spec, words } = draft;
  const { ceiling } = grid.label;
  const height = Math.round(ceiling * 1.5);
  const space = Math.round(ceiling * 0.42);
  const drawn: { width: number; draw(left: number, top: number): void }[] = [];
  if (style.sign) drawn.push({ width: height, draw: (x, top) => draft.sheet.draw({ left: x, top, width: height, height }, style.sign ?? []) });
  if (style.chip) drawn.push(chip(draft, style.chip, width / 3, height, style.fill, style.fillInk));
  if (style.kind === 'bar') drawn.push({ width: Math.round(ceiling * 0.22), draw: (x, top) => draft.sheet.paint({ left: x, top: top + Math.round(height * 0.2), width: Math.round(ceiling * 0.22), height: Math.round(height * 0.6) }, { fill: style.ink }) });
  const corrected = spec.correctedVersion ? chip(draft, words.corrected(spec.correctedVersion), width / 3, height, style.ink, style.fillInk === style.ink ? style.fill : draft.palette.ground) : undefined;
  const taken = [...drawn, ...(corrected ? [corrected] : [])].reduce((sum, part) => sum + part.width + space, 0);
  if (spec.label !== '') drawn.push(style.kind === 'chip' && !style.chip ? chip(draft, spec.label, width - taken, height, style.fill, style.fillInk) : label(draft, width - taken, height, style.ink));
  if (corrected) drawn.push(corrected);
  return {
    height,
    gap: grid.gap,
    draw(top) {
      let x = left;
      for (const part of drawn) {
        part.draw(x, top);
        x += part.width + space;
      }
    },
  };
}

function label({ sheet, spec, grid }: Draft, width: number, height: number, color: string) {
  const set = sheet.line(spec.label, width, grid.label);
  return { width: set.lines[0]?.width ?? 0, draw: (left: number, top: number) => sheet.put(set, { left, top: top + Math.round((height - set.height) / 2), width }, color) };
}

export function chip({ sheet, grid }: Draft, text: string, width: number, height: number, fill: string, ink: string) {
  const size = Math.round(grid.label.ceiling * 0.86);
  const inset = Math.round(size * 0.6);
  const set = sheet.line(text, width - inset * 2, { floor: Math.min(size, Math.round(grid.label.floor * 0.86)), ceiling: size });
  const whole = Math.round((set.lines[0]?.width ?? 0) + inset * 2);
  return {
    width: whole,
    draw(left: number, top: number): void {
      sheet.paint({ left, top, width: whole, height }, { fill: fill, radius: RADIUS.chip });
      sheet.put(set, { left: left + inset, top: top + Math.round((height - Math.round(set.size * LEADING.line)) / 2), width: whole - inset * 2 }, ink);
    },
  };
}
