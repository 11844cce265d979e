/** Once a day after a build: the cache of pictures, cards and documents is kept within bounds, so that no disk fills over the years. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemNow } from '../infra/clock.ts';
import { cacheAt } from './renditions.ts';

/** Bytes: some months of a busy office's cards and kits. */
const MOST = 20 * 2 ** 30;
const DAY_LENGTH = 86_400_000;

export async function trimCache(cacheFolder: string): Promise<void> {
  const mark = join(cacheFolder, 'trimmed');
  const now = systemNow();
  const last = await stat(mark).then(({ mtimeMs }) => mtimeMs, () => 0);
  if (now - last < DAY_LENGTH) return;
  await cacheAt(cacheFolder).trim(MOST, now);
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(mark, '');
}
