/**
 * Every published file is declared here before it is rendered: its address, the
 * entries that it comes from, and the value that it shows. The manifest is made
 * of these declarations, a file that nobody declared stops the build, and the
 * digest of the value decides whether an earlier rendering still holds.
 */
import type { SourceName } from '../domain/newsroom.ts';
import { byCodeUnit } from '../domain/order.ts';
import { sha256 } from '../infra/file-digest.ts';
import { currentEdition } from '../library/edition.ts';

export interface Publication<P, V> {
  params: P;
  /** Published address: a path that ends with `/` is a page. */
  path: string;
  sources: SourceName[];
  view: V;
  /** What else shapes the bytes and is not in the view: digests of bodies and files. */
  digests?: readonly string[] | undefined;
}

export function publish<P extends Record<string, string | undefined>, V>({ params, path, sources, view, digests = [] }: Publication<P, V>) {
  declare(path, sources);
  const cacheKey = sha256(JSON.stringify([currentEdition().shell, view, digests]));
  return { params, props: { view }, cacheKey };
}

/** Declares a file that is rendered on every build and so needs no key. */
export function declare(path: string, sources: SourceName[]): void {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  currentEdition().published.set(file.replace(/^\//, '').normalize('NFC'), [...new Set(sources)].sort(byCodeUnit));
}
