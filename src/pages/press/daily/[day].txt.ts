import type { APIRoute } from 'astro';
import type { DayBundle } from '../../../domain/day-bundle.ts';
import { path } from '../../../domain/permalink.ts';
import { currentEdition } from '../../../library/edition.ts';
import { openLibrary } from '../../../library/open-library.ts';
import { dayBundles } from '../../../production/day-bundles.ts';
import { publish } from '../../../production/publish.ts';
import { renderOpenBundleText } from '../../../renderers/text/bundle-text.ts';

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  return dayBundles(await openLibrary()).map(({ view, sources }) => publish({ params: { day: view.day }, path: path.dayText(view.day), sources, view }));
}

export const GET: APIRoute<{ view: DayBundle }> = async ({ props: { view } }) => {
  const { site } = await openLibrary();
  return new Response(renderOpenBundleText(view, site), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
