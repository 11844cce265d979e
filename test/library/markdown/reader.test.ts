import { describe, expect, it } from 'vitest';
import { factsOf, parseMarkdown } from '../../../src/library/markdown/parse-markdown.ts';
import { html, htmlOfPiece, text } from './read.ts';

describe('Korean text', () => {
  it('emphasis holds before a particle', () => {
    expect(html('**"제1회 품바축제"**를 **음성군(陰城郡)**은')).toBe('<p><strong>&quot;제1회 품바축제&quot;</strong>를 <strong>음성군(陰城郡)</strong>은</p>\n');
  });
  it('ranges are no deletions, double tildes are', () => {
    expect(html('1990~2000년과 2001~2010년')).toBe('<p>1990~2000년과 2001~2010년</p>\n');
    expect(html('~~10시~~ 11시')).toBe('<p><del>10시</del> 11시</p>\n');
    expect(text('~~10시~~ 11시')).toBe('[삭제: 10시] 11시');
  });
  it('quotes, dots and dashes stay as typed', () => expect(html('"가" -- ... (c)')).toBe('<p>&quot;가&quot; -- ... (c)</p>\n'));
  it('comes out in NFC', () => expect(text('음성군'.normalize('NFD'))).toBe('음성군'));
  it('wrapped lines are one paragraph; indented text is no code', () => expect(text('앞줄\n뒷줄\n\n    들여쓴 문단')).toBe('앞줄 뒷줄\n\n들여쓴 문단'));
});

describe('raw HTML', () => {
  it('is shown as text and reported by line', () => {
    expect(html('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n');
    const facts = factsOf(parseMarkdown('가\n나 <b>다</b>\n\n| a |\n|---|\n| <br> |\n\n<div\n'));
    expect(facts).toMatchObject({ hasRawHtml: true, rawHtmlLines: [2, 6] });
  });
  it('is not seen in code, in Korean brackets, in escapes', () => {
    expect(factsOf(parseMarkdown('`<b>` <붙임> <표 1> <BTS> \\<b> &lt;b&gt; <https://a.kr>\n\n```\n<b>\n```')).hasRawHtml).toBe(false);
  });
});

describe('tables', () => {
  const table = '| 이름 | 값 |\n|:--|--:|\n| 가 | 1 |';
  it('scroll, name their columns and align by class', () => {
    const out = html(table);
    expect(out).toContain('<div class="table" tabindex="0" role="region" aria-label="표 1">');
    expect(out).toContain('<th scope="col" class="align-right">값</th>');
    expect(out).not.toContain('style=');
  });
  it('are readable lines as text', () => expect(text(table)).toBe('- 이름: 가 / 값: 1'));
});

describe('footnotes', () => {
  const source = '가[^a] 나[^a]\n\n[^a]: 글\n[^b]: 남은 글';
  it('link both ways, to each place that refers to them', () => {
    const out = htmlOfPiece(source, 'x-');
    expect(out).toContain('<a id="x-fnref-1" role="doc-noteref" href="#x-fn-1" aria-label="각주 1">1</a>');
    expect(out).toContain('id="x-fnref-1-2"');
    expect(out).toMatch(/<li id="x-fn-1">\n<p id="x-p2">글 <a [^>]*href="#x-fnref-1"[^>]*>↩\ufe0e<\/a> <a [^>]*href="#x-fnref-1-2"/);
  });
  it('are numbered at the end of a text', () => expect(text(source)).toBe('가[1] 나[1]\n\n[1] 글'));
  it('that nothing refers to are reported', () => expect(factsOf(parseMarkdown(source)).unusedNotes).toEqual([{ label: 'b', line: 4 }]));
});

describe('pictures', () => {
  it('come through the library by their id, decoded and in NFC', () => {
    const facts = factsOf(parseMarkdown(`![가](photo:2026/${encodeURIComponent('김장'.normalize('NFD'))})`));
    expect(facts.photos).toEqual(['2026/김장']);
  });
  it('alone in a paragraph are the figure alone', () => expect(html('![가](photo:a)')).toBe('<figure data-photo="a">가</figure>\n'));
  it('in a paragraph follow it', () => expect(html('앞 ![가](photo:a) 뒤')).toBe('<p>앞  뒤</p>\n<figure data-photo="a">가</figure>\n'));
  it('refused leave nothing', () => {
    expect(html('![가](photo:refused/a)')).toBe('');
    expect(html('[![가](photo:refused/a)](https://a.kr)')).toBe('');
  });
  it.each(['https://a.kr/a.png', '/a.png', 'data:image/png;base64,AA', 'javascript:x'])('from %s are their alt text, and reported', (src) => {
    expect(html(`앞\n![가](${src})`)).toBe('<p>앞\n가</p>\n');
    expect(factsOf(parseMarkdown(`앞\n![가](${src})`)).outsidePictures).toEqual([{ src, line: 2 }]);
  });
});

describe('headings', () => {
  it('never give an h1, and keep their Hangul in ids that differ', () => {
    expect(htmlOfPiece('# 가 나!\n# 가 나\n###### 다', 'p-')).toBe('<h2 id="p-가-나">가 나!</h2>\n<h2 id="p-가-나-2">가 나</h2>\n<h3 id="p-다">다</h3>\n');
  });
  it('never skip a level, wherever their author began', () => {
    expect(html('#### 가\n## 나\n##### 다\n###### 라\n## 마').match(/<h\d/g)).toEqual(['<h2', '<h2', '<h3', '<h4', '<h2']);
  });
  it('are targets that fragment links find under a prefix', () => expect(htmlOfPiece('[절](#절)\n\n# 절', 'p-')).toContain('href="#p-%EC%A0%88"'));
});

describe('facts', () => {
  it('give the first ordinary paragraph', () => {
    expect(factsOf(parseMarkdown('# 제목\n\n![가](photo:a)\n\n**첫** 문단[^1]\n이어짐\n\n둘째\n\n[^1]: 주')).firstParagraph).toBe('첫 문단 이어짐');
    expect(factsOf(parseMarkdown('□ 첫 줄\n○ 둘째')).firstParagraph).toBe('첫 줄');
  });
  it.each(['', '\n \n', '[^a]: 안 쓰인 주'])('%j is an empty body', (source) => expect(factsOf(parseMarkdown(source)).emptyBody).toBe(true));
  it('a photo is a body', () => expect(factsOf(parseMarkdown('![](photo:a)')).emptyBody).toBe(false));
  it('the text holds everything that is said', () => expect(factsOf(parseMarkdown('□ 가\n\n| 나 |\n|---|\n| 다 |\n\n![라](photo:a)[^1]\n\n[^1]: 마')).text).toBe('□ 가\n나\n다\n라\n마'));
});

describe('plain text', () => {
  it('has links with their address, once', () => expect(text('[글](https://a.kr) https://b.kr [c@d.kr](mailto:c@d.kr)')).toBe('글 (https://a.kr) https://b.kr c@d.kr'));
  it('keeps lists, numbers and quotations in shape', () => expect(text('3. 가\n4. 나\n   - 다\n\n> 라\n\n끝')).toBe('3. 가\n4. 나\n   - 다\n\n  라\n\n끝'));
});
