import type { BookPiece, IssueBook } from '../../src/domain/issue-book.ts';
import { linesOf, type Prose } from '../../src/domain/prose.ts';
import { sentencesOf } from '../../src/domain/sentences.ts';

/** Every sentence that a reader of the book must find, whatever the form. */
export function bookSentences(book: IssueBook): string[] {
  const lines = [
    book.title,
    book.label,
    ...book.corrections.flatMap(({ label, text }) => [label, text]),
    ...(book.note ? linesOf(book.note) : []),
    ...book.sections.flatMap(({ title, pieces }) => [title, ...pieces.flatMap(pieceLines)]),
    ...book.colophon.flatMap(({ label, value }) => [label, value]),
  ];
  return [...new Set(lines.flatMap(sentencesOf))];
}

function pieceLines(piece: BookPiece): string[] {
  const figures = piece.figures.flatMap(({ caption, credit }) => [caption, credit].filter((line) => line !== undefined));
  const head = piece.hasHeading ? [piece.title, ...piece.subtitles, ...piece.facts] : [];
  return [...head, ...piece.corrections.flatMap(({ label, text }) => [label, text]), ...linesOf(piece.body), ...figures];
}

/** Alternative texts, which every form must carry too. */
export function bookAlts(book: IssueBook): string[] {
  const ofProse = (prose: Prose): string[] => [...JSON.stringify(prose).matchAll(/"alt":("(?:[^"\\]|\\.)*"),"caption"/g)].map(([, alt = '""']) => JSON.parse(alt) as string);
  return [...new Set(book.sections.flatMap(({ pieces }) => pieces.flatMap(({ body, figures }) => [...ofProse(body), ...figures.map(({ alt }) => alt)])))];
}
