/** The arithmetic of pages: columns side by side, one or two in sight, scrolled by as many. */
export interface PageBox {
  /** Inner width of the window on the text, in px. */
  inline: number;
  /** Inner height, in px. */
  block: number;
  /** Between two columns, and so between two turns, in px. */
  gap: number;
  /** In sight at once. */
  columns: 1 | 2;
}

/** From one turn to the next. */
export function strideOf({ inline, gap }: PageBox): number {
  return inline + gap;
}

/** How many pages text of that width has. @param width of all columns with the gaps between them */
export function pageCount(width: number, { inline, gap, columns }: PageBox): number {
  const column = (inline - gap * (columns - 1)) / columns;
  return Math.max(1, Math.round((width + gap) / (column + gap)));
}

/** The turn that shows what stands so far from the start. Rounding must not put the first letter of a page on the one before. */
export function turnAt(offset: number, box: PageBox): number {
  return Math.max(0, Math.floor((offset + 1) / strideOf(box)));
}

export function turnCount(pages: number, { columns }: PageBox): number {
  return Math.ceil(pages / columns);
}

/** `12쪽 / 34쪽`, `12–13쪽 / 34쪽` */
export function pageWords(turn: number, pages: number, { columns }: PageBox): string {
  const first = Math.min(turn * columns + 1, pages);
  const last = Math.min(first + columns - 1, pages);
  return `${first === last ? first : `${first}–${last}`}쪽 / ${pages}쪽`;
}

const FEWEST_LINES = 6;
const FEWEST_SIGNS = 7;

/** Whether pages are worth turning: below some lines, or some signs a line, reading on is easier in one scroll. */
export function isWorthTurning({ inline, block }: Pick<PageBox, 'inline' | 'block'>, fontSize: number, lineHeight: number): boolean {
  return block / lineHeight >= FEWEST_LINES && inline / fontSize >= FEWEST_SIGNS;
}
