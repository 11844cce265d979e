import { expect, it } from 'vitest';
import { publishedSitemaps } from '../../src/domain/published-sitemaps.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';

it('the map of the pages lists the further pages of photos, and none too many', () => {
  const photos = Array.from({ length: 97 }, (_, index) => makePhoto({ id: `2026/p${index}` }));
  const [pages] = publishedSitemaps(makeLibrary({ photos }));
  const further = pages?.entries.map(({ url }) => url).filter((url) => url.includes('/photos/page/'));
  expect(further).toEqual(['https://news.example.kr/photos/page/2/', 'https://news.example.kr/photos/page/3/']);
});
