import { expect, it } from 'vitest';
import { noContentCache } from '../../src/infra/content-cache.ts';
import { auditPrintGlyphs } from '../../src/production/audit-print-glyphs.ts';
import { at } from '../support/at.ts';
import { makeNewsroom } from '../support/make-newsroom.ts';

it('names a character that paper cannot show, in what issues carry and what has a kit alone; emoji and usual hanja can be shown', () => {
  const newsroom = makeNewsroom({
    newsletters: { 'sosik/1': { sections: [{ title: '소식 🎉', items: [{ press: '2026/a' }] }] } },
    articles: { 'sosik/1/essay': { body: '陰城郡의 글 😀 ㎡ ㈜' } },
    press: { '2026/a': { publishAt: '2026-01-01 09:00', body: '이름은 𪚥입니다.' }, '2026/old': { publishAt: '2026-01-01 09:00', body: '이름은 𪚥입니다.' }, '2026/new': { publishAt: '2026-11-30 09:00', body: '이름은 𪚥입니다.' } },
  });
  expect(auditPrintGlyphs(newsroom, noContentCache(), at('2026-11-22 12:00')).map(({ source, severity, message, inBody }) => ({ source, severity, message, inBody }))).toEqual([
    { source: 'press:2026/a', severity: 'warning', message: '인쇄용 PDF에 나오지 않는 글자가 있습니다: 𪚥', inBody: '𪚥' },
    { source: 'press:2026/new', severity: 'warning', message: '인쇄용 PDF에 나오지 않는 글자가 있습니다: 𪚥', inBody: '𪚥' },
  ]);
});
