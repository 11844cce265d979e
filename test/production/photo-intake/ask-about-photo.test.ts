import { describe, expect, it } from 'vitest';
import { askAboutPhoto, peopleIn, type PhotoQuestion } from '../../../src/production/photo-intake/ask-about-photo.ts';

const MODELS = [{ id: 'm01', alias: '가을' }, { id: 'm02', alias: '겨울' }, { id: 'm03', alias: '겨울' }];
const QUESTION: PhotoQuestion = { heading: '[1/1] a.jpg', title: '김장 나눔', caption: undefined, names: ['a'], alt: undefined, models: MODELS };

async function answered(answers: string[], over: Partial<PhotoQuestion> = {}) {
  const asked: string[] = [];
  const left = [...answers];
  const told = await askAboutPhoto(async (question) => {
    asked.push(question);
    return left.shift() ?? '';
  }, { ...QUESTION, ...over });
  return { told, asked };
}

describe('the one who brings a photo', () => {
  it('is asked what is to be seen, and who', async () => {
    const { told, asked } = await answered(['절인 배추가 쌓인 작업대', '가을']);
    expect(told).toEqual({ alt: '절인 배추가 쌓인 작업대', people: ['m01'] });
    expect(asked[0]).toContain('[1/1] a.jpg');
    expect(asked[1]).toContain('홍보모델: 가을(m01), 겨울(m02), 겨울(m03)');
  });

  it('is asked again where the answer is no alt, or names nobody for certain', async () => {
    const { told, asked } = await answered(['포스터', '김장 나눔', '절인 배추가 쌓인 작업대', '봄', '겨울', 'm03, 가을']);
    expect(told).toEqual({ alt: '절인 배추가 쌓인 작업대', people: ['m03', 'm01'] });
    expect(asked.map((question) => question.trim().slice(0, 10).trim())).toEqual(['[1/1] a.jp', '사진이나 포스터라는', '제목이나 설명과 같', '누가 나옵니까? 없', '대장에서 찾지 못했', '대장에서 찾지 못했']);
  });

  it('may leave both for later', async () => {
    expect((await answered([])).told).toEqual({ alt: undefined, people: undefined });
  });

  it('is not asked for what the picture told', async () => {
    const { told, asked } = await answered(['없음'], { alt: '절인 배추가 쌓인 작업대' });
    expect([told, asked.length]).toEqual([{ alt: '절인 배추가 쌓인 작업대', people: 'none' }, 1]);
  });
});

describe('people', () => {
  it.each([['없음', 'none'], ['none', 'none'], ['못알아봄', 'unidentifiable'], ['모름', undefined], ['알아볼 수 없음', 'unidentifiable'], ['m01,m01', ['m01']], ['가을 , m02', ['m01', 'm02']], ['m04', undefined], ['가을, 누구', undefined], [',', undefined]])('of "%s" are %s', (answer, people) => {
    expect(peopleIn(answer, MODELS)).toEqual(people);
  });
});
