import type { APIRoute } from 'astro';
import { listFeeds } from '../../domain/feed/feed-list.ts';
import { path } from '../../domain/permalink.ts';
import { openLibrary } from '../../library/open-library.ts';
import { declare } from '../../production/publish.ts';
import { renderOpml } from '../../renderers/feed/opml.ts';

export const GET: APIRoute = async () => {
  const library = await openLibrary();
  declare(path.opml(), []);
  return new Response(renderOpml(listFeeds(library), library.site.name), { headers: { 'content-type': 'text/x-opml; charset=utf-8' } });
};
