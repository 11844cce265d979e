import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorthTurning, type PageBox, pageCount, pageWords, strideOf, turnAt, turnCount } from '../../src/reader/page-math.ts';

const phone: PageBox = { inline: 320, block: 600, gap: 54, columns: 1 };
const desk: PageBox = { inline: 1350, block: 700, gap: 72, columns: 2 };

describe('pages', () => {
  it('are counted by columns, two to a spread', () => {
    expect(pageCount(320, phone)).toBe(1);
    expect(pageCount(3 * 320 + 2 * 54, phone)).toBe(3);
    const column = (1350 - 72) / 2;
    expect(pageCount(5 * column + 4 * 72, desk)).toBe(5);
    expect(turnCount(5, desk)).toBe(3);
    expect(turnCount(5, phone)).toBe(5);
  });

  it('are named by number, a spread by both, the last alone by its own', () => {
    expect(pageWords(11, 34, phone)).toBe('12쪽 / 34쪽');
    expect(pageWords(5, 34, desk)).toBe('11–12쪽 / 34쪽');
    expect(pageWords(2, 5, desk)).toBe('5쪽 / 5쪽');
  });

  it('hold what begins on them, whatever the browser rounds', () => {
    expect(turnAt(0, phone)).toBe(0);
    expect(turnAt(373.4, phone)).toBe(1);
    expect(turnAt(-0.3, phone)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.double({ min: -0.9, max: 300, noNaN: true }), (turn, within) => {
        expect(turnAt(turn * strideOf(phone) + within, phone)).toBe(turn);
      }),
    );
  });

  it('are not worth turning where a page holds a few words', () => {
    expect(isWorthTurning({ inline: 320, block: 600 }, 18, 32)).toBe(true);
    expect(isWorthTurning({ inline: 288, block: 480 }, 54, 97)).toBe(false);
    expect(isWorthTurning({ inline: 288, block: 160 }, 18, 32)).toBe(false);
  });
});
