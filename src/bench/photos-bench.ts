/** The photo library: its files beside a bare loop of sharp, its pages from cold and unchanged, and pictures taken in. */
import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BENCH_NOW } from './compose-archive.ts';
import { type BenchFolders, countPages } from './contender.ts';
import { photoFile, writePhotoNewsroom } from './photo-newsroom.ts';
import { type Measurement, runMeasured } from './run-measured.ts';
import { OFFICE_FILES } from './write-archive.ts';

export interface PhotosRun {
  files: number;
  milliseconds: number;
  /** Of all files together; of pictures taken in, their number. */
  bytes: number;
  /** The most memory that the process held. */
  peakBytes: number;
}

export interface PagesRun {
  photos: number;
  pages: number;
  cold: Measurement;
  /** Unchanged. */
  warm: Measurement;
  /** The library's own part of an unchanged build: read, gated, composed and asked whether each page still holds. */
  library: PhotosRun;
}

export interface PhotosResult {
  /** Photos whose files were made, as a camera makes them. */
  sample: number;
  ours: PhotosRun[];
  bare: PhotosRun[];
  intake: PhotosRun;
  /** Of half the library and of the whole, to see that it grows as the number does. */
  pages: PagesRun[];
}

export interface PhotosSizes {
  sample: number;
  intake: number;
  library: number;
}

export const PHOTOS_SIZES = { whole: { sample: 100, intake: 100, library: 5_000 }, small: { sample: 40, intake: 20, library: 1_000 } } as const satisfies Record<string, PhotosSizes>;

const CAMERA = { width: 4000, height: 3000 };
/** Pages do not depend on the size of the originals: small ones spare the disk. */
const SMALL = { width: 600, height: 400 };

const run = promisify(execFile);

export async function benchPhotos(folders: BenchFolders, sizes: PhotosSizes, rounds: number): Promise<PhotosResult> {
  const content = await writePhotoNewsroom(folders, { photos: sizes.sample, ...CAMERA });
  const work = join(folders.bench, 'photos-run');
  const produce = async (task: string, contentFolder: string, folder: string): Promise<PhotosRun> => {
    const env = { ...process.env, SOSIK_CONTENT: contentFolder, SOSIK_CACHE: join(work, 'cache'), SOSIK_OUT: join(work, 'out'), SOSIK_NOW: BENCH_NOW };
    const { stdout } = await run(process.execPath, [join(folders.root, 'src/bench/produce-photos.ts'), task, folder], { cwd: folders.root, env, maxBuffer: 1 << 20 });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as PhotosRun;
  };
  const result: PhotosResult = { sample: sizes.sample, ours: [], bare: [], intake: await benchIntake(folders, sizes, work, produce), pages: [] };
  for (let round = 1; round <= rounds; round++) {
    for (const task of ['ours', 'bare'] as const) {
      await rm(work, { recursive: true, force: true });
      result[task].push(await produce(task, content, join(work, 'files')));
      console.log(`  ${round}/${rounds} ${task}: ${((result[task].at(-1)?.milliseconds ?? 0) / 1000).toFixed(1)}초`);
    }
  }
  await rm(work, { recursive: true, force: true });
  for (const photos of [sizes.library / 2, sizes.library]) result.pages.push(await benchPages(folders, photos, (content) => produce('library', content, work)));
  return result;
}

async function benchIntake(folders: BenchFolders, { intake }: PhotosSizes, work: string, produce: (task: string, content: string, folder: string) => Promise<PhotosRun>): Promise<PhotosRun> {
  const pictures = await writePhotoNewsroom(folders, { photos: intake, ...CAMERA });
  const office = join(work, 'office');
  await rm(work, { recursive: true, force: true });
  await mkdir(office, { recursive: true });
  for (const [name, text] of Object.entries(OFFICE_FILES)) await writeFile(join(office, name), text);
  const desk = join(work, 'desk');
  await mkdir(desk);
  for (let number = 1; number <= intake; number++) await cp(join(pictures, `${photoFile(number)}.jpg`), join(desk, `DSC_${number}.jpg`));
  const taken = await produce('intake', office, desk);
  await rm(work, { recursive: true, force: true });
  return taken;
}

async function benchPages(folders: BenchFolders, photos: number, compose: (content: string) => Promise<PhotosRun>): Promise<PagesRun> {
  const content = await writePhotoNewsroom(folders, { photos, ...SMALL });
  const work = join(folders.bench, 'photos-pages');
  const out = join(work, 'out');
  const build = () =>
    runMeasured({
      command: process.execPath,
      args: [join(folders.root, 'scripts', 'build.ts'), '--pages-alone'],
      cwd: folders.root,
      env: { SOSIK_CONTENT: content, SOSIK_OUT: out, SOSIK_CACHE: join(work, 'cache'), SOSIK_NOW: BENCH_NOW, SOSIK_LEDGER: undefined, NODE_ENV: undefined, ASTRO_TELEMETRY_DISABLED: '1' },
    });
  await rm(work, { recursive: true, force: true });
  const cold = await build();
  const warm = await build();
  const pages = await countPages(out);
  await compose(content);
  const library = await compose(content);
  await rm(work, { recursive: true, force: true });
  console.log(`  사진 ${photos}장의 쪽 ${pages}개: ${cold.seconds.toFixed(1)}초, 그대로일 때 ${warm.seconds.toFixed(1)}초, 대장만 ${(library.milliseconds / 1000).toFixed(2)}초`);
  return { photos, pages, cold, warm, library };
}
