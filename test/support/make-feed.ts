import type { Feed, FeedItem } from '../../src/domain/feed/feed.ts';
import { at } from './at.ts';

export function makeFeedItem(overrides: Partial<FeedItem> = {}): FeedItem {
  const url = overrides.url ?? 'https://news.example.kr/press/2026/11-22-winter-care/';
  return {
    guid: url,
    url,
    title: '음성군, 겨울철 어르신 돌봄 강화',
    summary: '음성군은 겨울철 어르신 돌봄을 강화한다고 밝혔다.',
    content: { notes: [], subtitles: [], bodyHtml: '<p>본문</p>', text: '', figures: [], lists: [], rights: '' },
    published: at('2026-11-22 09:00'),
    updated: at('2026-11-22 09:00'),
    corrected: false,
    language: 'ko',
    categories: [],
    author: '음성군 홍보실',
    media: [],
    ...overrides,
  };
}

export function makeFeed(overrides: Partial<Feed> = {}): Feed {
  return {
    id: 'press',
    group: 'main',
    label: '보도자료',
    title: '음성군 소식 – 보도자료',
    description: '보도자료를 새로운 것부터 전합니다.',
    home: 'https://news.example.kr/press/',
    address: { xml: 'https://news.example.kr/feeds/press.xml', json: 'https://news.example.kr/feeds/press.json' },
    language: 'ko',
    publisher: '음성군 홍보실',
    updated: at('2026-11-22 09:00'),
    items: [],
    ...overrides,
  };
}
