import { describe, expect, it } from 'vitest';
import { composePressCaptions } from '../../../src/domain/press-captions.ts';
import { renderPressCaptions } from '../../../src/renderers/text/press-captions.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeRelease } from '../../support/make-release.ts';

describe('the captions of a kit', () => {
  it('give each photo its words, its credit and its terms', () => {
    const photo = makePhoto({ caption: '김장을 담그는 주민들', people: 'persons', photographer: '홍보실 사진 담당' });
    expect(renderPressCaptions(composePressCaptions(makeRelease(), makeLibrary(), [{ photo, name: '사진/사진1_김장 나눔.jpg' }]))).toBe(`음성군 보도자료: 사진 설명과 이용 조건
음성군, 겨울철 어르신 돌봄 강화

■ 사진/사진1_김장 나눔.jpg
제목: 김장 나눔
설명: 김장을 담그는 주민들
사진 속 모습: 절인 배추가 쌓인 작업대
찍은 때: 2026. 11. 20.(금)
찍은 이: 홍보실 사진 담당
출처: 음성군 홍보실
이용 조건: 공공누리 제1유형(출처표시) · 출처: 음성군 홍보실

글 이용 조건: 공공누리 제1유형(출처표시) · 출처: 음성군 홍보실
조건 설명: https://www.kogl.or.kr/info/licenseType1.do
사람이 나온 사진은 이 보도자료를 알리는 보도에만 써 주십시오.

https://news.example.kr/press/2026/11-22-winter-care/
`);
  });

  it('give the terms of the text alone where there is no photo, and the mark of a copy first of all', () => {
    const text = renderPressCaptions(composePressCaptions(makeRelease(), makeLibrary(), [], { words: '엠바고 2026. 11. 23.(월) 오전 9시까지', receiver: '견본일보' }));
    expect(text.split('\n')[0]).toBe('[엠바고 2026. 11. 23.(월) 오전 9시까지 · 받는 곳 견본일보]');
    expect(text).toContain('음성군 보도자료: 이용 조건\n');
    expect(text).not.toContain('사진');
  });
});
