/**
 * The catalogue of the open data in the words of DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/),
 * with what DCAT-AP asks of a catalogue, a set and a distribution
 * (https://semiceu.github.io/DCAT-AP/releases/3.0.0/).
 */
import type { Site } from '../../collections/site.ts';
import { isoSeoul } from '../instant.ts';
import { licenseAddress } from '../kogl.ts';
import type { Library } from '../library.ts';
import { absolute, path } from '../permalink.ts';
import { CATALOG_FILE, DATA_FORMS, DATA_TYPES, type DataForm, type DataPart, dataAddress, dataTitle, schemaAddress } from './data-plan.ts';
import { DATASET_WORDS, type DatasetId } from './dataset.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** https://op.europa.eu/en/web/eu-vocabularies/dataset/-/resource?uri=http://publications.europa.eu/resource/dataset/frequency */
const FREQUENCIES = { press: 'DAILY', newsletters: 'IRREG', videos: 'IRREG', photos: 'IRREG' } as const satisfies Record<DatasetId, string>;

/** A file with its length, where it is known. */
export interface SizedPart {
  part: DataPart;
  bytes: Readonly<Record<DataForm, number | undefined>>;
}

type Node = Record<string, unknown>;

export function composeCatalog({ site }: Pick<Library, 'site'>, sized: readonly SizedPart[]): Node {
  const home = absolute(site, path.data());
  const sets = [...new Set(sized.map(({ part }) => part.dataset))];
  const modified = latest(sized.map(({ part }) => part));
  return lean({
    '@context': CONTEXT,
    '@id': absolute(site, path.dataFile(CATALOG_FILE)),
    '@type': 'dcat:Catalog',
    'dct:title': korean(`${site.name} 공개 데이터`),
    'dct:description': korean(`${site.publisher}에서 공개하는 보도자료, 소식지, 영상, 사진의 목록 데이터입니다.`),
    'dct:publisher': publisherOf(site),
    'foaf:homepage': { '@id': home },
    'dct:language': language(site),
    'dct:license': { '@id': licenseAddress(site.license) },
    'dct:modified': modified,
    'dcat:dataset': sets.map((dataset) => datasetNode(dataset, sized.filter(({ part }) => part.dataset === dataset), site)),
  });
}

function datasetNode(dataset: DatasetId, files: readonly SizedPart[], site: Site): Node {
  const { title, description } = DATASET_WORDS[dataset];
  return lean({
    '@id': `${absolute(site, path.data())}#${dataset}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': dataset,
    'dct:title': korean(`${site.name} ${title}`),
    'dct:description': korean(description),
    'dct:publisher': publisherOf(site),
    'dct:language': language(site),
    'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': site.publisher, 'vcard:hasTelephone': { '@id': `tel:${site.phone.replace(/[^\d+]/g, '')}` } },
    'dcat:landingPage': { '@id': absolute(site, path.data()) },
    'dcat:keyword': [korean(title), korean(site.shortName)],
    'dct:accrualPeriodicity': { '@id': `http://publications.europa.eu/resource/authority/frequency/${FREQUENCIES[dataset]}` },
    'dct:license': { '@id': licenseAddress(site.license) },
    'dct:modified': latest(files.map(({ part }) => part)),
    'dcat:distribution': files.flatMap(({ part, bytes }) => DATA_FORMS.map((form) => distributionNode(part, form, bytes[form], site))),
  });
}

function distributionNode(part: DataPart, form: DataForm, bytes: number | undefined, site: Site): Node {
  const address = absolute(site, dataAddress(part, form));
  return lean({
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': korean(`${dataTitle(part, site)} (${form.toUpperCase()})`),
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${DATA_TYPES[form]}` },
    'dcat:byteSize': bytes === undefined ? undefined : { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'dct:conformsTo': form === 'json' ? { '@id': absolute(site, schemaAddress(part.dataset)) } : undefined,
    'dct:license': { '@id': licenseAddress(site.license) },
    'dct:modified': latest([part]),
  });
}

function publisherOf(site: Site): Node {
  return { '@id': `${absolute(site, path.home())}#publisher`, '@type': 'foaf:Agent', 'foaf:name': site.publisher };
}

function language(site: Site): string {
  return site.lang;
}

function korean(text: string): Node {
  return { '@language': 'ko', '@value': text };
}

function latest(parts: readonly DataPart[]): Node | undefined {
  const at = parts.reduce<number | undefined>((last, { modified }) => (modified !== undefined && (last === undefined || modified > last) ? modified : last), undefined);
  return at === undefined ? undefined : { '@type': 'xsd:dateTime', '@value': isoSeoul(at) };
}

function lean(node: Node): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));
}
