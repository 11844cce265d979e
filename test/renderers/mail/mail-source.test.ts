import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IssueBook } from '../../../src/domain/issue-book.ts';
import { composeIssueMail, mailSteps } from '../../../src/domain/issue-mail.ts';
import type { Block } from '../../../src/domain/prose.ts';
import { composeLook } from '../../../src/renderers/mail/mail-look.ts';
import { renderMailProse } from '../../../src/renderers/mail/mail-prose.ts';
import { mailSource } from '../../../src/renderers/mail/mail-source.ts';
import { anyText } from '../../support/any-text.ts';
import { makeBook, makeFigure, makePiece, makeProse, makeSection } from '../../support/make-book.ts';
import { makeSite } from '../../support/make-site.ts';
import { ACTIVE, mailElements } from '../../support/mail-html.ts';

const site = makeSite();
const sourceOf = (book: IssueBook) => mailSource(composeIssueMail(book, site));
const html = (source: string) => renderMailProse(makeProse(source), { look: composeLook(undefined), site, address: 'https://news.example/newsletters/sosik/2026-11/', headingLevel: 4 }).replaceAll(/ style="[^"]*"/g, '');

describe('a body in the mail', () => {
  const cases: Record<Block['kind'], [source: string, html: string]> = {
    paragraph: ['**굵게** *기울여* ~~지움~~ `글자` 줄  \n바꿈', '<p><b>굵게</b> <i>기울여</i> <s>지움</s> <code>글자</code> 줄<br/>바꿈</p>'],
    heading: ['## 작은 제목', '<h4>작은 제목</h4>'],
    list: ['3. 셋\n4. 넷\n   - 더', '<ol start="3"><li>셋</li>\n<li>넷<ul><li>더</li></ul></li></ol>'],
    marks: ['□ 하나\n○ 둘\n※ 셋', '<ul><li><span aria-hidden="true">□</span> 하나<ul><li><span aria-hidden="true">○</span> 둘<ul><li>※ 셋</li></ul></li></ul></li></ul>'],
    table: ['| 때 | 값 |\n|---|---:|\n| 월 | 2 |', '<div><table border="1" bordercolor="#6a757d" cellpadding="8" cellspacing="0" width="100%"><tbody><tr><th scope="col">때</th><th scope="col" align="right">값</th></tr>\n<tr><td>월</td><td align="right">2</td></tr></tbody></table></div>'],
    code: ['```\n가\n  <b>\n```', '<pre>가&#10;  &lt;b&gt;</pre>'],
    figure: ['![지도](photo:2026/road)', '<img src="https://news.example.kr/pictures/newsletter/2026/road/ffffffffff-960.jpg" alt="지도" width="560" height="420"/><p>단풍길<br/>사진 음성군</p>'],
    quote: ['> 말', '<blockquote><p>말</p></blockquote>'],
    rule: ['---', '<hr/>'],
    factBox: ['<FactBox title="알아 둘 것">\n\n글\n\n</FactBox>', '<div class="box"><p><b>알아 둘 것</b></p><p>글</p></div>'],
    programme: ['<Programme title="차림">\n\n글\n\n</Programme>', '<div class="box"><p><b>차림</b></p><p>글</p></div>'],
    datePlace: ['<DatePlace date="2026-12-14" time="20:00" place="예술회관">\n\n글\n\n</DatePlace>', '<div class="box"><p><b>2026. 12. 14.(월) 20:00</b><br/>예술회관</p><p>글</p></div>'],
    photoRow: ['<PhotoRow photos="2026/a" caption="한 장" />', '<img src="https://news.example.kr/pictures/newsletter/2026/road/ffffffffff-960.jpg" alt="단풍이 든 길" width="560" height="420"/><p>한 장<br/>사진 음성군</p>'],
    pullQuote: ['<PullQuote who="독자">\n\n말\n\n</PullQuote>', '<blockquote><p>말</p><p>― 독자</p></blockquote>'],
  };

  it.each(Object.entries(cases))('shows a %s', (_, [source, expected]) => {
    expect(html(source)).toBe(expected);
  });

  it('numbers its notes below, and looks headings up on the web', () => {
    expect(html('글[^1]과 [앞](#앞)\n\n## 앞\n\n[^1]: 각주')).toMatch(/^<p>글<sup>\[1\]<\/sup>과 <a href="https:\/\/news\.example\/newsletters\/sosik\/2026-11\/#[^"]+">앞<\/a><\/p>\n<h4>앞<\/h4><hr\/><div>\[1\] 각주<\/div>$/);
  });
});

describe('the mail before MJML', () => {
  const notice = { label: '정정 2026. 11. 23.(월) 오전 9시', text: '날짜를 바로잡았습니다.' };

  it('has headings in order, every picture with its words and size, and every address in full', () => {
    const pieces = [makePiece({ title: '하나', figures: [makeFigure()], body: makeProse('## 작은 제목\n\n글 [안](/press/) [밖](https://a.example/)') }), makePiece({ anchor: 'photos', kind: 'photos', hasHeading: false, figures: [makeFigure(), makeFigure()] })];
    const elements = mailElements(sourceOf(makeBook({ cover: makeFigure(), note: makeProse('### 인사', 'note'), sections: [makeSection(pieces)] })));
    expect(elements.flatMap(({ name }) => (/^h\d$/.test(name) ? [name] : []))).toEqual(['h1', 'h2', 'h2', 'h3', 'h2', 'h3', 'h4']);
    const pictures = elements.filter(({ name }) => name === 'img');
    expect(pictures).toHaveLength(4);
    for (const { attributes } of pictures) {
      expect(attributes).toMatchObject({ alt: '단풍이 든 길', width: '560', height: '420' });
      expect(attributes['src']).toMatch(/^https:\/\/news\.example\.kr\/pictures\/newsletter\/.*-960\.jpg$/);
    }
    for (const { attributes } of elements) if (attributes['href'] !== undefined) expect(attributes['href']).toMatch(/^(?:https:\/\/|tel:)/);
  });

  it('says corrections and withdrawals where they belong', () => {
    const withdrawn = makePiece({ kind: 'withdrawn', anchor: 'withdrawn', title: '철회된 글', hasHeading: false, body: makeProse('이 자리에 실렸던 글은 철회되었습니다.', 'withdrawn') });
    const source = sourceOf(makeBook({ corrections: [notice], sections: [makeSection([makePiece({ corrections: [notice] }), withdrawn])] }));
    expect(source.match(/정정 2026\. 11\. 23\.\(월\) 오전 9시<\/b> 날짜를 바로잡았습니다\./g)).toHaveLength(2);
    expect(source).toContain('이 자리에 실렸던 글은 철회되었습니다.');
  });

  it('marks what is in another language', () => {
    expect(sourceOf(makeBook({ sections: [makeSection([makePiece({ lang: 'vi' })])] })).match(/ lang="vi"/g)).toHaveLength(2);
  });

  it('stays balanced and inert whatever is typed, in every form', () => {
    // Made once: what a factory makes by default takes longer than what is tested.
    const [plainBook, plainPiece, plainSection, plainFigure] = [makeBook(), makePiece(), makeSection([]), makeFigure()];
    fc.assert(
      fc.property(anyText, (any) => {
        const body = { blocks: [{ kind: 'paragraph' as const, id: 'a.1', children: [{ kind: 'link' as const, href: any, children: [{ kind: 'text' as const, text: any }] }] }, { kind: 'code' as const, id: 'a.2', text: any }], notes: [] };
        const piece = { ...plainPiece, title: any, lang: any, subtitles: [any], facts: [any], corrections: [{ label: any, text: any }], body, figures: [{ ...plainFigure, alt: any, caption: any, credit: any }], onward: { label: any, address: any } };
        const book = { ...plainBook, title: any, label: any, lang: any, publisher: any, corrections: [{ label: any, text: any }], note: body, sections: [{ ...plainSection, title: any, pieces: [piece] }], colophon: [{ label: any, value: any }] };
        const names = new Set(['x', 'mjml', 'mj-head', 'mj-title', 'mj-preview', 'mj-attributes', 'mj-all', 'mj-style', 'mj-raw', 'meta', 'mj-body', 'mj-section', 'mj-column', 'mj-text', 'mj-button', 'h1', 'h2', 'h3', 'h4', 'p', 'a', 'b', 'br', 'img', 'ol', 'ul', 'li', 'div', 'pre']);
        const steps = [...mailSteps(composeIssueMail(book, site))];
        for (const step of [...steps.slice(0, 2), ...steps.slice(-3)]) {
          // The sheet of styles is MJML's raw text, and no content is in it.
          const elements = mailElements(mailSource(step).replace(/(<mj-style>|<mj-text[^>/]*\/>)[^<]*/, '$1'));
          expect(elements.filter(({ name }) => !names.has(name))).toEqual([]);
          expect(elements.some(({ name, attributes }) => ACTIVE.includes(name) || Object.keys(attributes).some((key) => key.startsWith('on')))).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  });
});
