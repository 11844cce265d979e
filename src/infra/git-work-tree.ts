import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether a folder lies in a work tree of Git; in a linked one `.git` is a file. */
export function isInGitWorkTree(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
}
