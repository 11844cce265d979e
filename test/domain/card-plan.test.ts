import { describe, expect, it } from 'vitest';
import type { CardEntry } from '../../src/domain/card-address.ts';
import { cardContext, hasDayPack, hasFullSet, planCards } from '../../src/domain/card-plan.ts';
import type { PhotoItem, SocialPost } from '../../src/domain/library.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makePost } from '../support/make-post.ts';
import { makeIssue } from '../support/make-issue.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeSite } from '../support/make-site.ts';
import { makeVideo } from '../support/make-video.ts';

const FORMATS = ['og', 'feed', 'square', 'story', 'kakao', 'thumbnail'];
const contextAt = (now: string, photos: PhotoItem[] = []) => cardContext(makeLibrary({ site: makeSite({ cards: { fullSetDays: '30' } }), photos }), at(now));
const date = at('2026-11-01 23:50');
const dated: CardEntry[] = [
  { collection: 'press', entry: makeRelease({ date }) },
  { collection: 'newsletters', entry: makeIssue({ date }) },
  { collection: 'videos', entry: makeVideo({ date }) },
];
const paths = (card: CardEntry, now: string) => planCards(card, contextAt(now)).map(({ format }) => format);

describe('the cards of an entry', () => {
  it.each(dated)('of $collection are all six until the thirtieth day has passed in Seoul, then the link preview', (card) => {
    expect(paths(card, '2026-12-01 23:59')).toEqual(FORMATS);
    expect(paths(card, '2026-12-02 00:00')).toEqual(['og']);
    expect(hasFullSet(card, contextAt('2026-12-02 00:00'))).toBe(false);
  });

  it('of a post are all six for good, but its day’s pack goes', () => {
    const post: CardEntry = { collection: 'social', entry: makePost({ date }) };
    expect(paths(post, '2031-01-01 00:00')).toEqual(FORMATS);
    expect(hasDayPack('2026-11-01', contextAt('2026-12-01 23:59'))).toBe(true);
    expect(hasDayPack('2026-11-01', contextAt('2026-12-02 00:00'))).toBe(false);
  });

  it('have the measures of their format, and an address that says whether there is a photo', () => {
    const photo = makePhoto({ id: '2026/p' });
    const card: CardEntry = { collection: 'press', entry: makeRelease({ id: '2026/김장', photos: [photo.id] }) };
    expect(planCards(card, contextAt('2026-11-22 12:00', [photo]))[4]).toMatchObject({ format: 'kakao', path: '/cards/press/2026/김장/kakao.jpg', width: 800, height: 400, slide: undefined });
    expect(planCards(card, contextAt('2026-11-22 12:00', [{ ...photo, channels: ['web'] }]))[4]).toMatchObject({ path: '/cards/press/2026/김장/kakao.png', photo: undefined });
  });

  it('say whose the photo is and what may be done with it', () => {
    const creditOf = (photo: PhotoItem) => planCards({ collection: 'press', entry: makeRelease({ photos: [photo.id] }) }, contextAt('2026-11-22 12:00', [photo]))[0]?.text.credit;
    expect(creditOf(makePhoto())).toBe('사진 음성군 홍보실 · 공공누리 제1유형');
    expect(creditOf(makePhoto({ rights: 'provided', credit: '품바보존회' }))).toBe('사진 품바보존회');
    expect(creditOf(makePhoto({ license: { type: 'KOGL-3', ai: true }, aiGenerated: true }))).toBe('인공지능으로 만든 이미지 · 공공누리 제3유형 · AI유형');
  });
});

describe('a carousel', () => {
  const photo = makePhoto({ id: '2026/p', title: '눈 쌓인 마당' });
  const planned = (slides: SocialPost['slides'], post: Partial<SocialPost> = {}) => planCards({ collection: 'social', entry: makePost({ id: '2026/s', title: '글 제목', slides, ...post }) }, contextAt('2026-11-22 12:00', [photo]));
  const feed = (slides: SocialPost['slides'], post?: Partial<SocialPost>) => planned(slides, post).filter(({ format }) => format === 'feed').map(({ path, text: { title, slide } }) => [path.split('/').at(-1), title, slide?.role, slide?.body]);

  it('has a cover, numbered slides and a closing one, each a picture of its own', () => {
    expect(feed([{ title: '첫 장', body: '무엇인가', photo: photo.id }, { title: '둘째 장', body: '알맹이' }, { title: '셋째 장' }])).toEqual([
      ['feed-1.jpg', '첫 장', 'cover', '무엇인가'],
      ['feed-2.png', '둘째 장', 'inner', '알맹이'],
      ['feed-3.png', '셋째 장', 'inner', undefined],
      ['feed-4.png', '더 알아보기', 'closing', undefined],
    ]);
  });

  it('stands in three formats, beside plain cards in the others', () => {
    const files = planned([{ title: '첫 장' }, { title: '둘째 장' }]).map(({ path }) => path.replace('/cards/social/2026/s/', ''));
    expect(files).toEqual(['og.png', ...['feed', 'square', 'story'].flatMap((format) => [1, 2, 3].map((slide) => `${format}-${slide}.png`)), 'kakao.png', 'thumbnail.png']);
  });

  it('of no slide is none; of one, its cover has the title of the post', () => {
    expect(planned([]).map(({ format }) => format)).toEqual(FORMATS);
    expect(planned([{ photo: 'not-open' }]).map(({ format }) => format)).toEqual(FORMATS);
    expect(feed([{ title: '하나뿐', body: '알맹이' }])).toEqual([
      ['feed-1.png', '글 제목', 'cover', undefined],
      ['feed-2.png', '하나뿐', 'inner', '알맹이'],
      ['feed-3.png', '더 알아보기', 'closing', undefined],
    ]);
  });

  it('of thirty slides numbers them all', () => {
    const slides = planned(Array.from({ length: 30 }, (_, index) => ({ title: `${index + 1}장` }))).filter(({ format }) => format === 'story');
    expect(slides.map(({ text }) => text.slide?.number)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
    expect(slides.every(({ text }) => text.slide?.of === 31)).toBe(true);
  });

  it('gives every slide a title, and leaves out what has nothing to show', () => {
    expect(feed([{ body: '표지 글' }, { body: '글만' }, { photo: photo.id }, { photo: 'not-open' }]).map(([, title]) => title)).toEqual(['글 제목', '글만', '눈 쌓인 마당', '더 알아보기']);
  });

  it('closes with the office’s contact and leads to what it was made from', () => {
    const release = makeRelease({ id: '2026/a' });
    const card: CardEntry = { collection: 'social', entry: makePost({ slides: [{ title: '하나' }, { title: '둘' }] }), source: { kind: 'press', entry: release } };
    const contact = { phone: '043-000-3000', address: '충청북도 음성군 음성읍 견본로 1' };
    expect(planCards(card, contextAt('2026-11-22 12:00')).findLast(({ slide }) => slide === 3)?.text.slide?.contact).toEqual({ ...contact, link: 'https://news.example.kr/press/2026/a/' });
    expect(planned([{ title: '하나' }, { title: '둘' }]).findLast(({ slide }) => slide === 3)?.text.slide?.contact).toEqual({ ...contact, link: 'https://news.example.kr/' });
  });
});
