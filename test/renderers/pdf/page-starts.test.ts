import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnBreaks, type PlacedMark } from '../../../src/renderers/pdf/balance-columns.ts';
import { pageStarts } from '../../../src/renderers/pdf/page-starts.ts';
import { makeBook, makePiece, makeProse, makeSection } from '../../support/make-book.ts';

const mark = (id: string, page: number): PlacedMark => [id, page, 54, 100];

describe('the list of printed pages', () => {
  it('names each page by the first thing in reading order that begins on it', () => {
    expect(pageStarts([mark('b', 3), mark('contents', 2), mark('a', 3)], 3, ['contents', 'a', 'b'])).toEqual([{ label: '2', at: 'contents' }, { label: '3', at: 'a' }]);
  });

  it('names a page on which nothing begins by what goes on there', () => {
    expect(pageStarts([mark('contents', 2), mark('a', 3), mark('b', 5)], 5, ['contents', 'a', 'b']).map(({ at }) => at)).toEqual(['contents', 'a', 'a', 'b']);
  });

  it('has every numbered page once, and never goes back', () => {
    const order = ['contents', 'a', 'b', 'c', 'd', 'e'];
    const marks = fc.array(fc.tuple(fc.constantFrom(...order, 'end:x'), fc.integer({ min: 2, max: 9 })).map(([id, page]) => mark(id, page)));
    fc.assert(fc.property(marks, (placed) => {
      const pages = pageStarts(placed, 9, order);
      expect(pages.map(({ label }) => label)).toEqual(['2', '3', '4', '5', '6', '7', '8', '9']);
      const ranks = pages.map(({ at }) => order.indexOf(at));
      expect(ranks).toEqual([...ranks].sort((one, two) => one - two));
      expect(ranks).not.toContain(-1);
    }));
  });
});

describe('the columns of a section’s last page', () => {
  const paragraphs = Array.from({ length: 6 }, () => '문단입니다.').join('\n\n');
  const book = makeBook({ sections: [makeSection([makePiece({ anchor: 'one', body: makeProse(paragraphs, 'one') })])] });
  const ids = book.sections[0]?.pieces[0]?.body.blocks.flatMap((block) => ('id' in block ? [block.id] : [])) ?? [];
  const down = (x: number): PlacedMark[] => ids.map((id, index) => [id, 4, x, 80 + index * 100]);

  it('are evened out where one would stay empty', () => {
    const [found] = columnBreaks(book, [...down(54), ['end:section-1', 4, 54, 700]]);
    expect(ids.indexOf(found?.[0] ?? '')).toBeGreaterThanOrEqual(2);
    expect(ids.indexOf(found?.[0] ?? '')).toBeLessThanOrEqual(4);
  });

  it('are left alone where both are full', () => {
    expect(columnBreaks(book, [...down(54), ['end:section-1', 4, 306, 740]])).toEqual([]);
  });
});
