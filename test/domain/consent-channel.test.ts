import { describe, expect, it } from 'vitest';
import { channelsOfFile, picturesLinked } from '../../src/domain/consent-channel.ts';

describe('the channel of a published file', () => {
  it.each([
    ['index.html', ['web']],
    ['press/2026/a/index.html', ['web']],
    ['press/2026/a/kit.zip', ['press']],
    ['press/daily/2026-11-20.zip', ['press']],
    ['press/daily/2026-11-20/index.html', ['web']],
    ['pictures/press/2026/p/0123456789-print.jpg', ['press']],
    ['pictures/video/2026/p/0123456789-480.webp', ['video']],
    ['newsletters/index.html', ['web']],
    ['newsletters/sosik/2026-11/book.epub', ['newsletter']],
    ['newsletters/sosik/2026-11/email.html', ['newsletter']],
    ['cards/press/2026/a/og.jpg', ['sns']],
    ['cards/videos/2026/v/cards.zip', ['video']],
    ['iptv/index.html', ['iptv']],
    ['feeds/all.xml', ['web']],
  ])('%s', (path, channels) => expect(channelsOfFile(path)).toEqual(channels));

  it('of a pack of cards is that of what is in it', () => {
    expect(channelsOfFile('cards/daily/2026-11-20.zip', ['press:2026/a', 'photo:2026/p'])).toEqual(['sns']);
    expect(channelsOfFile('cards/daily/2026-11-20.zip', ['video:2026/v'])).toEqual(['video']);
    expect(channelsOfFile('cards/daily/2026-11-20.zip', ['press:2026/a', 'video:2026/v'])).toEqual(['sns', 'video']);
  });
});

describe('the pictures that a page links to', () => {
  it('are known by their addresses, whatever their id is written in', () => {
    const text = '<img src="/news/pictures/web/2026/%EA%B9%80%EC%9E%A5/0123456789-480.webp"> <img src="https://a.example/pictures/newsletter/2026/p/0123456789-960.jpg"> "/pictures/web/2026/%EA%B9%80%EC%9E%A5/0123456789-960.jpg"';
    expect(picturesLinked(text)).toEqual([{ photo: '2026/김장', channel: 'web' }, { photo: '2026/p', channel: 'newsletter' }]);
  });
});
