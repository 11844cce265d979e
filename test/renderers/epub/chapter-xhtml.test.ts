import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookPiece } from '../../../src/domain/issue-book.ts';
import { bookFigures } from '../../../src/domain/issue-book.ts';
import { chapterXhtml } from '../../../src/renderers/epub/chapter-xhtml.ts';
import { chaptersOf } from '../../../src/renderers/epub/chapters.ts';
import { coverXhtml, frontXhtml } from '../../../src/renderers/epub/front-pages.ts';
import { navXhtml } from '../../../src/renderers/epub/nav-xhtml.ts';
import { packageOpf } from '../../../src/renderers/epub/package-opf.ts';
import { type SharedSetting, startsOf } from '../../../src/renderers/epub/setting.ts';
import { anyText } from '../../support/any-text.ts';
import { makeBook, makePiece, makeProse, makeSection } from '../../support/make-book.ts';
import { parseXml, type XmlElement } from './read-epub.ts';
import { EVERY_BLOCK, RICH_PAGES, richBook, URN } from './rich-book.ts';

function shared(book = makeBook(), pages = RICH_PAGES): SharedSetting {
  const pictures = new Map(bookFigures(book).map(({ picture }, index) => [picture.photo, { path: `pictures/photo-${index + 1}.jpg`, bytes: new Uint8Array(), width: 320, height: 240 }]));
  return { pictures, starts: startsOf(pages), placed: [], faces: { bold: [], title: [] } };
}

/** The first file of a book of one section with these pieces. */
function chapter(...pieces: BookPiece[]): string {
  const book = makeBook({ sections: [makeSection(pieces)] });
  const [first] = chaptersOf(book);
  if (!first) throw new Error('A section with a piece has a file.');
  return chapterXhtml(first, book, shared(book));
}

const body = (source: string) => chapter(makePiece({ body: makeProse(source) }));
const elements = (xhtml: string, name: string): XmlElement[] => parseXml(xhtml).filter((element) => element.name === name);

it('sets every kind of block', async () => {
  const [first] = richBook().sections[0]?.pieces ?? [];
  expect(first?.body.blocks.length).toBeGreaterThan(15);
  await expect(chapter({ ...(first as BookPiece), figures: [] })).toMatchFileSnapshot('golden/chapter.xhtml');
});

describe('a piece', () => {
  it('has one main heading, and its own headings under it', () => {
    const xhtml = body('## 하나\n\n### 둘');
    expect(elements(xhtml, 'h1').map(({ text }) => text)).toEqual(['빈 항아리에 귀를 대면']);
    expect(elements(xhtml, 'h2').map(({ text }) => text)).toEqual(['하나']);
    expect(elements(xhtml, 'h3').map(({ text }) => text)).toEqual(['둘']);
  });

  it('follows the one before it where it has no heading, and is headed by its section where it comes first', () => {
    const row = makePiece({ anchor: 'photos', kind: 'photos', hasHeading: false, title: '사진: 단풍길' });
    const book = makeBook({ sections: [makeSection([makePiece(), row]), makeSection([{ ...row, anchor: 'photos-2' }], { anchor: 'section-2', title: '사진' })] });
    const chapters = chaptersOf(book);
    expect(chapters.map(({ file, pieces }) => [file, pieces.length])).toEqual([['piece-1.xhtml', 2], ['piece-2.xhtml', 1]]);
    expect(chapters.map((one) => elements(chapterXhtml(one, book, shared(book)), 'h1').map(({ text }) => text))).toEqual([['빈 항아리에 귀를 대면'], ['사진']]);
  });

  it('in another language says so on its title and its text, and Arabic runs from the right', () => {
    const xhtml = chapter(makePiece({ lang: 'ar', title: 'دعم', subtitles: ['أ'] }));
    for (const element of [...elements(xhtml, 'h1'), ...elements(xhtml, 'div').filter(({ attributes }) => attributes['class'] === 'text')]) {
      expect(element.attributes).toMatchObject({ 'xml:lang': 'ar', lang: 'ar', dir: 'rtl' });
    }
    expect(elements(xhtml, 'html')[0]?.attributes).toMatchObject({ 'xml:lang': 'ko', lang: 'ko' });
  });

  it('says what was corrected', () => {
    expect(chapter(makePiece({ corrections: [{ label: '정정 2026. 11. 23.(월) 오전 9시', text: '날짜를 <고쳤습니다>.' }] }))).toContain('<b>정정 2026. 11. 23.(월) 오전 9시</b> 날짜를 &lt;고쳤습니다&gt;.');
  });
});

describe('a table', () => {
  it('of twelve columns names the column in each cell, so that it folds on a phone', () => {
    const cells = elements(body(EVERY_BLOCK.replaceAll('2026/hill', '2026/road')), 'td').filter(({ attributes }) => attributes['data-label'] === '11월');
    expect(cells.map(({ text }) => text)).toEqual(['11', '만 원']);
  });

  it('has headers where its head says something', () => {
    const xhtml = body('| | 값 |\n|--|--:|\n| 하나 | 1 |');
    expect(elements(xhtml, 'th').map(({ text, attributes }) => [text, attributes['scope'], attributes['class']])).toEqual([['값', 'col', 'right']]);
  });
});

describe('a footnote', () => {
  const xhtml = body('하나[^a] 둘[^a] 셋[^b]\n\n[^a]: 첫 주\n[^b]: 둘째 주');

  it('is marked as one for readers that pop it up', () => {
    expect(elements(xhtml, 'aside').map(({ attributes }) => [attributes['epub:type'], attributes['role']])).toEqual([['footnote', 'doc-footnote'], ['footnote', 'doc-footnote']]);
    expect(elements(xhtml, 'a').filter(({ attributes }) => attributes['epub:type'] === 'noteref').map(({ text, attributes }) => [text, attributes['role'], attributes['href']])).toEqual([
      ['1', 'doc-noteref', '#fn.article-one.1'],
      ['1', 'doc-noteref', '#fn.article-one.1'],
      ['2', 'doc-noteref', '#fn.article-one.2'],
    ]);
  });

  it('leads back to each place that refers to it', () => {
    const ids = new Set(parseXml(xhtml).map(({ attributes }) => attributes['id']));
    const back = elements(xhtml, 'a').filter(({ attributes }) => attributes['role'] === 'doc-backlink');
    expect(back.map(({ attributes }) => ids.has(attributes['href']?.slice(1)))).toEqual([true, true, true]);
    expect(back[1]?.attributes['aria-label']).toBe('주 1의 2번째 자리로 돌아가기');
  });

  it('within a link is a number alone, for a link holds no other', () => {
    const note = { kind: 'note' as const, number: 1, nth: 1 };
    const link = { kind: 'link' as const, href: 'https://news.example/', children: [{ kind: 'text' as const, text: '글' }, note] };
    const linked = chapter(makePiece({ body: { blocks: [{ kind: 'paragraph', id: 'article-one.p1', children: [link] }], notes: [{ refs: 1, blocks: [] }] } }));
    expect(elements(linked, 'a').map(({ text }) => text)).toEqual(['글1', '웹에서 보기']);
    expect(elements(linked, 'a').filter(({ attributes }) => /doc-/.test(attributes['role'] ?? ''))).toEqual([]);
  });
});

it('gives listeners the signs that say something, and not those that only show a level', () => {
  const signs = elements(body('□ 개요\n○ 내용\n※ 문의'), 'span').filter(({ attributes }) => attributes['class'] === 'sign');
  expect(signs.map(({ text, attributes }) => [text, attributes['aria-hidden']])).toEqual([['□', 'true'], ['○', 'true'], ['※', undefined]]);
});

it('is well-formed whatever the office types', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, words) => {
      const text = { kind: 'text' as const, text: words };
      const piece = makePiece({
        title,
        subtitles: [words],
        facts: [title],
        corrections: [{ label: title, text: words }],
        body: {
          blocks: [
            { kind: 'heading', id: `article-one.${title}`, level: 1, children: [text] },
            { kind: 'paragraph', id: 'article-one.p1', children: [{ kind: 'link', href: words, children: [text] }, { kind: 'link', href: `#article-one.${title}`, children: [text] }] },
            { kind: 'table', id: 'article-one.p2', head: [[{ align: undefined, children: [text] }]], body: [[{ align: 'right', children: [text] }]] },
            { kind: 'factBox', title, blocks: [{ kind: 'code', id: 'article-one.p3', text: words }] },
          ],
          notes: [],
        },
        onward: { label: title, address: words },
      });
      const book = makeBook({ title, publication: words, publisher: title, note: makeProse('말', 'note'), sections: [makeSection([piece], { title: words })] });
      const chapters = chaptersOf(book);
      const setting = shared(book, [{ label: title, at: 'article-one' }]);
      const pages = [coverXhtml(book, setting), frontXhtml(book, setting) ?? '', ...chapters.map((one) => chapterXhtml(one, book, setting)), navXhtml(book, { chapters, front: title, before: [], after: setting.placed }, setting), packageOpf(book, { urn: URN, items: [], accessible: { hasPictures: true, hasPages: true } })];
      for (const page of pages) expect(parseXml(page).filter(({ name, text: shown }) => /^(title|dc:title|h1)$/.test(name) && shown.trim() === '')).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
