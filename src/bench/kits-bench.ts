/** Press kits: what each costs from cold, with and without a photo, and when nothing changed. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BENCH_NOW } from './compose-archive.ts';
import type { BenchFolders } from './contender.ts';
import { writeKits } from './write-kits.ts';

/** Milliseconds of the processor for each kit, or each photo. */
export interface KitsRun {
  kits: number;
  /** The very first, with all that is read for it. */
  first: number;
  /** Kits of words alone. */
  words: number[];
  /** Both sizes of a photo that a kit needs: for print, and within its documents. */
  photos: number[];
  /** Kits with a photo whose sizes are at hand. */
  pictured: number[];
  /** Kits whose documents are at hand. */
  again: number[];
  /** What a build asks of a kit that did not change. */
  digests: number[];
  bytes: number;
}

const run = promisify(execFile);

export async function benchKits(folders: BenchFolders, rounds: number): Promise<KitsRun[]> {
  const content = await writeKits(folders);
  const cache = join(folders.bench, 'kits-cache');
  const runs: KitsRun[] = [];
  for (let round = 1; round <= rounds; round++) {
    await rm(cache, { recursive: true, force: true });
    const env = { ...process.env, SOSIK_CONTENT: content, SOSIK_CACHE: cache, SOSIK_OUT: join(folders.bench, 'kits-out'), SOSIK_NOW: BENCH_NOW };
    const { stdout } = await run(process.execPath, [join(folders.root, 'src/bench/produce-kits.ts')], { cwd: folders.root, env, maxBuffer: 1 << 20 });
    runs.push(JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as KitsRun);
  }
  return runs;
}
