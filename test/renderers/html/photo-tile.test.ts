import { describe, expect, it } from 'vitest';
import { href } from '../../../src/domain/permalink.ts';
import { tileOf } from '../../../src/domain/photo-tile.ts';
import { renderPhotoTile } from '../../../src/renderers/html/photo-tile.ts';
import { makePhoto } from '../../support/make-photo.ts';

const site = { url: 'https://news.example.kr/news' };
const drawn = (photo: Parameters<typeof makePhoto>[0], isEager = false) => renderPhotoTile(tileOf(makePhoto(photo)), (to) => href(site, to), isEager);

describe('a photo in a list', () => {
  it('leads to its page, with its place kept and loaded when it comes near', () => {
    const html = drawn({ id: '2026/김장' });
    expect(html).toContain('<a href="/news/photos/2026/%EA%B9%80%EC%9E%A5/">');
    expect(html).toMatch(/<img [^>]*width="960" height="720" alt="" loading="lazy"/);
    expect(html).not.toContain('-1920.');
    expect(drawn({}, true)).toContain('fetchpriority="high"');
  });

  it('shows its own colours until then, by classes and no style', () => {
    const html = drawn({ focalPoint: { x: 0.5, y: 0.6 }, picture: { ...makePhoto().picture, blur: '0123456789abcde' } });
    expect(html).toContain('class="frame blur b-a0 b-b1 b-c2 b-d3 b-e4 b-f5 b-g6 b-h7 b-i8 b-j9 b-ka b-lb b-mc b-nd b-oe focal f-x10 f-y12"');
    expect(html).not.toContain('style=');
  });

  it('is text and no markup whatever its title is, and names its language', () => {
    expect(drawn({ title: '<img onerror=alert(1)> & "꽃"', lang: 'en' })).toContain('<span class="photo-grid-title" lang="en">&lt;img onerror=alert(1)&gt; &amp; "꽃"</span>');
  });

  it('says so where a machine made it', () => {
    expect(drawn({ aiGenerated: true })).toContain('<span class="picture-generated">인공지능으로 만든 이미지</span>');
    expect(drawn({})).not.toContain('인공지능');
  });
});
