import { describe, expect, it } from 'vitest';
import { composeFeed, composeFeeds } from '../../../src/domain/feed/compose-feed.ts';
import { facetFeedLinks } from '../../../src/domain/feed-links.ts';
import { FEED_LENGTH, type Feed, type FeedSources } from '../../../src/domain/feed/feed.ts';
import { feedsFor, listFeeds } from '../../../src/domain/feed/feed-list.ts';
import type { Library } from '../../../src/domain/library.ts';
import { at } from '../../support/at.ts';
import { makeArticle, makeIssue } from '../../support/make-issue.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeRelease } from '../../support/make-release.ts';
import { makeSite } from '../../support/make-site.ts';
import { makeVideo } from '../../support/make-video.ts';

const bodies: FeedSources = { bodyHtml: (kind, id) => `<p>${kind} ${id}</p>` };

function feedOf(library: Library, id: string, sources = bodies): Feed {
  const head = listFeeds(library).find((candidate) => candidate.id === id);
  if (!head) throw new RangeError(`no feed ${id}`);
  return composeFeed(library, head, sources);
}

function manyReleases(count: number) {
  return Array.from({ length: count }, (_, index) => makeRelease({ id: `2026/release-${index}`, date: at('2026-01-01 09:00') + index * 60_000 }));
}

describe('the list of feeds', () => {
  it('has the main feeds even before anything is published', () => {
    expect(composeFeeds(makeLibrary(), bodies).map(({ id, items, updated }) => ({ id, items, updated }))).toEqual(
      ['all', 'press', 'daily', 'newsletters', 'videos', 'photos'].map((id) => ({ id, items: [], updated: undefined })),
    );
  });

  it('has a feed for departments, topics, towns and series that have a release, and for no other', () => {
    const library = makeLibrary({ releases: [makeRelease({ department: 'culture', topics: ['festival'], towns: ['geumwang'], series: 'village' })] });
    expect(listFeeds(library).map(({ id, title }) => [id, title]).slice(6)).toEqual([
      ['departments/culture', '음성군 소식 – 문화체육과 보도자료'],
      ['topics/festival', '음성군 소식 – 축제 보도자료'],
      ['towns/geumwang', '음성군 소식 – 금왕읍 보도자료'],
      ['series/village', '음성군 소식 – 마을 이야기 보도자료'],
    ]);
    expect(feedOf(library, 'towns/geumwang')).toMatchObject({ home: 'https://news.example.kr/press/towns/geumwang/', items: [{ title: '음성군, 겨울철 어르신 돌봄 강화' }] });
    expect(feedOf(library, 'series/village').items).toHaveLength(1);
  });

  it('gives each facet its feed under the address that the page of the facet announces', () => {
    const library = makeLibrary({ releases: [makeRelease({ department: 'culture', topics: ['festival'], towns: ['geumwang'], series: 'village' })] });
    const announced = (['department', 'topic', 'town', 'series'] as const).map((facet, index) => facetFeedLinks(library.site, facet, { id: ['culture', 'festival', 'geumwang', 'village'][index] ?? '', name: '이름' })[0]?.path);
    expect(listFeeds(library).slice(6).map(({ id }) => `/feeds/${id}.xml`)).toEqual(announced);
  });

  it('gives absolute addresses under a base path, percent-encoded', () => {
    const library = makeLibrary({ site: makeSite({ url: 'https://www.example.kr/news/' }), departments: [{ id: '복지과', name: '복지과', teams: [] }], releases: [makeRelease({ department: '복지과' })] });
    expect(listFeeds(library).at(-1)).toMatchObject({
      home: 'https://www.example.kr/news/press/departments/%EB%B3%B5%EC%A7%80%EA%B3%BC/',
      address: { xml: 'https://www.example.kr/news/feeds/departments/%EB%B3%B5%EC%A7%80%EA%B3%BC.xml', json: 'https://www.example.kr/news/feeds/departments/%EB%B3%B5%EC%A7%80%EA%B3%BC.json' },
    });
  });

  it('announces to a page the feeds closest to it first', () => {
    const heads = listFeeds(makeLibrary({ releases: [makeRelease({ topics: ['welfare'] })] }));
    expect(feedsFor(heads, { section: 'press', department: 'welfare', topics: ['welfare', 'festival'] }).map(({ id }) => id)).toEqual(['departments/welfare', 'topics/welfare', 'press', 'all']);
    expect(feedsFor(heads, {}).map(({ id }) => id)).toEqual(['all']);
  });
});

describe('the items of a feed', () => {
  it('are the newest 50, newest first, and of no other is the body asked for', () => {
    const asked: string[] = [];
    const library = makeLibrary({ releases: manyReleases(FEED_LENGTH + 10) });
    const feeds = composeFeeds(library, { bodyHtml: (_, id) => (asked.push(id), '') });
    const press = feeds.find(({ id }) => id === 'press');
    expect(press?.items).toHaveLength(FEED_LENGTH);
    expect(press?.items[0]?.url).toBe('https://news.example.kr/press/2026/release-59/');
    expect(asked).toHaveLength(FEED_LENGTH);
    expect(new Set(asked).size).toBe(FEED_LENGTH);
    expect(asked).not.toContain('2026/release-9');
  });

  it('are in an order that the order of the library does not change', () => {
    const releases = ['b', 'a', 'c'].map((id) => makeRelease({ id: `2026/${id}` }));
    const there = makeLibrary({ releases });
    const back = { ...there, releases: there.releases.toReversed() };
    expect(feedOf(back, 'all')).toEqual(feedOf(there, 'all'));
  });

  it('hold what is open alone, even while drafts are shown in writing', () => {
    const library = makeLibrary({
      releases: [makeRelease({ state: 'embargoed' }), makeRelease({ id: '2026/open' })],
      videos: [makeVideo({ state: 'draft' })],
      issues: [makeIssue({ state: 'scheduled' })],
      photos: [makePhoto({ state: 'draft' })],
      tombstones: [{ kind: 'press', id: '2026/gone', since: at('2026-11-22 10:00'), reason: '사실과 다름', title: '철회된 글' }],
    });
    const text = JSON.stringify(composeFeeds(library, bodies));
    expect(feedOf(library, 'all').items.map(({ url }) => url)).toEqual(['https://news.example.kr/press/2026/open/']);
    expect(text).not.toContain('gone');
    expect(text).not.toContain('winter-care');
  });

  it('keep their guid and title when corrected, and say first what was corrected', () => {
    const before = makeRelease();
    const after = makeRelease({ corrections: [{ at: at('2026-11-23 10:00'), note: '인원을 30명으로 바로잡음', kind: 'correction' }] });
    const [old] = feedOf(makeLibrary({ releases: [before] }), 'press').items;
    const feed = feedOf(makeLibrary({ releases: [after] }), 'press');
    const [corrected] = feed.items;
    expect(corrected).toMatchObject({ guid: old?.guid, title: old?.title, published: before.date, updated: at('2026-11-23 10:00'), corrected: true });
    expect(corrected?.content.notes).toEqual([{ label: '정정 2026. 11. 23.(월) 오전 10시', text: '인원을 30명으로 바로잡음' }]);
    expect(feed.updated).toBe(at('2026-11-23 10:00'));
  });

  it('carry the photos, videos and files of a release, the department and its topics', () => {
    const library = makeLibrary({
      releases: [
        makeRelease({
          topics: ['welfare'],
          towns: ['geumwang'],
          series: 'village',
          photos: ['2026/winter-care', '2026/missing'],
          bodyPhotos: ['2026/in-body'],
          videos: ['2026/village-tour'],
          attachments: [{ file: 'press/2026/계획.pdf', name: '계획.pdf', title: '추진 계획', bytes: 1, digest: '0' }],
        }),
      ],
      photos: [makePhoto({ credit: '음성군' }), makePhoto({ id: '2026/in-body' })],
      videos: [makeVideo()],
    });
    const [item] = feedOf(library, 'press').items;
    expect(item).toMatchObject({ categories: ['복지', '금왕읍', '마을 이야기'], author: '음성군 홍보실 · 복지정책과' });
    expect(item?.image).toEqual({ url: 'https://news.example.kr/pictures/web/2026/winter-care/ffffffffff-960.jpg', width: 960, height: 720, alt: '절인 배추가 쌓인 작업대' });
    expect(item?.content.figures.map(({ caption, page }) => [caption, page])).toEqual([['김장 나눔 (사진: 음성군)', 'https://news.example.kr/photos/2026/winter-care/']]);
    expect(item?.content.lists).toEqual([
      { title: '영상', items: [{ text: '마을탐방 – 생극면', url: 'https://news.example.kr/videos/2026/village-tour/' }] },
      { title: '붙임', items: [{ text: '추진 계획', url: 'https://news.example.kr/press/2026/11-22-winter-care/files/%EA%B3%84%ED%9A%8D.pdf' }] },
    ]);
    expect(item?.content.rights).toBe('이용 조건: 공공누리 제1유형(출처표시) · 출처: 음성군 홍보실');
  });

  it('show no photo whose people have not consented to the web', () => {
    const photo = makePhoto({ people: 'persons', channels: ['press', 'video', 'newsletter'] });
    const library = makeLibrary({
      releases: [makeRelease({ photos: [photo.id] })],
      videos: [makeVideo({ thumbnail: photo.id })],
      issues: [makeIssue({ cover: photo.id, sections: [{ title: '사진', items: [{ kind: 'photos', ids: [photo.id] }] }] })],
      photos: [photo],
    });
    expect(JSON.stringify(composeFeeds(library, bodies))).not.toMatch(/pictures|김장 나눔|배추/);
  });

  it('show the thumbnail of a video only with the consents for video and web', () => {
    const imageFor = (channels: ('web' | 'video')[]) => feedOf(makeLibrary({ videos: [makeVideo({ thumbnail: '2026/winter-care' })], photos: [makePhoto({ channels })] }), 'videos').items[0]?.image?.url;
    expect(imageFor(['web', 'video'])).toBe('https://news.example.kr/pictures/video/2026/winter-care/ffffffffff-960.jpg');
    expect(imageFor(['web'])).toBeUndefined();
    expect(imageFor(['video'])).toBeUndefined();
  });

  it('of an issue are its note and contents, without what was withdrawn', () => {
    const library = makeLibrary({
      releases: [makeRelease()],
      articles: [makeArticle()],
      issues: [
        makeIssue({
          note: '안녕하세요',
          sections: [
            { title: '군정', items: [{ kind: 'press', id: '2026/11-22-winter-care' }, { kind: 'article', id: 'sosik/2026-11/greeting' }, { kind: 'withdrawn', id: '2026/gone', of: 'press', since: 0 }] },
            { title: '빈 마당', items: [{ kind: 'withdrawn', id: '2026/gone', of: 'press', since: 0 }] },
          ],
        }),
      ],
    });
    const [item] = feedOf(library, 'newsletters').items;
    expect(item).toMatchObject({ title: '음성소식 2026년 11·12월호', summary: '음성소식 제6호', categories: ['음성소식'] });
    expect(item?.content.bodyHtml).toBe('<p>newsletter sosik/2026-11</p>');
    expect(item?.content.lists).toEqual([
      {
        title: '군정',
        items: [
          { text: '음성군, 겨울철 어르신 돌봄 강화', url: 'https://news.example.kr/press/2026/11-22-winter-care/' },
          { text: '새해를 준비하며', url: 'https://news.example.kr/newsletters/sosik/2026-11/' },
        ],
      },
    ]);
  });

  it('of a photo are its figure, credit and licence; what others provided takes no licence of the office', () => {
    const library = makeLibrary({ photos: [makePhoto({ rights: 'provided', credit: '한국관광공사', caption: '가을 들녘', aiGenerated: true })] });
    const [item] = feedOf(library, 'photos').items;
    expect(item?.content.figures[0]?.caption).toBe('가을 들녘 (사진: 한국관광공사, 인공지능으로 만든 이미지)');
    expect(item?.content.rights).toBe('제공: 한국관광공사 · 이용하려면 저작권자의 허락을 받아야 합니다.');
  });

  it('of all the news leave out photos that came with an entry, not those that stand alone', () => {
    const library = makeLibrary({ releases: [makeRelease({ photos: ['2026/winter-care'] })], photos: [makePhoto(), makePhoto({ id: '2026/alone' })] });
    expect(feedOf(library, 'all').items.map(({ url }) => url)).toEqual(['https://news.example.kr/press/2026/11-22-winter-care/', 'https://news.example.kr/photos/2026/alone/']);
    expect(feedOf(library, 'photos').items).toHaveLength(2);
  });

  it('take an enclosure with its true length and an absolute address', () => {
    const sources: FeedSources = { ...bodies, enclosure: (kind, id) => (kind === 'newsletter' ? { path: `/newsletters/${id}/book.epub`, bytes: 12_345, type: 'application/epub+zip' } : undefined) };
    const library = makeLibrary({ issues: [makeIssue()], releases: [makeRelease()] });
    expect(feedOf(library, 'all', sources).items.map(({ enclosure }) => enclosure)).toEqual([
      undefined,
      { url: 'https://news.example.kr/newsletters/sosik/2026-11/book.epub', bytes: 12_345, type: 'application/epub+zip' },
    ]);
  });
});
