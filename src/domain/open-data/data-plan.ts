/** Which files of open data there are: everything of a kind in one, and of releases a file of each year with the full text. */
import type { Site } from '../../collections/site.ts';
import { type Instant, isoSeoul, seoulDay } from '../instant.ts';
import type { Library, licenseOf } from '../library.ts';
import { absolute, path } from '../permalink.ts';
import { publicPhotos } from '../public-photos.ts';
import { type CommonRecord, DATASET_WORDS, DATASETS, type DatasetId, licenseTable } from './dataset.ts';

export interface DataPart {
  dataset: DatasetId;
  year: string | undefined;
  /** Of its files, without the ending: `press`, `press-2026`. */
  name: string;
  count: number;
  /** When the newest of it was published or corrected, or something left it. */
  modified: Instant | undefined;
}

export const DATA_FORMS = ['json', 'csv'] as const;
export type DataForm = (typeof DATA_FORMS)[number];

export const DATA_TYPES = { json: 'application/json', csv: 'text/csv' } as const satisfies Record<DataForm, string>;

export function dataAddress({ name }: Pick<DataPart, 'name'>, form: DataForm): string {
  return path.dataFile(`${name}.${form}`);
}

export function schemaAddress(dataset: DatasetId): string {
  return path.dataFile(`schemas/${dataset}.json`);
}

export const CATALOG_FILE = 'catalog.jsonld';

type Entry = Parameters<typeof licenseOf>[0] & { date: Instant; changed: Instant };

export function entriesOfData(library: Library, dataset: DatasetId): readonly Entry[] {
  const all = { press: library.releases, newsletters: library.issues, videos: library.videos, photos: publicPhotos(library) }[dataset];
  return all.filter(({ state }) => state === 'open');
}

/** The whole of each kind, and after that of releases the years, the newest first. */
export function planData(library: Library): DataPart[] {
  return DATASETS.flatMap((dataset) => {
    const entries = entriesOfData(library, dataset);
    const gone = library.tombstones.filter(({ kind }) => kind === KINDS[dataset]);
    const part = (year: string | undefined, of: readonly Entry[], since: readonly Instant[]): DataPart => ({ dataset, year, name: year === undefined ? dataset : `${dataset}-${year}`, count: of.length, modified: latest([...of.map(({ changed }) => changed), ...since]) });
    const whole = part(undefined, entries, gone.map(({ since }) => since));
    return dataset === 'press' ? [whole, ...yearsOf(entries).map(([year, ofYear]) => part(year, ofYear, gone.filter(({ id }) => id.startsWith(`${year}/`)).map(({ since }) => since)))] : [whole];
  });
}

const KINDS = { press: 'press', newsletters: 'newsletter', videos: 'video', photos: 'photo' } as const satisfies Record<DatasetId, Library['tombstones'][number]['kind']>;

export function yearOfDate({ date }: { date: Instant }): string {
  return seoulDay(date).slice(0, 4);
}

function yearsOf(entries: readonly Entry[]): [string, Entry[]][] {
  const years = new Map<string, Entry[]>();
  for (const entry of entries) {
    const year = yearOfDate(entry);
    const ofYear = years.get(year);
    if (ofYear) ofYear.push(entry);
    else years.set(year, [entry]);
  }
  return [...years].sort(([a], [b]) => Number(b) - Number(a));
}

/** An archive of ten years has more instants than a call takes arguments. */
function latest(instants: readonly Instant[]): Instant | undefined {
  return instants.reduce<Instant | undefined>((last, at) => (last === undefined || at > last ? at : last), undefined);
}

/** What a file says of itself before its records. */
export interface DataHead {
  $schema: string;
  title: string;
  description: string;
  url: string;
  publisher: string;
  language: string;
  modified: string | null;
  licenses: { name: string; url: string }[];
  count: number;
  /** In the whole of what has files of its years. */
  years?: { year: string; count: number; json: string; csv: string }[] | undefined;
}

export interface DataValue<R extends CommonRecord = CommonRecord> extends DataHead {
  items: R[];
}

export function composeDataHead(part: DataPart, library: Library): DataHead {
  const { site } = library;
  const { dataset, year } = part;
  const { title, description } = DATASET_WORDS[dataset];
  const years = year === undefined ? planData(library).filter((one) => one.dataset === dataset && one.year !== undefined) : [];
  const entries = entriesOfData(library, dataset).filter((entry) => year === undefined || yearOfDate(entry) === year);
  return {
    $schema: absolute(site, schemaAddress(dataset)),
    title: dataTitle(part, site),
    description: year === undefined ? description : `${year}년에 공개한 ${title} 모두와 그 본문입니다.`,
    url: absolute(site, dataAddress(part, 'json')),
    publisher: site.publisher,
    language: site.lang,
    modified: part.modified === undefined ? null : isoSeoul(part.modified),
    licenses: licenseTable(site, entries),
    count: part.count,
    ...(years.length > 0 ? { years: years.map((one) => ({ year: one.year ?? '', count: one.count, json: absolute(site, dataAddress(one, 'json')), csv: absolute(site, dataAddress(one, 'csv')) })) } : {}),
  };
}

/** `음성군 소식 보도자료 2026년` */
export function dataTitle({ dataset, year }: Pick<DataPart, 'dataset' | 'year'>, site: Pick<Site, 'name'>): string {
  return `${site.name} ${DATASET_WORDS[dataset].title}${year === undefined ? '' : ` ${year}년`}`;
}
