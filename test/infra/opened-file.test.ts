import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFinder, foldForSearch } from '../../src/infra/opened-file.ts';
import { bytes, findings, placesOf, SECRET } from './opened-file/opening.ts';

const escaped = [...SECRET].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

describe('a sentence is found in a page', () => {
  it.each([
    ['plainly', `<p>${SECRET}</p>`],
    ['cut by emphasis and line ends', '<p>군<strong>수</strong>는\n   <em>김장</em>&nbsp;나눔<br/>행사를 연다</p>'],
    ['in another Unicode form, with invisible signs', `<p>${SECRET.normalize('NFD').replace(' ', ' \u200b')}군\u00ad수</p>`],
    ['in entities', `<p>${[...SECRET].map((sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join('')}</p>`],
    ['in an attribute', `<img alt="${SECRET}">`],
    ['after an attribute that holds a bracket', `<a title="a > b"><i>군수</i>는 김장 나눔 행사를 연다</a>`],
    ['in a comment', `<!-- 군수는 김장\n나눔 행사를 연다 -->`],
    ['in JSON-LD', `<script type="application/ld+json">{"headline":"${escaped}"}</script>`],
    ['in JSON within an attribute', `<div data-props="{&quot;title&quot;:&quot;${escaped}&quot;}"></div>`],
    ['in a share link', `<a href="https://example.com/?text=${encodeURIComponent(SECRET)}">`],
    ['in a share link of a form', `<a href="/?text=${encodeURIComponent(SECRET).replaceAll('%20', '+')}">`],
    ['in a share link within a share link', `<a href="/?u=${encodeURIComponent(`https://a.kr/?t=${encodeURIComponent(SECRET)}`)}">`],
    ['in a picture that is part of the address', `<img src="data:image/svg+xml;base64,${Buffer.from(`<svg><title>${SECRET}</title></svg>`).toString('base64')}">`],
  ])('%s', (_, page) => {
    expect(placesOf('index.html', page)).not.toEqual([]);
  });

  it('and not where it is not', () => {
    expect(placesOf('index.html', `<p>군수는</p><p>김장 나눔 행사를 연</p>다`)).toEqual([]);
  });
});

describe('a sentence is found in text files', () => {
  it('a feed with escaped HTML, a JSON feed, a style sheet, captions', () => {
    expect(placesOf('all.xml', '<description>&lt;p&gt;군&lt;b&gt;수&lt;/b&gt;는 김장 나눔 행사를 연다&lt;/p&gt;</description>')).toEqual(['all.xml']);
    expect(placesOf('all.xml', '<d><![CDATA[<p>군<b>수</b>는 김장 나눔 행사를 연다</p>]]></d>')).toEqual(['all.xml']);
    expect(placesOf('all.json', JSON.stringify({ content_html: '<p>군<b>수</b>는\n김장 나눔 행사를 연다</p>' }))).toEqual(['all.json']);
    expect(placesOf('a.css', `a::after{content:"${[...SECRET].map((sign) => `\\${sign.charCodeAt(0).toString(16)} `).join('')}"}`)).toEqual(['a.css']);
    expect(placesOf('a.vtt', `WEBVTT\n\n00:01.000 --> 00:02.000\n군수는 김장 나눔\r\n행사를 연다`)).toEqual(['a.vtt']);
  });

  it('code page 949 and UTF-16 as well', async () => {
    const { default: iconv } = await import('iconv-lite');
    expect(placesOf('a.csv', iconv.encode(SECRET, 'cp949'))).toEqual(['a.csv']);
    expect(placesOf('a.txt', iconv.encode(`펲 뷁 ${SECRET}`, 'cp949'))).toEqual(['a.txt']);
    expect(placesOf('a.txt', iconv.encode(SECRET, 'utf-16le', { addBOM: true }))).toEqual(['a.txt']);
  });

  it('bytes of an unknown kind, from either parity', () => {
    const noise = Uint8Array.of(0, 1, 2, 255, 0, 7);
    expect(placesOf('a.bin', Buffer.concat([noise, bytes(SECRET), noise]))).toEqual(['a.bin']);
    expect(placesOf('a.bin', Buffer.concat([noise, Buffer.from(SECRET, 'utf16le'), noise]))).toEqual(['a.bin']);
    expect(placesOf('a.bin', Buffer.concat([noise, Uint8Array.of(3), Buffer.from(SECRET, 'utf16le'), noise]))).toEqual(['a.bin']);
    expect(compileFinder(['홍길동'])(findings('a.bin', Buffer.concat([noise, bytes('홍길동'), noise]))[0] as { text: string })).toEqual([0]);
  });
});

it('a needle of nothing but spaces is nowhere, and one too short is not sought where there are no spaces', () => {
  expect(compileFinder([' ', '가나'])({ text: '가나' })).toEqual([1]);
  expect(compileFinder(['이가을', SECRET])({ text: `나이가을${SECRET.replaceAll(' ', '')}`, spaceless: true })).toEqual([1]);
});

describe('whatever a file contains', () => {
  it('opening it ends and never throws', () => {
    const heads = ['PK\u0003\u0004', '\u001f\u008b', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', '%PDF-1 1 0 obj<</Filter/FlateDecode>>stream\n', '\u00ff\u00d8\u00ff\u00e1', '\u0089PNG\r\n\u001a\n', 'RIFF....WEBP', '<', ''];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 600 }), (head, rest) => {
        findings('a', Buffer.concat([Buffer.from(head, 'latin1'), rest]));
      }),
      { numRuns: 400 },
    );
  });

  it('folding is settled: folded once is folded for good', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)), (text) => void expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))));
    expect(foldForSearch(' 가\u00a0\n\t나\u200b다\u3000')).toBe('가 나다');
  });
});
