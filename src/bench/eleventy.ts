/** Eleventy builds everything each time: its `--incremental` knows what changed only while it watches. */
import { existsSync } from 'node:fs';
import { cp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { addedRelease } from './compose-archive.ts';
import { type BenchFolders, type Contender, countPages, workFolder } from './contender.ts';
import { runMeasured } from './run-measured.ts';
import { readVersion } from './sosik.ts';
import { addToPlain, type WrittenArchive } from './write-archive.ts';

/** Undefined where Eleventy is not installed. */
export async function eleventy(folders: BenchFolders, archive: WrittenArchive): Promise<Contender | undefined> {
  const installed = join(folders.root, 'node_modules', '@11ty', 'eleventy');
  if (!existsSync(installed)) return undefined;
  const project = workFolder(folders, 'eleventy', archive.size);
  const out = join(project, 'out');
  await rm(project, { recursive: true, force: true });
  await cp(join(import.meta.dirname, 'rivals', 'eleventy'), project, { recursive: true });
  await symlink(join(archive.plain, 'press'), join(project, 'input', 'press'));
  const build = () => runMeasured({ command: process.execPath, args: [join(installed, 'cmd.cjs'), '--quiet'], cwd: project });
  return {
    name: 'Eleventy',
    version: readVersion(join(installed, 'package.json')),
    async clean() {
      await rm(out, { recursive: true, force: true });
      return build();
    },
    async added() {
      const file = await addToPlain(archive, addedRelease());
      try {
        return await build();
      } finally {
        await rm(file);
      }
    },
    pages: () => countPages(out),
  };
}
