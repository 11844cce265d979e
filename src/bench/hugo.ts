/** Hugo builds everything each time; what it keeps between builds are pictures and the like, which this archive has none of. */
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { addedRelease, composeArchive } from './compose-archive.ts';
import { type BenchFolders, type Contender, countPages, workFolder } from './contender.ts';
import { runMeasured } from './run-measured.ts';
import { addToPlain, type WrittenArchive } from './write-archive.ts';

/** Undefined where Hugo is not installed. */
export async function hugo(folders: BenchFolders, archive: WrittenArchive): Promise<Contender | undefined> {
  const version = /v[\d.]+\S*/.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout ?? '')?.[0];
  if (version === undefined) return undefined;
  const project = workFolder(folders, 'hugo', archive.size);
  const out = join(project, 'public');
  await rm(project, { recursive: true, force: true });
  await copyTemplates(join(import.meta.dirname, 'rivals', 'hugo'), project);
  await writeSections(project, archive);
  const build = () => runMeasured({ command: 'hugo', args: ['--quiet'], cwd: project });
  return {
    name: 'Hugo',
    version,
    async clean() {
      for (const folder of [out, join(project, 'resources')]) await rm(folder, { recursive: true, force: true });
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

/** The templates lie here as `.html.tmpl`, for they are no HTML that a linter could read. */
async function copyTemplates(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, file).replace(/\.tmpl$/, ''));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(file, target);
  }
}

/** Hugo makes a list only where a section is: one for each year and month, laid over the releases. */
async function writeSections(project: string, { plain, size }: WrittenArchive): Promise<void> {
  const lists = join(project, 'lists', 'press');
  const put = async (folder: string, front: string) => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '_index.md'), `---\n${front}\n---\n`);
  };
  await put(lists, 'title: "보도자료"');
  for (const period of new Set(composeArchive(size).map(({ publishAt }) => publishAt.slice(0, 7)))) {
    const [year = '', month = ''] = period.split('-');
    await put(join(lists, year), `title: "${year}"\nlayout: year\ntype: press`);
    await put(join(lists, year, month), `title: "${period}"\nlayout: month\ntype: press\nperiod: "${period}"`);
  }
  const mounts = ['lists', plain].map((source) => `\n[[module.mounts]]\nsource = ${JSON.stringify(source)}\ntarget = "content"\n`).join('');
  await writeFile(join(project, 'config.toml'), mounts, { flag: 'a' });
}
