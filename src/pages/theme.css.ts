import type { APIRoute } from 'astro';
import { composeTheme, themeCss } from '../domain/theme.ts';
import { openLibrary } from '../library/open-library.ts';
import { declare } from '../production/publish.ts';

export const GET: APIRoute = async () => {
  declare('/theme.css', []);
  const { site } = await openLibrary();
  return new Response(themeCss(composeTheme(site.color)), { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
