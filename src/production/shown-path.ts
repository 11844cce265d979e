/** A path as it is told: from where the office works, where that is not up and down again. */
import { relative } from 'node:path';

export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}
