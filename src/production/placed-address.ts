import { pageOf } from '../domain/addresses.ts';
import type { Library } from '../domain/library.ts';
import { basePath } from '../domain/permalink.ts';
import { linkKind } from '../library/markdown/link-target.ts';
import { addressesAt } from './body-html.ts';

/** Off the web only absolute addresses lead anywhere, and those of the site itself only where they are published. */
export function placedAddress(link: string, library: Library): string | undefined {
  const kind = linkKind(link);
  if (kind === 'outside') return link.startsWith('//') ? `https:${link}` : link;
  const { site } = library;
  if (kind !== 'root' || !addressesAt(library).has(pageOf(link))) return undefined;
  return new URL(site.url).origin + basePath(site) + link;
}
