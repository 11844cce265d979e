import type { Site } from '../../collections/site.ts';
import { isoSeoul } from '../instant.ts';
import { CONTEXT, type JsonLd, lean, organization } from '../json-ld.ts';
import { licenseAddress } from '../kogl.ts';
import { DATA_FORMS, DATA_TYPES, dataAddress, dataTitle } from '../open-data/data-plan.ts';
import type { SizedPart } from '../open-data/catalog.ts';
import { DATASET_WORDS } from '../open-data/dataset.ts';
import { absolute, path } from '../permalink.ts';

/** The open data as search engines list it (https://developers.google.com/search/docs/appearance/structured-data/dataset). */
export function composeDataCatalog(site: Site, sized: readonly SizedPart[]): JsonLd {
  const url = absolute(site, path.data());
  return {
    '@context': CONTEXT,
    '@type': 'DataCatalog',
    '@id': url,
    url,
    name: `${site.name} 공개 데이터`,
    inLanguage: site.lang,
    publisher: organization(site),
    license: licenseAddress(site.license),
    dataset: sized.filter(({ part }) => part.year === undefined).map(({ part }) => datasetOf(part.dataset, sized, site, url)),
  };
}

function datasetOf(dataset: SizedPart['part']['dataset'], sized: readonly SizedPart[], site: Site, url: string): JsonLd {
  const files = sized.filter(({ part }) => part.dataset === dataset);
  const modified = files[0]?.part.modified;
  return lean({
    '@type': 'Dataset',
    '@id': `${url}#${dataset}`,
    url,
    name: dataTitle({ dataset, year: undefined }, site),
    description: DATASET_WORDS[dataset].description,
    inLanguage: site.lang,
    isAccessibleForFree: true,
    license: licenseAddress(site.license),
    creator: organization(site),
    dateModified: modified === undefined ? undefined : isoSeoul(modified),
    distribution: files.flatMap(({ part, bytes }) =>
      DATA_FORMS.map((form) => {
        const size = bytes[form];
        return lean({ '@type': 'DataDownload', name: `${dataTitle(part, site)} (${form.toUpperCase()})`, contentUrl: absolute(site, dataAddress(part, form)), encodingFormat: DATA_TYPES[form], contentSize: size === undefined ? undefined : `${size} B` });
      }),
    ),
  });
}
