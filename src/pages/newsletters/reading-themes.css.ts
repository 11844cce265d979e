import type { APIRoute } from 'astro';
import { path } from '../../domain/permalink.ts';
import { readingThemesCss } from '../../domain/reading-themes.ts';
import { openLibrary } from '../../library/open-library.ts';
import { declare } from '../../production/publish.ts';

export const GET: APIRoute = async () => {
  declare(path.readingThemes(), []);
  const { site } = await openLibrary();
  return new Response(readingThemesCss(site.color), { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
