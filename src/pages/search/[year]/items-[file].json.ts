import type { APIRoute } from 'astro';
import { ITEMS_A_FILE, type ItemFile, itemFilesFor } from '../../../domain/search/directory.ts';
import { itemFile } from '../../../domain/search/index-year.ts';
import { path } from '../../../domain/permalink.ts';
import { currentEdition } from '../../../library/edition.ts';
import { openLibrary } from '../../../library/open-library.ts';
import { publish } from '../../../production/publish.ts';
import { documentSource, searchIndex } from '../../../production/search-index.ts';

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const { years } = searchIndex(await openLibrary());
  return years.flatMap(({ year, documents, of }) =>
    Array.from({ length: itemFilesFor(documents.length) }, (_, file) => {
      const sources = documents.slice(file * ITEMS_A_FILE, (file + 1) * ITEMS_A_FILE).map(documentSource);
      return publish<{ year: string; file: string }, ItemFile>({ params: { year, file: String(file) }, path: path.searchItems(year, file), sources, view: itemFile(of, documents, file) });
    }),
  );
}

export const GET: APIRoute<{ view: ItemFile }> = ({ props: { view } }) => new Response(JSON.stringify(view), { headers: { 'content-type': 'application/json; charset=utf-8' } });
