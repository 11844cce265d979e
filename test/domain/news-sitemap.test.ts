import { expect, it } from 'vitest';
import { composeNewsSitemap, newsEnd } from '../../src/domain/news-sitemap.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makeRelease } from '../support/make-release.ts';

const HOME = 'https://news.example.kr';
const now = at('2026-11-22 09:00');

it('the news map holds the releases of the last two days, to the minute', () => {
  const library = makeLibrary({
    releases: [makeRelease({ id: '2026/now', date: now }), makeRelease({ id: '2026/edge', date: at('2026-11-20 09:00') }), makeRelease({ id: '2026/in', date: at('2026-11-20 09:01'), lang: 'en', title: 'Winter' })],
  });
  expect(composeNewsSitemap(library, now)).toEqual({
    publication: '음성군 소식',
    entries: [
      { url: `${HOME}/press/2026/now/`, title: '음성군, 겨울철 어르신 돌봄 강화', published: '2026-11-22T09:00:00+09:00', language: 'ko' },
      { url: `${HOME}/press/2026/in/`, title: 'Winter', published: '2026-11-20T09:01:00+09:00', language: 'en' },
    ],
  });
  expect(newsEnd(at('2026-11-20 09:01'))).toBe(at('2026-11-22 09:01'));
});

it('the news map of quiet days is empty, and what is shown in writing alone is never in it', () => {
  expect(composeNewsSitemap(makeLibrary(), now).entries).toEqual([]);
  expect(composeNewsSitemap(makeLibrary({ releases: [makeRelease({ date: now, state: 'embargoed' })] }), now).entries).toEqual([]);
});
