/** Search: how well it finds, what it costs to build and to ask, side by side with Pagefind over the same entries. */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { YearDocuments } from '../domain/search/compose-documents.ts';
import { shardsFor } from '../domain/search/directory.ts';
import { indexYear } from '../domain/search/index-year.ts';
import { createSearch } from '../domain/search/search.ts';
import { stopwatch } from '../infra/clock.ts';
import { htmlText } from '../infra/escape.ts';
import { indexOfYears, searchFiles, type SearchIndex } from '../production/search-index.ts';
import { TEN_YEARS } from './compose-archive.ts';
import type { BenchFolders } from './contender.ts';
import { type Answered, CONSIDERED, type LabelledQuery, labelledQueries, QUERY_SETS, type QuerySet } from './search/labelled-queries.ts';
import type { PagefindAnswer, PagefindTask } from './search/pagefind-task.ts';
import { folderOf, largeArchive, openIndex } from './search/search-corpora.ts';

export interface QueryCost {
  query: string;
  /** Of the answer, without the program. */
  bytes: number;
  /** As a server would send them compressed. */
  packed: number;
  requests: number;
  milliseconds: number;
}

export interface SearchBench {
  quality: { set: QuerySet; entries: number; ours: Answered[]; pagefind: Answered[]; heldOut: { ours: Answered[]; pagefind: Answered[] } }[];
  large: {
    entries: number;
    ours: { build: number; yearBuild: number; files: number; bytes: number; queries: QueryCost[] };
    pagefind: { build: number; files: number; bytes: number; programBytes: number; queries: Pick<QueryCost, 'query' | 'bytes' | 'requests'>[] };
  };
}

/** Frequent words, a compound, several words, initials, a rare name, the wrong keyboard mode. */
export const LARGE_QUERIES = ['축제', '어르신', '품바축제', '겨울 돌봄', '독감 예방접종', 'ㅇㅅㄱ', '어린이집', 'ehfqha', '생극면 마을'];

export async function benchSearch(folders: BenchFolders, size = TEN_YEARS): Promise<SearchBench> {
  const quality: SearchBench['quality'] = [];
  let sample: SearchIndex | undefined;
  for (const set of QUERY_SETS) {
    const index = await openIndex(folderOf(set, folders.root), folders.root);
    if (!index) continue;
    sample ??= index;
    const [labelled, heldOut] = (['labelled', 'heldOut'] as const).map((file) => labelledQueries(folders.root, file).filter((query) => query.set === set)) as [LabelledQuery[], LabelledQuery[]];
    const pagefind = await askPagefind(folders, index.years, set === 'sample' ? 'ko' : 'en', [...labelled, ...heldOut].map(({ query }) => query));
    const theirs = [...labelled, ...heldOut].map((query, at) => ({ ...query, found: pagefind.answers[at]?.found ?? [] }));
    quality.push({
      set,
      entries: index.years.reduce((sum, { documents }) => sum + documents.length, 0),
      ours: await askOurs(index, labelled),
      pagefind: theirs.slice(0, labelled.length),
      heldOut: { ours: await askOurs(index, heldOut), pagefind: theirs.slice(labelled.length) },
    });
  }
  return { quality, large: await benchLarge(folders, largeArchive(size, sample?.years ?? [])) };
}

export async function askOurs(index: SearchIndex, queries: readonly LabelledQuery[]): Promise<Answered[]> {
  const files = searchFiles(index);
  const search = createSearch(index.directory, async (address) => files.get(address));
  return Promise.all(
    queries.map(async (query) => {
      const { hits } = await search.find({ text: query.query, sort: 'relevance' });
      const items = await search.items(hits.slice(0, CONSIDERED));
      return { ...query, found: items.map(({ kind, id }) => `${kind}:${id}`) };
    }),
  );
}

async function benchLarge(folders: BenchFolders, years: readonly YearDocuments[]): Promise<SearchBench['large']> {
  const entries = years.reduce((sum, { documents }) => sum + documents.length, 0);
  const elapsed = stopwatch();
  const index = indexOfYears(years);
  const files = new Map([...searchFiles(index)].map(([address, file]) => [address, JSON.stringify(file)]));
  const build = elapsed();
  const whole = years.find(({ documents }) => shardsFor(documents.length) === Math.max(...years.map((year) => shardsFor(year.documents.length))));
  const again = stopwatch();
  indexYear(whole?.documents ?? []);
  const yearBuild = again();
  const queries: QueryCost[] = [];
  for (const query of LARGE_QUERIES) queries.push(await costOf(query, index, files));
  const pagefind = await askPagefind(folders, years, 'ko', LARGE_QUERIES);
  return {
    entries,
    ours: { build, yearBuild, files: files.size, bytes: [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0), queries },
    pagefind: { build: pagefind.milliseconds, files: pagefind.files, bytes: pagefind.bytes, programBytes: pagefind.programBytes, queries: pagefind.answers.map(({ bytes, requests }, at) => ({ query: LARGE_QUERIES[at] ?? '', bytes, requests })) },
  };
}

/** From nothing at hand to ten rows; without the texts that are quoted below them, as Pagefind's are in its rows. */
async function costOf(query: string, { directory, years }: SearchIndex, files: ReadonlyMap<string, string>): Promise<QueryCost> {
  const cost = { query, bytes: 0, packed: 0, requests: 0 };
  const take = (text: string) => {
    cost.bytes += Buffer.byteLength(text);
    cost.packed += gzipSync(text).length;
    cost.requests++;
  };
  const loaded = async (address: string) => {
    const text = files.get(address) ?? '';
    take(text);
    return JSON.parse(text) as unknown;
  };
  const elapsed = stopwatch();
  const search = createSearch(directory, loaded);
  const { hits } = await search.find({ text: query, sort: 'relevance' });
  await search.items(hits.slice(0, CONSIDERED));
  const milliseconds = elapsed();
  for (const { year, entry } of hits.slice(0, CONSIDERED)) take(years.find((one) => one.year === year)?.documents[entry]?.body() ?? '');
  return { ...cost, milliseconds };
}

const run = promisify(execFile);

async function askPagefind({ root, bench }: BenchFolders, years: readonly YearDocuments[], lang: string, queries: string[]): Promise<PagefindAnswer> {
  const folder = join(bench, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const pages = years.flatMap(({ documents }) =>
    documents.map(({ item, names, head, body }) => ({
      id: `${item.kind}:${item.id}`,
      html: `<html lang="${item.lang || lang}"><head><title>${htmlText(item.title)}</title></head><body><main data-pagefind-body><h1>${htmlText(item.title)}</h1>${[...head, names.join(' '), item.lead, ...body().split('\n')].map((line) => `<p>${htmlText(line)}</p>`).join('')}</main></body></html>`,
    })),
  );
  const task: PagefindTask = { folder: join(folder, 'index'), lang, pages, queries };
  await writeFile(join(folder, 'task.json'), JSON.stringify(task));
  const { stdout } = await run(process.execPath, [join(root, 'src/bench/search/run-pagefind.ts'), join(folder, 'task.json')], { cwd: root, maxBuffer: 1 << 26 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as PagefindAnswer;
}
