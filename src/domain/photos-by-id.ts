import type { Library, PhotoItem } from './library.ts';

const known = new WeakMap<readonly PhotoItem[], ReadonlyMap<string, PhotoItem>>();

/** Every photo of the library by its id, gathered once: releases and photos are many, and each release asks. */
export function photosById({ photos }: Pick<Library, 'photos'>): ReadonlyMap<string, PhotoItem> {
  const before = known.get(photos);
  if (before) return before;
  const index = new Map(photos.map((photo) => [photo.id, photo]));
  known.set(photos, index);
  return index;
}
