import type { APIRoute } from 'astro';
import { termFile } from '../../../domain/search/index-year.ts';
import { path } from '../../../domain/permalink.ts';
import { currentEdition } from '../../../library/edition.ts';
import { openLibrary } from '../../../library/open-library.ts';
import { publish } from '../../../production/publish.ts';
import { searchIndex } from '../../../production/search-index.ts';

interface View {
  year: string;
  shard: number;
  of: string;
}

/**
 * A file of terms comes from every entry of its year and shows none of them: two
 * signs of a text are no part of it that could be read. So it names no sources,
 * which would be longer than all the site; the files of items name theirs.
 */
export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const { years } = searchIndex(await openLibrary());
  return years.flatMap(({ year, shards, of }) =>
    Array.from({ length: shards }, (_, shard) => publish<{ year: string; shard: string }, View>({ params: { year, shard: String(shard) }, path: path.searchTerms(year, shard), sources: [], view: { year, shard, of } })),
  );
}

export const GET: APIRoute<{ view: View }> = async ({ props: { view } }) => {
  const year = searchIndex(await openLibrary()).years.find((one) => one.year === view.year);
  return new Response(JSON.stringify(termFile(view.of, year?.terms(view.shard) ?? {})), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
