/** Our own build, run from a copy of the project, so that the layout can be changed and an edit meanwhile changes nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { addToOffice, type WrittenArchive } from './write-archive.ts';
import { addedRelease, BENCH_NOW } from './compose-archive.ts';
import { type BenchFolders, type Contender, countPages, workFolder } from './contender.ts';
import { runMeasured } from './run-measured.ts';

const COPIED = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const LAYOUT = join('src', 'layouts', 'BaseLayout.astro');

export type Outputs = 'pages' | 'all';

export async function sosik(folders: BenchFolders, archive: WrittenArchive, outputs: Outputs): Promise<Contender> {
  const work = workFolder(folders, `sosik-${outputs}`, archive.size);
  const project = join(work, 'project');
  const out = join(work, 'out');
  const cache = join(work, 'cache');
  await copyProject(folders.root, project);
  const build = () =>
    runMeasured({
      command: process.execPath,
      args: [join(project, 'scripts', 'build.ts'), ...(outputs === 'pages' ? ['--pages-alone'] : [])],
      cwd: project,
      env: { SOSIK_CONTENT: archive.office, SOSIK_OUT: out, SOSIK_CACHE: cache, SOSIK_NOW: BENCH_NOW, SOSIK_LEDGER: undefined, NODE_ENV: undefined, ASTRO_TELEMETRY_DISABLED: '1' },
    });
  return {
    name: '소식',
    version: readVersion(join(folders.root, 'package.json')),
    async clean() {
      for (const folder of [out, cache, join(project, '.astro')]) await rm(folder, { recursive: true, force: true });
      return build();
    },
    async added() {
      const file = await addToOffice(archive, addedRelease());
      try {
        return await build();
      } finally {
        await rm(file);
      }
    },
    async layout() {
      const file = join(project, LAYOUT);
      const written = readFileSync(file, 'utf8');
      writeFileSync(file, written.replace('</body>', '<p>배치를 바꾼 판</p></body>'));
      try {
        return await build();
      } finally {
        writeFileSync(file, written);
      }
    },
    pages: () => countPages(out),
  };
}

async function copyProject(root: string, project: string): Promise<void> {
  await rm(project, { recursive: true, force: true });
  await mkdir(project, { recursive: true });
  for (const name of COPIED) await cp(join(root, name), join(project, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
}

export function readVersion(packageFile: string): string {
  return (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;
}
