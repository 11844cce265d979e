/** The texts of what has no plain text of its own, for quoting the place that was found. */
import type { APIRoute } from 'astro';
import type { SourceName } from '../../../domain/newsroom.ts';
import { path } from '../../../domain/permalink.ts';
import type { SearchDocument } from '../../../domain/search/document.ts';
import { currentEdition } from '../../../library/edition.ts';
import { openLibrary } from '../../../library/open-library.ts';
import { publish } from '../../../production/publish.ts';
import { documentSource, searchIndex } from '../../../production/search-index.ts';

interface View {
  source: SourceName;
  digest: string;
}

async function documents(): Promise<SearchDocument[]> {
  return searchIndex(await openLibrary()).years.flatMap((year) => year.documents);
}

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  return (await documents()).flatMap((document) => {
    const { kind, id } = document.item;
    if (kind !== 'article' && kind !== 'video') return [];
    const source = documentSource(document);
    return publish<{ kind: string; id: string }, View>({ params: { kind, id }, path: path.searchText(kind, id), sources: [source], view: { source, digest: document.digest } });
  });
}

export const GET: APIRoute<{ view: View }> = async ({ props: { view } }) => {
  const document = (await documents()).find((one) => documentSource(one) === view.source);
  return new Response(`${document?.body() ?? ''}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
