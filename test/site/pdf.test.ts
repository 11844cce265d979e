import { beforeAll, describe, expect, it } from 'vitest';
import type { BookPictures, IssueBook } from '../../src/domain/issue-book.ts';
import { linesOf } from '../../src/domain/prose.ts';
import { foldForSearch, foldSpaceless, textsWithin } from '../../src/infra/opened-file.ts';
import { plainText } from '../../src/renderers/pdf/pdf-signs.ts';
import { idsOf, type PdfEdition, type TypesetBook, typesetIssue } from '../../src/renderers/pdf/typeset-issue.ts';
import { HOSTILE, richBook, richPictures } from '../renderers/pdf/rich-book.ts';

const EDITIONS: readonly PdfEdition[] = ['print', 'large-print'];

/** The whole of a PDF's page text without spaces, and its metadata. */
function opened({ bytes }: TypesetBook): { pages: string; rest: string } {
  const found = [...textsWithin('book.pdf', bytes)];
  if (found.some((one) => 'unreadable' in one)) throw new Error('The leak check could not read the document.');
  const texts = found.flatMap((one) => ('text' in one ? [one] : []));
  return { pages: texts.filter(({ spaceless }) => spaceless).map(({ text }) => text).join('\n'), rest: texts.filter(({ spaceless }) => !spaceless).map(({ text }) => text).join('\n') };
}

const folded = (text: string) => foldSpaceless(foldForSearch(plainText(text)));

function wordsIn(book: IssueBook): string[] {
  const lines = [...(book.note ? linesOf(book.note) : []), ...book.sections.flatMap(({ title, pieces }) => [title, ...pieces.flatMap((piece) => [piece.title, ...piece.subtitles, ...piece.facts, ...linesOf(piece.body)])])];
  return [...new Set(lines.flatMap((line) => line.split(/\s+/u)).map(folded).filter((word) => word !== '' && word.length < 20))];
}

describe.each(EDITIONS)('the %s form of an issue', (edition) => {
  const book = richBook();
  let pictures: BookPictures;
  let typeset: TypesetBook;
  let text: ReturnType<typeof opened>;
  beforeAll(async () => {
    pictures = await richPictures();
    typeset = typesetIssue(book, edition, pictures);
    text = opened(typeset);
  });

  it('is a tagged PDF/UA-1 in the language of the book, with bookmarks', () => {
    const source = Buffer.from(typeset.bytes).toString('latin1');
    expect(source.startsWith('%PDF-1.7')).toBe(true);
    for (const sign of ['/StructTreeRoot', '/MarkInfo', '/Lang', '/Outlines', '/DisplayDocTitle true']) expect(source).toContain(sign);
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(source).toMatch(/\/Lang ?\(ko/);
    for (const bookmark of ['차례', '풍성한 글', 'Feeling ill?', '펴낸 곳']) expect(text.rest).toContain(foldForSearch(bookmark));
  });

  it('embeds its own fonts and none of the machine', () => {
    const names = [...Buffer.from(typeset.bytes).toString('latin1').matchAll(/\/FontName ?\/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !/^(?:NotoSerifKR|PretendardGOV)-/.test(name ?? ''))).toEqual([]);
  });

  it('has every word of the book', () => {
    expect(wordsIn(book).filter((word) => !text.pages.includes(word))).toEqual([]);
  });

  it('reads in the order of the book', () => {
    const titles = ['풍성한 글', '작은 제목 하나', 'Call 119 when', '넓고 긴 표', '알아 둘 것', '뽑은 말입니다', '누구나 옵니다'].map(folded);
    const places = titles.map((title) => text.pages.lastIndexOf(title));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, two) => one - two));
  });

  it('prints what looks like code as it was written', () => {
    expect(text.pages).toContain(folded('#let x = 1; #panic("읽음") $a^2$ *굵게* _기울임_ <표> @참조'));
    expect(wordsIn(book)).toContain(folded(HOSTILE.split(' ').at(-1) as string));
  });

  it('names the code point of a character that no font has', () => {
    expect(text.pages).toContain(folded('[U+2A6A5]'));
  });

  it('counts every numbered page once, each by something of the book', () => {
    expect(typeset.pages.map(({ label }) => label)).toEqual(typeset.pages.map((_, index) => String(index + 2)));
    const ids = new Set(idsOf(book));
    expect(typeset.pages.filter(({ at }) => !ids.has(at))).toEqual([]);
    expect(typeset.pages[0]?.at).toBe('note');
  });

  it('is the same to the byte when it is set again', () => {
    expect(Buffer.compare(Buffer.from(typesetIssue(book, edition, pictures).bytes), Buffer.from(typeset.bytes))).toBe(0);
  });

  it('needs no cover, no note, no colour and no piece', () => {
    const bare = typesetIssue(richBook({ cover: undefined, note: undefined, corrections: [], color: undefined, sections: [], colophon: [] }), edition, new Map());
    expect(bare.pages[0]).toEqual({ label: '2', at: 'contents' });
  });
});
