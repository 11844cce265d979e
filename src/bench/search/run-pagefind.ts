/** A process of its own for the bench: indexes pages with Pagefind, asks its browser script, and prints what came. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { walkFiles } from '../../infra/file-digest.ts';
import { stopwatch } from '../../infra/clock.ts';
import { CONSIDERED } from './labelled-queries.ts';
import type { PagefindAnswer, PagefindTask } from './pagefind-task.ts';
import { readJson } from './search-corpora.ts';

interface Script {
  options(options: { basePath: string }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] } | null>;
}

interface Fetched {
  bytes: number;
  requests: number;
  programBytes: number;
}

async function build({ pages, folder }: PagefindTask): Promise<number> {
  const { createIndex, close } = await import('pagefind');
  const elapsed = stopwatch();
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind made no index.');
  for (const [number, { html }] of pages.entries()) await index.addHTMLFile({ url: `/${number}/`, content: html });
  await index.writeFiles({ outputPath: folder });
  const milliseconds = elapsed();
  await close();
  return milliseconds;
}

async function script({ folder, lang }: PagefindTask, fetched: Fetched): Promise<Script> {
  const base = pathToFileURL(`${folder}/`);
  const page = { querySelector: () => ({ getAttribute: () => lang }), currentScript: null, documentElement: { lang } };
  const made = {
    document: page,
    window: globalThis,
    location: new URL('http://localhost/'),
    fetch: async (address: string) => {
      const file = new URL(address, base);
      file.search = '';
      const body = await readFile(fileURLToPath(file));
      if (/wasm|entry\.json/.test(file.pathname)) fetched.programBytes += body.length;
      else {
        fetched.bytes += body.length;
        fetched.requests++;
      }
      return new Response(body);
    },
  };
  for (const [name, value] of Object.entries(made)) Object.defineProperty(globalThis, name, { value, configurable: true });
  const pagefind = (await import(new URL('pagefind.js', base).href)) as Script;
  await pagefind.options({ basePath: base.href });
  fetched.programBytes += (await readFile(new URL('pagefind.js', base))).length;
  return pagefind;
}

const task = readJson(process.argv[2] ?? '') as PagefindTask;
const fetched: Fetched = { bytes: 0, requests: 0, programBytes: 0 };
const milliseconds = await build(task);
const pagefind = await script(task, fetched);
const answers: PagefindAnswer['answers'] = [];
for (const query of task.queries) {
  const before = { ...fetched };
  const results = (await pagefind.search(query))?.results ?? [];
  const pages = await Promise.all(results.slice(0, CONSIDERED).map((result) => result.data()));
  answers.push({ found: pages.flatMap(({ url }) => task.pages[Number(/(\d+)\/$/.exec(url)?.[1])]?.id ?? []), bytes: fetched.bytes - before.bytes, requests: fetched.requests - before.requests });
}
const { files } = await walkFiles(task.folder);
const bytes = files.reduce((sum, { path }) => sum + statSync(`${task.folder}/${path}`).size, 0);
const answer: PagefindAnswer = { milliseconds, files: files.length, bytes, programBytes: fetched.programBytes, answers };
console.log(JSON.stringify(answer));
