/** The sitemaps of the site as it is published, with the true sizes of its lists. */
import { archivePages } from './archive-pages.ts';
import { bundlePages } from './bundle-sitemap.ts';
import { composeContactSheets } from './contact-sheet.ts';
import type { Library } from './library.ts';
import { planData } from './open-data/data-plan.ts';
import { path } from './permalink.ts';
import { composeGallery, galleryPath } from './photo-list.ts';
import { PAGE_LENGTH } from './press-archive.ts';
import { type Page, type Sitemap, composeSitemaps } from './sitemap.ts';

export function publishedSitemaps(library: Library): Sitemap[] {
  return composeSitemaps(library, { pressPageLength: PAGE_LENGTH, pages: FURTHER_PAGES.flatMap((pagesOf) => pagesOf(library)) });
}

/** Kinds of pages that are neither an entry nor a list of one: each adds its own here. */
const FURTHER_PAGES: readonly ((library: Library) => Page[])[] = [archivePages, bundlePages, galleryPages, contactSheetPages, dataPage];

function galleryPages(library: Library): Page[] {
  const { all, narrowed } = composeGallery(library);
  return [...all.slice(1), ...narrowed].map((view) => ({ path: galleryPath(view, view.page.number) }));
}

function contactSheetPages(library: Library): Page[] {
  return composeContactSheets(library).length > 0 ? [{ path: path.contactSheets() }] : [];
}

function dataPage(library: Library): Page[] {
  const changes = planData(library).flatMap(({ year, modified }) => (year === undefined && modified !== undefined ? [modified] : []));
  return [{ path: path.data(), changed: changes.length > 0 ? Math.max(...changes) : undefined }];
}
