import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, parseMarkdown } from '../../../src/library/markdown/parse-markdown.ts';
import { renderHtml } from '../../../src/library/markdown/render-html.ts';
import { renderText } from '../../../src/library/markdown/render-text.ts';
import { html, picture, text } from './read.ts';

const ALLOWED = new Set('p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code strong em del a br hr div table thead tbody tr th td sup section span figure'.split(' '));
const PIECES = ['□ ', '○ ', '- ', '※', '가. ', '나. ', '\n', '\n\n', '    ', '> ', '1. ', '# ', '|', '|---|---|\n', '**', '_', '~~', '`', '```\n', '[', ']', '(', ')', '![', '](photo:2026/가)', '](javascript:alert(1))', '](data:x)', '[^1]', '[^1]: ', '<script>', '<img src=x onerror=1>', '"', "'", '&#12;', '&lt;', '&#x202e;', '\\', 'https://a.kr/가에서', 'www.a.kr', 'a@b.kr', '글', '\u0000', '\ud800', '\u2028', '\t', '\r', '\ufeff', 'ㅇ', '---\n'];
const source = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')));

describe('whatever the source', () => {
  it('only known elements come out, closed in order, and nothing of the source is a tag', () => {
    fc.assert(fc.property(source, (input) => {
      const open: string[] = [];
      for (const [, slash, name = ''] of html(input).replace(/[^<]*(<[^>]*>)?/g, '$1').matchAll(/<(\/?)([^\s>]*)[^>]*>/g)) {
        expect(ALLOWED).toContain(name);
        if (slash) expect(open.pop()).toBe(name);
        else if (name !== 'br' && name !== 'hr') open.push(name);
      }
      expect(open).toEqual([]);
    }), { numRuns: 600 });
  });
  it('no attribute runs script or points to a refused scheme', () => {
    fc.assert(fc.property(source, (input) => {
      for (const [tag] of html(input).matchAll(/<[a-z][^>]*>/g)) expect(tag).not.toMatch(/\s(?:on\w+|style|src)=|href="\s*(?!https?:|mailto:|tel:|sms:)[a-z][a-z0-9+.-]*:/i);
    }), { numRuns: 600 });
  });
  it('text and HTML hold no control characters and no lone surrogates', () => {
    fc.assert(fc.property(source, (input) => {
      expect(text(input)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      expect(html(input)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/u);
    }), { numRuns: 600 });
  });
  it('the same comes out again, and rendering changes nothing', () => {
    fc.assert(fc.property(source, (input) => {
      const document = parseMarkdown(input);
      const first = renderHtml(document, { picture });
      renderText(document);
      expect(renderHtml(document, { picture })).toBe(first);
      expect(html(input)).toBe(first);
      expect(factsOf(parseMarkdown(input))).toEqual(factsOf(document));
    }), { numRuns: 300 });
  });
});

describe('what is built to be slow', () => {
  const fill = (piece: string, size = 100_000): string => piece.repeat(Math.ceil(size / piece.length));
  // Linear work takes a fraction of a second; quadratic work takes half a minute. The processor's time is counted, not the clock's, which runs on while others work.
  it.each(['[', '![', '[x][', '**a ', '*a_ ', '`a', '<a ', '> ', '- ', '1. ', '| a ', '|a|b|\n', 'https://a.kr/)))', 'https://a.kr', 'www.a.kr/((', '@', '○ a\n', '가. a\n', '- a\n\n', '\u0301\u0327', '[a](b)', '![a](photo:b)\n', '&amp;', '~~', '<b>', '    ○ a\n'].map((piece) => [piece]))('%j over and over', (piece) => {
    const start = process.cpuUsage();
    const document = parseMarkdown(fill(piece));
    renderHtml(document, { picture });
    renderText(document);
    factsOf(document);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
  });
  it('ten thousand levels of quotation and of lists keep their last word', () => {
    expect(html(`${'> '.repeat(10_000)}끝`)).toContain('끝');
    expect(html(`${'- '.repeat(10_000)}끝`)).toContain('끝');
    expect(text(Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- ${depth}번째`).join('\n'))).toContain('499번째');
  });
});
