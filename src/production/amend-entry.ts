/** What `npm run correct` and `npm run withdraw` have in common: the entry, its state at the instant meant, and the report on what it reaches. */
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { composeLibrary, type EntryState } from '../domain/compose-library.ts';
import { composeReach } from '../domain/entry-reach.ts';
import { type Instant, readInstant } from '../domain/instant.ts';
import type { Newsroom, SourceName } from '../domain/newsroom.ts';
import { quoted } from '../domain/particle.ts';
import { isInGitWorkTree } from '../infra/git-work-tree.ts';
import { readNewsroom } from '../library/reading/read-newsroom.ts';
import type { Settings } from '../library/settings.ts';
import { renderAmendmentReport } from '../renderers/text/amendment-report.ts';
import { publishedOutputs, sentBundles } from './carried-outputs.ts';
import { type FoundEntry, findEntry } from './find-entry.ts';
import { readingCache } from './open-edition.ts';
import { ProductionFault } from './production-fault.ts';

export interface Amended {
  newsroom: Newsroom;
  entry: FoundEntry;
  /** On the disk. */
  file: string;
  at: Instant;
  /** The states of all entries at `at`. */
  states: ReadonlyMap<SourceName, EntryState>;
}

/** @param at as it was written after `--at`; now, to the minute, where nothing was */
export async function amendedEntry(name: string | undefined, at: string | undefined, settings: Settings): Promise<Amended> {
  const { newsroom } = await readNewsroom({ contentFolder: settings.contentFolder, ledgerFolder: settings.ledgerFolder, cache: await readingCache(settings) });
  if (!newsroom) throw new ProductionFault(['site.yaml이나 departments.yaml을 읽지 못했습니다. 먼저 npm run check 를 실행하세요.']);
  const entry = findEntry(name, newsroom, ['press', 'newsletter', 'article', 'video', 'photo', 'social', 'coverage']);
  const instant = instantOf(at, settings.now);
  return { newsroom, entry, file: join(settings.contentFolder, entry.file), at: instant, states: composeLibrary(newsroom, instant).states };
}

function instantOf(at: string | undefined, now: Instant): Instant {
  if (at === undefined) return Math.floor(now / 60_000) * 60_000;
  const reading = readInstant(at);
  if (reading.ok) return reading.at;
  throw new ProductionFault([`--at의 값 ${quoted(at, '은/는')} 시각이 아닙니다. 한국 시각으로 "2026-11-23 10:00"처럼 따옴표로 묶어 적으세요.`]);
}

/** Refuses what the schema would refuse, before anything is written. */
export function checkedWords(schema: z.ZodType, words: string, missing: readonly string[]): string {
  const text = words.normalize('NFC').trim();
  if (text === '') throw new ProductionFault([...missing]);
  const result = schema.safeParse(text);
  if (!result.success) throw new ProductionFault([`적은 말이 ${result.error.issues[0]?.message ?? '맞지 않습니다'}. 줄여서 다시 실행하세요.`]);
  return text;
}

/** Everything that the entry reaches, and what is kept of how it was. */
export function amendmentReport(kind: 'correct' | 'withdraw', { newsroom, entry, file }: Amended, settings: Settings): string {
  const { states: before } = composeLibrary(newsroom, settings.now);
  const isOut = (source: SourceName) => {
    const state = before.get(source);
    return state?.state === 'open' || (state?.state === 'withdrawn' && state.hasPage);
  };
  const { bundles, unreadable } = sentBundles(settings.out, entry.source);
  return [
    renderAmendmentReport({ kind, reach: composeReach(newsroom, entry.source, isOut), published: publishedOutputs(settings.out, entry.source), sent: bundles, unreadable }),
    keptWords(file, settings),
  ].join('\n\n');
}

function keptWords(file: string, { contentFolder }: Settings): string {
  const name = relative(process.cwd(), file);
  if (!isInGitWorkTree(contentFolder)) return '글 폴더를 Git으로 관리하지 않고 있어 고치기 전의 글은 어디에도 남지 않습니다. 남겨 두려면 파일을 먼저 복사해 두세요.';
  return `고치기 전의 글은 누리집 어디에도 남지 않고 Git에만 남습니다(올려 둔 것까지). 보려면: git log -p -- ${JSON.stringify(name)}`;
}
