import type { APIRoute } from 'astro';
import { composeCatalog } from '../../domain/open-data/catalog.ts';
import { CATALOG_FILE, schemaAddress } from '../../domain/open-data/data-plan.ts';
import { DATASETS, type DatasetId } from '../../domain/open-data/dataset.ts';
import { absolute, path } from '../../domain/permalink.ts';
import { currentEdition } from '../../library/edition.ts';
import { openLibrary } from '../../library/open-library.ts';
import { type DataFile, dataFiles, dataText, sizedParts } from '../../production/open-data.ts';
import { publish } from '../../production/publish.ts';
import { renderDataSchema } from '../../renderers/open-data/data-schema.ts';

type View = { kind: 'data'; file: Pick<DataFile, 'part' | 'form' | 'key'> } | { kind: 'schema'; dataset: DatasetId; id: string } | { kind: 'catalog'; text: string };

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const library = await openLibrary();
  const published = (address: string, sources: DataFile['sources'], view: View) => publish({ params: { file: address.slice(path.data().length) }, path: address, sources, view });
  const catalog: View = { kind: 'catalog', text: `${JSON.stringify(composeCatalog(library, await sizedParts(library)), null, 2)}\n` };
  return [
    ...dataFiles(library).map(({ part, form, key, path: address, sources }) => published(address, sources, { kind: 'data', file: { part, form, key } })),
    ...DATASETS.map((dataset) => published(schemaAddress(dataset), [], { kind: 'schema', dataset, id: absolute(library.site, schemaAddress(dataset)) })),
    published(path.dataFile(CATALOG_FILE), [], catalog),
  ];
}

export const GET: APIRoute<{ view: View }> = async ({ props: { view } }) => {
  switch (view.kind) {
    case 'data': {
      const type = view.file.form === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
      return new Response(dataText(view.file, await openLibrary()), { headers: { 'content-type': type } });
    }
    case 'schema':
      return new Response(renderDataSchema(view.dataset, view.id), { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
    case 'catalog':
      return new Response(view.text, { headers: { 'content-type': 'application/ld+json; charset=utf-8' } });
  }
};
