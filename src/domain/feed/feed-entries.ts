/** What each feed lists, in no order yet. */
import type { Library, PhotoItem, Release } from '../library.ts';
import { FACET_FEEDS } from './facet-feeds.ts';
import type { FeedEntry } from './feed.ts';

export function entriesOf(library: Library, feedId: string): FeedEntry[] {
  const press = (wanted: (release: Release) => boolean = () => true) =>
    library.releases.filter((release) => isOpen(release) && wanted(release)).map((entry): FeedEntry => ({ kind: 'press', entry }));
  const newsletters = () => library.issues.filter(isOpen).map((entry): FeedEntry => ({ kind: 'newsletter', entry }));
  const videos = () => library.videos.filter(isOpen).map((entry): FeedEntry => ({ kind: 'video', entry }));
  const photos = (wanted: (photo: PhotoItem) => boolean = () => true) =>
    library.photos.filter((photo) => isOpen(photo) && photo.channels.includes('web') && wanted(photo)).map((entry): FeedEntry => ({ kind: 'photo', entry }));
  const [folder = '', ...rest] = feedId.split('/');
  const facet = rest.join('/');
  switch (folder) {
    case 'all': {
      // Photos arrive by the dozen with the release that shows them, and would push everything else out.
      const used = photosInUse(library);
      return [...press(), ...newsletters(), ...videos(), ...photos(({ id }) => !used.has(id))];
    }
    case 'press':
      return press();
    case 'newsletters':
      return newsletters();
    case 'videos':
      return videos();
    case 'photos':
      return photos();
    default: {
      const facetFeed = FACET_FEEDS.find((candidate) => candidate.folder === folder);
      if (!facetFeed) throw new RangeError(`no feed "${feedId}"`);
      return press((release) => facetFeed.idsOf(release).includes(facet));
    }
  }
}

function photosInUse(library: Library): Set<string> {
  return new Set([
    ...library.releases.flatMap(({ photos, bodyPhotos }) => [...photos, ...bodyPhotos]),
    ...library.articles.flatMap(({ photos, bodyPhotos }) => [...photos, ...bodyPhotos]),
    ...library.issues.flatMap(({ cover, sections }) => [...(cover === undefined ? [] : [cover]), ...sections.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'photos' ? item.ids : [])))]),
    ...library.videos.flatMap(({ thumbnail }) => thumbnail ?? []),
  ]);
}

export function isOpen({ state }: { state: string }): boolean {
  return state === 'open';
}
