/** What lies over a photo: its credit, and the scrim that keeps words readable whatever it shows. */
import { type CardArea, CARD_COVERED, CARD_SAFE_AREAS } from '../../domain/card.ts';
import type { Draft } from './draft.ts';
import { BLACK, WHITE } from './contrast.ts';
import type { Part } from './stack.ts';

/** How much of the scrim's colour lies behind words: white on a white photo then has more than 4.5:1, which begins at 0.6. */
const BEHIND_WORDS = 0.7;

/** The credit on a strip in the photo's lower left corner, above what an app lays over it. */
export function drawCredit({ spec, grid, sheet }: Draft, photo: CardArea): void {
  if (!spec.photo?.credit) return;
  const safe = CARD_SAFE_AREAS[spec.format];
  const left = Math.max(photo.left, safe.left);
  const right = Math.min(photo.left + photo.width, safe.left + safe.width);
  const inset = Math.round(grid.credit.ceiling * 0.7);
  const credit = sheet.line(spec.photo.credit, right - left - inset * 2, grid.credit, 500);
  const height = Math.round(credit.size * 1.9);
  const end = left + (credit.lines[0]?.width ?? 0) + inset * 2;
  const covers = CARD_COVERED[spec.format].filter((area) => area.left < end && area.top < photo.top + photo.height && area.top > photo.top);
  const bottom = Math.min(photo.top + photo.height, safe.top + safe.height, ...covers.map(({ top }) => top));
  sheet.paint({ left: photo.left, top: bottom - height, width: Math.round(end - photo.left), height }, { fill: BLACK, opacity: 0.66 });
  sheet.put(credit, { left: left + inset, top: Math.round(bottom - height / 2 - credit.height / 2), width: right - left - inset * 2 }, WHITE);
}

/** The credit as the last and smallest line of the words over a photo. */
export function creditPart({ spec, grid, sheet }: Draft, area: CardArea): Part | undefined {
  if (!spec.photo?.credit) return undefined;
  const credit = sheet.line(spec.photo.credit, area.width, grid.credit, 500);
  return { height: credit.height, gap: Math.round(grid.gap * 0.7), draw: (top) => sheet.put(credit, { ...area, top }, WHITE) };
}

/** Rises out of the photo and is full where the words begin. */
export function drawScrim({ sheet, grid, palette }: Draft, wordsTop: number): void {
  const rise = Math.round(grid.height * 0.26);
  const top = Math.max(0, wordsTop - rise);
  const full = Math.max(0, (wordsTop - 4 - top) / (grid.height - top));
  sheet.fade({ left: 0, top, width: grid.width, height: grid.height - top }, palette.ground, [
    { at: 0, opacity: top === 0 ? 0.3 : 0 },
    { at: full / 2, opacity: BEHIND_WORDS * 0.42 },
    { at: full, opacity: BEHIND_WORDS },
    { at: 1, opacity: BEHIND_WORDS + 0.14 },
  ]);
}

/** A scrim of one strength over the whole photo: the photo as a ground. */
export function drawVeil({ sheet, grid, palette }: Draft): void {
  sheet.paint({ left: 0, top: 0, width: grid.width, height: grid.height }, { fill: palette.ground, opacity: BEHIND_WORDS });
}
