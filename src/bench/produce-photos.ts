/** A process of its own for the bench: makes the files of some photos through the door, or with sharp alone, takes pictures in, or composes the library, and prints what it took. */
import { globSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { composeContactSheets } from '../domain/contact-sheet.ts';
import { composePhotoIndex } from '../domain/photo-index.ts';
import { composeGallery } from '../domain/photo-list.ts';
import { composePhotoPages } from '../domain/photo-page.ts';
import { type PlannedRendition, planRenditions } from '../domain/picture-plan.ts';
import { stopwatch } from '../infra/clock.ts';
import { sha256 } from '../infra/file-digest.ts';
import { handOver } from '../library/edition.ts';
import { settingsAt } from '../library/settings.ts';
import { openEdition } from '../production/open-edition.ts';
import { renditionBytes } from '../production/renditions.ts';
import { takeInPhotos } from '../production/take-in-photos.ts';
import type { PhotosRun } from './photos-bench.ts';

/** As many as a build asks for at a time. */
const AT_ONCE = 3;

const [task = '', folder = ''] = process.argv.slice(2);
const settings = settingsAt(process.cwd());
const TASKS: Readonly<Record<string, () => Promise<PhotosRun>>> = { ours: () => rendered('ours'), bare: () => rendered('bare'), intake: takenIn, library: composed };
const run = TASKS[task];
if (!run) throw new RangeError(`There is no task called ${task}.`);
console.log(JSON.stringify(await run()));

async function rendered(how: string): Promise<PhotosRun> {
  const { edition, faults } = await openEdition(settings);
  if (!edition) throw new Error(JSON.stringify(faults));
  handOver(edition);
  const plan = planRenditions(edition.library);
  await mkdir(folder, { recursive: true });
  const bare = (one: PlannedRendition, index: number) => drawBare(one, join(folder, `${index}.${one.rendition.format}`));
  const ours = async ({ photo, rendition }: PlannedRendition) => (await renditionBytes(photo, rendition)).length;
  return timed(plan.length, () => inTurns(plan, how === 'bare' ? bare : ours));
}

/** The same sizes with the same settings from the same files, and nothing else: no door, no digest, no metadata, no cache. */
async function drawBare({ photo, rendition: { width, height, format, channel } }: PlannedRendition, to: string): Promise<number> {
  const picture = sharp(join(settings.contentFolder, photo.picture.file)).autoOrient().resize(width, height).toColourspace('srgb');
  const jpeg = channel === 'press' ? { quality: 90, chromaSubsampling: '4:4:4' } : { quality: 80 };
  const { size } = await (format === 'webp' ? picture.webp({ quality: 78, effort: 3 }) : picture.jpeg(jpeg)).toFile(to);
  return size;
}

async function inTurns(plan: readonly PlannedRendition[], draw: (one: PlannedRendition, index: number) => Promise<number>): Promise<number> {
  let next = 0;
  let bytes = 0;
  const worker = async () => {
    for (let index = next++; index < plan.length; index = next++) {
      const size = await draw(plan[index] as PlannedRendition, index);
      bytes += size;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return bytes;
}

async function takenIn(): Promise<PhotosRun> {
  const pictures = globSync('**/*.jpg', { cwd: folder }).sort().map((file) => join(folder, file));
  return timed(pictures.length, async () => {
    const { files, refusals } = await takeInPhotos({ words: pictures }, settings, () => undefined);
    if (refusals.length > 0) throw new Error(refusals.join('\n'));
    return files.length;
  });
}

/** What a build does for the library where nothing changed: reads and gates it, composes its lists and pages, and asks whether each still holds. */
async function composed(): Promise<PhotosRun> {
  return timed(1, async () => {
    const { edition, faults } = await openEdition(settings, { outputs: 'pages' });
    if (!edition) throw new Error(JSON.stringify(faults));
    const { all, narrowed } = composeGallery(edition.library);
    const views = [...all, ...narrowed, ...composePhotoPages(edition.library), ...composeContactSheets(edition.library)];
    const keys = views.map((view) => sha256(JSON.stringify([edition.shell, view])));
    return keys.length + JSON.stringify(composePhotoIndex(edition.library)).length;
  });
}

async function timed(files: number, work: () => Promise<number>): Promise<PhotosRun> {
  const elapsed = stopwatch();
  const bytes = await work();
  return { files, milliseconds: Math.round(elapsed()), bytes, peakBytes: process.resourceUsage().maxRSS * 1024 };
}
