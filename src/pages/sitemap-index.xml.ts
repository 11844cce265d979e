import type { APIRoute } from 'astro';
import { path } from '../domain/permalink.ts';
import { publishedSitemaps } from '../domain/published-sitemaps.ts';
import { openLibrary } from '../library/open-library.ts';
import { declare } from '../production/publish.ts';
import { renderSitemapIndex } from '../renderers/sitemap/sitemap.ts';

export const GET: APIRoute = async () => {
  const maps = publishedSitemaps(await openLibrary());
  declare(path.sitemapIndex(), []);
  return new Response(renderSitemapIndex(maps), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
