/** The sitemaps of the site as it is published, with the true sizes of its lists. */
import type { Library } from './library.ts';
import { planData } from './open-data/data-plan.ts';
import { path } from './permalink.ts';
import { composePhotoList } from './photo-page.ts';
import { PAGE_LENGTH } from './press-archive.ts';
import { type Page, type Sitemap, composeSitemaps } from './sitemap.ts';

export function publishedSitemaps(library: Library): Sitemap[] {
  return composeSitemaps(library, { pressPageLength: PAGE_LENGTH, pages: FURTHER_PAGES.flatMap((pagesOf) => pagesOf(library)) });
}

/** Kinds of pages that are neither an entry nor a list of one: each adds its own here. */
const FURTHER_PAGES: readonly ((library: Library) => Page[])[] = [furtherPhotoPages, dataPage];

function furtherPhotoPages(library: Library): Page[] {
  const [, ...further] = composePhotoList(library);
  return further.map(({ number }) => ({ path: path.photosPage(number) }));
}

function dataPage(library: Library): Page[] {
  const changes = planData(library).flatMap(({ year, modified }) => (year === undefined && modified !== undefined ? [modified] : []));
  return [{ path: path.data(), changed: changes.length > 0 ? Math.max(...changes) : undefined }];
}
