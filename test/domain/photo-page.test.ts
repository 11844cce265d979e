import { describe, expect, it } from 'vitest';
import { PHOTOS_A_PAGE, composePhotoList, composePhotoPages, photoSources } from '../../src/domain/photo-page.ts';
import { at } from '../support/at.ts';
import { makeArticle, makeIssue } from '../support/make-issue.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeVideo } from '../support/make-video.ts';

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

describe("a photo's page", () => {
  it('is not there without leave for the web', () => {
    expect(composePhotoPages(makeLibrary({ photos: [makePhoto({ channels: ['newsletter'] })] }))).toEqual([]);
  });

  it('leads to where the photo is shown, and not to where it is named without leave', () => {
    const photo = makePhoto({ channels: ['web', 'newsletter'] });
    const article = makeArticle({ bodyPhotos: [photo.id] });
    const library = makeLibrary({
      photos: [photo],
      releases: [makeRelease({ bodyPhotos: [photo.id], photos: [photo.id], date: at('2026-11-22 09:00') })],
      articles: [article],
      issues: [makeIssue({ sections: [{ title: '글', items: [{ kind: 'article', id: article.id }] }], date: at('2026-11-25 09:00') })],
      videos: [makeVideo({ thumbnail: photo.id })],
    });
    const [page] = composePhotoPages(library);
    expect(page?.uses.map(({ kind, path }) => [kind, path])).toEqual([
      ['newsletter', '/newsletters/sosik/2026-11/'],
      ['press', '/press/2026/11-22-winter-care/'],
    ]);
    expect(page && photoSources(page)).toEqual(['photo:2026/winter-care', 'newsletter:sosik/2026-11', 'press:2026/11-22-winter-care']);
  });

  it('says whom to name, and that what others gave does not carry the licence of the office', () => {
    const pageOf = (overrides: Parameters<typeof makePhoto>[0]) => composePhotoPages(makeLibrary({ photos: [makePhoto(overrides)] }))[0];
    expect(pageOf({ photographer: '홍길동' })).toMatchObject({ credit: '음성군 홍보실 · 홍길동', terms: '쓸 때 적을 출처: 음성군 홍보실' });
    const provided = pageOf({ rights: 'provided', credit: '음성문화원' });
    expect(provided?.credit).toBe('음성문화원');
    expect(provided?.terms).toContain('음성문화원에게서 제공받은 사진');
    expect(provided?.terms).toContain('적용되지 않습니다');
  });

  it('names the town once', () => {
    const placeOf = (overrides: Parameters<typeof makePhoto>[0]) => composePhotoPages(makeLibrary({ photos: [makePhoto(overrides)] }))[0]?.place;
    expect(placeOf({ town: 'geumwang', place: '금왕읍 무극시장' })).toBe('금왕읍 무극시장');
    expect(placeOf({ town: 'geumwang', place: '무극시장' })).toBe('금왕읍 무극시장');
    expect(placeOf({ town: 'geumwang' })).toBe('금왕읍');
    expect(placeOf({})).toBeUndefined();
  });
});
