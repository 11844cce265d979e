import { expect, it } from 'vitest';
import { parseQuery } from '../../src/domain/search/parse-query.ts';
import { quoteFor } from '../../src/search/quote.ts';
import { renderReleaseText } from '../../src/renderers/text/release-text.ts';

const text = renderReleaseText({
  copy: undefined,
  heading: '음성군 보도자료',
  title: '겨울 돌봄 넓힌다',
  subtitles: ['이불을 나눈다'],
  facts: [{ label: '보도시점', text: '2026. 11. 22.' }, { label: '담당자', text: '홍길동 043-000-3200' }],
  corrections: [],
  glance: [],
  body: '첫 문단은 짧지 않게 적어 두는 것이 좋겠습니다.\n\n겨울 돌봄에 이불을 나눈다고 했다.',
  photos: [],
  attachments: [],
  rights: '공공누리',
  url: 'https://news.example.kr/press/a/',
});
const quoted = (query: string) => quoteFor({ kind: 'press', lead: '' }, text, parseQuery(query)).text;

it('is of the text of a release, not of its title above', () => {
  expect(quoted('겨울 돌봄')).toBe('겨울 돌봄에 이불을 나눈다고 했다.');
});

it('is of who answers for it, where only that has the words', () => {
  expect(quoted('043-000-3200')).toContain('홍길동 043-000-3200');
});

it('is the beginning where the words stand in the title alone', () => {
  expect(quoted('넓힌다')).toBe('첫 문단은 짧지 않게 적어 두는 것이 좋겠습니다.');
});

it('is the lead where there is no other text', () => {
  expect(quoteFor({ kind: 'photo', lead: '절인 배추' }, undefined, parseQuery('배추'))).toMatchObject({ text: '절인 배추', spans: [[3, 5]] });
});
