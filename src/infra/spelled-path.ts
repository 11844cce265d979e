import { existsSync } from 'node:fs';

/** A path as the disk has it: macOS leaves Korean names decomposed. One that is not there stays as it is. */
export function spelledPath(path: string): string {
  const decomposed = path.normalize('NFD');
  return !existsSync(path) && existsSync(decomposed) ? decomposed : path;
}
