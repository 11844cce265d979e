/** A process of its own for the bench: makes the press kits of a newsroom one by one, from cold and again, and prints what each took. */
import { pictureSet, pressPicture } from '../domain/picture.ts';
import { handOver } from '../library/edition.ts';
import { settingsAt } from '../library/settings.ts';
import { openEdition } from '../production/open-edition.ts';
import { kitBytes, kitDigest, kitReleases } from '../production/press-kits.ts';
import { renditionBytes } from '../production/renditions.ts';
import type { KitsRun } from './kits-bench.ts';

const { edition, faults } = await openEdition(settingsAt(process.cwd()));
if (!edition) throw new Error(JSON.stringify(faults));
handOver(edition);
const { library } = edition;
const releases = kitReleases(library);
const plain = releases.filter(({ photos }) => photos.length === 0);
const withPhoto = releases.filter(({ photos }) => photos.length > 0);

/** Milliseconds of the processor: what else the machine does hardly counts. */
async function timed<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const start = process.cpuUsage();
    await work(item);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times;
}

const kit = (release: (typeof releases)[number]) => kitBytes(release, library);
// The first waits for fonts and programs to be read.
const [first = 0, ...words] = await timed(plain, kit);
const photos = await timed(library.photos, async (photo) => {
  const print = pressPicture(photo, library.site);
  for (const rendition of [print, pictureSet(photo, 'press')?.jpeg.at(-1)]) if (rendition) await renditionBytes(photo, rendition);
});
const pictured = await timed(withPhoto, kit);
let bytes = 0;
const again = await timed(releases, async (release) => {
  bytes += (await kit(release)).length;
});
const digests = await timed(releases, async (release) => kitDigest(release, library));
console.log(JSON.stringify({ kits: releases.length, first, words, photos, pictured, again, digests, bytes } satisfies KitsRun));
