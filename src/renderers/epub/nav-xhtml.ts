/** The contents, the landmarks and the list of printed pages. https://www.w3.org/TR/epub-33/#sec-nav */
import type { BookPiece, IssueBook } from '../../domain/issue-book.ts';
import { attribute, langAttributes, text, wordsOr, xmlId } from './book-text.ts';
import { type Chapter, FILE } from './chapters.ts';
import { documentXhtml } from './document-xhtml.ts';
import { inTitleFace, pageBreaks, type PlacedPage, type SharedSetting } from './setting.ts';

export interface NavParts {
  chapters: readonly Chapter[];
  /** Title of the page before the contents, where there is one. */
  front: string | undefined;
  /** The printed pages that begin in the files before this one, and in those after it. */
  before: readonly PlacedPage[];
  after: readonly PlacedPage[];
}

const link = (href: string, words: string, attributes = '') => `<a href="${href}"${attributes}>${text(wordsOr(words, '제목 없음'))}</a>`;

export function navXhtml(issue: IssueBook, { chapters, front, before, after }: NavParts, book: SharedSetting): string {
  const place = { file: FILE.contents, book };
  const known = book.placed.length;
  const breaks = pageBreaks('contents', place);
  const pages = [...before, ...book.placed.slice(known), ...after];
  const titled = (href: string, words: string) => `<li>${link(href, inTitleFace(words, place))}</li>\n`;
  const first = front === undefined ? '' : titled(FILE.front, front);
  const sections = issue.sections.map((section) => sectionXhtml(section.title, chapters.filter((chapter) => chapter.section === section), book)).join('');
  return documentXhtml({
    title: '차례',
    lang: issue.lang,
    type: 'frontmatter',
    // A list of contents starts with its heading, and holds nothing else before its entries.
    body: `${breaks}<nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
<h1 id="contents">${inTitleFace('차례', place)}</h1>
<ol>
${first}${sections}${titled(FILE.colophon, '펴낸 곳')}</ol>
</nav>
${landmarksXhtml(chapters)}${pageListXhtml(pages)}`,
  });
}

function sectionXhtml(title: string, chapters: readonly Chapter[], book: SharedSetting): string {
  const [first] = chapters;
  if (!first) return '';
  const pieces = chapters.flatMap(({ file, pieces: held }) => held.filter(({ kind }) => kind !== 'withdrawn').map((piece) => pieceXhtml(piece, file)));
  const below = pieces.length > 0 ? `\n<ol>\n${pieces.join('')}</ol>\n` : '';
  const words = inTitleFace(title, { book });
  return `<li class="section">${link(`${first.file}#${xmlId(first.section.anchor)}`, words)}${below}</li>\n`;
}

function pieceXhtml(piece: BookPiece, file: string): string {
  const words = wordsOr(piece.title, '제목 없음');
  return `<li>${link(`${file}#${xmlId(piece.anchor)}`, piece.kind === 'video' ? `영상: ${words}` : words, langAttributes(piece.lang))}</li>\n`;
}

/** https://www.w3.org/TR/epub-33/#sec-nav-landmarks */
function landmarksXhtml([start]: readonly Chapter[]): string {
  const marks = [
    ['cover', FILE.cover, '표지'],
    ['toc', `${FILE.contents}#contents`, '차례'],
    ...(start ? [['bodymatter', start.file, '본문']] : []),
    ['colophon', FILE.colophon, '펴낸 곳'],
  ];
  return `<nav epub:type="landmarks" aria-label="길잡이" hidden="">
<ol>
${marks.map(([type = '', href = '', words = '']) => `<li><a epub:type="${type}" href="${href}">${words}</a></li>\n`).join('')}</ol>
</nav>
`;
}

function pageListXhtml(pages: readonly PlacedPage[]): string {
  if (pages.length === 0) return '';
  return `<nav epub:type="page-list" role="doc-pagelist" aria-label="쪽 목록" hidden="">
<ol>
${pages.map(({ label, href }) => `<li><a href="${attribute(href)}">${text(wordsOr(label, '쪽'))}</a></li>\n`).join('')}</ol>
</nav>
`;
}
