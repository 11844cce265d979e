/** A table for Word: a header row that is repeated, columns as wide as their words ask for. */
import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { type Cell, type Block, wordsOf } from '../../domain/prose.ts';
import { type InlineContext, inlineRuns } from './docx-inline.ts';
import { LINE, TINT } from './docx-look.ts';

type DataTable = Extract<Block, { kind: 'table' }>;

/** Characters: a column is no narrower and no wider than this many ask for. */
const NARROWEST = 4;
const WIDEST = 26;

const ALIGNMENTS = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

export function dataTable({ head, body }: DataTable, context: InlineContext, width: number): Table {
  const widths = columnWidths([...head, ...body], width);
  const row = (cells: readonly Cell[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: widths.map((column, index) => {
        const cell = cells[index];
        const alignment = isHead ? AlignmentType.CENTER : cell?.align && ALIGNMENTS[cell.align];
        return tableCell([new Paragraph({ style: 'Cell', ...(alignment ? { alignment } : {}), keepNext: isHead, children: inlineRuns(cell?.children ?? [], context, isHead ? { bold: true } : {}) })], column, isHead);
      }),
    });
  return tableOf([...head.map((cells) => row(cells, true)), ...body.map((cells) => row(cells, false))], widths);
}

export function tableOf(rows: readonly TableRow[], widths: readonly number[]): Table {
  const side = { style: BorderStyle.SINGLE, size: 4, color: LINE };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    borders: { top: { ...side, size: 8 }, bottom: side, left: none, right: none, insideHorizontal: side, insideVertical: side },
  });
}

export function tableCell(children: readonly Paragraph[], width: number, isHead: boolean): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: TINT, color: 'auto' } } : {}),
  });
}

/** Rows in words, where no table can stand: `구분: 값 / 난방비: 값`. */
export function tableLines({ head, body }: DataTable): string[] {
  const labels = (head.at(-1) ?? []).map((cell) => wordsOf(cell.children));
  return body.map((row) =>
    row
      .map((cell, index) => [labels[index], wordsOf(cell.children)].filter((words) => words !== undefined && words !== '').join(': '))
      .join(' / '),
  );
}

function columnWidths(rows: readonly (readonly Cell[])[], width: number): number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const wishes = Array.from({ length: count }, (_, index) => Math.min(WIDEST, Math.max(NARROWEST, ...rows.map((row) => [...wordsOf(row[index]?.children ?? [])].length))));
  const all = wishes.reduce((sum, wish) => sum + wish, 0);
  return wishes.map((wish) => Math.floor((width * wish) / all));
}
