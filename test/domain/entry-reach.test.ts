import { describe, expect, it } from 'vitest';
import { composeReach } from '../../src/domain/entry-reach.ts';
import type { SourceName } from '../../src/domain/newsroom.ts';
import { makeNewsroom } from '../support/make-newsroom.ts';

const posted = [{ channel: 'instagram', at: '2026-01-02 09:00', url: 'https://sns.example/1' }];
const newsroom = makeNewsroom({
  press: { '2026/a': { title: '돌봄', videos: ['2026/v'], photos: ['2026/p'], posted: [{ channel: 'facebook', at: '2026-01-03 09:00', url: 'https://sns.example/2' }] }, '2026/b': {} },
  newsletters: { 'sosik/1': { number: '7', sections: [{ title: '소식', items: [{ press: '2026/a' }, { article: 'x' }, { video: '2026/v' }] }] }, 'sosik/2': {} },
  articles: { 'sosik/1/x': { title: '기사', photos: ['2026/q'] } },
  videos: { '2026/v': { title: '영상' } },
  photos: { '2026/p': {}, '2026/q': {} },
  social: { '2026/s': { title: '게시물', source: { press: '2026/a' }, posted }, '2026/t': { title: '적지 않은 글', source: { press: '2026/a' } }, '2026/u': { source: { video: '2026/v' } } },
  broadcasts: { '2026/on-air': {} },
  coverage: { '2026/clip': { press: '2026/a' }, '2026/other': { press: '2026/b' } },
});
const reach = (source: SourceName) => composeReach(newsroom, source, (name) => name !== 'newsletter:sosik/1');

describe('what a correction reaches', () => {
  it('of a release: issues, posts with their addresses, clippings', () => {
    const { issues, entries, postings, unnoted, clippings } = reach('press:2026/a');
    expect(issues.map(({ source, isOut }) => [source, isOut])).toEqual([['newsletter:sosik/1', false]]);
    expect(entries.map(({ source }) => source)).toEqual(['social:2026/s', 'social:2026/t']);
    expect(postings.map(({ source, url }) => [source, url])).toEqual([['social:2026/s', 'https://sns.example/1'], ['press:2026/a', 'https://sns.example/2']]);
    expect(unnoted.map(({ title }) => title)).toEqual(['적지 않은 글']);
    expect(clippings.map(({ outlet }) => outlet)).toEqual(['가람신문']);
  });

  it.each<[SourceName, SourceName[]]>([
    ['article:sosik/1/x', ['newsletter:sosik/1']],
    ['video:2026/v', ['newsletter:sosik/1', 'press:2026/a', 'social:2026/u', 'broadcast:2026/on-air']],
    ['photo:2026/p', ['press:2026/a']],
    ['photo:2026/q', ['newsletter:sosik/1', 'article:sosik/1/x']],
    ['press:2026/b', []],
  ])('of %s: %j', (source, carriers) => {
    const { issues, entries } = reach(source);
    expect([...issues, ...entries].map((carrier) => carrier.source)).toEqual(carriers);
  });
});
