import { describe, expect, it } from 'vitest';
import type { CardEntry } from '../../src/domain/card-address.ts';
import { composePack, packFolders } from '../../src/domain/card-pack.ts';
import { cardContext } from '../../src/domain/card-plan.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makePost } from '../support/make-post.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeSite } from '../support/make-site.ts';

const photo = makePhoto({ id: '2026/p' });
const site = makeSite({
  channels: [
    { id: 'instagram', name: '인스타그램', platform: 'instagram', formats: ['feed', 'story'] },
    { id: 'youtube', name: '유튜브', platform: 'youtube', formats: ['thumbnail'] },
    { id: 'x', name: '엑스', platform: 'x' },
  ],
});
const contextOf = (office = site) => cardContext(makeLibrary({ site: office, photos: [photo] }), at('2026-11-22 12:00'));
const post = (slides: number, channels = ['instagram', 'x']): CardEntry => ({
  collection: 'social',
  entry: makePost({ channels, caption: '올릴 글', hashtags: ['음성군'], slides: Array.from({ length: slides }, (_, index) => ({ title: `${index + 1}째 장`, photo: index === 0 ? photo.id : undefined })) }),
});
const names = (card: CardEntry, office = site) => composePack(card, contextOf(office)).pictures.map(({ name }) => name);
const textOf = (card: CardEntry, wanted: string) => composePack(card, contextOf()).texts.find(({ name }) => name === wanted)?.text;

describe('the pack of an entry', () => {
  it('names pictures by channel, format and order, so that they stand in the order in which they are put up', () => {
    expect(names(post(0))).toEqual(['instagram-feed-1.png', 'instagram-story-1.png', 'x-og-1.png']);
    expect(names(post(2))).toEqual(['instagram-feed-1.jpg', 'instagram-feed-2.png', 'instagram-feed-3.png', 'instagram-story-1.jpg', 'instagram-story-2.png', 'instagram-story-3.png', 'x-og-1.jpg']);
    const many = names(post(12));
    expect(many).toEqual(many.toSorted());
    expect(many[0]).toBe('instagram-feed-01.jpg');
  });

  it('has what to write on each channel, a title that is entered apart above it', () => {
    expect(composePack(post(0), contextOf()).texts.map(({ name }) => name)).toEqual(['caption-instagram.txt', 'caption-x.txt', 'alt.txt']);
    expect(textOf(post(0), 'caption-x.txt')).toBe('올릴 글\n#음성군\n');
    expect(textOf({ collection: 'press', entry: makeRelease({ title: '겨울나기', summary: '살핍니다.' }) }, 'caption-youtube.txt')).toMatch(/^겨울나기\n\n살핍니다\./);
  });

  it('says once what pictures show that say the same', () => {
    expect(textOf(post(0), 'alt.txt')).toBe('instagram-feed-1.png\ninstagram-story-1.png\nx-og-1.png\n소식. 추위에 이렇게 대비하세요. 2026. 11. 20.(금). 음성군 소식.\n');
  });

  it('of an office without channels has every format once', () => {
    expect(names(post(0, []), makeSite({ channels: [] }))).toEqual(['og-1.png', 'feed-1.png', 'square-1.png', 'story-1.png', 'kakao-1.png', 'thumbnail-1.png']);
  });
});

describe('the pack of a day', () => {
  it('has a folder for each entry, told apart on every system', () => {
    const of = (id: string): CardEntry => ({ collection: 'press', entry: makeRelease({ id }) });
    expect([...packFolders([of('2026/b'), of('2026/a/b'), of('2026/a-b'), of('2026/A-B')]).values()]).toEqual(['press-2026-A-B', 'press-2026-a-b-2', 'press-2026-a-b-3', 'press-2026-b']);
  });
});
