import type { APIRoute } from 'astro';
import { type PlannedRendition, planRenditions } from '../../domain/picture-plan.ts';
import { currentEdition } from '../../library/edition.ts';
import { openLibrary } from '../../library/open-library.ts';
import { publish } from '../../production/publish.ts';
import { renditionBytes } from '../../production/renditions.ts';

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  return planRenditions(await openLibrary()).map(({ photo, rendition }) =>
    publish({
      params: { picture: rendition.path.replace('/pictures/', '') },
      path: rendition.path,
      sources: [`photo:${photo.id}`],
      view: { photo, rendition },
    }),
  );
}

export const GET: APIRoute<{ view: PlannedRendition }> = async ({ props: { view } }) => {
  const bytes = await renditionBytes(view.photo, view.rendition);
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': view.rendition.format === 'webp' ? 'image/webp' : 'image/jpeg' } });
};
