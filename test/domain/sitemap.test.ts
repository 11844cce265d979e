import { describe, expect, it } from 'vitest';
import { composeRobots, composeSitemaps, type Sitemap } from '../../src/domain/sitemap.ts';
import { at } from '../support/at.ts';
import { makeIssue } from '../support/make-issue.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeSite } from '../support/make-site.ts';
import { makeVideo } from '../support/make-video.ts';

const HOME = 'https://news.example.kr';

function lastmodOf(maps: Sitemap[], path: string): string | undefined {
  const entry = maps.flatMap(({ entries }) => entries).find(({ url }) => url === HOME + path);
  if (!entry) throw new RangeError(`not in the maps: ${path}`);
  return entry.lastmod;
}

describe('the maps for search engines', () => {
  const corrected = makeRelease({ id: '2026/11-20-a', date: at('2026-11-20 09:00'), topics: ['welfare'], towns: ['geumwang'], series: 'village', corrections: [{ at: at('2026-11-25 14:30'), note: '고침', kind: 'correction' }] });
  const newer = makeRelease({ id: '2026/11-22-b', date: at('2026-11-22 09:00'), department: 'culture' });
  const older = makeRelease({ id: '2025/12-01-c', date: at('2025-12-01 09:00') });
  const library = makeLibrary({ releases: [corrected, newer, older], issues: [makeIssue()], videos: [makeVideo()], photos: [makePhoto()] });

  it('are one of lists, one a year of releases and one a collection', () => {
    expect(composeSitemaps(library).map(({ name, url, entries }) => [name, url, entries.length]).slice(1)).toEqual([
      ['press-2026', `${HOME}/sitemap-press-2026.xml`, 2],
      ['press-2025', `${HOME}/sitemap-press-2025.xml`, 1],
      ['newsletters', `${HOME}/sitemap-newsletters.xml`, 1],
      ['videos', `${HOME}/sitemap-videos.xml`, 1],
      ['photos', `${HOME}/sitemap-photos.xml`, 1],
    ]);
  });

  it('say of a release when it opened or was corrected, in Seoul time', () => {
    const maps = composeSitemaps(library);
    expect(lastmodOf(maps, '/press/2026/11-20-a/')).toBe('2026-11-25T14:30:00+09:00');
    expect(lastmodOf(maps, '/press/2026/11-22-b/')).toBe('2026-11-22T09:00:00+09:00');
  });

  it('say of a list when what it shows last changed', () => {
    const maps = composeSitemaps(library);
    for (const path of ['/', '/press/', '/press/2026/', '/press/2026/11/', '/press/departments/welfare/', '/press/topics/welfare/', '/press/towns/geumwang/', '/press/series/village/']) {
      expect([path, lastmodOf(maps, path)]).toEqual([path, '2026-11-25T14:30:00+09:00']);
    }
    expect(lastmodOf(maps, '/press/departments/culture/')).toBe('2026-11-22T09:00:00+09:00');
    expect(lastmodOf(composeSitemaps(library, { pressPageLength: 1 }), '/press/')).toBe('2026-11-22T09:00:00+09:00');
  });

  it('give no date to a page that has no true one, and name no facet without a release', () => {
    const maps = composeSitemaps(library);
    expect(lastmodOf(maps, '/about/copyright/')).toBeUndefined();
    expect(JSON.stringify(maps)).not.toMatch(/topics\/festival|towns\/eumseong/);
  });

  it('count a withdrawal as a change of the lists that it leaves, and name what was withdrawn nowhere', () => {
    const maps = composeSitemaps({ ...library, tombstones: [{ kind: 'press', id: '2025/12-02-gone', since: at('2026-12-01 00:00'), reason: '오류' }] });
    expect(lastmodOf(maps, '/press/')).toBe('2026-12-01T00:00:00+09:00');
    expect(lastmodOf(maps, '/press/2025/')).toBe('2026-12-01T00:00:00+09:00');
    expect(lastmodOf(maps, '/press/2026/')).toBe('2026-11-25T14:30:00+09:00');
    expect(maps.find(({ name }) => name === 'press-2025')?.lastmod).toBe('2026-12-01T00:00:00+09:00');
    expect(JSON.stringify(maps)).not.toContain('gone');
  });

  it('leave out what is not open, photos that the web may not show, the desk and the search page', () => {
    const maps = composeSitemaps(makeLibrary({ releases: [makeRelease({ state: 'embargoed' })], photos: [makePhoto({ channels: ['press'] })] }));
    expect(maps.map(({ name }) => name)).toEqual(['pages']);
    expect(JSON.stringify(maps)).not.toMatch(/winter-care|\/cards\/|\/search\//);
  });

  it('are split where they hold more than the protocol allows', () => {
    const releases = Array.from({ length: 5 }, (_, index) => makeRelease({ id: `2026/r${index}` }));
    const maps = composeSitemaps(makeLibrary({ releases }), { limit: 2 }).filter(({ name }) => name.startsWith('press'));
    expect(maps.map(({ name, entries }) => [name, entries.length])).toEqual([
      ['press-2026', 2],
      ['press-2026-2', 2],
      ['press-2026-3', 1],
    ]);
  });

  it('name the pictures that a page shows, and none that the web may not show', () => {
    const refused = makePhoto({ id: '2026/refused', channels: ['newsletter'] });
    const maps = composeSitemaps(makeLibrary({ releases: [makeRelease({ photos: ['2026/winter-care', refused.id] })], photos: [makePhoto(), refused] }));
    const picture = `${HOME}/pictures/web/2026/winter-care/ffffffffff-1920.jpg`;
    expect(maps.slice(1).map(({ name, entries, sources }) => [name, entries.map(({ images }) => images), sources])).toEqual([
      ['press-2026', [[picture]], ['photo:2026/winter-care']],
      ['photos', [[picture]], ['photo:2026/winter-care']],
    ]);
  });

  it('take pages that the library does not name', () => {
    const maps = composeSitemaps(library, { pages: [{ path: '/press/daily/2026-11-22/', changed: newer.changed }] });
    expect(lastmodOf(maps, '/press/daily/2026-11-22/')).toBe('2026-11-22T09:00:00+09:00');
  });
});

describe('the rules for robots', () => {
  it('close the desk, leave the cards that pages announce open, and stand under the base path', () => {
    expect(composeRobots(makeSite({ url: 'https://www.example.kr/news' }))).toEqual({
      allow: ['/news/cards/press/', '/news/cards/newsletters/', '/news/cards/videos/'],
      disallow: ['/news/cards/'],
      sitemaps: ['https://www.example.kr/news/sitemap-index.xml', 'https://www.example.kr/news/news-sitemap.xml'],
    });
  });
});
