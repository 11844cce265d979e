import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/domain/addresses.ts';
import { PHOTO_FACETS, type PhotoFacet } from '../../src/domain/permalink.ts';
import { facetValues, groupPhotos, seasonOf, waysOf } from '../../src/domain/photo-facets.ts';
import { choiceOf, composePhotoIndex, findPhotos, type PhotoChoice, queryOf, tileOfRow } from '../../src/domain/photo-index.ts';
import { composeGallery, galleryPath, PHOTOS_A_PAGE } from '../../src/domain/photo-list.ts';
import { tileOf } from '../../src/domain/photo-tile.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';

const anyPhoto = fc
  .record({
    number: fc.integer({ min: 1, max: 9999 }),
    topics: fc.uniqueArray(fc.constantFrom('welfare', 'festival'), { maxLength: 3 }),
    town: fc.option(fc.constantFrom('eumseong', 'geumwang'), { nil: undefined }),
    month: fc.integer({ min: 1, max: 12 }),
    people: fc.constantFrom('none', 'unidentifiable', 'persons'),
    rights: fc.constantFrom('own', 'provided'),
    channels: fc.constantFrom<('web' | 'sns')[]>(['web'], ['sns']),
  })
  .map(({ number, month, ...fields }) => makePhoto({ ...fields, id: `2026/p${number}`, credit: '주민', takenAt: { day: `2026-${String(month).padStart(2, '0')}-15` } }));
const anyLibrary = fc.uniqueArray(anyPhoto, { maxLength: 30, selector: ({ id }) => id }).map((photos) => makeLibrary({ photos }));

describe('the ways into the photo library', () => {
  it('have seasons by the calendar, in Seoul', () => {
    const season = (day: string) => seasonOf({ takenAt: { day } });
    expect(['2026-01-31', '2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01', '2026-11-30', '2026-12-01'].map(season)).toEqual(['winter', 'winter', 'spring', 'spring', 'summer', 'summer', 'autumn', 'autumn', 'winter']);
    expect(seasonOf({ takenAt: { at: at('2026-03-01 00:10') } })).toBe('spring');
  });

  it('lead to every public photo of a name and to no other, and to no empty list', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const seen = library.photos.filter(({ channels }) => channels.includes('web'));
        for (const { facet, value, photos, count } of groupPhotos(library)) {
          expect(count).toBeGreaterThan(0);
          expect(photos).toEqual(seen.filter((photo) => facetValues(photo, library.site)[facet].includes(value)));
        }
      }),
    );
  });

  it('stand under addresses that no photo can have', () => {
    const library = makeLibrary({ photos: [makePhoto({ topics: ['welfare'], town: 'eumseong' })] });
    const ways = waysOf(groupPhotos(library)).flatMap(({ ways: own }) => own);
    expect(ways.map(({ path, name }) => `${path} ${name}`)).toEqual([
      '/photos/topics/welfare/ 복지',
      '/photos/towns/eumseong/ 음성읍',
      '/photos/seasons/autumn/ 가을',
      '/photos/no-people/ 사람이 없는 사진',
      '/photos/licenses/kogl-1/ 공공누리 제1유형(출처표시)',
    ]);
    const addresses = addressesOf(library);
    for (const { path } of ways) expect(addresses.has(path), path).toBe(true);
  });
});

describe('the pages of the gallery', () => {
  it('hold each photo once in the list of all, and once in each list that it belongs to', () => {
    const photos = Array.from({ length: PHOTOS_A_PAGE * 2 + 1 }, (_, number) => makePhoto({ id: `2026/p${String(number).padStart(3, '0')}`, topics: ['festival'] }));
    const { all, narrowed } = composeGallery(makeLibrary({ photos }));
    expect(all.map((view) => galleryPath(view, view.page.number))).toEqual(['/photos/', '/photos/page/2/', '/photos/page/3/']);
    const ofTopic = narrowed.filter(({ chosen }) => chosen.facet === 'topic');
    expect(ofTopic.map((view) => galleryPath(view, view.page.number))).toEqual(['/photos/topics/festival/', '/photos/topics/festival/page/2/', '/photos/topics/festival/page/3/']);
    expect(ofTopic.flatMap(({ page }) => page.photos.map(({ id }) => id))).toEqual(photos.map(({ id }) => id));
    expect(new Set(narrowed.map(({ title }) => title))).toEqual(new Set(['축제 사진', '가을에 찍은 사진', '사람이 없는 사진', '공공누리 제1유형(출처표시) 사진']));
  });
});

describe('the index that the gallery’s script reads', () => {
  it('finds for every choice what the library has for it, also after it was written as JSON', () => {
    const anyChoice: fc.Arbitrary<PhotoChoice> = fc.record({ topic: fc.constantFrom('welfare', 'festival', 'unknown'), season: fc.constantFrom('spring', 'winter'), people: fc.constantFrom('people', 'no-people') }, { requiredKeys: [] });
    fc.assert(
      fc.property(anyLibrary, anyChoice, (library, choice) => {
        const index = JSON.parse(JSON.stringify(composePhotoIndex(library))) as ReturnType<typeof composePhotoIndex>;
        const wanted = library.photos.filter((photo) => photo.channels.includes('web') && Object.entries(choice).every(([facet, value]) => facetValues(photo, library.site)[facet as PhotoFacet].includes(value)));
        expect(findPhotos(index, choice).map(([id]) => id)).toEqual(wanted.map(({ id }) => id));
      }),
    );
  });

  it('draws the tile that the page draws', () => {
    const photo = makePhoto({ title: '품바 <춤>', lang: 'en', aiGenerated: true, focalPoint: { x: 0.25, y: 0.6 }, picture: { ...makePhoto().picture, blur: '0123456789abcde' } });
    const [row] = composePhotoIndex(makeLibrary({ photos: [photo] })).rows;
    expect(row && tileOfRow(row)).toEqual(tileOf(photo));
  });

  it('keeps a choice in the address', () => {
    const choice = { topic: 'farming', town: 'eumseong', season: 'autumn' };
    expect(queryOf(choice)).toBe('?topic=farming&town=eumseong&season=autumn');
    expect(choiceOf(queryOf(choice))).toEqual(choice);
    expect(queryOf({})).toBe('');
    expect(choiceOf('?evil=1&topic=')).toEqual({});
    expect(PHOTO_FACETS.length).toBe(5);
  });
});
