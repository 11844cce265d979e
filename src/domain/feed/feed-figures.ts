/** The pictures that an item shows: those alone that the web may show. */
import type { Site } from '../../collections/site.ts';
import { captionLine } from '../caption-line.ts';
import type { PhotoItem } from '../library.ts';
import { absolute, path } from '../permalink.ts';
import { pictureSet } from '../picture.ts';
import type { FeedContent, FeedImage } from './feed.ts';

/** Readers show pictures in a column; the widest rendition would only cost data. */
const FIGURE_WIDTH = 960;

export function figuresOf(ids: string[], photos: ReadonlyMap<string, PhotoItem>, site: Site): FeedContent['figures'] {
  return ids.flatMap((id) => {
    const photo = photos.get(id);
    const image = photo && imageOf(photo, 'web', site);
    return image ? [{ image, caption: captionLine(photo), page: absolute(site, path.photo(id)) }] : [];
  });
}

export function imageOf(photo: PhotoItem, channel: 'web' | 'video', site: Site): FeedImage | undefined {
  const renditions = pictureSet(photo, channel)?.jpeg ?? [];
  const chosen = renditions.findLast(({ width }) => width <= FIGURE_WIDTH) ?? renditions[0];
  return chosen && { url: absolute(site, chosen.path), width: chosen.width, height: chosen.height, alt: photo.alt };
}
