import type { APIRoute } from 'astro';
import { path } from '../../domain/permalink.ts';
import { declare } from '../../production/publish.ts';
import { applySettings, SETTINGS_KEY } from '../../reader/apply-settings.ts';

/** Runs before anything of an issue is drawn, so that no page flashes white at night. The site's policy allows no script within the page. */
export const GET: APIRoute = () => {
  declare(path.readingSettings(), []);
  const script = `try{(${applySettings.toString()})(document.documentElement,localStorage.getItem(${JSON.stringify(SETTINGS_KEY)}))}catch{}\n`;
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
