import type { APIRoute } from 'astro';
import type { DayBundle } from '../../../domain/day-bundle.ts';
import { path } from '../../../domain/permalink.ts';
import { zipOf } from '../../../infra/zip.ts';
import { currentEdition } from '../../../library/edition.ts';
import { openLibrary } from '../../../library/open-library.ts';
import { dayBundles } from '../../../production/day-bundles.ts';
import { bundlePackFiles, dayPackDigests, dayPackSources, releasesOfDay } from '../../../production/day-packs.ts';
import { publish } from '../../../production/publish.ts';
import { renderOpenBundleText } from '../../../renderers/text/bundle-text.ts';

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const library = await openLibrary();
  return dayBundles(library).flatMap(({ view, sources }) =>
    view.hasZip ? [publish({ params: { day: view.day }, path: path.dayZip(view.day), sources: [...sources, ...dayPackSources(view.day, library)], view, digests: dayPackDigests(view.day, library) })] : [],
  );
}

export const GET: APIRoute<{ view: DayBundle }> = async ({ props: { view } }) => {
  const library = await openLibrary();
  const files = await bundlePackFiles(view, renderOpenBundleText(view, library.site), releasesOfDay(view.day, library), library);
  return new Response(zipOf(files) as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/zip' } });
};
