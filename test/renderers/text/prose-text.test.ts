import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/library/markdown/parse-markdown.ts';
import { renderText } from '../../../src/library/markdown/render-text.ts';
import { proseText } from '../../../src/renderers/text/prose-text.ts';
import { anyText } from '../../support/any-text.ts';
import { makeProse } from '../../support/make-book.ts';

const FOLDER = new URL('../../golden/markdown/', import.meta.url);

const text = (source: string) => proseText(makeProse(source));

describe('a prose as plain text', () => {
  // Where a writer parted marks by an empty line, a prose no longer says.
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.md')))('has the lines of the release’s plain text of %s', (name) => {
    const lines = (written: string) => written.split('\n').filter((line) => line !== '');
    expect(lines(text(readFileSync(new URL(name, FOLDER), 'utf8')))).toEqual(lines(readFileSync(new URL(name.replace(/md$/, 'txt'), FOLDER), 'utf8')));
  });

  it('parts a heading mark from what stands under the one before', () => {
    expect(text('□ 하나\n○ 둘\n\n□ 셋\n○ 넷')).toBe('□ 하나\n ○ 둘\n\n□ 셋\n ○ 넷');
  });

  it.each([
    ['marks by their level', '□ 하나\n○ 둘\n- 셋\n※ 넷'],
    ['lists in lists', '1. 하나\n2. 둘\n   - 둘의 하나\n     1. 더\n3. 셋'],
    ['tables as named values', '| 때 | 곳 |\n|---|---|\n| 월 | 군청 |\n| 화 | |'],
    ['quotes, rules and code', '> 말\n>\n> 또 말\n\n---\n\n```\n  가\n\n나\n```'],
    ['links with their addresses', '[누리집](https://a.example/) https://b.example/ [전화](tel:0430003400) [메일](mailto:a@b.example)'],
    ['footnotes', '글[^1] 또 글[^2].\n\n[^1]: 하나\n\n[^2]: 둘'],
    ['deleted words and breaks', '~~오전~~ 오후  \n2시'],
  ])('writes %s like the release’s', (_, source) => {
    expect(text(source)).toBe(renderText(parseMarkdown(source)));
  });

  it('writes out the components of the newsletter', () => {
    const source = '<FactBox title="알아 둘 것">\n\n- 하나\n- 둘\n\n</FactBox>\n\n<DatePlace date="2026-12-14" time="20:00" place="문화예술회관">\n\n누구나\n\n</DatePlace>\n\n<PullQuote who="독자">\n\n좋은 말\n\n</PullQuote>\n\n<Programme title="차림">\n\n글\n\n</Programme>';
    expect(text(source)).toBe('[알아 둘 것]\n  - 하나\n  - 둘\n\n2026. 12. 14.(월) 20:00 / 문화예술회관\n\n누구나\n\n  좋은 말\n  ― 독자\n\n[차림]\n  글');
  });

  it('says what its photos show only where it is asked to', () => {
    const prose = makeProse('글\n\n![지도](photo:2026/road)\n\n<PhotoRow photos="2026/a, 2026/b" caption="두 장" />');
    expect(proseText(prose)).toBe('글');
    expect(proseText(prose, { picture: ({ alt }) => `[사진] ${alt}` })).toBe('글\n\n[사진] 지도\n\n[사진] 단풍이 든 길\n[사진] 단풍이 든 길\n두 장 · 사진 음성군');
  });

  it('holds no control character but the line feed, whatever it is given', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const written = proseText({ blocks: [{ kind: 'paragraph', id: 'a.1', children: [{ kind: 'text', text: any }, { kind: 'break' }, { kind: 'code', text: any }] }, { kind: 'code', id: 'a.2', text: any }, { kind: 'factBox', title: any, blocks: [] }], notes: [] });
        expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/u);
      }),
      { numRuns: 60 },
    );
  });
});
