import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utterancesOf } from '../../src/reader/utterances.ts';

const spoken = (text: string, most?: number) => utterancesOf(text, most).map(([from, to]) => text.slice(from, to));

describe('what is spoken at once', () => {
  it('is a sentence', () => {
    expect(spoken('겨울 돌봄을 시작합니다. 2026. 12. 1.부터 석 달입니다.')).toEqual(['겨울 돌봄을 시작합니다.', '2026. 12. 1.부터 석 달입니다.']);
  });

  it('is a part of a long one, cut after a comma, else between words', () => {
    expect(spoken('가나다라마 바사아자차, 카타파하 가나다라', 14)).toEqual(['가나다라마 바사아자차,', '카타파하 가나다라']);
    expect(spoken('가나다라마바 사아자차카타 파하가나다라', 14)).toEqual(['가나다라마바 사아자차카타', '파하가나다라']);
  });

  it('is never a row of signs without a word', () => {
    expect(spoken('□ ◦ ※')).toEqual([]);
  });

  it('is short enough for any browser, in turn, and leaves no word out', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('가', '음성군', '12.', '다.', ',', ' ', '  ', '\n', '😀', 'QR', '?', '긴낱말긴낱말긴낱말긴낱말'), { maxLength: 80 }), (signs) => {
        const text = signs.join('');
        const ranges = utterancesOf(text, 20);
        for (const [from, to] of ranges) expect(to - from).toBeLessThanOrEqual(20);
        expect(ranges).toEqual([...ranges].sort(([a], [b]) => a - b));
        const words = (value: string) => [...value.matchAll(/[\p{L}\p{N}]/gu)].join('');
        expect(words(ranges.map(([from, to]) => text.slice(from, to)).join(''))).toBe(words(text));
      }),
    );
  });
});
