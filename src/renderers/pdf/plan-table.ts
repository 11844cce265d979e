/** How a table is set: how wide its columns are, how large its letters, or as a list of records where no size would do. */
import { type Cell, wordsOf } from '../../domain/prose.ts';
import { widthOf } from './words.ts';

export interface TableSpace {
  /** Widths in points: of a column of text, and of the whole page where a table may span. */
  column: number;
  page: number;
  /** Sizes in points to try, the largest first; the last is the smallest that is still read. */
  sizes: readonly number[];
}

export interface TablePlan {
  shape: 'column' | 'page' | 'records';
  size: number;
  /** Shares of the width, one a column. */
  shares: number[];
  /** The widest word in em that is kept whole in each column. */
  limits: number[];
  /** In points, rather too high than too low. */
  height: number;
}

/** Beside a cell's words, in points. */
const INSET = 4.5;
/** A column may be this wide in em before its words wrap. */
const WIDEST = 24;
/** A table whose words just fit, one to a line, is not read with ease: beside other columns it has room to spare. */
const EASY = 1.2;
/** How many times the width of its column a table may hold before it stands across the page. */
const FULL = 1.7;

export function planTable(head: readonly Cell[][], body: readonly Cell[][], space: TableSpace): TablePlan {
  const rows = [...head, ...body].map((row) => row.map((cell) => wordsOf(cell.children)));
  const count = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, index) => measured(rows.map((row) => row[index] ?? '')));
  const narrowest = columns.reduce((sum, { word }) => sum + word, 0);
  const natural = columns.reduce((sum, { cell }) => sum + cell, 0);
  const maySpan = space.page > space.column;
  const isFull = (size: number) => maySpan && columns.length > 3 && natural * size > space.column * FULL;
  const attempts = [
    ...space.sizes.filter((size) => !isFull(size)).map((size) => ({ shape: 'column' as const, size, width: space.column, ease: maySpan ? EASY : 1 })),
    ...(maySpan ? space.sizes.map((size) => ({ shape: 'page' as const, size, width: space.page, ease: 1 })) : []),
  ];
  const smallest = space.sizes.at(-1) as number;
  const fitting = attempts.find(({ size, width, ease }) => narrowest * size * ease + count * 2 * INSET <= width);
  const last = { shape: 'page' as const, size: smallest, width: space.page };
  const { shape, size, width } = fitting ?? last;
  const free = Math.max(count, width / size - (count * 2 * INSET) / size);
  const widths = fitting ? spread(columns, free) : squeeze(columns, free);
  const isUnreadable = !fitting && widths.some((one) => one < 2.5);
  const height = rows.reduce((sum, row) => sum + rowHeight(row, widths, size), 0);
  return { shape: isUnreadable || (!fitting && space.page <= space.column) ? 'records' : shape, size, shares: widths.map((one) => one * size + 2 * INSET), limits: widths, height };
}

interface Column {
  /** The longest word and the longest cell, in em. */
  word: number;
  cell: number;
}

function measured(texts: readonly string[]): Column {
  const word = Math.max(1, ...texts.flatMap((text) => text.split(/\s+/u)).map((part) => widthOf({ t: part }))) + 0.2;
  return { word: Math.min(word, 12), cell: Math.min(Math.max(word, ...texts.map((text) => widthOf({ t: text }) + 0.2)), WIDEST) };
}

/** Each column its longest word, and what is left by what its cells would still take. */
function spread(columns: readonly Column[], free: number): number[] {
  const left = Math.max(0, free - columns.reduce((sum, { word }) => sum + word, 0));
  const wishes = columns.map(({ word, cell }) => cell - word);
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  if (wished <= left) return columns.map(({ cell }) => cell + (left - wished) * (cell / columns.reduce((sum, one) => sum + one.cell, 0)));
  return columns.map(({ word }, index) => word + (left * (wishes[index] as number)) / wished);
}

/** Too narrow for the words: every column gives in proportion, words break. */
function squeeze(columns: readonly Column[], free: number): number[] {
  const all = columns.reduce((sum, { word }) => sum + word, 0);
  return columns.map(({ word }) => (free * word) / all);
}

function rowHeight(row: readonly string[], widths: readonly number[], size: number): number {
  const lines = Math.max(1, ...row.map((text, index) => Math.ceil((widthOf({ t: text }) * 1.15) / (widths[index] ?? 1))));
  return lines * size * 1.6 + 2 * INSET;
}
