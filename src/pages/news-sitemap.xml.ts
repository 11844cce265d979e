import type { APIRoute } from 'astro';
import { composeNewsSitemap, recentReleases } from '../domain/news-sitemap.ts';
import { path } from '../domain/permalink.ts';
import { currentEdition } from '../library/edition.ts';
import { openLibrary } from '../library/open-library.ts';
import { declare } from '../production/publish.ts';
import { renderNewsSitemap } from '../renderers/sitemap/sitemap.ts';

export const GET: APIRoute = async () => {
  const library = await openLibrary();
  const { now } = currentEdition().settings;
  declare(path.newsSitemap(), recentReleases(library, now).map(({ id }) => `press:${id}` as const));
  return new Response(renderNewsSitemap(composeNewsSitemap(library, now)), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
