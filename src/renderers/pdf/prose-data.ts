/** Prose as the data that the template sets. Every text in it is a text. */
import type { BookPictures } from '../../domain/issue-book.ts';
import { type Block, type Cell, type Figure, type Inline, type MarkedItem, type Note, type Prose, wordsOf } from '../../domain/prose.ts';
import { plainText } from './pdf-signs.ts';
import { planTable, type TableSpace } from './plan-table.ts';
import { type Item, textItems, widthOf, type WordOptions, wordItems } from './words.ts';

export interface ProseForm {
  /** How many em a line of body text holds. */
  line: number;
  /** How much larger each level of headings is set than the text, in turn. */
  headings: readonly number[];
  table: TableSpace;
  writesLinks: boolean;
}

export interface PictureNames {
  /** The name in the document under which a picture of the book is found. */
  photo(id: string): { file: string; width: number; height: number };
  emoji(file: string): string;
}

/** Names pictures as they are met and keeps what has to be handed to Typst. */
export function pictureNames(pictures: BookPictures, read: (file: string) => Uint8Array): PictureNames & { files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const names = new Map<string, string>();
  const named = (key: string, kind: string, ending: string, bytes: () => Uint8Array): string => {
    const name = names.get(key) ?? `${kind}-${names.size + 1}.${ending}`;
    if (!names.has(key)) files.set(name, bytes());
    names.set(key, name);
    return name;
  };
  return {
    files,
    photo(id) {
      const picture = pictures.get(id);
      if (!picture) throw new RangeError(`The picture of the photo "${id}" was not handed in.`);
      return { file: named(`photo:${id}`, 'photo', 'jpg', () => picture.bytes), width: picture.width, height: picture.height };
    },
    emoji: (file) => named(`emoji:${file}`, 'emoji', 'svg', () => read(file)),
  };
}

export interface FigureData {
  file: string;
  /** Width over height. */
  ratio: number;
  alt: string;
  caption: Item[];
  credit: Item[];
}

export interface CellData {
  align: 'left' | 'center' | 'right';
  items: Item[];
  /** Too long to be kept on one page. */
  long: boolean;
}

export type BlockData =
  | { kind: 'paragraph' | 'heading'; id: string; level: number; items: Item[] }
  | { kind: 'list'; id: string; start: number | null; depth: number; items: BlockData[][] }
  | { kind: 'marks'; id: string; items: MarkData[] }
  | { kind: 'table'; id: string; shape: 'column' | 'page'; size: number; shares: number[]; tall: boolean; head: CellData[][]; body: CellData[][] }
  | { kind: 'records'; id: string; short: boolean; rows: { label: Item[]; value: Item[] }[][] }
  | { kind: 'code'; id: string; text: string }
  | { kind: 'figure'; id: string; figure: FigureData }
  | { kind: 'quote'; blocks: BlockData[] }
  | { kind: 'rule' }
  | { kind: 'box'; title: Item[]; span: boolean; tall: boolean; blocks: BlockData[] }
  | { kind: 'datePlace'; id: string; date: Item[]; place: Item[]; blocks: BlockData[] }
  | { kind: 'photoRow'; figures: (FigureData & { id: string })[]; caption: Item[]; credit: Item[] }
  | { kind: 'pullQuote'; who: Item[]; blocks: BlockData[] };

export interface MarkData {
  id: string;
  sign: string;
  items: Item[];
  figures: (FigureData & { id: string })[];
  marks: MarkData[];
}

export interface ProseData {
  blocks: BlockData[];
  notes: BlockData[][];
}

interface Place {
  form: ProseForm;
  names: PictureNames;
  keep: boolean;
  targets: ReadonlySet<string>;
  /** Em taken from the line by lists and boxes. */
  indent: number;
  depth: number;
  /** Whether a table here may stand across the page. */
  spans: boolean;
}

/** @param keep whether words stay whole; see `WordOptions`. */
export function proseData(prose: Prose, { form, names, keep }: Pick<Place, 'form' | 'names' | 'keep'>): ProseData {
  const targets = new Set(headingIds([...prose.blocks, ...prose.notes.flatMap((note: Note) => note.blocks)]));
  const place: Place = { form, names, keep, targets, indent: 0, depth: 0, spans: true };
  return { blocks: blocksData(prose.blocks, place), notes: prose.notes.map((note) => blocksData(note.blocks, { ...place, indent: 2, spans: false })) };
}

/** A line of text outside of prose: a title, a fact. */
export function lineItems(text: string, limit: number, { form, names, keep }: Pick<Place, 'form' | 'names' | 'keep'>): Item[] {
  return textItems(text, { ...options({ form, names, keep, targets: new Set(), indent: 0, depth: 0, spans: false }), limit });
}

export function figureData({ picture, alt, caption, credit }: Figure, place: Pick<Place, 'form' | 'names' | 'keep'>): FigureData {
  const { file, width, height } = place.names.photo(picture.photo);
  const line = (text: string | undefined) => (text === undefined ? [] : lineItems(text, place.form.line * 0.9, place));
  // PDF/UA asks for words with every picture; a photo in the register always has some.
  return { file, ratio: width / height, alt: plainText(alt) || '사진', caption: line(caption), credit: line(credit) };
}

function headingIds(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.id];
    if (block.kind === 'list') return block.items.flatMap(headingIds);
    return 'blocks' in block ? headingIds(block.blocks) : [];
  });
}

function options({ form, names, keep, targets, indent }: Place): WordOptions {
  return { limit: Math.max(4, form.line - indent - 1), keep, writesLinks: form.writesLinks, emoji: names.emoji, hasTarget: (id) => targets.has(id) };
}

function itemsOf(children: readonly Inline[], place: Place, size = 1): Item[] {
  const all = options(place);
  return wordItems(children, { ...all, limit: Math.max(3, all.limit / size) });
}

const blocksData = (blocks: readonly Block[], place: Place): BlockData[] => blocks.map((block) => blockData(block, place));

function blockData(block: Block, place: Place): BlockData {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', id: block.id, level: 0, items: itemsOf(block.children, place) };
    case 'heading':
      return { kind: 'heading', id: block.id, level: block.level, items: itemsOf(block.children, place, place.form.headings[block.level - 1] ?? 1.1) };
    case 'list': {
      const inner = { ...place, indent: place.indent + listIndent(place.depth), depth: place.depth + 1, spans: false };
      return { kind: 'list', id: block.id, start: block.start ?? null, depth: place.depth, items: block.items.map((item) => blocksData(item, inner)) };
    }
    case 'marks':
      return { kind: 'marks', id: block.id, items: block.items.map((item) => markData(item, place)) };
    case 'table':
      return tableData(block, place);
    case 'code':
      return { kind: 'code', id: block.id, text: block.text.split('\n').map((line) => /^\s*/.exec(line)?.[0].replaceAll('\t', '    ') + plainText(line)).join('\n') };
    case 'figure':
      return { kind: 'figure', id: block.id, figure: figureData(block.figure, place) };
    case 'quote':
      return { kind: 'quote', blocks: blocksData(block.blocks, within(place, 2)) };
    case 'rule':
      return { kind: 'rule' };
    case 'factBox':
    case 'programme':
      return boxData(block, place);
    case 'datePlace':
      return { kind: 'datePlace', id: block.id, date: titleItems(block.date, within(place, 4)), place: titleItems(block.place, within(place, 4)), blocks: blocksData(block.blocks, within(place, 2.5)) };
    case 'photoRow':
      return { kind: 'photoRow', figures: block.figures.map(({ id, figure }) => ({ id, ...figureData(figure, place) })), caption: titleItems(block.caption, place), credit: titleItems(block.credit, place) };
    case 'pullQuote':
      return { kind: 'pullQuote', who: titleItems(block.who, place), blocks: blocksData(block.blocks, within(place, place.form.line * 0.25)) };
  }
}

const within = (place: Place, indent: number): Place => ({ ...place, indent: place.indent + indent, spans: false });

/** As the template indents: deep lists step in less and less, so that a line stays a line. */
function listIndent(depth: number): number {
  return depth < 4 ? 1.4 : 0.7;
}

/** A box with a table wider than a column stands across the page as a whole. */
function boxData({ title, blocks }: Extract<Block, { kind: 'factBox' | 'programme' }>, place: Place): BlockData {
  const inner = blocksData(blocks, { ...within(place, 2.5), spans: place.spans });
  const wide = inner.filter((one) => one.kind === 'table' && one.shape === 'page');
  const tables = inner.filter((one) => one.kind === 'table' && one.tall);
  return { kind: 'box', title: titleItems(title, place), span: wide.length > 0, tall: tables.length > 0 || inner.length > 12, blocks: inner };
}

function titleItems(text: string | undefined, place: Place): Item[] {
  return text === undefined ? [] : itemsOf([{ kind: 'text', text }], place);
}

function markData(item: MarkedItem, place: Place): MarkData {
  const inner = { ...within(place, place.depth < 4 ? 1.6 : 1), depth: place.depth + 1 };
  return {
    id: item.id,
    sign: plainText(item.sign),
    items: itemsOf(item.children, inner),
    figures: item.figures.map(({ id, figure }) => ({ id, ...figureData(figure, inner) })),
    marks: item.items.map((child) => markData(child, inner)),
  };
}

function tableData({ id, head, body }: Extract<Block, { kind: 'table' }>, place: Place): BlockData {
  const { column, page, sizes } = place.form.table;
  // In a list or a box a table has what these leave of the column.
  const share = Math.max(0.3, 1 - place.indent / place.form.line);
  const plan = planTable(head, body, { column: column * share, page: place.spans ? page - place.indent * 10 : column * share, sizes });
  if (plan.shape === 'records') return { kind: 'records', id, short: areShort(head, body, place), rows: recordsOf(head, body, place) };
  const cells = (rows: readonly Cell[][]) => rows.map((row) => plan.shares.map((_, index) => cellData(row[index], plan.limits[index] as number, place)));
  return { kind: 'table', id, shape: plan.shape, size: plan.size, shares: plan.shares, tall: plan.height > TALL, head: cells(head), body: cells(body) };
}

/** In points: what is higher than this cannot float to the head of a page. */
const TALL = 420;

function cellData(cell: Cell | undefined, limit: number, place: Place): CellData {
  const children = cell?.children ?? [];
  return { align: cell?.align ?? 'left', items: wordItems(children, { ...options(place), limit }), long: widthOf({ t: wordsOf(children) }) > limit * 12 };
}

/** Whether two cells with their heads stand on one line. */
function areShort(head: readonly Cell[][], body: readonly Cell[][], { form, indent }: Place): boolean {
  const widths = (row: readonly Cell[] | undefined) => (row ?? []).map((cell) => widthOf({ t: wordsOf(cell.children) }));
  const labels = widths(head.at(-1));
  return body.every((row) => widths(row).every((width, index) => width + (labels[index] ?? 0) < (form.line - indent) / 2 - 2));
}

/** Each row as lines of `head: cell`, where the columns would be too narrow to read. */
function recordsOf(head: readonly Cell[][], body: readonly Cell[][], place: Place): { label: Item[]; value: Item[] }[][] {
  const labels = head.at(-1) ?? [];
  return body.map((row) =>
    row.flatMap((cell, index) => (wordsOf(cell.children).trim() === '' ? [] : [{ label: itemsOf(labels[index]?.children ?? [], within(place, 2)), value: itemsOf(cell.children, within(place, 2)) }])),
  );
}
