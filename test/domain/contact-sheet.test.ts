import { describe, expect, it } from 'vitest';
import { composeContactSheets, PHOTOS_A_SHEET, sheetSources } from '../../src/domain/contact-sheet.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';

describe('contact sheets', () => {
  it('gather what was taken in a month of Seoul, the newest month first, its days in order', () => {
    const photos = [
      makePhoto({ id: '2026/new-year', takenAt: { at: at('2026-01-01 00:10') } }),
      makePhoto({ id: '2026/late', takenAt: { day: '2026-11-30' } }),
      makePhoto({ id: '2026/early', takenAt: { day: '2026-11-01' } }),
    ];
    expect(composeContactSheets(makeLibrary({ photos })).map(({ month, title, photos: shown }) => [month, title, shown.map(({ id }) => id)])).toEqual([
      ['2026-11', '2026년 11월에 찍은 사진', ['2026/early', '2026/late']],
      ['2026-01', '2026년 1월에 찍은 사진', ['2026/new-year']],
    ]);
  });

  it('show no photo that the web may not show, and say whose each is and what may be done with it', () => {
    const photos = [
      makePhoto({ id: '2026/refused', channels: ['press', 'newsletter', 'sns'] }),
      makePhoto({ id: '2026/drawn', aiGenerated: true, place: '설성공원', license: { type: 'KOGL-4', ai: true } }),
      makePhoto({ id: '2026/given', rights: 'provided', credit: '문화원', town: 'eumseong' }),
    ];
    const [sheet] = composeContactSheets(makeLibrary({ photos }));
    expect(sheet?.photos.map(({ id, facts, credit, terms }) => [id, facts, credit, terms])).toEqual([
      ['2026/drawn', '2026. 11. 20.(금) · 설성공원', '음성군 홍보실 · 인공지능으로 만든 이미지', '공공누리 제4유형(출처표시+상업적 이용금지+변경금지) · AI유형'],
      ['2026/given', '2026. 11. 20.(금) · 음성읍', '문화원', '쓰려면 저작권자의 허락을 받아야 합니다'],
    ]);
    expect(sheet?.photos.every(({ rendition }) => rendition.channel === 'web')).toBe(true);
    expect(sheet && sheetSources(sheet)).toEqual(['photo:2026/drawn', 'photo:2026/given']);
  });

  it('of a month with very many photos are several', () => {
    const photos = Array.from({ length: PHOTOS_A_SHEET + 1 }, (_, number) => makePhoto({ id: `2026/p${String(number).padStart(4, '0')}` }));
    expect(composeContactSheets(makeLibrary({ photos })).map(({ title, part, photos: shown }) => [title, part, shown.length])).toEqual([
      ['2026년 11월에 찍은 사진 (2묶음 가운데 1)', 1, PHOTOS_A_SHEET],
      ['2026년 11월에 찍은 사진 (2묶음 가운데 2)', 2, 1],
    ]);
  });
});
