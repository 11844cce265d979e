import type { APIRoute } from 'astro';
import type { Day } from '../../../domain/instant.ts';
import { path } from '../../../domain/permalink.ts';
import { currentEdition } from '../../../library/edition.ts';
import { openLibrary } from '../../../library/open-library.ts';
import { dayPack, packDigest, packedDays, packSources } from '../../../production/card-packs.ts';
import { publish } from '../../../production/publish.ts';

interface View {
  day: Day;
}

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const library = await openLibrary();
  return [...packedDays(library)].map(([day, cards]) => {
    const view: View = { day };
    return publish({ params: { day }, path: path.cardDay(day), sources: cards.flatMap((card) => packSources(card, library)), view, digests: cards.map((card) => packDigest(card, library)) });
  });
}

export const GET: APIRoute<{ view: View }> = async ({ props: { view } }) => {
  const library = await openLibrary();
  const bytes = await dayPack(packedDays(library).get(view.day) ?? [], library);
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/zip' } });
};
