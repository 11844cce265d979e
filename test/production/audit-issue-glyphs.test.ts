import { expect, it } from 'vitest';
import { noContentCache } from '../../src/infra/content-cache.ts';
import { auditIssueGlyphs } from '../../src/production/audit-issue-glyphs.ts';
import { makeNewsroom } from '../support/make-newsroom.ts';

it('names a character that paper cannot show, in what issues carry alone; emoji and usual hanja can be shown', () => {
  const newsroom = makeNewsroom({
    newsletters: { 'sosik/1': { sections: [{ title: '소식 🎉', items: [{ press: '2026/a' }] }] } },
    articles: { 'sosik/1/essay': { body: '陰城郡의 글 😀 ㎡ ㈜' } },
    press: { '2026/a': { body: '이름은 𪚥입니다.' }, '2026/not-carried': { body: '이름은 𪚥입니다.' } },
  });
  expect(auditIssueGlyphs(newsroom, noContentCache()).map(({ source, severity, message, inBody }) => ({ source, severity, message, inBody }))).toEqual([
    { source: 'press:2026/a', severity: 'warning', message: '인쇄용 PDF에 나오지 않는 글자가 있습니다: 𪚥', inBody: '𪚥' },
  ]);
});
