import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { cdata, htmlAttribute, htmlText, jsonForScript, stripXmlForbidden, xmlAttribute, xmlText } from '../../src/infra/escape.ts';

function parsed(xml: string): { text: string; attribute: string | undefined } {
  const parser = new SaxesParser();
  let text = '';
  let attribute: string | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  const take = (piece: string) => {
    text += piece;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('opentag', (tag) => {
    attribute = tag.attributes['a'];
  });
  parser.write(xml).close();
  return { text, attribute };
}

const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)), fc.constantFrom(']]>', '\r\n', '<![CDATA[', '\ud800', '\ufffe'));

describe('XML', () => {
  it('gives back any text, but for what XML forbids', () => {
    fc.assert(fc.property(anything, (text) => void expect(parsed(`<x>${xmlText(text)}</x>`).text).toBe(stripXmlForbidden(text))));
  });

  it('gives back any attribute in either kind of quotes', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const value = xmlAttribute(text);
        for (const quote of ['"', "'"]) expect(parsed(`<x a=${quote}${value}${quote}/>`).attribute).toBe(stripXmlForbidden(text));
      }),
    );
  });

  it('gives back any CDATA section, line ends as XML reads them', () => {
    fc.assert(fc.property(anything, anything, (a, b) => void expect(parsed(`<x>${cdata(`${a}]]>${b}`)}</x>`).text).toBe(stripXmlForbidden(`${a}]]>${b}`).replace(/\r\n?/g, '\n'))));
  });

  it('loses control characters, halves of pairs, U+FFFE and U+FFFF, and nothing else', () => {
    expect(stripXmlForbidden('가\u0000\u0008\u000b\u001f나\ud800다\udc00라\ufffe마\uffff바\t\n\r😀\u0085')).toBe('가나다라마바\t\n\r😀\u0085');
  });
});

describe('HTML', () => {
  it('cannot be left by any text or attribute', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(htmlText(text)).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
        expect(htmlAttribute(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
    expect(htmlText('<b>"A&B"</b>')).toBe('&lt;b&gt;"A&amp;B"&lt;/b&gt;');
    expect(htmlAttribute(`"'`)).toBe('&quot;&#39;');
  });

  it('keeps JSON inside its script, and the JSON is the same value', () => {
    expect(jsonForScript({ a: '</script><!--\u2028&' })).toBe('{"a":"\\u003c/script\\u003e\\u003c!--\\u2028\\u0026"}');
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = jsonForScript(value);
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(() => jsonForScript(undefined)).toThrow(TypeError);
  });
});
