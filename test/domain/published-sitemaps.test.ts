import { expect, it } from 'vitest';
import { publishedSitemaps } from '../../src/domain/published-sitemaps.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeRelease } from '../support/make-release.ts';

it('the map of the pages lists the further pages of photos, and none too many', () => {
  const photos = Array.from({ length: 97 }, (_, index) => makePhoto({ id: `2026/p${index}` }));
  const [pages] = publishedSitemaps(makeLibrary({ photos }));
  const further = pages?.entries.map(({ url }) => url).filter((url) => url.includes('/photos/page/'));
  expect(further).toEqual(['https://news.example.kr/photos/page/2/', 'https://news.example.kr/photos/page/3/']);
});

it('the map of the pages lists every page of the archive, with its own last change', () => {
  const release = makeRelease({ topics: ['welfare'], towns: ['geumwang'], series: 'village', corrections: [{ at: at('2026-11-25 09:00'), note: '고침', kind: 'correction' }] });
  const clipping = { ...release, press: release.id, outlet: '가람신문', headline: '돌봄', url: 'https://paper.example/', appeared: '2026-11-23', changed: release.date };
  const [pages] = publishedSitemaps(makeLibrary({ releases: [release], coverage: [clipping] }));
  const lastmod = (address: string) => pages?.entries.find(({ url }) => url === `https://news.example.kr${address}`)?.lastmod;
  for (const address of ['departments/welfare/2026', 'topics/welfare/2026', 'towns/geumwang/2026', 'series/village/2026', 'topics/welfare/towns/geumwang']) expect(lastmod(`/press/${address}/`), address).toBe('2026-11-25T09:00:00+09:00');
  for (const address of ['coverage', 'coverage/2026-11']) expect(lastmod(`/press/${address}/`), address).toBe('2026-11-22T09:00:00+09:00');
});
