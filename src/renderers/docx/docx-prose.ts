/** Prose as the paragraphs and tables of Word. */
import { AlignmentType, Bookmark, HeadingLevel, ImageRun, type IParagraphOptions, Paragraph, type ParagraphChild, type Table, TextRun } from 'docx';
import type { BookPictures } from '../../domain/issue-book.ts';
import type { Block, Figure, MarkedItem, Prose } from '../../domain/prose.ts';
import { type InlineContext, inlineRuns, textRun, wordText } from './docx-inline.ts';
import { BULLETS, DEEPEST_MARK, markStyleName, MUTED, numberLevels, SANS, STEP, TEXT_WIDTH } from './docx-look.ts';
import { dataTable, tableLines } from './docx-table.ts';

export type DocxPart = Paragraph | Table;

/** What a prose needs of the document around it. */
export interface DocxContext extends InlineContext {
  pictures: BookPictures;
  /** Numbered lists, each with its own start. */
  lists: { reference: string; levels: ReturnType<typeof numberLevels> }[];
  /** Twips that what stands in lists is set in by. */
  indent: number;
  /** Of lists within lists. */
  depth: number;
  quoted: boolean;
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6] as const;
/** Word counts nine levels of lists. */
const DEEPEST_LIST = 8;
/** Pixels at 96 to the inch: a photo as wide as its text, unless it would be too high. */
const PHOTO = { width: 460, height: 310 };

export function docxParts({ blocks }: Pick<Prose, 'blocks'>, context: DocxContext): DocxPart[] {
  return blocks.flatMap((block) => partsOf(block, context));
}

/** A note holds paragraphs alone: of a table its rows in words, of a photo its caption. */
export function noteParagraphs(blocks: readonly Block[], context: DocxContext): Paragraph[] {
  const inner = { ...context, isNote: true };
  const paragraphs = blocks.flatMap((block) => {
    if (block.kind === 'table') return tableLines(block).map((line) => new Paragraph({ style: 'FootnoteText', children: [textRun(line)] }));
    return partsOf(block, inner).filter((part) => part instanceof Paragraph);
  });
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: 'FootnoteText' })];
}

function paragraph(children: ParagraphChild[], context: DocxContext, options: IParagraphOptions = {}): Paragraph {
  const indent = context.indent > 0 ? { indent: { left: context.indent } } : {};
  const style = context.isNote ? { style: 'FootnoteText' } : context.quoted ? { style: 'Quote' } : {};
  return new Paragraph({ ...style, ...indent, ...options, children });
}

function partsOf(block: Block, context: DocxContext): DocxPart[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(inlineRuns(block.children, context), context)];
    case 'heading':
      return [headingOf(block, context)];
    case 'list':
      return listParts(block, context);
    case 'marks':
      return block.items.flatMap((item) => markParts(item, context));
    case 'table':
      return [dataTable(block, context, TEXT_WIDTH - context.indent), new Paragraph({ style: 'Cell', spacing: { after: 120 } })];
    case 'code':
      return [new Paragraph({ style: 'Code', children: block.text.split('\n').map((line, index) => new TextRun({ text: wordText(line.replace(/^ +|\t/g, (blank) => '\u00a0'.repeat(blank === '\t' ? 4 : blank.length))), ...(index > 0 ? { break: 1 } : {}) })) })];
    case 'figure':
      return figureParts(block.figure, context);
    case 'quote':
      return docxParts(block, { ...context, quoted: true });
    case 'rule':
      return [new Paragraph({ thematicBreak: true })];
    case 'factBox':
    case 'programme':
      return [...(block.title === undefined ? [] : [paragraph([textRun(block.title, { bold: true })], context, { keepNext: true })]), ...docxParts(block, context)];
    case 'datePlace':
      return [...[`때: ${block.date}`, `곳: ${block.place}`].map((line) => paragraph([textRun(line)], context)), ...docxParts(block, context)];
    case 'photoRow':
      return [...block.figures.flatMap(({ figure }) => figureParts(figure, context)), ...captionParts(block)];
    case 'pullQuote':
      return [...docxParts(block, { ...context, quoted: true }), ...(block.who === undefined ? [] : [paragraph([textRun(`― ${block.who}`)], { ...context, quoted: true })])];
  }
}

function headingOf({ id, level, children }: Extract<Block, { kind: 'heading' }>, context: DocxContext): Paragraph {
  const runs = inlineRuns(children, context);
  const name = context.bookmarks.get(id);
  if (context.isNote) return paragraph(runs, context);
  return new Paragraph({ heading: HEADINGS[Math.min(level, HEADINGS.length) - 1] ?? HeadingLevel.HEADING_6, children: name === undefined ? runs : [new Bookmark({ id: name, children: runs })] });
}

/** The first paragraph of an item carries its number; what follows stands under its text. */
function listParts({ id, start, items }: Extract<Block, { kind: 'list' }>, context: DocxContext): DocxPart[] {
  const level = Math.min(context.depth, DEEPEST_LIST);
  const reference = start === undefined ? BULLETS : `list-${id}`;
  if (start !== undefined) context.lists.push({ reference, levels: numberLevels(level, start) });
  const inner = { ...context, depth: context.depth + 1, indent: (level + 1) * STEP + 60 };
  const spacing = { after: 80 };
  return items.flatMap((item) => {
    const [first, ...rest] = item;
    const numbered = { numbering: { reference, level }, spacing };
    if (first?.kind === 'paragraph') return [paragraph(inlineRuns(first.children, context), { ...context, indent: 0 }, numbered), ...docxParts({ blocks: rest }, inner)];
    return [paragraph([], { ...context, indent: 0 }, numbered), ...docxParts({ blocks: item }, inner)];
  });
}

/** The sign and its text with a tab between them, so that lines go on below the text. A □ that others stand under is a heading to the eye. */
function markParts({ sign, level, isSpoken, children, figures, items }: MarkedItem, context: DocxContext): DocxPart[] {
  const deeper = Math.max(0, level - DEEPEST_MARK) * STEP + context.indent;
  const indent = deeper > 0 ? { indent: { left: deeper + (Math.min(level, DEEPEST_MARK) - 1) * STEP + STEP + 60, hanging: STEP + 60 } } : {};
  const style = context.isNote ? 'FootnoteText' : markStyleName(level);
  const heads = level === 1 && !isSpoken && items.length > 0;
  const look = heads ? { bold: true, font: SANS } : {};
  return [
    new Paragraph({ style, ...indent, keepNext: heads, children: [textRun(sign, look), new TextRun({ children: ['\t'] }), ...inlineRuns(children, context, look)] }),
    ...figures.flatMap(({ figure }) => figureParts(figure, context)),
    ...items.flatMap((item) => markParts(item, context)),
  ];
}

/** A photo with its alternative text, its caption below. */
export function figureParts({ picture, alt, caption, credit }: Figure, context: DocxContext): DocxPart[] {
  const words = captionParts({ caption, credit });
  const found = context.pictures.get(picture.photo);
  if (!found) throw new RangeError(`The picture of the photo "${picture.photo}" was not handed in.`);
  if (context.isNote) return words;
  const scale = Math.min(1, PHOTO.width / found.width, PHOTO.height / found.height);
  const transformation = { width: Math.max(1, Math.round(found.width * scale)), height: Math.max(1, Math.round(found.height * scale)) };
  const image = new ImageRun({ type: 'jpg', data: found.bytes, transformation, altText: { name: wordText(caption ?? alt), description: wordText(alt), title: '' } });
  return [new Paragraph({ style: 'Picture', keepNext: words.length > 0, children: [image] }), ...words];
}

function captionParts({ caption, credit }: Pick<Figure, 'caption' | 'credit'>): Paragraph[] {
  const words = [caption, credit].filter((text) => text !== undefined);
  return words.length === 0 ? [] : [new Paragraph({ style: 'Caption', alignment: AlignmentType.CENTER, children: words.map((text, index) => textRun(index === 0 ? text : `  ${text}`, { color: MUTED })) })];
}
