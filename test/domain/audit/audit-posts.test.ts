import { describe, expect, it } from 'vitest';
import { auditPost } from '../../../src/domain/audit/audit-posts.ts';
import type { CardEntry } from '../../../src/domain/card-address.ts';
import { cardContext } from '../../../src/domain/card-plan.ts';
import type { PhotoItem, Release, SocialPost } from '../../../src/domain/library.ts';
import { at } from '../../support/at.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makePost } from '../../support/make-post.ts';
import { makeRelease } from '../../support/make-release.ts';
import { makeSite } from '../../support/make-site.ts';

const site = makeSite({
  channels: [
    { id: 'instagram', name: '인스타그램', platform: 'instagram' },
    { id: 'x', name: '엑스', platform: 'x' },
    { id: 'blog', name: '블로그', platform: 'naver-blog' },
  ],
});
const context = cardContext(makeLibrary({ site }), at('2026-11-22 12:00'));
const found = (card: CardEntry) => auditPost(card, 'file', context).map(({ rule, severity, path, message }) => `${severity} ${path.join('.')} ${rule}: ${message}`);
const ofPost = (post: Partial<SocialPost>) => found({ collection: 'social', entry: makePost({ caption: '올릴 글', ...post }) });
const ofRelease = (release: Partial<Release>) => found({ collection: 'press', entry: makeRelease(release) });
const slides = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `${index + 1}장` }));

describe('check', () => {
  it('is content with a post that can be put up as it is', () => {
    expect(ofPost({})).toEqual([]);
    expect(ofPost({ slides: slides(5) })).toEqual([]);
    expect(ofRelease({})).toEqual([]);
  });

  it('stops a carousel that Instagram cannot take, and tells of one that is hard to read', () => {
    expect(ofPost({ slides: slides(30) })).toEqual(['error slides slides-many: 카드뉴스가 표지와 닫는 장까지 31장인데 인스타그램에는 한 번에 20장까지 올릴 수 있습니다']);
    expect(ofPost({ slides: slides(30), channels: ['blog'] })).toEqual(['warning slides slides-many: 카드뉴스가 표지와 닫는 장까지 31장입니다']);
    expect(ofPost({ slides: slides(19) })).toEqual(['warning slides slides-many: 카드뉴스가 표지와 닫는 장까지 20장입니다']);
    expect(ofPost({ slides: slides(1) })).toEqual(['warning slides slides-few: 카드뉴스가 표지와 닫는 장까지 3장뿐입니다']);
    expect(ofPost({ slides: [...slides(4), {}] })).toEqual(['warning slides.4 slide-empty: 이 장에 제목도 글도 사진도 없어 빠집니다']);
  });

  it('tells which hashtags are left out and where a caption is shortened', () => {
    expect(ofPost({ hashtags: ['가', '나', '다', '라', '마', '바'] })).toEqual(['warning hashtags hashtags: 인스타그램에는 해시태그를 5개까지 달 수 있어 앞의 5개만 씁니다']);
    expect(ofPost({ caption: '긴 글입니다. '.repeat(40), channels: ['x'] })).toEqual(['warning caption caption-length: 올릴 글이 길어 엑스에는 줄여서 올립니다 (280자까지)']);
  });

  it('tells of a title that a channel cannot take, and not of a long text from which less is taken', () => {
    expect(ofRelease({ summary: '긴 글입니다. '.repeat(90) })).toEqual([]);
    expect(ofRelease({ title: '긴 제목 '.repeat(60).trim() })).toEqual(['warning title caption-length: 제목이 길어 엑스에는 줄여서 올립니다 (280자까지)', 'warning title caption-title: 제목이 길어 블로그에는 줄여서 올립니다 (100자까지)']);
  });

  it('tells of a named kind of card that lacks what it would show', () => {
    expect(ofPost({ template: 'number' })).toEqual(['warning template card-fact: 카드의 틀이 number인데 figure 칸이 없어 카드가 비어 보입니다']);
    expect(ofRelease({ card: { template: 'event' } })).toEqual(['warning card.template card-fact: 카드의 틀이 event인데 event 칸이 없어 카드가 비어 보입니다']);
  });

  it('tells of a card without the photo that its page shows', () => {
    const photo = makePhoto({ id: '2026/p', channels: ['web'] });
    const card: CardEntry = { collection: 'press', entry: makeRelease({ photos: [photo.id] }) };
    const rules = (shown: PhotoItem) => auditPost(card, 'file', cardContext(makeLibrary({ site, photos: [shown] }), at('2026-11-22 12:00'))).map(({ rule, path }) => [rule, ...path]);
    expect(rules(photo)).toEqual([['card-photo', 'photos']]);
    expect(rules(makePhoto({ id: '2026/p' }))).toEqual([]);
  });

  it('lets old entries be, which are put up no more', () => {
    expect(ofRelease({ title: '긴 제목 '.repeat(60).trim(), date: at('2026-01-01 09:00') })).toEqual([]);
  });
});
