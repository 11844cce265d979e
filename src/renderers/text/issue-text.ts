/** An issue as plain text: the summary for journalists and messengers, and the twin of the mail. No markup, no lines broken for width. */
import type { BookNotice, BookPiece, IssueBook } from '../../domain/issue-book.ts';
import { type IssueMail, type MailPiece, numbersOf } from '../../domain/issue-mail.ts';
import { koreanDay, seoulDay } from '../../domain/instant.ts';
import { leadSentences } from '../../domain/lead-sentences.ts';
import type { Figure } from '../../domain/prose.ts';
import { joined, proseText, textLine } from './prose-text.ts';

/** `issue.txt`: what is in the issue, piece by piece, in its first sentences. UTF-8 with LF, ending in one. */
export function renderIssueText(book: IssueBook): string {
  const numbers = numbersOf(book.sections);
  return document([
    filled([textLine(book.label), textLine(book.title), `펴낸 날: ${koreanDay(seoulDay(book.date))}`, `누리집: ${textLine(book.address)}`]),
    noticeLines(book.corrections),
    ...book.sections.flatMap(({ title, pieces }) => [[`■ ${textLine(title)}`], ...pieces.map((piece) => summaryLines(piece, numbers.get(piece) ?? 0))]),
    colophonLines(book),
  ]);
}

function summaryLines(piece: BookPiece, number: number): string[] {
  const { title, subtitles, facts, corrections, kind, address } = piece;
  return filled([
    `${number}. ${textLine(title)}`,
    ...subtitles.map((subtitle) => `- ${textLine(subtitle)}`),
    ...factLines(facts),
    ...noticeLines(corrections),
    ...summaryOf(piece),
    ...(kind === 'withdrawn' ? [] : [textLine(address)]),
  ]);
}

function summaryOf({ kind, figures, body }: BookPiece): string[] {
  if (kind === 'photos') return figures.map(photoWords);
  return kind === 'withdrawn' ? lines(proseText(body)) : leadSentences(body).map(textLine);
}

/** The plain-text part of the mail: what its HTML says. UTF-8 with LF, ending in one. */
export function renderMailText(mail: IssueMail): string {
  const { note, sections, form } = mail;
  return document([
    filled([textLine(mail.label), textLine(mail.title), textLine(`${mail.date} · ${mail.publisher}`), `누리집에서 읽기: ${textLine(mail.address)}`, ...mail.downloads.map(({ label, address }) => textLine(`${label}: ${address}`))]),
    noticeLines(mail.corrections),
    note ? lines(proseText(note, { picture: photoWords })) : [],
    ['■ 차례'],
    ...sections.map(({ title, pieces }) => [`[${textLine(title)}]`, ...pieces.flatMap((piece) => entryLines(piece, mail))]),
    ...(form === 'sections' ? [['이 호는 글이 많아 제목을 다 싣지 못했습니다. 누리집에서 읽어 주세요.']] : []),
    ...(form === 'texts' ? sections.flatMap(({ title, pieces }) => [[`■ ${textLine(title)}`], ...pieces.flatMap(pieceGroups)]) : []),
    colophonLines(mail),
  ]);
}

function entryLines({ number, title, corrections, place }: MailPiece, { form }: IssueMail): string[] {
  const entry = `${number}. ${textLine(title)}`;
  return form === 'contents' ? [entry, ...noticeLines(corrections), textLine(place)] : [entry];
}

function pieceGroups({ kind, number, title, subtitles, facts, corrections, body, figures, link }: MailPiece): string[][] {
  return [
    filled([`${number}. ${textLine(title)}`, ...subtitles.map((subtitle) => `- ${textLine(subtitle)}`), ...factLines(facts), ...noticeLines(corrections)]),
    lines(proseText(body, { picture: photoWords })),
    [...figures.map(photoWords), ...(link && kind !== 'withdrawn' ? [textLine(`${link.label}: ${link.address}`)] : [])],
  ];
}

function factLines(facts: readonly string[]): string[] {
  return facts.length > 0 ? [textLine(facts.join(' · '))] : [];
}

function noticeLines(corrections: readonly BookNotice[]): string[] {
  return corrections.map(({ label, text }) => `[${textLine(label)}] ${textLine(text)}`);
}

/** `[사진] 단풍길 · 사진 음성군`; without a caption what the picture shows. */
function photoWords({ caption, credit, alt }: Figure): string {
  return textLine(`[사진] ${[caption ?? alt, credit].filter((text) => text !== undefined && text !== '').join(' · ')}`);
}

function colophonLines({ colophon }: Pick<IssueBook, 'colophon'>): string[] {
  return colophon.map(({ label, value }) => `${textLine(label)}: ${textLine(value)}`);
}

/** Without what was nothing but blanks. */
function filled(rows: readonly string[]): string[] {
  return rows.map((row) => row.trimEnd()).filter((row) => row !== '');
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function document(groups: readonly string[][]): string {
  return `${joined(groups).join('\n')}\n`;
}
