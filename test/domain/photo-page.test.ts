import { describe, expect, it } from 'vitest';
import { composePhotoPages, photoSources } from '../../src/domain/photo-page.ts';
import { at } from '../support/at.ts';
import { makeArticle, makeIssue } from '../support/make-issue.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeVideo } from '../support/make-video.ts';

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
    expect(pageOf({ photographer: '홍길동' })).toMatchObject({
      credit: '음성군 홍보실 · 홍길동',
      terms: ['출처를 적으면 누구나 허락을 따로 받지 않고 쓸 수 있습니다.', '상업적으로 써도 됩니다.', '자르거나 고쳐 써도 됩니다.'],
      creditLines: [
        { label: '신문·방송', text: '사진=음성군 홍보실 · 홍길동' },
        { label: '누리집·책자', text: '음성군 홍보실 · 홍길동, 「김장 나눔」(2026), 공공누리 제1유형(출처표시), https://news.example.kr/photos/2026/winter-care/' },
      ],
    });
    expect(pageOf({ aiGenerated: true })?.creditLines.every(({ text }) => text.includes('인공지능으로 만든 이미지'))).toBe(true);
    expect(pageOf({ people: 'persons' })?.terms.at(-1)).toContain('초상권');
    const provided = pageOf({ rights: 'provided', credit: '음성문화원' });
    expect(provided?.credit).toBe('음성문화원');
    expect(provided?.license).toBeUndefined();
    expect(provided?.terms.join()).toContain('음성문화원에게서 제공받은 사진');
    expect(provided?.terms.join()).toContain('적용되지 않습니다');
  });

  it('names the town once', () => {
    const placeOf = (overrides: Parameters<typeof makePhoto>[0]) => composePhotoPages(makeLibrary({ photos: [makePhoto(overrides)] }))[0]?.place;
    expect(placeOf({ town: 'geumwang', place: '금왕읍 무극시장' })).toBe('금왕읍 무극시장');
    expect(placeOf({ town: 'geumwang', place: '무극시장' })).toBe('금왕읍 무극시장');
    expect(placeOf({ town: 'geumwang' })).toBe('금왕읍');
    expect(placeOf({})).toBeUndefined();
  });
});
