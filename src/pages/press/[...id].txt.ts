import type { APIRoute } from 'astro';
import type { Release } from '../../domain/library.ts';
import type { SourceName } from '../../domain/newsroom.ts';
import { absolute, path } from '../../domain/permalink.ts';
import { composeReleaseText, pagePhotos } from '../../domain/release-text.ts';
import { bodySource, photosById } from '../../production/body-html.ts';
import { currentEdition } from '../../library/edition.ts';
import { parseMarkdown } from '../../library/markdown/parse-markdown.ts';
import { renderText } from '../../library/markdown/render-text.ts';
import { openLibrary } from '../../library/open-library.ts';
import { publish } from '../../production/publish.ts';
import { renderReleaseText } from '../../renderers/text/release-text.ts';

interface View {
  release: Release;
  /** Whether each of its photos is shown, and with which words. */
  photos: { id: string; digest: string; isShown: boolean }[];
}

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const library = await openLibrary();
  const known = photosById(library);
  return library.releases.map((release) => {
    const photos = [...release.bodyPhotos, ...release.photos].flatMap((id) => known.get(id) ?? []).map(({ id, digest, channels }) => ({ id, digest, isShown: channels.includes('web') }));
    const shown = photos.flatMap(({ id, isShown }): SourceName[] => (isShown ? [`photo:${id}`] : []));
    const view: View = { release, photos };
    return publish({ params: { id: release.id }, path: path.releaseText(release.id), sources: [`press:${release.id}`, ...shown], view });
  });
}

export const GET: APIRoute<{ view: View }> = async ({ props: { view } }) => {
  const { release } = view;
  const library = await openLibrary();
  const body = renderText(parseMarkdown(bodySource(`press:${release.id}`)), { absoluteBase: absolute(library.site, path.release(release.id)) });
  return new Response(renderReleaseText(composeReleaseText(release, library, body, pagePhotos(release, photosById(library)))), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
