import type { APIRoute } from 'astro';
import { path } from '../domain/permalink.ts';
import { publishedSitemaps } from '../domain/published-sitemaps.ts';
import type { Sitemap } from '../domain/sitemap.ts';
import { currentEdition } from '../library/edition.ts';
import { openLibrary } from '../library/open-library.ts';
import { publish } from '../production/publish.ts';
import { renderSitemap } from '../renderers/sitemap/sitemap.ts';

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  return publishedSitemaps(await openLibrary()).map((view) => publish({ params: { sitemap: `sitemap-${view.name}` }, path: path.sitemap(view.name), sources: view.sources, view }));
}

export const GET: APIRoute<{ view: Sitemap }> = ({ props: { view } }) => {
  return new Response(renderSitemap(view), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
