import { expect, it } from 'vitest';
import { groupOutputs } from '../../src/domain/output-kinds.ts';

it('files are called what the office calls them, in one order', () => {
  const named = groupOutputs(['index.html', 'press/2026/11-22-a/index.html', 'press/2026/11/index.html', 'press/2026/11-22-a/kit.zip', 'press/daily/2026-11-22.zip', 'newsletters/sosik/1/book.epub', 'newsletters/sosik/1/large-print.pdf', 'cards/press/2026/a/og.png', 'feeds/press.xml', 'news-sitemap.xml']);
  expect(named.map(({ name, paths }) => `${name} ${paths.length}`)).toEqual(['하루 묶음 1', '보도자료 쪽 1', '자료 꾸러미(kit.zip) 1', '보도자료 목록 1', '소식지 전자책(EPUB) 1', '소식지 인쇄본(PDF) 1', '공유 카드 1', '구독(RSS·JSON) 1', '사이트맵 1', '첫 화면 1']);
});
