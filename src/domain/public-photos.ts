import type { Library, PhotoItem } from './library.ts';

/** Those that the web may show: they have pages, the others are seen in other outputs alone. */
export function publicPhotos({ photos }: Pick<Library, 'photos'>): PhotoItem[] {
  return photos.filter(({ channels }) => channels.includes('web'));
}
