import { describe, expect, it } from 'vitest';
import { composePhotoList, PHOTOS_A_PAGE } from '../../src/domain/photo-list.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';

describe('the list of photos', () => {
  it('has pages of 48, of those that may be shown on the web', () => {
    const photos = Array.from({ length: PHOTOS_A_PAGE + 1 }, (_, index) => makePhoto({ id: `2026/p${String(index).padStart(3, '0')}` }));
    const refused = makePhoto({ id: '2026/refused', channels: ['newsletter', 'sns'] });
    const pages = composePhotoList(makeLibrary({ photos: [refused, ...photos] }));
    expect(pages.map(({ number, count, total, photos: shown }) => [number, count, total, shown.length])).toEqual([
      [1, 2, 49, 48],
      [2, 2, 49, 1],
    ]);
  });

  it('has a first page while there is no photo', () => {
    expect(composePhotoList({ photos: [] })).toEqual([{ number: 1, count: 1, total: 0, photos: [] }]);
  });
});
