/** An issue as the data that its template sets: texts cut into words, pictures named, colours made readable. */
import { koreanDay, seoulDay } from '../../domain/instant.ts';
import type { BookNotice, BookPiece, BookSection, IssueBook } from '../../domain/issue-book.ts';
import { colorsOf, langData, partsWords } from './pdf-look.ts';
import { plainText } from './pdf-signs.ts';
import { type FigureData, figureData, lineItems, type PictureNames, type ProseData, type ProseForm, proseData } from './prose-data.ts';
import { addressInWords, type Item } from './words.ts';

export interface IssueForm extends ProseForm {
  /** How many em a line of a title holds at the largest size that it is set in. */
  title: number;
  /** The contrast that coloured letters have on paper. */
  contrast: number;
  isLarge: boolean;
}

/** Names the file of a QR code, or none where an address is longer than a small code can hold. */
export type QrNames = (address: string) => string | undefined;

interface Making {
  form: IssueForm;
  names: PictureNames;
  qr: QrNames;
}

export interface PieceData {
  kind: BookPiece['kind'];
  anchor: string;
  title: Item[];
  hasHeading: boolean;
  lang: { lang: string; region: string | null } | null;
  keep: boolean;
  subtitles: Item[][];
  facts: Item[][];
  corrections: NoticeData[];
  body: ProseData;
  figures: FigureData[];
  onward: { label: Item[]; address: string; words: Item[]; qr: string | null; alt: string } | null;
}

interface NoticeData {
  label: Item[];
  text: Item[];
}

export function issueData(book: IssueBook, making: Making) {
  const line = (text: string, limit: number) => lineItems(text, limit, { ...making, keep: true });
  const { form } = making;
  return {
    large: form.isLarge,
    /** Ids before which a column ends; see balance-columns.ts. */
    breaks: [] as string[],
    /** Anchors of sections whose photos are set smaller. */
    compact: [] as string[],
    lang: langData(book.lang),
    document: { title: plainText(book.title) || plainText(book.label), author: plainText(book.publisher), description: plainText(book.label), date: seoulDay(book.date).split('-').map(Number) },
    colors: colorsOf(book.color, form.contrast),
    publication: line(book.publication, 7),
    label: line(book.label, form.title),
    /** `제323호`: the name stands over it. */
    issue: line(book.label.startsWith(`${book.publication} `) ? book.label.slice(book.publication.length + 1) : book.label, form.title),
    title: line(book.title, form.title * 0.7),
    number: book.number,
    publisher: line(book.publisher, form.title),
    day: line(koreanDay(seoulDay(book.date)), form.title),
    cover: book.cover === undefined ? null : figureData(book.cover, { ...making, keep: true }),
    coverLines: book.sections.map(({ title }) => line(title, form.title * 0.7)),
    corrections: book.corrections.map((notice) => noticeData(notice, making)),
    note: book.note === undefined || book.note.blocks.length === 0 ? null : proseData(book.note, { ...making, form: { ...form, line: form.isLarge ? form.line : 14, table: { ...form.table, column: form.isLarge ? form.table.column : 130, page: 0 } }, keep: true }),
    sections: book.sections.map((section) => sectionData(section, making)),
    colophon: book.colophon.map(({ label, value }) => ({ label: line(label, form.line), value: line(value, form.line) })),
    address: book.address,
    addressWords: line(addressInWords(book.address), form.line * 0.8),
    qr: making.qr(book.address) ?? null,
    fonts: line('Noto Serif KR, Pretendard GOV(SIL OFL 1.1) · 그림 문자 Twemoji(CC BY 4.0)', form.line),
  };
}

export type IssueData = ReturnType<typeof issueData>;

function sectionData({ title, anchor, pieces }: BookSection, making: Making) {
  return { title: lineItems(title, making.form.title * 0.7, { ...making, keep: true }), anchor, pieces: pieces.map((piece) => pieceData(piece, making)) };
}

function pieceData(piece: BookPiece, making: Making): PieceData {
  const keep = partsWords(piece.lang ?? 'ko');
  const place = { ...making, keep };
  const line = (text: string, limit = making.form.line * 0.8) => lineItems(text, limit, place);
  const isOnWeb = piece.hasHeading;
  return {
    kind: piece.kind,
    anchor: piece.anchor,
    title: line(piece.title, making.form.title * 0.75),
    hasHeading: piece.hasHeading,
    lang: piece.lang === undefined ? null : langData(piece.lang),
    keep,
    subtitles: piece.subtitles.map((subtitle) => line(subtitle)),
    facts: piece.facts.map((fact) => line(fact)),
    corrections: piece.corrections.map((notice) => noticeData(notice, making)),
    body: proseData(piece.body, place),
    figures: piece.figures.map((figure) => figureData(figure, place)),
    onward: isOnWeb ? onwardData(piece, making) : null,
  };
}

function onwardData({ onward, address, title }: BookPiece, making: Making): PieceData['onward'] {
  const line = (text: string) => lineItems(text, making.form.line * 0.7, { ...making, keep: true });
  return {
    label: line(onward?.label ?? '누리집에서 보기'),
    address: onward?.address ?? address,
    words: line(addressInWords(onward?.address ?? address)),
    qr: making.qr(address) ?? null,
    alt: plainText(`QR 코드: "${title}" 웹 주소`),
  };
}

function noticeData({ label, text }: BookNotice, { form, names }: Making): NoticeData {
  const line = (words: string) => lineItems(words, form.line * 0.8, { form, names, keep: true });
  return { label: line(label), text: line(text) };
}
