import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALT_TO_WRITE, altFault, lacksWordsOfPoster } from '../../src/domain/photo-alt.ts';

const fault = (alt: string, over: { title?: string; caption?: string; names?: string[] } = {}) => altFault({ alt, title: '김장 나눔', names: ['김장-나눔', '김장-나눔.jpg'], ...over });

/** Any UTF-16 at all, halves of characters too. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('a text that stands in for a picture', () => {
  it.each([
    ['unwritten', ALT_TO_WRITE],
    ['unwritten', `${ALT_TO_WRITE}.`],
    ['file-name', '김장 사진.jpg'],
    ['file-name', 'IMG_1234'],
    ['file-name', 'DSC00123.JPG'],
    ['file-name', 'KakaoTalk_20261120_101112345'],
    ['file-name', '20261120_101112'],
    ['file-name', '사진 (123)'],
    ['kind-alone', '포스터'],
    ['kind-alone', '「포스터」'],
    ['kind-alone', '행사 사진1'],
    ['kind-alone', '홍보 이미지'],
    ['kind-alone', '사진입니다.'],
    ['kind-alone', 'Image'],
    ['repeats', '김장 나눔'],
    ['repeats', '김장  나눔.'],
    ['short', '배추'],
    ['short', '배 추 밭!!'],
  ])('is %s: %s', (reason, alt) => {
    expect(fault(alt)).toBe(reason);
  });

  it('is no repetition of the caption, nor the name of the file in other signs', () => {
    expect(fault('배추를 나르는 봉사자', { caption: '배추를 나르는 봉사자.' })).toBe('repeats');
    expect(fault('가을 들판 하나', { names: ['가을-들판-하나'] })).toBe('file-name');
  });

  it.each(['절인 배추가 쌓인 작업대', '세 사람이 쌀자루를 나른다', '사진관 앞에 선 두 사람', '포스터를 붙이는 직원 두 명', '2026년 첫 해돋이를 보는 사람들'])('may say what is seen: %s', (alt) => {
    expect(fault(alt)).toBeUndefined();
  });

  it('is judged whatever it is', () => {
    fc.assert(fc.property(anyUnits, fc.string(), (alt, title) => [undefined, 'unwritten', 'file-name', 'kind-alone', 'repeats', 'short'].includes(altFault({ alt, title, names: [title] }))), { numRuns: 40 });
    expect(fault(`${'안내홍보포스터'.repeat(2000)}!나무`)).toBeUndefined();
  });
});

describe('a poster', () => {
  const lacks = (alt: string, over: { title?: string; caption?: string; topics?: string[] } = {}) => lacksWordsOfPoster({ alt, title: '품바축제 포스터', topics: [], ...over });

  it('lacks its words where the title is all that is told', () => {
    expect(lacks('품바축제 포스터입니다')).toBe(true);
    expect(lacks('전단 그림', { title: '품바축제' })).toBe(true);
    expect(lacks('알록달록한 그림', { title: '품바축제', topics: ['안내문'] })).toBe(true);
  });

  it('has them in its alt or its caption', () => {
    expect(lacks('제27회 품바축제. 5월 20일부터 24일까지 설성공원에서 열립니다. 문의 043-000-3400')).toBe(false);
    expect(lacks('품바축제 포스터', { caption: '5월 20일(수)부터 24일(일)까지 설성공원, 문의 문화체육과 043-000-3400' })).toBe(false);
  });

  it('is none where no word says so', () => {
    expect(lacks('춤추는 사람들', { title: '품바축제 전 단계 점검' })).toBe(false);
  });
});
