import type { APIRoute } from 'astro';
import { cardAddress, cardEntries } from '../../domain/card-address.ts';
import type { SourceName } from '../../domain/newsroom.ts';
import { photosById } from '../../production/body-html.ts';
import { type CardPlan, cardBytes, planCard } from '../../production/cards.ts';
import { currentEdition } from '../../library/edition.ts';
import { openLibrary } from '../../library/open-library.ts';
import { publish } from '../../production/publish.ts';

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const library = await openLibrary();
  return cardEntries(library).map((card) => {
    const address = cardAddress(card, 'og', photosById(library));
    const view = planCard(card, 'og', library);
    const photo: SourceName[] = view.photo ? [`photo:${view.photo.id}`] : [];
    return publish({ params: { card: address.replace('/cards/', '') }, path: address, sources: [view.text.entry as SourceName, ...photo], view });
  });
}

export const GET: APIRoute<{ view: CardPlan }> = async ({ props: { view } }) => {
  const bytes = await cardBytes(view, await openLibrary());
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': view.photo ? 'image/jpeg' : 'image/png' } });
};
