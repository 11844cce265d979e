import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/library/mdx/parse-article.ts';
import { readArticleBody } from '../../../src/library/mdx/read-article-body.ts';
import { faultsOf, issue } from '../../support/content-folder.ts';
import { cpuSince } from '../../support/cpu-time.ts';

const faults = (body: string) => readArticleBody(body).faults.map(({ line, rule, message, hint }) => `${line} (${rule}) ${message} / ${hint}`);

describe('an article in MDX', () => {
  it('is Markdown and the components that the project offers, within one another', () => {
    expect(parseArticle('머리글\n\n<FactBox title="알림">\n\n안쪽 **글**\n\n<PullQuote who="주민">\n\n좋다\n\n</PullQuote>\n\n</FactBox>\n\n끝')).toEqual({
      faults: [],
      blocks: [
        { type: 'markdown', source: '머리글', line: 1 },
        {
          type: 'component',
          name: 'FactBox',
          attributes: { title: '알림' },
          line: 3,
          children: [
            { type: 'markdown', source: '안쪽 **글**', line: 5 },
            { type: 'component', name: 'PullQuote', attributes: { who: '주민' }, line: 7, children: [{ type: 'markdown', source: '좋다', line: 9 }] },
          ],
        },
        { type: 'markdown', source: '끝', line: 15 },
      ],
    });
  });

  it('takes literal values of attributes and nothing that would have to be run', () => {
    expect(parseArticle(`<FactBox title={"알림"}>\n\n글\n\n</FactBox>`)).toMatchObject({ faults: [], blocks: [{ attributes: { title: '알림' } }] });
    for (const value of ['{name}', '{1 + 1}', '{`글`}', '{fetch("x")}', '{...props}']) expect([value, faults(`<FactBox title=${value}>\n\n글\n\n</FactBox>`).length]).toEqual([value, 1]);
    expect(faults('<FactBox {...props}>\n\n글\n\n</FactBox>')).toMatchInlineSnapshot(`
      [
        "1 (expression) <FactBox>의 값에 식({ })을 쓸 수 없습니다 / 값을 따옴표로 묶은 글자로 적으세요",
      ]
    `);
  });

  it('runs nothing: every form of code is a fault at its line', () => {
    expect(faults('글\n\nimport x from "./x"\n\nexport const y = 1')).toMatchInlineSnapshot(`
      [
        "3 (mdx-code) import와 export는 쓸 수 없습니다 / 글자 그대로 보이려면 앞에 \\ 를 붙이고, 아니면 지우세요",
        "5 (mdx-code) import와 export는 쓸 수 없습니다 / 글자 그대로 보이려면 앞에 \\ 를 붙이고, 아니면 지우세요",
      ]
    `);
    expect(faults('글\n\n{1 + 1}\n\n안의 {process.env} 식')).toMatchInlineSnapshot(`
      [
        "3 (mdx-code) 식({ })은 쓸 수 없습니다 / 글자 그대로 보이려면 앞에 \\ 를 붙이고, 아니면 지우세요",
        "5 (mdx-code) 식({ })은 쓸 수 없습니다 / 글자 그대로 보이려면 앞에 \\ 를 붙이고, 아니면 지우세요",
      ]
    `);
    expect(faults('- 목록\n\n  <FactBox>\n\n  글\n\n  </FactBox>\n\n> {x}')).toMatchInlineSnapshot(`
      [
        "3 (mdx-code) 꾸밈은 글과 다른 줄에, 빈 줄을 두고 적어야 합니다 / 글자 그대로 보이려면 앞에 \\ 를 붙이고, 아니면 지우세요",
        "9 (mdx-code) 식({ })은 쓸 수 없습니다 / 글자 그대로 보이려면 앞에 \\ 를 붙이고, 아니면 지우세요",
      ]
    `);
    expect(faults('| 표 |\n|---|\n| {x} |')).toMatchInlineSnapshot(`
      [
        "3 (mdx-code) 식({ })은 쓸 수 없습니다 / 글자 그대로 보이려면 앞에 \\ 를 붙이고, 아니면 지우세요",
      ]
    `);
  });

  it('names the component that was meant', () => {
    expect(faults('<FactBx>\n\n글\n\n</FactBx>\n\n<script>\n\nalert(1)\n\n</script>\n\n<>\n\n글\n\n</>')).toMatchInlineSnapshot(`
      [
        "1 (unknown-component) <FactBx> 꾸밈은 없습니다 / <FactBox>를 뜻했는지 확인하세요",
        "7 (unknown-component) <script> 꾸밈은 없습니다 / 쓸 수 있는 꾸밈: FactBox, DatePlace, PhotoRow, Programme, PullQuote",
        "13 (unknown-component) <> 꾸밈은 없습니다 / 쓸 수 있는 꾸밈: FactBox, DatePlace, PhotoRow, Programme, PullQuote",
      ]
    `);
  });

  it('names attributes that are unknown or missing', () => {
    expect(faults('<DatePlace data="12월 1일" place="군청" />')).toMatchInlineSnapshot(`
      [
        "1 (unknown-field) <DatePlace>에 "data" 칸은 없습니다 / "date"를 잘못 적지 않았는지 확인하세요",
        "1 (missing) <DatePlace>에 "date" 칸이 없습니다 / date="…"를 적어 주세요",
      ]
    `);
  });

  it('puts a component on lines of its own', () => {
    expect(faults('<PullQuote who="주민">좋다</PullQuote>\n\n글 <b>굵게</b>')).toMatchInlineSnapshot(`
      [
        "1 (mdx-code) <PullQuote>가 글과 한 줄에 있습니다 / <PullQuote>, 내용, </PullQuote>를 각각 다른 줄에 적으세요",
        "3 (mdx-code) 글 줄 안에는 꾸밈이나 태그를 쓸 수 없습니다 / 글자 그대로 보이려면 앞에 \\ 를 붙이고, 아니면 지우세요",
      ]
    `);
  });

  it('that cannot be parsed says where', () => {
    expect(faults('글\n\n<FactBox>\n\n닫지 않음')).toMatchInlineSnapshot(`
      [
        "3 (mdx) MDX로 읽을 수 없는 줄입니다 / 여는 태그와 닫는 태그가 짝이 맞는지, 글에 <나 {가 있는지 확인하세요. 그 글자는 \\< \\{ 로 적습니다",
      ]
    `);
    expect(faults('글\n\n5 < 6 이고\n')).toMatchInlineSnapshot(`[]`);
    expect(faults('글\n\n{ 닫지 않음')).toMatchInlineSnapshot(`
      [
        "3 (mdx) MDX로 읽을 수 없는 줄입니다 / 여는 태그와 닫는 태그가 짝이 맞는지, 글에 <나 {가 있는지 확인하세요. 그 글자는 \\< \\{ 로 적습니다",
      ]
    `);
  });

  it('nested beyond reason is refused at once', () => {
    const start = process.cpuUsage();
    const list = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth * 2)}- 가`).join('\n');
    for (const body of [`${'> '.repeat(3000)}가`, '>'.repeat(3000), `글\n\n${'- '.repeat(3000)}가`, list]) expect(faults(body)).toHaveLength(1);
    expect(faults(`글\n\n${'1. '.repeat(3000)}가`)).toMatchInlineSnapshot(`
      [
        "3 (nesting) 목록이나 인용이 너무 깊게 겹쳐 있습니다 / 줄 앞의 빈칸과 기호를 줄이세요",
      ]
    `);
    expect(cpuSince(start)).toBeLessThan(1500);
    expect(faults(`${'-'.repeat(200)}\n\n글\n\n${'* '.repeat(20)}\n\n${' '.repeat(8)}글`)).toEqual([]);
  });

  it('nested five hundred components deep does not overflow', () => {
    const deep = `${'<FactBox>\n\n'.repeat(500)}글\n\n${'</FactBox>\n\n'.repeat(500)}`;
    expect(readArticleBody(deep).facts.firstParagraph).toBe('글');
  });

  it('knows its photos, those of a row included, and its first paragraph', () => {
    expect(readArticleBody('<PhotoRow photos="2026/a, 2026/b" />\n\n첫 문단\n\n![김장](photo:2026/c)\n\n![김장](photo:2026/a)').facts).toMatchObject({ firstParagraph: '첫 문단', photos: ['2026/c', '2026/a', '2026/b'] });
  });

  it('may not be empty', () => {
    expect(faults('')).toMatchInlineSnapshot(`
      [
        "1 (empty-body) 본문이 비어 있습니다 / 머리말 아래에 본문을 적으세요",
      ]
    `);
  });

  it('tells the lines of its file', async () => {
    expect(await faultsOf({ 'newsletters/sosik/1/issue.yaml': issue({ sections: '[{ title: 꼭지, items: [{ article: x }] }]' }), 'newsletters/sosik/1/x.mdx': '---\ntitle: 기사\n---\n\n글\n\n<FactBox titl="x">\n\n![그림](a.png)\n\n</FactBox>\n\n<PhotoRow photos="2026/none" />\n' })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/1/x.mdx:7 본문(unknown-field) – <FactBox>에 "titl" 칸은 없습니다 / "title"을 잘못 적지 않았는지 확인하세요",
        "newsletters/sosik/1/x.mdx:9 본문(outside-picture) – 사진 "a.png"은 사진 대장에 없어 보이지 않습니다 / ![설명](photo:2026/사진-id)처럼 사진 대장의 사진을 쓰세요",
        "newsletters/sosik/1/x.mdx:13 본문(unknown-photo) – 사진 "2026/none"이 사진 대장에 없습니다 / npm run new -- photo 로 먼저 등록하거나 id를 고치세요",
      ]
    `);
  });
});
