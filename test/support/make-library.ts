import type { Library } from '../../src/domain/library.ts';
import { byCodeUnit, newestFirst } from '../../src/domain/order.ts';
import { makeSite } from './make-site.ts';

/** Empty but for its lists; entries are put into the order that the library promises. */
export function makeLibrary(overrides: Partial<Library> = {}): Library {
  const library: Library = {
    site: makeSite(),
    departments: [
      { id: 'welfare', name: '복지정책과', teams: [{ id: 'care', name: '희망복지팀', phone: '043-000-3200' }] },
      { id: 'culture', name: '문화체육과', teams: [] },
    ],
    topics: [
      { id: 'welfare', name: '복지' },
      { id: 'festival', name: '축제' },
    ],
    series: [{ id: 'village', name: '마을 이야기' }],
    releases: [],
    issues: [],
    articles: [],
    videos: [],
    photos: [],
    social: [],
    schedule: [],
    broadcasts: [],
    captions: [],
    coverage: [],
    tombstones: [],
    ...overrides,
  };
  return {
    ...library,
    releases: library.releases.toSorted(newestFirst),
    issues: library.issues.toSorted(newestFirst),
    articles: library.articles.toSorted((a, b) => byCodeUnit(a.id, b.id)),
    videos: library.videos.toSorted(newestFirst),
    photos: library.photos.toSorted(newestFirst),
    social: library.social.toSorted(newestFirst),
  };
}
