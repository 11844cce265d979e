/** The site's address alone, for Astro's configuration, which is read before anything is checked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from './decode-text.ts';
import { readYaml } from './read-yaml.ts';

export interface SiteAddress {
  origin: string;
  /** `/` or `/news` */
  base: string;
}

/** Falls back to a local address where site.yaml cannot be read: the check says why. */
export function siteAddress(contentFolder: string): SiteAddress {
  const url = URL.parse(urlIn(join(contentFolder, 'site.yaml')) ?? '');
  if (!url || !/^https?:$/.test(url.protocol)) return { origin: 'http://localhost', base: '/' };
  return { origin: url.origin, base: url.pathname.replace(/\/+$/, '') || '/' };
}

function urlIn(file: string): string | undefined {
  try {
    const decoded = decodeText(readFileSync(file));
    const reading = decoded.ok ? readYaml(decoded.text) : undefined;
    const value = reading?.ok ? (reading.value as { url?: unknown } | null)?.url : undefined;
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
