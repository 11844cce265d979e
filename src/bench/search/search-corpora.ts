/** What the queries are put to: the sample newsroom, the real archive where it lies beside the project, and a large one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { YearDocuments } from '../../domain/search/compose-documents.ts';
import type { SearchDocument } from '../../domain/search/document.ts';
import { readInstant } from '../../domain/instant.ts';
import { noContentCache } from '../../infra/content-cache.ts';
import { prepareEdition } from '../../library/edition.ts';
import { parseMarkdown } from '../../library/markdown/parse-markdown.ts';
import { renderText } from '../../library/markdown/render-text.ts';
import { composeSearchIndex, type SearchIndex } from '../../production/search-index.ts';
import { BENCH_NOW, composeArchive, type SampleRelease } from '../compose-archive.ts';
import { seeded } from '../seeded.ts';
import type { QuerySet } from './labelled-queries.ts';

export function folderOf(set: QuerySet, root: string): string {
  return set === 'sample' ? join(root, 'content') : join(root, '../shared/corpus/newsroom-en');
}

/** Undefined where the folder is not there. */
export async function openIndex(contentFolder: string, root: string): Promise<SearchIndex | undefined> {
  if (!existsSync(contentFolder)) return undefined;
  const now = readInstant(BENCH_NOW);
  if (!now.ok) throw new Error(BENCH_NOW);
  const settings = { root, contentFolder, contentName: 'content', ledgerFolder: undefined, out: join(root, '.cache/bench/no-out'), cacheFolder: join(root, '.cache/bench/no-cache'), now: now.at };
  const { edition, faults } = await prepareEdition({ settings, cache: noContentCache() });
  if (!edition) throw new Error(JSON.stringify(faults));
  return composeSearchIndex(edition.library, (source) => edition.bodies.get(source) ?? '');
}

/** Sentences and names that each release of the large archive has besides its own, so that its words are as many as in life. */
const SENTENCES = 6;
const NAMES = 6;
const SYLLABLES = [...'가강건경고광구규근기김나남노다대덕도동두라로마만명무문미민박백범병보복봉사산삼상생서석선설성소손송수순승신심안양어여연영오옥완용우운원월유윤은을의이인임자장재전정제조종주준중지진차창채천철청초최춘충태택판평표하학한해현형혜호홍화환황훈희'];

/** The newest year first, and in it the newest entry. */
export function largeArchive(size: number, sample: readonly YearDocuments[]): YearDocuments[] {
  const sentences = sample.flatMap(({ documents }) => documents.flatMap((document) => document.body().split(/\n|(?<=[.!?])\s/).filter((line) => line.length > 20)));
  const years = new Map<string, SearchDocument[]>();
  for (const [index, release] of composeArchive(size).entries()) {
    const document = documentOf(release, index, sentences);
    const year = release.publishAt.slice(0, 4);
    years.set(year, [document, ...(years.get(year) ?? [])]);
  }
  return [...years].reverse().map(([year, documents]) => ({ year, documents }));
}

function documentOf(release: SampleRelease, index: number, sentences: readonly string[]): SearchDocument {
  const draw = seeded(index + 1);
  const names = Array.from({ length: NAMES }, () => draw.one(SYLLABLES) + draw.one(SYLLABLES) + draw.one(SYLLABLES));
  const aside = [...Array.from({ length: SENTENCES }, () => draw.one(sentences)), names.join(' ')];
  return {
    item: { kind: 'press', id: release.id, title: release.title, day: release.publishAt.slice(0, 10), department: release.department, section: release.section, lead: '', anchor: '', lang: '' },
    topics: release.topics,
    names: [release.department, ...release.towns],
    head: release.subtitles,
    digest: release.id,
    body: () => [renderText(parseMarkdown(release.body)), ...aside].join('\n'),
  };
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
