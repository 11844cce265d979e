import type { APIRoute } from 'astro';
import { path } from '../../../domain/permalink.ts';
import { currentEdition } from '../../../library/edition.ts';
import { openLibrary } from '../../../library/open-library.ts';
import { kitBytes, kitReleases } from '../../../production/press-kits.ts';
import { publish } from '../../../production/publish.ts';
import { releasePackDigest, releasePackSources } from '../../../production/release-documents.ts';

interface View {
  id: string;
}

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const library = await openLibrary();
  return kitReleases(library).map((release) => {
    const view: View = { id: release.id };
    return publish({ params: { id: release.id }, path: path.releaseKit(release.id), sources: releasePackSources(release, library), view, digests: [releasePackDigest(release, library)] });
  });
}

export const GET: APIRoute<{ view: View }> = async ({ props: { view } }) => {
  const library = await openLibrary();
  const release = library.releases.find(({ id }) => id === view.id);
  if (!release) throw new Error(`No open release ${view.id}.`);
  const bytes = await kitBytes(release, library);
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/zip' } });
};
