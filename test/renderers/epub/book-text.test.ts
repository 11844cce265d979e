import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, outsideHref, text, wordsOr, xmlId } from '../../../src/renderers/epub/book-text.ts';

describe('words', () => {
  it('lose what turns text around and what HTML has no place for', () => {
    expect(text('가\u202e나\u0085다\u0000<&')).toBe('가나다&lt;&amp;');
    expect(attribute('"가"\u202d\n')).toBe('&quot;가&quot;&#10;');
  });

  it('keep emoji and rare hanja, which the reading system sets', () => {
    expect(text('𠮷 👨‍👩‍👧')).toBe('𠮷 👨‍👩‍👧');
  });

  it('are replaced where nothing of them would be seen', () => {
    expect(wordsOr('\u0008 \n', '제목 없음')).toBe('제목 없음');
    expect(wordsOr(' 제목\n둘째 줄 ', '제목 없음')).toBe('제목 둘째 줄');
  });
});

describe('ids', () => {
  it('are XML names, and as many as there were', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 12 }), (ids) => {
        const names = ids.map((id) => xmlId(`a.${id}`));
        expect(new Set(names).size).toBe(ids.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z_][\w.-]*$/);
      }),
    );
  });

  it('never start with a digit', () => {
    expect(xmlId('7')).toBe('_7');
  });
});

describe('addresses', () => {
  it.each([
    ['https://한글.kr/경로 둘?질문=가|나#조각', 'https://xn--bj0bj06e.kr/%EA%B2%BD%EB%A1%9C%20%EB%91%98?%EC%A7%88%EB%AC%B8=%EA%B0%80%7C%EB%82%98#%EC%A1%B0%EA%B0%81'],
    ['https://news.example/100%/[가]', 'https://news.example/100%25/%5B%EA%B0%80%5D'],
    ['mailto:press@news.example', 'mailto:press@news.example'],
    ['tel:043-000-3400', 'tel:043-000-3400'],
  ])('%s is written as strict parsers take it', (address, href) => {
    expect(outsideHref(address)).toBe(href);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '../x', '', 'https://'])('%s is none that a book opens', (address) => {
    expect(outsideHref(address)).toBeUndefined();
  });
});
