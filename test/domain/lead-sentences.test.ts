import { expect, it } from 'vitest';
import { leadSentences } from '../../src/domain/lead-sentences.ts';
import { makeProse } from '../support/make-book.ts';

it.each([
  ['the first two sentences, over paragraphs', '하나입니다.\n\n오는 2026. 11. 2. 둘입니다. 셋입니다.', ['하나입니다.', '오는 2026. 11. 2. 둘입니다.']],
  ['no heading and no table', '## 제목\n\n| 때 | 곳 |\n|---|---|\n| 월 | 군청 |\n\n글입니다.', ['글입니다.']],
  ['marked lines of a text that has nothing else', '□ 개요\n○ 때: 월요일\n○ 곳: 군청', ['때: 월요일', '곳: 군청']],
  ['nothing of nothing', '', []],
])('a text begins with %s', (_, source, sentences) => {
  expect(leadSentences(makeProse(source))).toEqual(sentences);
});

it('a sentence that never ends is cut before a word', () => {
  const [sentence = ''] = leadSentences(makeProse('긴 글이 '.repeat(60)));
  expect(sentence).toMatch(/(긴|글이)…$/);
  expect(sentence.length).toBeLessThanOrEqual(161);
});
