import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/domain/prose.ts';
import { parseMarkdown } from '../../../src/library/markdown/parse-markdown.ts';
import { pieceRuns } from '../../../src/library/markdown/piece-runs.ts';
import { renderHtml } from '../../../src/library/markdown/render-html.ts';
import { blockOf, makeProse } from '../../support/make-book.ts';

describe('an article as prose', () => {
  it('keeps marks with their levels', () => {
    const { items } = blockOf('marks', makeProse('□ 큰 줄\n○ 작은 줄\n- 더 작은 줄'));
    expect(items).toMatchObject([{ sign: '□', level: 1, isSpoken: false, items: [{ sign: '○', level: 2, items: [{ sign: '-', level: 3 }] }] }]);
  });

  it('settles headings over all runs of an article', () => {
    const { blocks } = makeProse('## 가\n\n<FactBox>\n\n#### 나\n\n</FactBox>\n\n## 가');
    expect(blocks).toMatchObject([{ kind: 'heading', level: 1, id: 'article-one.가' }, { kind: 'factBox', blocks: [{ level: 2 }] }, { level: 1, id: 'article-one.가-2' }]);
  });

  it('numbers notes on from run to run', () => {
    const prose = makeProse('앞[^a]\n\n<FactBox>\n\n뒤[^b]\n\n</FactBox>\n\n[^a]: 하나\n[^b]: 둘');
    expect(prose.notes.map(({ blocks }) => linesOf({ blocks, notes: [] }))).toEqual([['하나'], ['둘']]);
    expect(JSON.stringify(prose.blocks)).toContain('{"kind":"note","number":2,"nth":1}');
  });

  it('gives every component its block', () => {
    const prose = makeProse('<DatePlace date="2026-12-14" time="20:00" place="운동장">\n\n별을 봅니다.\n\n</DatePlace>\n\n<PhotoRow photos="a, b" caption="두 장" />\n\n<PullQuote who="주민">\n\n말\n\n</PullQuote>\n\n<Programme title="강좌">\n\n|가|\n|-|\n|1|\n\n</Programme>');
    expect(linesOf(prose)).toEqual(['2026. 12. 14.(월) 20:00', '운동장', '별을 봅니다.', '두 장', '사진 음성군', '말', '주민', '강좌', '가', '1']);
  });

  it('numbers its blocks as the page does, so that one link holds in every form', () => {
    const source = '문단\n\n- 항목 하나\n- 항목 둘\n\n□ 줄\n○ 아래\n\n| 가 |\n|-|\n| 1 |\n\n끝[^1]\n\n※ 홀로\n\n[^1]: 주';
    const document = parseMarkdown(source);
    const html = renderHtml(document, { picture: () => undefined, piece: { title: '글', runs: pieceRuns('article-one.', [], 4) } });
    const ids = new Map([...html.matchAll(/ id="(article-one\.p\d+)"[^>]*>(?:<span[^>]*>.<\/span> )?([^<\n]*)/g)].map(([, id, words]) => [words, id]));
    const { blocks, notes } = makeProse(source);
    expect(blocks[0]).toMatchObject({ id: ids.get('문단') });
    expect(blocks[2]).toMatchObject({ kind: 'marks', items: [{ id: ids.get('줄'), items: [{ id: ids.get('아래') }] }] });
    expect(blocks[4]).toMatchObject({ kind: 'paragraph', id: ids.get('끝') });
    expect(blocks[5]).toMatchObject({ kind: 'marks', items: [{ id: ids.get('홀로') }] });
    expect(notes[0]?.blocks[0]).toMatchObject({ id: ids.get('주 ') });
  });
});
