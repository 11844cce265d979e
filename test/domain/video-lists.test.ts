import { describe, expect, it } from 'vitest';
import { composeBroadcasts } from '../../src/domain/video-broadcasts.ts';
import { composeVideoLists, videoFacets } from '../../src/domain/video-lists.ts';
import type { BroadcastSlot } from '../../src/domain/library.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makeVideo } from '../support/make-video.ts';

const NOW = at('2026-11-22 12:00');
const videos = [makeVideo({ id: '2026/a', kind: 'village', series: 'village' }), makeVideo({ id: '2026/b', kind: 'news' }), makeVideo({ id: '2026/c', kind: 'village' })];

describe('the lists of videos', () => {
  it('are of all, and of every kind and series that has a video', () => {
    const lists = composeVideoLists(makeLibrary({ videos }), NOW);
    expect(lists.map(({ facet, videos: shown }) => [facet?.path, shown.map(({ id }) => id)])).toEqual([
      [undefined, ['2026/a', '2026/b', '2026/c']],
      ['/videos/kinds/news/', ['2026/b']],
      ['/videos/kinds/village/', ['2026/a', '2026/c']],
      ['/videos/series/village/', ['2026/a']],
    ]);
  });

  it('lead to one another with the number of their videos', () => {
    const library = makeLibrary({ videos });
    expect(videoFacets(library).kinds.map(({ name, count }) => [name, count])).toEqual([['군정뉴스', 1], ['마을탐방', 2]]);
    const named = composeVideoLists(library, NOW).flatMap(({ facet }) => facet?.path ?? []);
    expect([...videoFacets(library).kinds, ...videoFacets(library).series].map(({ path }) => path)).toEqual(named);
  });
});

describe('broadcast slots', () => {
  const slot = (id: string, video: string): BroadcastSlot => ({ id, state: 'open', date: 0, changed: 0, digest: '', corrections: [], rights: 'own', video, channel: '가람방송', at: at('2026-11-23 10:00') });

  it('name the video that they are of, and are left out without it', () => {
    const library = makeLibrary({ videos, broadcasts: [slot('2026/x', '2026/a'), slot('2026/y', '2026/b'), slot('2026/z', '2026/gone')] });
    expect(composeBroadcasts(library).map(({ id, video }) => [id, video.id])).toEqual([['2026/x', '2026/a'], ['2026/y', '2026/b']]);
    expect(composeBroadcasts(library, '2026/b').map(({ id }) => id)).toEqual(['2026/y']);
  });
});
