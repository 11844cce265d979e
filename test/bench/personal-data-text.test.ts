import { expect, test } from 'vitest';
import { readLabelled, scorePersonalData } from '../../src/bench/personal-data-score.ts';
import { personalDataText } from '../../src/bench/personal-data-text.ts';

test('the score of personal numbers counts each kind', () => {
  const text = personalDataText(scorePersonalData(readLabelled('담당자 [[mobile:010-1234-5678]]\n우편 [[email:아무것도 아님]]\n')));
  expect(text).toContain('글 2토막');
  expect(text).toContain('찾아낸 것 가운데 맞은 것이 100.0%, 표시된 것 가운데 찾아낸 것이 50.0%');
  expect(text).toContain('| 휴대전화번호 | 1 | 1 |');
  expect(text).toContain('| 개인 전자우편 주소 | 1 | 0 |');
});
