/**
 * Lets Astro's intermediate modules find the project's packages wherever the
 * output folder lies. Astro writes them into the staging folder while that is
 * below the working directory, and else into a folder of the project that two
 * builds at once would share; and an output folder outside the project has no
 * `node_modules` above it.
 */
import { existsSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** @returns what goes back to where the command was started */
export function workBeside(root: string, staging: string): () => void {
  const before = process.cwd();
  process.chdir(isInside(root, staging) ? root : dirname(staging));
  return () => process.chdir(before);
}

/** Astro empties the folder first and removes it at the end, the link with it. */
export function moduleReach(root: string): Plugin {
  return {
    name: 'sosik-module-reach',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined || this.environment.name !== 'prerender' || isInside(root, dir)) return;
      const link = join(dir, 'node_modules');
      // A junction needs no special right on Windows; elsewhere the kind is ignored.
      if (!existsSync(link)) symlinkSync(join(root, 'node_modules'), link, 'junction');
    },
  };
}
