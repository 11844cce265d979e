/**
 * The files of open data. The text of a closed year is set once: what it was made
 * of decides whether it holds, and its length is kept beside, so that the page and
 * the catalogue can name it without the file being read again.
 */
import { DATA_FORMS, type DataForm, type DataPart, composeDataHead, dataAddress, planData, yearOfDate } from '../domain/open-data/data-plan.ts';
import { composeRecords, type DataRecords } from '../domain/open-data/data-records.ts';
import type { SizedPart } from '../domain/open-data/catalog.ts';
import type { DatasetId } from '../domain/open-data/dataset.ts';
import type { PressRecord } from '../domain/open-data/press-data.ts';
import type { Library } from '../domain/library.ts';
import type { SourceName } from '../domain/newsroom.ts';
import { absolute, path } from '../domain/permalink.ts';
import { sha256 } from '../infra/file-digest.ts';
import { currentEdition } from '../library/edition.ts';
import { parseMarkdown } from '../library/markdown/parse-markdown.ts';
import { renderText } from '../library/markdown/render-text.ts';
import { DATA_VERSION, renderDataCsv, renderDataJson } from '../renderers/open-data/data-file.ts';
import { bodySource } from './body-html.ts';
import { cacheAt } from './renditions.ts';

export interface DataFile {
  part: DataPart;
  form: DataForm;
  path: string;
  sources: SourceName[];
  /** Digest of everything that shapes its bytes. */
  key: string;
}

const planned = new WeakMap<Library, DataFile[]>();

export function dataFiles(library: Library): DataFile[] {
  const before = planned.get(library);
  if (before) return before;
  const files = planFiles(library);
  planned.set(library, files);
  return files;
}

function planFiles(library: Library): DataFile[] {
  const parts = planData(library);
  const digestOf = recordDigests(parts, library);
  return parts.flatMap((part) => {
    const key = keyOf(part, library, digestOf);
    return DATA_FORMS.map((form) => ({ part, form, path: dataAddress(part, form), sources: sourcesOf(part, library), key: sha256(`${form} ${key}`) }));
  });
}

/** What was made to learn its length is at hand for its endpoint, once. */
const made = new Map<string, string>();

export function dataText(file: Pick<DataFile, 'part' | 'form' | 'key'>, library: Library): string {
  const before = made.get(file.key);
  made.delete(file.key);
  return before ?? render(file, library);
}

function render({ part, form }: Pick<DataFile, 'part' | 'form'>, library: Library): string {
  const records = withBodies(part, recordsOf(part, library), library);
  return form === 'json' ? renderDataJson(composeDataHead(part, library), records) : renderDataCsv(records, part.year !== undefined);
}

/** The length of each file; of one whose length is not known yet, the file is made. */
export async function sizedParts(library: Library): Promise<SizedPart[]> {
  const files = dataFiles(library);
  const sized: SizedPart[] = [];
  for (const part of planData(library)) {
    const sizes = await Promise.all(DATA_FORMS.map(async (form) => [form, await lengthOf(files.find((file) => file.part.name === part.name && file.form === form), library)] as const));
    sized.push({ part, bytes: Object.fromEntries(sizes) as SizedPart['bytes'] });
  }
  return sized;
}

/** A build of pages alone makes no data files. */
async function lengthOf(file: DataFile | undefined, library: Library): Promise<number | undefined> {
  const { settings, outputs } = currentEdition();
  if (!file || outputs === 'pages') return undefined;
  const kept = await cacheAt(settings.cacheFolder).remember(sha256(`length ${file.key}`), async () => {
    const text = render(file, library);
    made.set(file.key, text);
    return Buffer.from(String(Buffer.byteLength(text)));
  });
  return Number(Buffer.from(kept).toString());
}

const known = new WeakMap<Library, Map<DatasetId, DataRecords>>();

/** Composed once for the whole, its years, the page and the catalogue. */
function allRecords(dataset: DatasetId, library: Library): DataRecords {
  const ofLibrary = known.get(library) ?? new Map<DatasetId, DataRecords>();
  known.set(library, ofLibrary);
  const records = ofLibrary.get(dataset) ?? composeRecords(library, dataset);
  ofLibrary.set(dataset, records);
  return records;
}

function recordsOf({ dataset, year }: DataPart, library: Library): DataRecords {
  const records = allRecords(dataset, library);
  if (year === undefined || records.dataset !== 'press') return records;
  // The year of a record is that of its date in Seoul, in which `published` is written.
  return { dataset: 'press', items: records.items.filter(({ published }) => published.startsWith(year)) };
}

function withBodies({ year }: DataPart, records: DataRecords, library: Library): DataRecords {
  if (year === undefined || records.dataset !== 'press') return records;
  return { dataset: 'press', items: records.items.map((record): PressRecord => ({ ...record, body: plainBody(record.id, library) })) };
}

const bodies = new WeakMap<Library, Map<string, string>>();

/** Set once for both forms. */
function plainBody(id: string, library: Library): string {
  const ofLibrary = bodies.get(library) ?? new Map<string, string>();
  bodies.set(library, ofLibrary);
  const text = ofLibrary.get(id) ?? composeBody(id, library);
  ofLibrary.set(id, text);
  return text;
}

function composeBody(id: string, { site }: Library): string {
  return renderText(parseMarkdown(bodySource(`press:${id}`)), { absoluteBase: absolute(site, path.release(id)) });
}

/** Records say all that a file says but the bodies, which the digests of their entries stand for. */
function keyOf(part: DataPart, library: Library, digestOf: (part: DataPart) => string): string {
  const digests = part.year === undefined ? [] : library.releases.filter((release) => yearOfDate(release) === part.year).map(({ digest }) => digest);
  return sha256(JSON.stringify([DATA_VERSION, composeDataHead(part, library), digestOf(part), digests]));
}

/** Of what has files of its years the whole is known by theirs, for an archive is long. */
function recordDigests(parts: readonly DataPart[], library: Library): (part: DataPart) => string {
  const ofYears = new Map(parts.flatMap((part) => (part.year === undefined ? [] : [[part.name, sha256(JSON.stringify(recordsOf(part, library).items))] as const])));
  return ({ name, dataset }) => {
    const known = ofYears.get(name);
    if (known !== undefined) return known;
    const years = parts.flatMap((part) => (part.dataset === dataset ? (ofYears.get(part.name) ?? []) : []));
    return sha256(years.length > 0 ? years.join() : JSON.stringify(allRecords(dataset, library).items));
  };
}

const KINDS = { press: 'press', newsletters: 'newsletter', videos: 'video', photos: 'photo' } as const satisfies Record<DatasetId, string>;

function sourcesOf(part: DataPart, library: Library): SourceName[] {
  const { dataset } = part;
  return recordsOf(part, library).items.map(({ id }): SourceName => `${KINDS[dataset]}:${id}`);
}
