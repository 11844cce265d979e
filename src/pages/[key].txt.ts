import type { APIRoute } from 'astro';
import { currentEdition } from '../library/edition.ts';
import { openLibrary } from '../library/open-library.ts';
import { indexNowKey } from '../production/index-now.ts';
import { publish } from '../production/publish.ts';

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const key = indexNowKey((await openLibrary()).site);
  return [publish({ params: { key }, path: `/${key}.txt`, sources: [], view: key })];
}

export const GET: APIRoute<{ view: string }> = ({ props: { view } }) => {
  return new Response(view, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
