import { describe, expect, it } from 'vitest';
import { pictureSet, pressPicture } from '../../src/domain/picture.ts';
import { planRenditions } from '../../src/domain/picture-plan.ts';
import { makeArticle, makeIssue } from '../support/make-issue.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeVideo } from '../support/make-video.ts';

const sized = (width: number, height: number, digest = 'f'.repeat(64)) => makePhoto({ picture: { file: 'photos/2026/a.jpg', digest, width, height, format: 'jpeg' } });
const widths = (width: number, height: number) => pictureSet(sized(width, height), 'web')?.webp.map((rendition) => [rendition.width, rendition.height]);

describe('the sizes of a photo', () => {
  it('are never larger than the original and keep its shape', () => {
    expect(widths(4000, 3000)).toEqual([[480, 360], [960, 720], [1920, 1440]]);
    expect(widths(1600, 800)).toEqual([[480, 240], [960, 480], [1600, 800]]);
    expect(widths(1000, 10)).toEqual([[480, 5], [960, 10], [1000, 10]]);
    expect(widths(30, 4000)).toEqual([[30, 4000]]);
    expect(widths(10_000, 1)?.every(([, height]) => height === 1)).toBe(true);
  });

  it('have an address that changes with the picture and tells its channel', () => {
    const address = (digest: string) => pictureSet(sized(480, 360, digest), 'web')?.jpeg.at(-1)?.path;
    expect(address('a'.repeat(64))).toBe('/pictures/web/2026/winter-care/aaaaaaaaaa-480.jpg');
    expect(address('b'.repeat(64))).not.toBe(address('a'.repeat(64)));
  });

  it('are none on a channel that consent does not cover', () => {
    expect(pictureSet(makePhoto({ channels: ['web'] }), 'newsletter')).toBeUndefined();
  });
});

describe('the pictures that are made', () => {
  const channels = (library: ReturnType<typeof makeLibrary>) => [...new Set(planRenditions(library).map(({ photo, rendition }) => `${photo.id} ${rendition.channel}`))];

  it('are those that some page shows, on the channel of that page', () => {
    const [a, b, c, d] = ['2026/a', '2026/b', '2026/c', '2026/d'].map((id) => makePhoto({ id })) as [ReturnType<typeof makePhoto>, ReturnType<typeof makePhoto>, ReturnType<typeof makePhoto>, ReturnType<typeof makePhoto>];
    const library = makeLibrary({
      photos: [a, b, c, d],
      releases: [makeRelease({ photos: ['2026/a'], bodyPhotos: ['2026/b'] })],
      videos: [makeVideo({ thumbnail: '2026/c' })],
      articles: [makeArticle({ bodyPhotos: ['2026/d'] })],
      issues: [makeIssue({ sections: [{ title: '가', items: [{ kind: 'press', id: '2026/11-22-winter-care' }, { kind: 'article', id: 'sosik/2026-11/greeting' }] }] })],
    });
    expect(channels(library)).toEqual(['2026/a web', '2026/a newsletter', '2026/a press', '2026/b web', '2026/b newsletter', '2026/b press', '2026/c web', '2026/c video', '2026/c press', '2026/d web', '2026/d newsletter', '2026/d press']);
  });

  it('are none where consent is missing', () => {
    expect(channels(makeLibrary({ photos: [makePhoto({ channels: ['press'] })] }))).toEqual([]);
  });

  it('are of print size only where the licence lets the press have them', () => {
    const provided = makePhoto({ id: '2026/provided', rights: 'provided', credit: '주민' });
    expect(channels(makeLibrary({ photos: [provided] }))).toEqual(['2026/provided web']);
  });
});

describe('the print size', () => {
  const { site } = makeLibrary();
  const print = (photo: Parameters<typeof makePhoto>[0]) => pressPicture(makePhoto({ channels: ['web', 'press'], ...photo }), site);

  it('has a long side of 4000 pixels at most, upright or not', () => {
    const sizes = [[6000, 4000], [3000, 8000], [1200, 800]].map(([width = 0, height = 0]) => print({ picture: sized(width, height).picture }));
    expect(sizes.map((size) => [size?.width, size?.height])).toEqual([[4000, 2667], [1500, 4000], [1200, 800]]);
  });

  it('is there only where everyone shown and the licence allow it', () => {
    expect(print({})?.path).toMatch(/^\/pictures\/press\/2026\/winter-care\/\w{10}-print\.jpg$/);
    expect(print({ channels: ['web'] })).toBeUndefined();
    expect(print({ rights: 'provided', credit: '주민' })).toBeUndefined();
  });
});
