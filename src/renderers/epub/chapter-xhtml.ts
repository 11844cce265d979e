import type { BookNotice, BookPiece, IssueBook } from '../../domain/issue-book.ts';
import { attribute, langAttributes, outsideHref, text, wordsOr, xmlId } from './book-text.ts';
import { figureXhtml, proseXhtml } from './block-xhtml.ts';
import type { Chapter } from './chapters.ts';
import { documentXhtml } from './document-xhtml.ts';
import { inTitleFace, pageBreaks, settingOf, type Setting, type SharedSetting } from './setting.ts';

type Place = Pick<Setting, 'file' | 'book'>;

/** The piece's title is the one `h1` of its file; the section is named above it. */
export function chapterXhtml(chapter: Chapter, { lang }: Pick<IssueBook, 'lang'>, book: SharedSetting): string {
  const { file, section, opensSection, pieces } = chapter;
  const place: Place = { file, book };
  const isHeaded = pieces[0]?.hasHeading === true;
  const name = isHeaded ? 'p' : 'h1';
  const id = opensSection ? ` id="${xmlId(section.anchor)}"` : '';
  const breaks = opensSection ? pageBreaks(section.anchor, place) : '';
  const words = text(wordsOr(inTitleFace(section.title, place), '제목 없음'));
  const opening = `${breaks}<${name} class="section-name"${id}>${words}</${name}>\n`;
  const title = isHeaded ? (pieces[0]?.title ?? '') : section.title;
  return documentXhtml({ title, lang, type: 'bodymatter', body: opening + pieces.map((piece) => pieceXhtml(piece, place)).join('') });
}

function pieceXhtml(piece: BookPiece, place: Place): string {
  const setting = settingOf(piece.body, piece.anchor, place);
  const id = xmlId(piece.anchor);
  const breaks = pageBreaks(piece.anchor, place);
  const body = proseXhtml(piece.body, setting);
  const figures = piece.figures.map((figure) => figureXhtml(figure, undefined, place)).join('');
  const prose = body === '' ? '' : `<div class="text"${langAttributes(piece.lang)}>\n${body}</div>\n`;
  if (!piece.hasHeading) return `<div class="${piece.kind === 'withdrawn' ? 'notice' : 'aside-piece'}" id="${id}">${breaks}${prose}${figures}</div>\n`;
  const inner = piece.kind === 'video' ? figures + prose : prose + figures;
  return `<section epub:type="chapter" role="doc-chapter" aria-labelledby="${id}">${breaks}
${headXhtml(piece, place)}${noticesXhtml(piece.corrections, place)}${inner}${onwardXhtml(piece)}</section>\n`;
}

function headXhtml(piece: BookPiece, place: Place): string {
  const language = langAttributes(piece.lang);
  const title = text(wordsOr(inTitleFace(piece.title, place), '제목 없음'));
  const subtitles = piece.subtitles.map((subtitle) => `<p class="subtitle"${language}>${text(inTitleFace(subtitle, place))}</p>\n`).join('');
  const facts = piece.facts.map((fact) => `<bdi>${text(fact)}</bdi>`).join(' · ');
  return `<header><h1 id="${xmlId(piece.anchor)}"${language}>${title}</h1>\n${subtitles}${facts && `<p class="facts">${facts}</p>\n`}</header>\n`;
}

export function noticesXhtml(corrections: readonly BookNotice[], place: Place): string {
  if (corrections.length === 0) return '';
  const items = corrections.map(({ label, text: words }) => `<li><b>${text(inTitleFace(label, place))}</b> ${text(words)}</li>\n`).join('');
  return `<div class="notice" role="group" aria-label="바로잡은 내용"><p class="box-title">${inTitleFace('바로잡은 내용이 있습니다', place)}</p>\n<ul>${items}</ul></div>\n`;
}

/** Every piece leads to its place on the web, where its newest form is. */
function onwardXhtml({ title, onward, address }: BookPiece): string {
  const { label, address: target } = onward ?? { label: '웹에서 보기', address };
  const href = outsideHref(target);
  return href === undefined ? '' : `<p class="onward"><a href="${attribute(href)}" aria-label="${attribute(`${label}: ${title}`)}">${text(label)}</a></p>\n`;
}
