/** The sitemaps of the site as it is published, with the true sizes of its lists. */
import { archivePages } from './archive-pages.ts';
import type { Library } from './library.ts';
import { path } from './permalink.ts';
import { composePhotoList } from './photo-page.ts';
import { PAGE_LENGTH } from './press-archive.ts';
import { type Sitemap, composeSitemaps } from './sitemap.ts';

export function publishedSitemaps(library: Library): Sitemap[] {
  const [, ...furtherPhotos] = composePhotoList(library);
  return composeSitemaps(library, { pressPageLength: PAGE_LENGTH, pages: [...furtherPhotos.map(({ number }) => ({ path: path.photosPage(number) })), ...archivePages(library)] });
}
