import { describe, expect, it } from 'vitest';
import { html, text } from './read.ts';

describe("officials' marks", () => {
  it('keep a line each, though Markdown would join them', () => {
    expect(text('□ 가나\n○ 다라\n- 마바\n※ 사아')).toBe('□ 가나\n ○ 다라\n  - 마바\n   ※ 사아');
  });
  it('nest as lists, so that a listener hears the levels', () => {
    expect(html('□ 가\n○ 나\n- 다\n○ 라').replace(/\n/g, '')).toBe(
      '<ul class="marks"><li class="mark-1"><span class="mark" aria-hidden="true">□</span> 가<ul class="marks">' +
        '<li class="mark-2"><span class="mark" aria-hidden="true">○</span> 나<ul class="marks"><li class="mark-3"><span class="mark" aria-hidden="true">-</span> 다</li></ul></li>' +
        '<li class="mark-2"><span class="mark" aria-hidden="true">○</span> 라</li></ul></li></ul>',
    );
  });
  it.each(['□', '■', '○', 'ㅇ', '●', '◦', '▶', '▷', '※', '❍'])('%s starts a line in mid-paragraph, with or without a space after it', (sign) => {
    expect(text(`앞 문단\n${sign} 하나\n${sign}둘`).split('\n').filter(Boolean).map((line) => line.trim())).toEqual(['앞 문단', `${sign} 하나`, `${sign} 둘`]);
  });
  it.each([1, 4, 8])('hold when indented by %i spaces, and never become code', (spaces) => {
    const indented = ' '.repeat(spaces);
    expect(html(`${indented}○ 하나\n${indented}- 둘`)).not.toContain('<pre');
    expect(text(`앞\n${indented}○ 하나\n${indented}- 둘`)).toBe('앞\n\n ○ 하나\n  - 둘');
  });
  it('hold after ideographic spaces, as 한글 indents', () => expect(text('□ 가\n　○ 나')).toBe('□ 가\n ○ 나'));
  it('take wrapped lines with them', () => expect(text('○ 앞줄이\n이어진다\n○ 다음')).toBe(' ○ 앞줄이 이어진다\n ○ 다음'));
  it('stay one group across blank lines', () => expect(html('□ 가\n\n○ 나\n\n- 다').match(/<li/g)).toHaveLength(3));
  it.each(['-', '–', 'ㆍ', '·'])('%s after ○ is the third level, not a list of its own', (sign) => {
    expect(html(`○ 가\n${sign} 나`)).toContain('<li class="mark-3">');
  });
  it('ㆍ below - is one level deeper', () => expect(text('○ 가\n- 나\nㆍ 다')).toBe(' ○ 가\n  - 나\n   ㆍ 다'));
  it('remarks stand side by side under the line they follow', () => expect(text('□ 가\n※ 나\n※ 다')).toBe('□ 가\n ※ 나\n ※ 다'));
  it('가. 나. 다. count one level under the current line', () => {
    expect(text('가. 하나\n나. 둘')).toBe('가. 하나\n나. 둘');
    expect(text('○ 가나\n가. 하나\n- 속\n나. 둘')).toBe(' ○ 가나\n  가. 하나\n   - 속\n  나. 둘');
  });
  it('가. with its 나. starts a count in mid-paragraph; a sentence that 한글 wrapped as "다." does not', () => {
    expect(text('다음과 같다\n가. 하나\n나. 둘')).toBe('다음과 같다\n\n가. 하나\n나. 둘');
    expect(text('군수는 그렇게 말했\n다. 이어서 걸었다.')).toBe('군수는 그렇게 말했 다. 이어서 걸었다.');
    expect(text('○ 군수는 말했\n다. 이어서 걸었다.')).toBe(' ○ 군수는 말했 다. 이어서 걸었다.');
  });
  it('bold around a mark moves to its text', () => expect(html('**□ 제목**\n**○ 다음**')).toContain('</span> <strong>제목</strong>'));
  it('a line alone is a paragraph, not a list of one', () => expect(html('※ 참고')).toBe('<p class="mark-1 mark-remark"><span class="mark">※</span> 참고</p>\n'));
  it('hold in quotations and lists', () => {
    expect(html('> □ 가\n> ○ 나')).toContain('<li class="mark-2">');
    expect(html('- 목록\n  ○ 나\n  ○ 다')).toContain('<li class="mark-2">');
  });
});

describe("what are no officials' marks", () => {
  it('code fences stay as typed', () => expect(html('```\n□ 가\n○ 나\n```')).toBe('<pre tabindex="0"><code>□ 가\n○ 나\n</code></pre>\n'));
  it('cells stay cells', () => {
    expect(html('| 가 | 나 |\n|---|---|\n| ○ | × |')).toContain('<td>○</td>');
    expect(html('가 | 나\n---|---\n○ 값 | ×')).toContain('<td>○ 값</td>');
  });
  it('marks within a line stay text', () => expect(html('앞 ○ 뒤 □ 끝')).toBe('<p>앞 ○ 뒤 □ 끝</p>\n'));
  it.each(['○○초등학교가 이겼다', '○/× 표시', '□□ 회사', 'ㅇㅋ'])('%s is text', (line) => expect(html(line)).toBe(`<p>${line}</p>\n`));
  it('a list after ordinary text stays a list', () => expect(html('앞\n\n- 가\n- 나')).toContain('<ul>\n<li>가</li>\n<li>나</li>\n</ul>'));
  it('a negative number after ○ stays in its line', () => expect(text('○ 기온은\n-5℃이다')).toBe(' ○ 기온은 -5℃이다'));
});
