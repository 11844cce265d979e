import type { APIRoute } from 'astro';
import { cardSource } from '../../../domain/card-address.ts';
import { path } from '../../../domain/permalink.ts';
import { currentEdition } from '../../../library/edition.ts';
import { openLibrary } from '../../../library/open-library.ts';
import { entryPack, packDigest, packedEntries, packSources } from '../../../production/card-packs.ts';
import { entryAt } from '../../../production/cards.ts';
import { publish } from '../../../production/publish.ts';

interface View {
  source: string;
}

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const library = await openLibrary();
  return packedEntries(library).map((card) => {
    const view: View = { source: cardSource(card) };
    return publish({ params: { entry: `${card.collection}/${card.entry.id}` }, path: path.cardPack(card.collection, card.entry.id), sources: packSources(card, library), view, digests: [packDigest(card, library)] });
  });
}

export const GET: APIRoute<{ view: View }> = async ({ props: { view } }) => {
  const library = await openLibrary();
  const card = entryAt(library, view.source);
  if (!card) throw new Error(`No cards of ${view.source}.`);
  return new Response((await entryPack(card, library)) as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/zip' } });
};
