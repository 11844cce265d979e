/** A release as a Word document: the office's form, to be opened and worked on by whoever takes it. */
import { AlignmentType, BorderStyle, Document, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, TabStopType, TableRow, TextRun } from 'docx';
import { copyLine, type DocumentPictures, type ReleaseDocument } from '../../domain/release-document.ts';
import type { Block } from '../../domain/prose.ts';
import { textRun, wordText } from './docx-inline.ts';
import { accentOf, ALARM, BULLETS, bulletLevels, MUTED, PAGE, SANS, stylesOf, TEXT_WIDTH } from './docx-look.ts';
import { type DocxContext, type DocxPart, docxParts, figureParts, noteParagraphs } from './docx-prose.ts';
import { tableCell, tableOf } from './docx-table.ts';
import { settledArchive } from './settle-archive.ts';

/** Part of the key of cached bytes: to be raised when the same document comes out otherwise. */
export const DOCX_VERSION = '1';

/** Pixels at 96 to the inch. */
const MARK_HEIGHT = 38;

/** The same for the same document. @param pictures every photo that it shows (`documentFigures`), and the office's mark. */
export async function renderReleaseDocx(release: ReleaseDocument, pictures: DocumentPictures): Promise<Uint8Array> {
  const accent = accentOf(release.color);
  const context: DocxContext = { pictures: pictures.photos, bookmarks: bookmarksOf(release.body.blocks), isNote: false, lists: [], indent: 0, depth: 0, quoted: false };
  const children = [...formParts(release, pictures.mark), ...titleParts(release), ...docxParts(release.body, context), ...endParts(release, context)];
  const footnotes = Object.fromEntries(release.body.notes.map((note, index) => [index + 1, { children: noteParagraphs(note.blocks, context) }]));
  const document = new Document({
    title: wordText(release.title),
    subject: wordText(release.heading),
    creator: wordText(release.publisher),
    lastModifiedBy: wordText(release.publisher),
    styles: stylesOf(accent, release.lang === 'ko' ? 'ko-KR' : release.lang),
    numbering: { config: [{ reference: BULLETS, levels: bulletLevels() }, ...context.lists] },
    footnotes,
    sections: [
      {
        properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side, header: 567, footer: 567 } } },
        headers: { default: headerOf(release) },
        footers: { default: footerOf(release) },
        children,
      },
    ],
  });
  const bytes = await Packer.pack(document, 'uint8array');
  return settledArchive(bytes, { created: release.date, modified: release.changed });
}

/** Word's names of bookmarks are of letters and digits. */
function bookmarksOf(blocks: readonly Block[]): Map<string, string> {
  const ids = headingIds(blocks);
  return new Map(ids.map((id, index) => [id, `heading_${index + 1}`]));
}

function headingIds(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.id];
    if (block.kind === 'list') return block.items.flatMap(headingIds);
    return 'blocks' in block ? headingIds(block.blocks) : [];
  });
}

function headerOf({ heading, copy }: ReleaseDocument): Header {
  const side = { style: BorderStyle.SINGLE, size: 8, color: ALARM, space: 4 };
  const mark = copy && new Paragraph({ style: 'Small', alignment: AlignmentType.CENTER, border: { top: side, bottom: side, left: side, right: side }, children: [textRun(copyLine(copy), { bold: true, color: ALARM })] });
  return new Header({ children: [...(mark ? [mark] : []), new Paragraph({ style: 'Small', alignment: AlignmentType.RIGHT, children: [textRun(heading, { color: MUTED, size: 17 })] })] });
}

function footerOf({ publisher, phone }: ReleaseDocument): Footer {
  const pages = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 17 });
  return new Footer({ children: [new Paragraph({ style: 'Small', tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }], children: [textRun(`${publisher} ${phone}`, { color: MUTED, size: 17 }), new TextRun({ children: ['\t'] }), pages] })] });
}

function formParts({ heading, section, releasedAt, publisher, department, desks }: ReleaseDocument, mark: DocumentPictures['mark']): DocxPart[] {
  const logo = mark && new ImageRun({ type: 'png', data: mark.bytes, transformation: { width: Math.round((mark.width * MARK_HEIGHT) / mark.height), height: MARK_HEIGHT }, altText: { name: '로고', description: wordText(`${publisher} 로고`), title: '' } });
  return [
    new Paragraph({ style: 'Office', tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }], children: [...(logo ? [logo, textRun(' ')] : []), textRun(heading), new TextRun({ children: ['\t'] }), textRun(section, { size: 20, color: MUTED })] }),
    new Paragraph({ style: 'Small', children: [textRun('보도시점  ', { bold: true }), textRun(releasedAt, { bold: true })] }),
    deskTable(department, desks),
  ];
}

function deskTable(department: string, desks: ReleaseDocument['desks']): DocxPart {
  const columns = [{ label: '담당부서', lines: [department] }, ...desks.map(({ label, name, phone, email }) => ({ label, lines: [name, phone, email].filter((text) => text !== undefined) }))];
  const widths = columns.map(() => Math.floor(TEXT_WIDTH / columns.length));
  const row = (isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(({ label, lines }, index) => tableCell((isHead ? [label] : lines).map((text) => new Paragraph({ style: 'Cell', alignment: AlignmentType.CENTER, children: [textRun(text, { bold: isHead })] })), widths[index] ?? 0, isHead)),
    });
  return tableOf([row(true), row(false)], widths);
}

function titleParts({ title, subtitles, corrections, facts }: ReleaseDocument): DocxPart[] {
  return [
    new Paragraph({ style: 'Title', children: [textRun(title)] }),
    ...subtitles.map((subtitle) => new Paragraph({ style: 'Subtitle', children: [textRun(`- ${subtitle} -`)] })),
    ...corrections.map(({ label, text }) => new Paragraph({ style: 'Notice', children: [textRun(label, { bold: true, color: ALARM }), new TextRun({ break: 1 }), textRun(text)] })),
    ...facts.map(({ label, text }, index) => new Paragraph({ style: 'Small', ...(index === 0 ? { spacing: { before: 240 } } : {}), children: [textRun(`${label}: `, { bold: true }), textRun(text)] })),
    new Paragraph({ style: 'Small' }),
  ];
}

function endParts({ quote, figures, attachments, rights, address }: ReleaseDocument, context: DocxContext): DocxPart[] {
  const small = (text: string) => new Paragraph({ style: 'Small', children: [textRun(text, { color: MUTED, font: SANS })] });
  return [
    ...(quote ? [new Paragraph({ style: 'Quote', children: [textRun(quote.text), new TextRun({ break: 1 }), textRun(`― ${quote.who}`, { color: MUTED })] })] : []),
    ...figures.flatMap((figure) => figureParts(figure, context)),
    new Paragraph({ thematicBreak: true, keepNext: true, spacing: { before: 300, after: 120 } }),
    ...attachments.map((text, index) => small(`[붙임 ${index + 1}] ${text}`)),
    ...[rights, address].map(small),
  ];
}
