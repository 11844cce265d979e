import { describe, expect, it } from 'vitest';
import { absolute, basePath, href, path } from '../../src/domain/permalink.ts';

describe('an address', () => {
  it('stands under the base path of the site', () => {
    for (const [url, base] of [['https://www.example.kr', ''], ['https://www.example.kr/', ''], ['https://www.example.kr/news/', '/news'], ['https://www.example.kr/news/kr', '/news/kr']] as const) {
      expect(basePath({ url })).toBe(base);
      expect(href({ url }, path.release('2026/a'))).toBe(`${base}/press/2026/a/`);
      expect(absolute({ url }, path.release('2026/a'))).toBe(`https://www.example.kr${base}/press/2026/a/`);
    }
  });

  it('is percent-encoded from NFC, whatever the disk said', () => {
    const site = { url: 'https://www.example.kr' };
    const encoded = '/press/2026/11-22-%EA%B9%80%EC%9E%A5/';
    expect(href(site, path.release('2026/11-22-김장'))).toBe(encoded);
    expect(href(site, path.release('2026/11-22-김장'.normalize('NFD')))).toBe(encoded);
    expect(absolute({ url: 'https://www.example.kr/소식' }, path.home())).toBe('https://www.example.kr/%EC%86%8C%EC%8B%9D/');
  });

  it('of the first page of a list is that of the list', () => {
    expect([path.pressPage(1), path.pressPage(2), path.photosPage(1), path.photosPage(2)]).toEqual(['/press/', '/press/page/2/', '/photos/', '/photos/page/2/']);
  });
});
