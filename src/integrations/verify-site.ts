/**
 * The last look at a built site before it may replace the one that stands:
 * nothing undeclared and nothing missing, every inner link leads somewhere, ids
 * are unique, XML is well-formed.
 */
import { SaxesParser } from 'saxes';
import { basePath } from '../domain/permalink.ts';
import type { SiteListing, SiteVisitor } from './site-files.ts';

export interface SiteFault {
  path: string;
  rule: 'undeclared' | 'absent' | 'link' | 'id' | 'xml' | 'json';
  detail: string;
}

export interface VerifyOptions {
  listing: SiteListing;
  declared: ReadonlySet<string>;
  siteUrl: string;
  /** Pages alone link to feeds, cards and texts that such a build does not make. */
  outputs: 'all' | 'pages';
}

export interface SiteVerifier {
  visit: SiteVisitor;
  faults(): SiteFault[];
}

/** What Astro and `public/` add to the declared files. */
const FRAME_FILES = /^(_astro\/[\w.-]+|favicon\.(svg|ico)|robots\.txt)$/;

export function siteVerifier({ listing, declared, siteUrl, outputs }: VerifyOptions): SiteVerifier {
  const present = new Set(listing.paths.map((path) => path.normalize('NFC')));
  const faults: SiteFault[] = listing.strange.map((path) => ({ path, rule: 'undeclared', detail: '' }));
  for (const path of present) if (!declared.has(path) && !FRAME_FILES.test(path)) faults.push({ path, rule: 'undeclared', detail: '' });
  for (const path of declared) if (!present.has(path)) faults.push({ path, rule: 'absent', detail: '' });
  const isPublished = publishedAt(present, basePath({ url: siteUrl }), outputs);
  return {
    visit({ path }, content) {
      if (path.endsWith('.html')) faults.push(...verifyPage(path, content.toString(), isPublished));
      else if (/\.(xml|opml)$/.test(path)) faults.push(...verifyXml(path, content.toString()));
      else if (/\.json(?:ld)?$/.test(path)) faults.push(...verifyJson(path, content.toString()));
    },
    faults: () => faults,
  };
}

const ID = /\sid="([^"]*)"/g;
const LINK = /\s(?:href|src|poster)="([^"]*)"/g;
const SRCSET = /\ssrcset="([^"]*)"/g;

function verifyPage(path: string, html: string, isPublished: (address: string) => boolean): SiteFault[] {
  const faults: SiteFault[] = [];
  const ids = new Set<string>();
  for (const [, id = ''] of html.matchAll(ID)) {
    if (ids.has(id)) faults.push({ path, rule: 'id', detail: id });
    ids.add(id);
  }
  const addresses = new Set<string>();
  for (const [, address = ''] of html.matchAll(LINK)) addresses.add(address);
  for (const [, set = ''] of html.matchAll(SRCSET)) for (const candidate of set.split(',')) addresses.add(candidate.trim().split(/\s/)[0] ?? '');
  for (const address of addresses) {
    if (address.startsWith('#') ? address !== '#' && !ids.has(decode(address.slice(1))) : !isPublished(address)) faults.push({ path, rule: 'link', detail: address });
  }
  return faults;
}

/** Inner addresses are root-relative; others belong to someone else and are not looked up. */
function publishedAt(present: ReadonlySet<string>, base: string, outputs: 'all' | 'pages'): (address: string) => boolean {
  const known = new Map<string, boolean>();
  return (address) => {
    if (!address.startsWith('/') || address.startsWith('//')) return !/^[^:/?#]*$/.test(address) || address === '';
    const before = known.get(address);
    if (before !== undefined) return before;
    const [withoutHash = ''] = address.split(/[?#]/);
    const isAside = outputs === 'pages' && !withoutHash.endsWith('/') && !withoutHash.includes('/_astro/');
    const inside = base === '' || withoutHash === base || withoutHash.startsWith(`${base}/`);
    const path = decode(withoutHash.replaceAll('&amp;', '&')).slice(base.length + 1);
    const found = isAside || (inside && present.has(path === '' || path.endsWith('/') ? `${path}index.html` : path));
    known.set(address, found);
    return found;
  };
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address).normalize('NFC');
  } catch {
    return address;
  }
}

function verifyXml(path: string, xml: string): SiteFault[] {
  const faults: SiteFault[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => faults.push({ path, rule: 'xml', detail: error.message }));
  parser.write(xml).close();
  return faults.slice(0, 1);
}

function verifyJson(path: string, text: string): SiteFault[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [{ path, rule: 'json', detail: (error as Error).message }];
  }
}
