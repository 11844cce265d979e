import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceRanges, sentencesOf } from '../../src/domain/sentences.ts';
import { anyText } from '../support/any-text.ts';

describe('sentences', () => {
  it.each([
    ['첫 문장입니다. 둘째 문장입니다!', ['첫 문장입니다.', '둘째 문장입니다!']],
    ['신청은 2026. 11. 22.(일)까지입니다. 서두르세요.', ['신청은 2026. 11. 22.(일)까지입니다.', '서두르세요.']],
    ['“뭐가 들려요?” 하고 물었다.', ['“뭐가 들려요?”', '하고 물었다.']],
    ['가. 장소는 군청. 나. 시각은 열 시', ['가. 장소는 군청.', '나. 시각은 열 시']],
    ['누리집(news.eumseong.example)을 보세요', ['누리집(news.eumseong.example)을 보세요']],
    ['3.5㎏와 1.2ℓ', ['3.5㎏와 1.2ℓ']],
    ['', []],
    ['  ', []],
  ])('of %j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  it('cover every word, in order, without overlapping', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ranges = sentenceRanges(text);
        expect(ranges.map(([from, to]) => text.slice(from, to)).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(ranges.every(([from], index) => from >= (ranges[index - 1]?.[1] ?? 0))).toBe(true);
      }),
    );
  });
});
