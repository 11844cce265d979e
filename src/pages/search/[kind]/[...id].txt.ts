/** The texts of what has no plain text of its own, for quoting the place that was found. */
import type { APIRoute } from 'astro';
import type { Library } from '../../../domain/library.ts';
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

const known = new WeakMap<Library, Map<SourceName, SearchDocument>>();

/** By source, gathered once: each of thousands of files asks for its own. */
async function documents(): Promise<Map<SourceName, SearchDocument>> {
  const library = await openLibrary();
  const made = known.get(library) ?? new Map(searchIndex(library).years.flatMap((year) => year.documents.map((document) => [documentSource(document), document] as const)));
  known.set(library, made);
  return made;
}

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  return [...(await documents())].flatMap(([source, document]) => {
    const { kind, id } = document.item;
    if (kind !== 'article' && kind !== 'video') return [];
    return publish<{ kind: string; id: string }, View>({ params: { kind, id }, path: path.searchText(kind, id), sources: [source], view: { source, digest: document.digest } });
  });
}

export const GET: APIRoute<{ view: View }> = async ({ props: { view } }) => {
  const document = (await documents()).get(view.source);
  return new Response(`${document?.body() ?? ''}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
