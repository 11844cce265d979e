/** What every part of a card goes by while it is drawn. */
import type { CardArea, CardSpec } from '../../domain/card.ts';
import type { CardFonts } from './card-fonts.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { type Grid, GRIDS, type Palette, paletteFor } from './tokens.ts';
import { type CardWords, wordsOf } from './words.ts';

/** A picture of the office's mark, already drawn to pixels: a data URI. */
export interface DrawnMark { src: string; width: number; height: number }

export interface Draft {
  spec: CardSpec;
  grid: Grid;
  palette: Palette;
  words: CardWords;
  sheet: Sheet;
  mark: DrawnMark | undefined;
}

export function draftOf(spec: CardSpec, fonts: CardFonts, mark: DrawnMark | undefined, makePalette: (color: string, hasPhoto: boolean) => Palette): Draft {
  return { spec, grid: GRIDS[spec.format], palette: paletteFor((color) => makePalette(color, spec.photo !== undefined), spec.color), words: wordsOf(spec.lang), sheet: sheetOf(fonts), mark };
}

export function wholeCard({ width, height }: Grid): CardArea {
  return { left: 0, top: 0, width, height };
}

/** The part of an area from `top` down. */
export function below(area: CardArea, top: number): CardArea {
  return { ...area, top, height: area.top + area.height - top };
}
