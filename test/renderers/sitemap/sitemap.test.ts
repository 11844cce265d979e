import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { composeSitemaps } from '../../../src/domain/sitemap.ts';
import { stripXmlForbidden } from '../../../src/infra/escape.ts';
import { renderRobots } from '../../../src/renderers/sitemap/robots.ts';
import { renderNewsSitemap, renderSitemap, renderSitemapIndex } from '../../../src/renderers/sitemap/sitemap.ts';
import { anyText } from '../../support/any-text.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makeRelease } from '../../support/make-release.ts';

/** The texts of an element, in order, as an XML reader sees them. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    open.push(tag.name);
    if (tag.name === name) texts.push('');
  });
  parser.on('text', (text) => {
    if (open.at(-1) === name) texts.push((texts.pop() ?? '') + text);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return texts;
}

describe('renderSitemap', () => {
  it('lists addresses and dates, Korean ones percent-encoded', () => {
    const map = composeSitemaps(makeLibrary({ releases: [makeRelease({ id: '2026/11-22-김장' })] })).find(({ name }) => name === 'press-2026');
    expect(map && renderSitemap(map)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://news.example.kr/press/2026/11-22-%EA%B9%80%EC%9E%A5/</loc><lastmod>2026-11-22T09:00:00+09:00</lastmod></url>
</urlset>
`);
  });

  it('names the pictures of a page in the words of the image extension', () => {
    const xml = renderSitemap({ entries: [{ url: 'https://news.example.kr/a/', images: ['https://news.example.kr/p.jpg?a&b', 'https://news.example.kr/q.jpg'] }] });
    expect(textsOf(xml, 'image:loc')).toEqual(['https://news.example.kr/p.jpg?a&b', 'https://news.example.kr/q.jpg']);
  });

  it('is well-formed for any address', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), (addresses) => {
        const entries = addresses.map((url) => ({ url }));
        expect(textsOf(renderSitemap({ entries }), 'loc')).toEqual(addresses.map(stripXmlForbidden));
        expect(textsOf(renderSitemapIndex(entries), 'loc')).toHaveLength(addresses.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('renderNewsSitemap', () => {
  it('is well-formed and keeps the titles, whatever they say', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const xml = renderNewsSitemap({ publication: title, entries: [{ url: 'https://news.example.kr/', title, published: '2026-11-22T09:00:00+09:00', language: 'ko' }] });
        expect(textsOf(xml, 'news:title')).toEqual([stripXmlForbidden(title)]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('renderRobots', () => {
  it('writes one rule a line and names the maps absolutely', () => {
    expect(renderRobots({ allow: ['/cards/press/'], disallow: ['/cards/'], sitemaps: ['https://news.example.kr/sitemap-index.xml'] })).toBe(
      'User-agent: *\nAllow: /cards/press/\nDisallow: /cards/\n\nSitemap: https://news.example.kr/sitemap-index.xml\n',
    );
  });
});
