/** Share cards: all of a newsroom's from cold and unchanged, and a sample of them side by side with other programs. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeCardNewsroom } from './card-newsroom.ts';
import type { BenchFolders } from './contender.ts';
import { readVersion } from './sosik.ts';

export interface CardsRun {
  milliseconds: number;
  /** Of all cards together. */
  bytes: number;
  /** The most memory that the process held. */
  peakBytes: number;
}

interface Painted {
  cards: number;
  milliseconds: number;
  bytes: number;
}

/** Cards without a photo and cards with one apart: programs differ in how often they decode it. */
export interface PaintedRun {
  flat: Painted;
  photo: Painted;
  peakBytes: number;
}

export interface PainterResult {
  /** The packages with their versions. */
  name: string;
  runs: PaintedRun[];
}

export interface CardsResult {
  entries: number;
  cold: CardsRun;
  again: CardsRun[];
  sample: number;
  /** Ours first. */
  painters: PainterResult[];
}

/** Entries that every program draws. */
const SAMPLE = 60;

const PAINTERS = [
  { task: 'ours', packages: ['satori', 'sharp'] },
  { task: 'satori-resvg', packages: ['satori', '@resvg/resvg-js'] },
  { task: 'takumi', packages: ['@takumi-rs/core'] },
] as const;

const run = promisify(execFile);

/** @param entries how many have their cards drawn from cold: once, as that takes minutes. Everything else is measured `rounds` times */
export async function benchCards(folders: BenchFolders, entries: number, rounds: number): Promise<CardsResult> {
  const newsroom = await writeCardNewsroom(folders);
  const cache = join(folders.bench, 'cards-cache');
  const produce = async <Result>(task: string, count: number): Promise<Result> => {
    const { stdout } = await run(process.execPath, [join(folders.root, 'src/bench/produce-cards.ts'), task, String(count), newsroom, cache], { cwd: folders.root, maxBuffer: 1 << 20 });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Result;
  };
  await rm(cache, { recursive: true, force: true });
  const cold = await produce<CardsRun>('site', entries);
  const again: CardsRun[] = [];
  for (let round = 1; round <= rounds; round++) again.push(await produce<CardsRun>('site', entries));
  if (again.some(({ bytes }) => bytes !== cold.bytes)) throw new Error('The cards from the cache are not those that were drawn.');
  await rm(cache, { recursive: true, force: true });
  return { entries, cold, again, sample: SAMPLE, painters: await sideBySide(folders.root, rounds, (task) => produce<PaintedRun>(task, SAMPLE)) };
}

/** By turns, so that what else the machine does weighs on all alike. Programs that are not installed are left out. */
async function sideBySide(root: string, rounds: number, paint: (task: string) => Promise<PaintedRun>): Promise<PainterResult[]> {
  const packageFile = (name: string) => join(root, 'node_modules', name, 'package.json');
  const present = PAINTERS.filter(({ packages }) => packages.every((name) => existsSync(packageFile(name))));
  const runs = present.map((): PaintedRun[] => []);
  for (let round = 1; round <= rounds; round++) {
    for (const [index, { task }] of present.entries()) runs[index]?.push(await paint(task));
  }
  return present.map(({ packages }, index) => ({ name: packages.map((one) => `${one} ${readVersion(packageFile(one))}`).join(' + '), runs: runs[index] ?? [] }));
}
