/**
 * What a build changed, for the step after deploying: search engines are told of
 * the pages, a CDN is told to forget the files. Beside the output, never in it.
 */
import type { Site } from '../collections/site.ts';
import { byCodeUnit } from '../domain/order.ts';
import { absolute } from '../domain/permalink.ts';
import type { Manifest } from './manifest.ts';

/** Absolute addresses, each list in order. */
export interface AddressChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

export interface Changes {
  now: string;
  /** The `now` of the build that stood before; null for the first. */
  since: string | null;
  /** What readers open and search engines index. */
  pages: AddressChanges;
  /** Everything else that is published: pictures, documents, feeds, the desk. */
  files: AddressChanges;
}

type Published = Pick<Manifest, 'now' | 'files'>;

/** A file is the same where its digest is; without a build before, everything is added. */
export function composeChanges(before: Published | undefined, after: Published, site: Pick<Site, 'url'>): Changes {
  const [old, fresh] = [digestsOf(before), digestsOf(after)];
  const added = [...fresh.keys()].filter((path) => !old.has(path));
  const changed = [...fresh].flatMap(([path, digest]) => (old.has(path) && old.get(path) !== digest ? [path] : []));
  const removed = [...old.keys()].filter((path) => !fresh.has(path));
  const addressesOf = (wanted: (path: string) => boolean): AddressChanges => {
    const list = (paths: string[]) => paths.filter(wanted).sort(byCodeUnit).map((path) => absolute(site, `/${path.replace(/(^|\/)index\.html$/, '$1')}`));
    return { added: list(added), changed: list(changed), removed: list(removed) };
  };
  return { now: after.now, since: before?.now ?? null, pages: addressesOf(isPage), files: addressesOf((path) => !isPage(path)) };
}

function digestsOf(manifest: Published | undefined): Map<string, string> {
  return new Map((manifest?.files ?? []).map(({ path, sha256 }) => [path, sha256]));
}

/** Neither the desk nor the search page nor that of television is indexed. */
function isPage(path: string): boolean {
  return /(^|\/)index\.html$/.test(path) && !/^(cards|search|iptv)\//.test(path);
}

/** The protocol takes no more at a time (https://www.indexnow.org/documentation); site maps tell of the rest. */
export const INDEX_NOW_LIMIT = 10_000;

/** What is sent to search engines as it stands. What was removed comes first, for it is what must not be left out: they look and find it gone. */
export function composeIndexNow({ pages }: Pick<Changes, 'pages'>, site: Pick<Site, 'url'>, key: string): { host: string; key: string; keyLocation: string; urlList: string[] } {
  return {
    host: new URL(site.url).host,
    key,
    keyLocation: absolute(site, `/${key}.txt`),
    urlList: [...pages.removed, ...pages.added, ...pages.changed].slice(0, INDEX_NOW_LIMIT),
  };
}

/** One address a line, for people and line tools. */
export function sideFileText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
