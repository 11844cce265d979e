import type { APIRoute } from 'astro';
import { composeRobots } from '../domain/sitemap.ts';
import { openLibrary } from '../library/open-library.ts';
import { declare } from '../production/publish.ts';
import { renderRobots } from '../renderers/sitemap/robots.ts';

export const GET: APIRoute = async () => {
  const { site } = await openLibrary();
  declare('/robots.txt', []);
  return new Response(renderRobots(composeRobots(site)), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
