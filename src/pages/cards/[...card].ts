import type { APIRoute } from 'astro';
import { currentEdition } from '../../library/edition.ts';
import { openLibrary } from '../../library/open-library.ts';
import { cardBytes, cardEntriesAt, type CardView, cardView, cardViewSources, drawnCards } from '../../production/cards.ts';
import { publish } from '../../production/publish.ts';

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const library = await openLibrary();
  return cardEntriesAt(library).flatMap((card) =>
    drawnCards(card, library).map((planned) => {
      const view = cardView(card, planned, library);
      return publish({ params: { card: view.path.replace('/cards/', '') }, path: view.path, sources: cardViewSources(card, view), view });
    }),
  );
}

export const GET: APIRoute<{ view: CardView }> = async ({ props: { view } }) => {
  const bytes = await cardBytes(view, await openLibrary());
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': view.photo ? 'image/jpeg' : 'image/png' } });
};
