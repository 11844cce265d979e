import fc from 'fast-check';
import { parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { composeFeeds } from '../../../src/domain/feed/compose-feed.ts';
import type { Feed, FeedItem } from '../../../src/domain/feed/feed.ts';
import { stripXmlForbidden } from '../../../src/infra/escape.ts';
import { renderContent, withAbsoluteAddresses } from '../../../src/renderers/feed/content.ts';
import { renderJsonFeed } from '../../../src/renderers/feed/json-feed.ts';
import { renderOpml } from '../../../src/renderers/feed/opml.ts';
import { renderRss } from '../../../src/renderers/feed/rss.ts';
import { anyText } from '../../support/any-text.ts';
import { at } from '../../support/at.ts';
import { makeFeed, makeFeedItem } from '../../support/make-feed.ts';
import { makeIssue } from '../../support/make-issue.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeRelease } from '../../support/make-release.ts';
import { makeVideo } from '../../support/make-video.ts';

/** Reads to the end or throws: the parser knows nothing of the writer. */
function assertWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** What an XML reader is left with: no forbidden characters, line ends as line feeds, and the outer white space of a title is none of it. */
function asRead(text: string): string {
  return stripXmlForbidden(text).replace(/\r\n?/g, '\n').trim();
}

const anyTitle = anyText.filter((text) => asRead(text) !== '');
/** The reading library takes what looks like a comment out of a name, even where it is text. */
const anyName = anyTitle.map((text) => text.replaceAll('<!--', '<!- -'));
const anyInstant = fc.integer({ min: at('2000-01-01 00:00') / 1000, max: at('2099-12-31 00:00') / 1000 }).map((seconds) => seconds * 1000);

const anyItem: fc.Arbitrary<FeedItem> = fc
  .record({ title: anyTitle, summary: anyTitle, body: anyText, note: anyText, caption: anyText, alt: anyText, category: anyTitle, author: anyName, published: anyInstant, later: fc.nat(1_000_000), number: fc.nat() })
  .map(({ title, summary, body, note, caption, alt, category, author, published, later, number }) => {
    const url = `https://news.example.kr/press/2026/${number}/`;
    const image = { url: 'https://news.example.kr/pictures/web/2026/a/f-960.jpg', width: 960, height: 720, alt };
    return makeFeedItem({
      url,
      title,
      summary,
      author,
      published,
      updated: published + later * 1000,
      corrected: later > 0,
      categories: [category],
      image,
      enclosure: { url: `${url}kit.zip`, bytes: number + 1, type: 'application/zip' },
      content: { notes: [{ label: '정정', text: note }], subtitles: [caption], bodyHtml: `<p>${body}</p>`, text: note, figures: [{ image, caption, page: url }], lists: [{ title: caption, items: [{ text: note, url }] }], rights: caption },
    });
  });

const anyFeed: fc.Arbitrary<Feed> = fc.record({ title: anyTitle, description: anyTitle, items: fc.array(anyItem, { maxLength: 3 }) }).map((parts) => makeFeed(parts));

describe('renderRss', () => {
  it('is well-formed and read back with equal titles, guids, dates, texts and lengths, whatever was written', () => {
    fc.assert(
      fc.property(anyFeed, (feed) => {
        const xml = renderRss(feed);
        assertWellFormed(xml);
        const read = parseRssFeed(xml);
        expect(read.title).toBe(asRead(feed.title));
        expect(read.description).toBe(asRead(feed.description));
        expect(read.lastBuildDate).toBe('Sun, 22 Nov 2026 00:00:00 GMT');
        expect(
          (read.items ?? []).map((item) => ({
            guid: item.guid,
            link: item.link,
            title: item.title,
            date: Date.parse(item.pubDate ?? ''),
            html: item.content?.encoded,
            enclosures: item.enclosures,
            categories: item.categories?.map(({ name }) => name),
            author: item.dc?.creators,
          })),
        ).toEqual(
          feed.items.map((item) => ({
            guid: { value: item.guid, isPermaLink: true },
            link: item.url,
            title: asRead(item.title),
            date: item.published,
            html: asRead(renderContent(item)),
            enclosures: [{ url: item.enclosure?.url, length: item.enclosure?.bytes, type: item.enclosure?.type }],
            categories: item.categories.map(asRead),
            author: [asRead(item.author)],
          })),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('an RSS feed', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('takes its build date from the news, not from the clock, and gives the same bytes twice', () => {
    const feed = makeFeed({ items: [makeFeedItem()] });
    vi.useFakeTimers({ now: at('2030-01-01 00:00') });
    const first = renderRss(feed);
    vi.setSystemTime(at('2031-01-01 00:00'));
    expect(renderRss(feed)).toBe(first);
    expect(first).toContain('<lastBuildDate>Sun, 22 Nov 2026 00:00:00 GMT</lastBuildDate>');
  });

  it('of an empty feed is a feed without a build date', () => {
    const xml = renderRss(makeFeed({ updated: undefined }));
    expect(xml).not.toContain('lastBuildDate');
    expect(parseRssFeed(xml)).toMatchObject({ title: '음성군 소식 – 보도자료', language: 'ko', atom: { links: [{ href: 'https://news.example.kr/feeds/press.xml', rel: 'self' }] } });
  });

  it('escapes a summary, which readers take for HTML, once more', () => {
    const [item] = parseRssFeed(renderRss(makeFeed({ items: [makeFeedItem({ summary: '<b>굵게</b> & 끝' })] }))).items ?? [];
    expect(item?.description).toBe('&lt;b&gt;굵게&lt;/b&gt; &amp; 끝');
  });

  it('marks a corrected item as updated', () => {
    const updated = at('2026-11-23 10:00');
    const [item] = parseRssFeed(renderRss(makeFeed({ items: [makeFeedItem({ corrected: true, updated })] }))).items ?? [];
    expect(item?.atom?.updated).toBe('2026-11-23T01:00:00.000Z');
    expect(item?.pubDate).toBe('Sun, 22 Nov 2026 00:00:00 GMT');
  });
});

describe('renderJsonFeed', () => {
  it('is read back with equal titles, ids, dates and texts, whatever was written', () => {
    fc.assert(
      fc.property(anyFeed, (feed) => {
        const read = parseJsonFeed(renderJsonFeed(feed));
        expect(read.title?.trim()).toBe(stripXmlForbidden(feed.title).trim());
        expect(
          (read.items ?? []).map(({ id, url, title, content_html, date_published, date_modified, attachments }) => ({ id, url, title: title?.trim(), html: content_html?.trim(), published: Date.parse(date_published ?? ''), updated: Date.parse(date_modified ?? ''), bytes: attachments?.[0]?.size_in_bytes })),
        ).toEqual(
          feed.items.map((item) => ({ id: item.guid, url: item.url, title: stripXmlForbidden(item.title).trim(), html: stripXmlForbidden(renderContent(item)).trim(), published: item.published, updated: item.updated, bytes: item.enclosure?.bytes })),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('names its version, itself and its home', () => {
    expect(JSON.parse(renderJsonFeed(makeFeed()))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://news.example.kr/feeds/press.json',
      home_page_url: 'https://news.example.kr/press/',
      language: 'ko',
      items: [],
    });
  });
});

describe('media in a feed', () => {
  const library = makeLibrary({
    releases: [makeRelease({ photos: ['2026/winter-care'] })],
    videos: [makeVideo({ thumbnail: '2026/winter-care', description: '마을을 걷다' })],
    photos: [makePhoto({ alt: '절인 <배추> & "소금"' })],
  });
  const feedNamed = (id: string) => composeFeeds(library, { bodyHtml: () => '', bytes: () => 4321 }).find((feed) => feed.id === id) as Feed;
  const mediaOf = (id: string) => parseRssFeed(renderRss(feedNamed(id))).items?.[0]?.media;

  it('are read back from RSS: of a photo a group of its sizes, with alternative text, credit and licence', () => {
    const group = mediaOf('photos')?.groups?.[0];
    expect(group?.contents?.map(({ url, type, medium, isDefault, width, height, fileSize }) => [url?.split('-').at(-1), type, medium, isDefault, width, height, fileSize])).toEqual([
      ['1920.jpg', 'image/jpeg', 'image', true, 1920, 1440, 4321],
      ['960.jpg', 'image/jpeg', 'image', false, 960, 720, 4321],
      ['480.jpg', 'image/jpeg', 'image', false, 480, 360, 4321],
    ]);
    expect(group).toMatchObject({
      title: { value: '김장 나눔', type: 'plain' },
      description: { value: '절인 <배추> & "소금"', type: 'plain' },
      thumbnails: [{ url: 'https://news.example.kr/pictures/web/2026/winter-care/ffffffffff-480.jpg', width: 480, height: 360 }],
      credits: [{ value: '음성군 홍보실' }],
      copyright: { value: '© 음성군 홍보실' },
      licenses: [{ href: 'https://www.kogl.or.kr/info/licenseType1.do' }],
    });
  });

  it('are read back from RSS: of a video its player and length, of a release its picture', () => {
    const [video] = mediaOf('videos')?.contents ?? [];
    expect(video).toMatchObject({ medium: 'video', duration: 200, player: { url: 'https://www.youtube-nocookie.com/embed/abcdefghij0' }, title: { value: '마을탐방 – 생극면' } });
    const [picture] = mediaOf('press')?.contents ?? [];
    expect(picture).toMatchObject({ medium: 'image', type: 'image/jpeg', width: 1920, height: 1440, fileSize: 4321, description: { value: '절인 <배추> & "소금"' } });
  });

  it('are read back from JSON as attachments, sizes of one picture under one title', () => {
    const attachmentsOf = (id: string) => parseJsonFeed(renderJsonFeed(feedNamed(id))).items?.[0]?.attachments;
    expect(attachmentsOf('photos')?.map(({ title, mime_type, size_in_bytes }) => [title, mime_type, size_in_bytes])).toEqual(Array.from({ length: 3 }, () => ['김장 나눔', 'image/jpeg', 4321]));
    expect(attachmentsOf('videos')).toEqual([{ url: 'https://www.youtube-nocookie.com/embed/abcdefghij0', mime_type: 'text/html', title: '마을탐방 – 생극면', duration_in_seconds: 200 }]);
  });
});

describe('renderOpml', () => {
  it('is well-formed and lists every feed in its folder, whatever it is called', () => {
    fc.assert(
      fc.property(anyTitle, (label) => {
        const opml = renderOpml([makeFeed({ label }), makeFeed({ id: 'departments/a', group: 'department', label: '복지과' })], label);
        assertWellFormed(opml);
        const outlines = parseOpml(opml).body?.outlines;
        expect(outlines?.map(({ text }) => text)).toHaveLength(2);
        expect(outlines?.[0]).toMatchObject({ type: 'rss', xmlUrl: 'https://news.example.kr/feeds/press.xml', htmlUrl: 'https://news.example.kr/press/' });
        expect(outlines?.[1]?.text).toBe('부서별');
        expect(outlines?.[1]?.outlines?.[0]?.text).toBe('복지과');
      }),
      { numRuns: 50 },
    );
  });
});

describe('the full text of an item', () => {
  it('shows what was written as text, never as markup', () => {
    const html = renderContent(makeFeedItem({ content: { notes: [{ label: '정정', text: '<script>' }], subtitles: ['<b>'], bodyHtml: '', text: '첫 줄\n<둘째 줄>\n\n다음 문단', figures: [], lists: [{ title: '<i>', items: [{ text: '<u>' }] }], rights: '<s>' } }));
    expect(html).toBe(
      '<p><strong>[정정]</strong> &lt;script&gt;</p>\n<p><strong>&lt;b&gt;</strong></p>\n<p>첫 줄<br>&lt;둘째 줄&gt;</p>\n<p>다음 문단</p>\n<h2>&lt;i&gt;</h2>\n<ul>\n<li>&lt;u&gt;</li>\n</ul>\n<p><small>&lt;s&gt;</small></p>',
    );
  });

  it('has absolute addresses only, though the body was rendered for its page', () => {
    const page = 'https://www.example.kr/news/press/2026/a/';
    const html = '<p><a href="#fn1">1</a> <a href="/news/press/?a=1&amp;b=2">가</a> <img src="../b.jpg" srcset="/p-480.jpg 480w, /p-960.jpg 960w" alt="src=&quot;/x&quot; > href"> <a href="https://other.kr/?q=%EA%B0%80">나</a> <a href="tel:043">전화</a> href="/text"</p>';
    expect(withAbsoluteAddresses(html, page)).toBe(
      `<p><a href="${page}#fn1">1</a> <a href="https://www.example.kr/news/press/?a=1&amp;b=2">가</a> <img src="https://www.example.kr/news/press/2026/b.jpg" srcset="https://www.example.kr/p-480.jpg 480w, https://www.example.kr/p-960.jpg 960w" alt="src=&quot;/x&quot; > href"> <a href="https://other.kr/?q=%EA%B0%80">나</a> <a href="tel:043">전화</a> href="/text"</p>`,
    );
  });
});

describe('the feeds of a whole library', () => {
  const library = makeLibrary({
    releases: [makeRelease({ photos: ['2026/winter-care'], topics: ['welfare'] }), makeRelease({ id: '2026/한글-이름', title: '한글 주소', date: at('2026-11-21 09:00') })],
    issues: [makeIssue({ cover: '2026/winter-care', note: '인사' })],
    videos: [makeVideo({ thumbnail: '2026/winter-care', description: '마을을 걷다' })],
    photos: [makePhoto()],
  });
  const sources = { bodyHtml: () => '<p><a href="/press/">보도자료</a><img src="/pictures/web/a.jpg" alt=""></p>' };

  it('have absolute addresses in every link and picture', () => {
    for (const feed of composeFeeds(library, sources)) {
      for (const text of [renderRss(feed), JSON.stringify(JSON.parse(renderJsonFeed(feed))).replaceAll('\\"', '"')]) {
        const addresses = [...text.matchAll(/\s(?:href|src|url)="([^"]*)"/g)].map(([, address]) => address);
        expect(addresses.filter((address) => !address?.startsWith('https://'))).toEqual([]);
      }
    }
  });

  it('are the same bytes from the same library', () => {
    const render = () => composeFeeds(library, sources).map((feed) => renderRss(feed) + renderJsonFeed(feed));
    expect(render()).toEqual(render());
  });

  it('keep every guid when an entry is corrected', () => {
    const guids = (releases: Parameters<typeof makeLibrary>[0]) => composeFeeds(makeLibrary({ ...library, ...releases }), sources).map((feed) => parseRssFeed(renderRss(feed)).items?.map(({ guid }) => guid?.value));
    const corrected = library.releases.map((release) => ({ ...release, title: `${release.title} (고침)`, changed: release.date + 1000, corrections: [{ at: release.date + 1000, note: '고침', kind: 'update' as const }] }));
    expect(guids({ releases: corrected })).toEqual(guids({}));
  });
});
