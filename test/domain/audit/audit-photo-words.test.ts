import { describe, expect, it } from 'vitest';
import { auditPhotoWords } from '../../../src/domain/audit/audit-photo-words.ts';
import { ALT_TO_WRITE, PERSON_TO_WRITE } from '../../../src/domain/photo-alt.ts';
import { makeNewsroom, type NewsroomInput } from '../../support/make-newsroom.ts';

const told = (photos: NonNullable<NewsroomInput['photos']>) => auditPhotoWords(makeNewsroom({ photos })).map(({ source, path, rule, severity, message }) => `${source} ${path.join('.')} (${rule}${severity === 'warning' ? ', 주의' : ''}) ${message}`);

describe('the words of a photo', () => {
  it('have to say what is seen; in a draft that is still to come', () => {
    expect(told({ '2026/a': { alt: 'IMG_1234.JPG' }, '2026/b': { alt: '포스터', status: 'draft' }, '2026/c': { alt: ALT_TO_WRITE }, '2026/d': { alt: '품바 축제', title: '품바 축제' }, '2026/e': { alt: '나무' }, '2026/가을-들판길': { alt: '가을 들판길' } })).toMatchInlineSnapshot(`
      [
        "photo:2026/a alt (alt) alt가 파일 이름입니다",
        "photo:2026/b alt (alt, 주의) alt에 사진이나 포스터라는 말만 있습니다",
        "photo:2026/c alt (alt) alt를 아직 적지 않았습니다",
        "photo:2026/d alt (alt) alt가 제목이나 caption과 같습니다",
        "photo:2026/e alt (alt) alt가 너무 짧습니다",
        "photo:2026/가을-들판길 alt (alt) alt가 파일 이름입니다",
      ]
    `);
  });

  it('have to say who is there', () => {
    expect(told({ '2026/a': { people: [PERSON_TO_WRITE] }, '2026/b': { people: 'none' }, '2026/c': { people: ['kim'] } })).toMatchInlineSnapshot(`
      [
        "photo:2026/a people (people) 누가 나오는지 아직 적지 않았습니다",
      ]
    `);
  });

  it('of a poster are those that stand on it', () => {
    expect(told({ '2026/a': { title: '품바축제 포스터', alt: '품바축제를 알리는 포스터' }, '2026/b': { title: '품바축제 포스터', alt: '제27회 품바축제, 5월 20일부터 24일까지 설성공원, 문의 043-000-3400' } })).toMatchInlineSnapshot(`
      [
        "photo:2026/a alt (poster, 주의) 포스터나 안내문인데 적힌 글이 없습니다",
      ]
    `);
  });
});

describe('a picture', () => {
  it('that two entries have is told at the later', () => {
    const newsroom = makeNewsroom({ photos: { '2026/a': {}, '2026/b': {}, '2026/c': {} } });
    for (const photo of newsroom.photos.slice(1)) photo.picture.digest = 'same';
    expect(auditPhotoWords(newsroom).map(({ source, rule, severity, message }) => [source, rule, severity, message])).toEqual([['photo:2026/c', 'same-picture', 'warning', '같은 사진 파일이 이미 있습니다: 2026/b']]);
  });
});
