/** An issue as a PDF: the printed magazine, and the same in large print. */
import { readFileSync } from 'node:fs';
import type { BookPictures, IssueBook, PageStart } from '../../domain/issue-book.ts';
import type { Block, MarkedItem } from '../../domain/prose.ts';
import { columnBreaks, headsColumn, type PlacedMark, shortOverflows } from './balance-columns.ts';
import { ISSUE_FORMS } from './issue-forms.ts';
import { issueData, type IssueData } from './issue-data.ts';
import { ISSUE_TYP } from './issue-template.ts';
import { pageStarts } from './page-starts.ts';
import { pictureNames } from './prose-data.ts';
import { PROSE_TYP } from './prose-template.ts';
import { qrSvg } from './qr-code.ts';
import { typesetPdf } from './typst.ts';

export { missingPdfGlyphs } from './pdf-signs.ts';

/** Part of the key of cached bytes: to be raised when the same book is set otherwise. */
export const PDF_VERSION = '2';

export type PdfEdition = 'print' | 'large-print';

export interface TypesetBook {
  /** Tagged PDF/UA-1, the same for the same book. */
  bytes: Uint8Array;
  /** The numbered pages in order, the cover not among them. */
  pages: PageStart[];
}

/** In bytes: a longer address gives a code too fine for a phone. */
const LONGEST_QR = 600;

/** What the template tells of the laid-out document. */
interface Layout {
  count: number;
  marks: PlacedMark[];
}

/** @param pictures every photo that the book shows (`bookFigures`). */
export function typesetIssue(book: IssueBook, edition: PdfEdition, pictures: BookPictures): TypesetBook {
  const names = pictureNames(pictures, (file) => readFileSync(file));
  const codes = new Map<string, string>();
  const qr = (address: string): string | undefined => {
    if (Buffer.byteLength(address) > LONGEST_QR) return undefined;
    const name = codes.get(address) ?? `code-${codes.size + 1}.svg`;
    if (!codes.has(address)) names.files.set(name, Buffer.from(qrSvg(address)));
    codes.set(address, name);
    return name;
  };
  const data = issueData(book, { form: ISSUE_FORMS[edition], names, qr });
  const { value, bytes } = typesetPdf({ sources: { 'main.typ': ISSUE_TYP, 'prose.typ': PROSE_TYP }, data, files: names.files }, 'pages', edition === 'print' ? reviser(book, data) : undefined);
  const { count, marks } = value as Layout;
  return { bytes, pages: pageStarts(marks, count, idsOf(book)) };
}

/**
 * First the sections that run over for little get smaller photos; then what is left
 * on last pages is shared out to both columns; at last an end of a column that did
 * not do so, because what floats has moved, is taken back.
 */
function reviser(book: IssueBook, data: IssueData): (value: unknown, pass: number) => IssueData | undefined {
  let compact: string[] = [];
  let breaks: PlacedMark[] = [];
  return (value, pass) => {
    const { marks } = value as Layout;
    if (pass === 1) {
      compact = shortOverflows(book, marks);
      return compact.length === 0 ? undefined : { ...data, compact };
    }
    const kept = pass === 2 ? columnBreaks(book, marks) : breaks.filter((mark) => headsColumn(mark, marks));
    const isSame = kept.length === breaks.length;
    breaks = kept;
    return isSame ? undefined : { ...data, compact, breaks: breaks.map(([id]) => id) };
  };
}

/** Every id of the book that a page may be known by, in reading order. */
export function idsOf({ note, sections }: IssueBook): string[] {
  return [
    ...(note ? ['note', ...note.blocks.flatMap(idsOfBlock)] : []),
    'contents',
    ...sections.flatMap(({ anchor, pieces }) => [anchor, ...pieces.flatMap((piece) => [piece.anchor, ...piece.body.blocks.flatMap(idsOfBlock)])]),
    'colophon',
  ];
}

function idsOfBlock(block: Block): string[] {
  const own = 'id' in block ? [block.id] : [];
  if (block.kind === 'list') return [...own, ...block.items.flatMap((item) => item.flatMap(idsOfBlock))];
  if (block.kind === 'marks') return [...own, ...block.items.flatMap(idsOfMark)];
  if (block.kind === 'photoRow') return block.figures.map(({ id }) => id);
  return 'blocks' in block ? [...own, ...block.blocks.flatMap(idsOfBlock)] : own;
}

function idsOfMark({ id, figures, items }: MarkedItem): string[] {
  return [id, ...figures.map((figure) => figure.id), ...items.flatMap(idsOfMark)];
}
