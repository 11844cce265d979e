import type { BookPiece, BookSection, IssueBook } from '../../src/domain/issue-book.ts';
import type { Block, Figure, Prose } from '../../src/domain/prose.ts';
import { pictureSet } from '../../src/domain/picture.ts';
import { bodyProse } from '../../src/library/mdx/article-prose.ts';
import { at } from './at.ts';
import { makePhoto } from './make-photo.ts';

export function makeFigure(overrides: Partial<Figure> = {}): Figure {
  const picture = pictureSet(makePhoto({ id: '2026/road' }), 'newsletter');
  if (!picture) throw new Error('A made photo is open on every channel.');
  return { picture, alt: '단풍이 든 길', caption: '단풍길', credit: '사진 음성군', ...overrides };
}

/** Prose as an article's Markdown or MDX gives it; photos are made figures, links stay as they are. */
export function makeProse(source: string, anchor = 'article-one', format: 'md' | 'mdx' = 'mdx'): Prose {
  return bodyProse(source, format, `${anchor}.`, { figure: (_, alt) => makeFigure({ alt: alt || '단풍이 든 길' }), address: (href) => (href.startsWith('/') ? `https://news.example${href}` : href) });
}

export function makePiece(overrides: Partial<BookPiece> = {}): BookPiece {
  const anchor = overrides.anchor ?? 'article-one';
  return {
    kind: 'article',
    anchor,
    source: 'article:sosik/2026-11/one',
    title: '빈 항아리에 귀를 대면',
    hasHeading: true,
    lang: undefined,
    subtitles: [],
    facts: [],
    corrections: [],
    body: makeProse('첫 문장입니다. 둘째 문장입니다.', anchor),
    figures: [],
    address: `https://news.example/newsletters/sosik/2026-11/#${anchor}`,
    onward: undefined,
    ...overrides,
  };
}

export function makeSection(pieces: BookPiece[], overrides: Partial<BookSection> = {}): BookSection {
  return { title: '군정 소식', anchor: 'section-1', pieces, ...overrides };
}

export function makeBook(overrides: Partial<IssueBook> = {}): IssueBook {
  return {
    id: 'sosik/2026-11',
    publication: '음성소식',
    number: 6,
    label: '음성소식 제6호',
    title: '음성소식 2026년 11·12월호',
    lang: 'ko',
    state: 'open',
    date: at('2026-11-01 09:00'),
    changed: at('2026-11-01 09:00'),
    address: 'https://news.example/newsletters/sosik/2026-11/',
    publisher: '음성군 홍보실',
    color: '#0b4f5c',
    cover: undefined,
    corrections: [],
    note: undefined,
    sections: [makeSection([makePiece()])],
    colophon: [
      { label: '펴낸 곳', value: '음성군 홍보실' },
      { label: '전화', value: '043-000-3400' },
    ],
    ...overrides,
  };
}

export function blockOf<K extends Block['kind']>(kind: K, prose: Prose): Extract<Block, { kind: K }> {
  const found = prose.blocks.find((block): block is Extract<Block, { kind: K }> => block.kind === kind);
  if (!found) throw new Error(`The prose has no ${kind}.`);
  return found;
}
