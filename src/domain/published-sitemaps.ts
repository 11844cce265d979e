/** The sitemaps of the site as it is published, with the true sizes of its lists. */
import { composeContactSheets } from './contact-sheet.ts';
import type { Library } from './library.ts';
import { path } from './permalink.ts';
import { composeGallery, galleryPath } from './photo-list.ts';
import { PAGE_LENGTH } from './press-archive.ts';
import { type Sitemap, composeSitemaps } from './sitemap.ts';

export function publishedSitemaps(library: Library): Sitemap[] {
  const { all, narrowed } = composeGallery(library);
  const gallery = [...all.slice(1), ...narrowed].map((view) => ({ path: galleryPath(view, view.page.number) }));
  const sheets = composeContactSheets(library);
  return composeSitemaps(library, { pressPageLength: PAGE_LENGTH, pages: [...gallery, ...(sheets.length > 0 ? [{ path: path.contactSheets() }] : [])] });
}
