/** The published sizes of a photo, through the door and the cache. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PhotoItem } from '../domain/library.ts';
import { composePhotoMetadata } from '../domain/photo-metadata.ts';
import { type Rendition, useOf } from '../domain/picture.ts';
import { atMost } from '../infra/at-most.ts';
import { type ByteCache, byteCache } from '../infra/byte-cache.ts';
import { sha256 } from '../infra/file-digest.ts';
import { RENDITION_VERSION, renderRendition } from '../renderers/picture/render-rendition.ts';
import { currentEdition } from '../library/edition.ts';
import { openPicture } from '../library/picture-door.ts';

/** Pictures under way at a time: one a core keeps all cores busy, and each more only stands unpacked in memory. */
const drawing = atMost(Math.max(2, availableParallelism()));

/** The bytes do not depend on the channel, but whether they may be had does: the door is asked first. */
export async function renditionBytes(photo: PhotoItem, rendition: Rendition): Promise<Uint8Array> {
  const original = openPicture(photo, rendition.channel);
  const { width, height, format } = rendition;
  const { settings, library } = currentEdition();
  const metadata = composePhotoMetadata(photo, library.site);
  const use = useOf(rendition);
  const key = sha256(JSON.stringify(['rendition', RENDITION_VERSION, original.digest, width, height, format, use, metadata]));
  return cacheAt(settings.cacheFolder).remember(key, () => drawing(async () => renderRendition(await original.read(), { width, height, format, use }, metadata)));
}

const caches = new Map<string, ByteCache>();

export function cacheAt(cacheFolder: string): ByteCache {
  const folder = join(cacheFolder, 'bytes');
  const known = caches.get(folder) ?? byteCache(folder);
  caches.set(folder, known);
  return known;
}
