import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf, linesOf } from '../../src/domain/prose.ts';
import { lengthOf, shortenProse } from '../../src/domain/shorten-prose.ts';
import { makeProse } from '../support/make-book.ts';

const shortened = (source: string, budget: number) => linesOf(shortenProse(makeProse(source), budget));

describe('the beginning of a prose', () => {
  it.each([
    ['whole sentences of the first paragraph that is too long', '하나입니다. **둘입니다. 셋**입니다.', 14, ['하나입니다. 둘입니다.']],
    ['whole paragraphs before it', '하나입니다.\n\n둘입니다. 셋입니다.', 12, ['하나입니다.', '둘입니다.']],
    ['no heading without a text', '하나입니다.\n\n## 둘\n\n셋입니다. 넷입니다.', 8, ['하나입니다.']],
    ['whole marked lines', '□ 하나\n○ 둘\n○ 셋\n□ 넷', 3, ['하나', '둘']],
    ['whole items', '- 하나\n- 둘\n- 셋', 3, ['하나', '둘']],
    ['no half table', '글입니다.\n\n| 때 | 곳 |\n|---|---|\n| 월요일 | 군청 |\n\n끝입니다.', 9, ['글입니다.']],
    ['neither notes nor their numbers', '하나[^1]입니다.\n\n[^1]: 각주', 99, ['하나입니다.']],
    ['nothing where a sentence is too long', '아주 긴 문장입니다.', 5, []],
  ])('keeps %s', (_, source, budget, lines) => {
    expect(shortened(source, budget)).toEqual(lines);
  });

  it('keeps the marks of words that it cuts through', () => {
    expect(shortenProse(makeProse('하나입니다. **둘입니다. 셋**입니다.'), 14).blocks).toMatchObject([{ kind: 'paragraph', children: [{ kind: 'text' }, { kind: 'strong', children: [{ kind: 'text', text: '둘입니다.' }] }] }]);
  });

  it('never is longer than the budget, has no pictures, and is a beginning', () => {
    const prose = makeProse('머리입니다. 또 있습니다.\n\n![지도](photo:2026/road)\n\n## 제목\n\n□ 하나\n○ 둘\n\n- 목록 ![그림](photo:2026/a)\n\n<FactBox title="상자">\n\n글입니다.\n\n</FactBox>\n\n> 인용입니다.\n\n| 가 | 나 |\n|---|---|\n| 1 | 2 |\n\n```\n코드\n```\n\n끝입니다.');
    const whole = linesOf(shortenProse(prose, Number.POSITIVE_INFINITY)).join('');
    fc.assert(
      fc.property(fc.nat(90), (budget) => {
        const part = shortenProse(prose, budget);
        expect(lengthOf(part)).toBeLessThanOrEqual(budget);
        expect(figuresOf(part)).toEqual([]);
        expect(whole.startsWith(linesOf(part).join(''))).toBe(true);
      }),
    );
  });
});
