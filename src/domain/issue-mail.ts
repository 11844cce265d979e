/**
 * An issue as the office's mailing system sends it: what stands in the mail and in its plain-text twin, as one plain value.
 * A mail must stay small (Gmail shows only the first 102 kB of a message), so that it can be made shorter by steps.
 */
import type { Site } from '../collections/site.ts';
import { type Instant, koreanDay, seoulDay } from './instant.ts';
import type { BookNotice, BookPiece, BookSection, IssueBook, PieceKind } from './issue-book.ts';
import { absolute } from './permalink.ts';
import type { Rendition } from './picture.ts';
import { type Figure, figuresOf, type Prose } from './prose.ts';
import { lengthOf, shortenProse } from './shorten-prose.ts';

/** `contents`: titles and notices alone, no texts. `sections`: not even these; the web has them. */
export type MailForm = 'texts' | 'contents' | 'sections';

export interface IssueMail {
  form: MailForm;
  /** What the addresses of pictures start with. */
  site: Pick<Site, 'url'>;
  label: string;
  title: string;
  lang: string;
  /** `2026. 11. 1.(일)` */
  date: string;
  /** Of the web reader, absolute. */
  address: string;
  publisher: string;
  color: string | undefined;
  /** What a list of mails shows after the subject. */
  preview: string;
  cover: Figure | undefined;
  corrections: BookNotice[];
  note: Prose | undefined;
  downloads: MailLink[];
  sections: MailSection[];
  colophon: { label: string; value: string }[];
}

export interface MailLink {
  label: string;
  address: string;
}

export interface MailSection {
  title: string;
  pieces: MailPiece[];
}

export interface MailPiece {
  kind: PieceKind;
  /** From 1, through the whole issue. */
  number: number;
  title: string;
  hasHeading: boolean;
  lang: string | undefined;
  subtitles: string[];
  facts: string[];
  corrections: BookNotice[];
  body: Prose;
  /** Below the text. */
  figures: Figure[];
  /** Its place in the web reader, absolute. */
  place: string;
  /** Under the text; none where the web has no more of it. */
  link: MailLink | undefined;
}

/** The whole issue; what does not fit is left to `mailSteps`. */
export function composeIssueMail(book: IssueBook, site: Pick<Site, 'url'>): IssueMail {
  const { label, title, lang, address, publisher, color, cover, corrections, note, colophon } = book;
  const numbers = numbersOf(book.sections);
  const named = book.sections.flatMap(({ pieces }) => pieces.filter(({ hasHeading }) => hasHeading));
  return {
    form: 'texts',
    site,
    label,
    title,
    lang,
    date: dayWords(book.date),
    address,
    publisher,
    color,
    preview: named.slice(0, 3).map((piece) => piece.title).join(' · '),
    cover,
    corrections,
    note,
    downloads: [
      { label: '전자책(EPUB)으로 받기', address: `${address}book.epub` },
      { label: '인쇄용 PDF로 받기', address: `${address}book.pdf` },
      { label: '큰글자 PDF로 받기', address: `${address}large-print.pdf` },
    ],
    sections: book.sections.map(({ title: name, pieces }) => ({ title: name, pieces: pieces.map((piece) => pieceOf(piece, numbers.get(piece) ?? 0, address)) })),
    colophon,
  };
}

/** Pieces numbered through. */
export function numbersOf(sections: readonly BookSection[]): ReadonlyMap<BookPiece, number> {
  return new Map(sections.flatMap(({ pieces }) => pieces).map((piece, index) => [piece, index + 1]));
}

function dayWords(at: Instant): string {
  return koreanDay(seoulDay(at));
}

function pieceOf(piece: BookPiece, number: number, address: string): MailPiece {
  const { kind, title, hasHeading, lang, subtitles, facts, corrections, body } = piece;
  const place = `${address}#${encodeURIComponent(piece.anchor)}`;
  // One photo below a text is enough in a mail; a row of photos is nothing but its photos.
  const figures = kind === 'photos' ? piece.figures : piece.figures.slice(0, figuresOf(body).length > 0 ? 0 : 1);
  return { kind, number, title, hasHeading, lang, subtitles, facts, corrections, body, figures, place, link: linkOf(piece, place, piece.figures.length - figures.length) };
}

function linkOf({ kind, onward }: BookPiece, place: string, hidden: number): MailLink | undefined {
  if (kind === 'withdrawn') return undefined;
  if (hidden > 0) return { label: `사진 ${hidden}장 더 보기`, address: place };
  return onward ?? { label: '누리집에서 보기', address: place };
}

/** Letters that a piece keeps of its text, step by step. */
const BUDGETS = [4000, 3000, 2400, 2000, 1600, 1300, 1000, 800, 650, 500, 400, 300, 200, 100, 0] as const;

/** Below this many letters of text a picture would take more room than it gives. */
const LEAST_WITH_PICTURE = 250;

/** The same mail ever shorter: whole; longer texts to whole sentences within a budget; titles and notices alone; sections alone. */
export function* mailSteps(mail: IssueMail): Generator<IssueMail> {
  yield mail;
  if (mail.form !== 'texts') return;
  for (const budget of BUDGETS) yield shortened(mail, budget);
  const bare = { ...shortened(mail, 0), note: undefined, cover: undefined };
  yield { ...bare, form: 'contents' };
  yield { ...bare, form: 'sections', sections: bare.sections.map(({ title }) => ({ title, pieces: [] })) };
  // Thousands of words of notices, or of sections: no issue has them, but a mail has to come out.
  yield { ...bare, form: 'sections', corrections: [], sections: [] };
}

function shortened(mail: IssueMail, budget: number): IssueMail {
  return {
    ...mail,
    note: mail.note && shortenProse(mail.note, Math.max(budget, LEAST_WITH_PICTURE)),
    sections: mail.sections.map((section) => ({ ...section, pieces: section.pieces.map((piece) => shortenedPiece(piece, budget)) })),
  };
}

function shortenedPiece(piece: MailPiece, budget: number): MailPiece {
  const isLong = lengthOf(piece.body) > budget;
  const all = [...figuresOf(piece.body), ...piece.figures];
  const figures = budget < LEAST_WITH_PICTURE ? [] : all.slice(0, 1);
  if (piece.kind === 'withdrawn' || (!isLong && (figures.length > 0 || all.length === 0))) return piece;
  const label = isLong ? '이어 읽기' : `사진 ${all.length}장 보기`;
  return { ...piece, body: shortenProse(piece.body, budget), figures, link: { label, address: piece.place } };
}

export interface MailPicture {
  /** Absolute. */
  address: string;
  alt: string;
  /** As it is shown, in CSS pixels. */
  width: number;
  height: number;
}

/** A column of 600 pixels less its margins. */
export const MAIL_PICTURE_WIDTH = 560;

/** Sharp on a phone's screen, and not a megabyte. */
const ENOUGH = 960;

/** @param figure as the mail has it */
export function mailPicture({ picture, alt }: Figure, site: Pick<Site, 'url'>): MailPicture {
  const { path, width, height } = mailRendition(picture.jpeg);
  const shown = Math.min(width, MAIL_PICTURE_WIDTH);
  return { address: absolute(site, path), alt, width: shown, height: Math.max(1, Math.round((height * shown) / width)) };
}

/** Every mail program shows JPEG; WebP not. */
function mailRendition(jpeg: readonly Rendition[]): Rendition {
  const found = jpeg.find(({ width }) => width >= ENOUGH) ?? jpeg.at(-1);
  if (!found) throw new RangeError('A picture set has no JPEG.');
  return found;
}
