import type { APIRoute } from 'astro';
import { path } from '../../domain/permalink.ts';
import { declare } from '../../production/publish.ts';
import { renderPlaceholderCss } from '../../renderers/html/placeholder-css.ts';

export const GET: APIRoute = () => {
  declare(path.photoPlaceholders(), []);
  return new Response(renderPlaceholderCss(), { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
