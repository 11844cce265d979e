/** All forms of one large issue, from cold and unchanged. */
import { execFile } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchFolders } from './contender.ts';
import { BENCH_NOW } from './compose-archive.ts';
import { writeIssue } from './write-issue.ts';

export interface IssueRun {
  milliseconds: number;
  /** Of all forms together. */
  bytes: number;
  /** The most memory that the process held. */
  peakBytes: number;
}

export interface IssueResult {
  cold: IssueRun[];
  warm: IssueRun[];
}

const run = promisify(execFile);

/** The photos' sizes for the web are made beforehand: they are the site's, and every form uses them. */
export async function benchIssue({ root, bench }: BenchFolders, rounds: number): Promise<IssueResult> {
  const content = await writeIssue(bench);
  const photosOnly = join(bench, 'issue-cache-photos');
  const cache = join(bench, 'issue-cache');
  await rm(photosOnly, { recursive: true, force: true });
  await mkdir(photosOnly, { recursive: true });
  const produce = async (part: 'photos' | 'forms', cacheFolder: string): Promise<IssueRun> => {
    const env = { ...process.env, SOSIK_CONTENT: content, SOSIK_CACHE: cacheFolder, SOSIK_OUT: join(bench, 'issue-out'), SOSIK_NOW: BENCH_NOW };
    const { stdout } = await run(process.execPath, [join(root, 'src/bench/produce-issue.ts'), part], { cwd: root, env, maxBuffer: 1 << 20 });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as IssueRun;
  };
  await produce('photos', photosOnly);
  const result: IssueResult = { cold: [], warm: [] };
  for (let round = 1; round <= rounds; round++) {
    await rm(cache, { recursive: true, force: true });
    await cp(photosOnly, cache, { recursive: true });
    result.cold.push(await produce('forms', cache));
    result.warm.push(await produce('forms', cache));
  }
  return result;
}
