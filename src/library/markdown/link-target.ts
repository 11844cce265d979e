/** Schemes that a page of the office may point to; javascript:, data:, vbscript:, file: and the unknown are not among them. */
const ALLOWED = new Set(['http', 'https', 'mailto', 'tel', 'sms']);

/** The scheme of an address in lower case; undefined for a relative one. */
export function schemeOf(address: string): string | undefined {
  return /^\s*([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
}

/** Whether a link may point there. An empty address points nowhere. */
export function isAllowedTarget(href: string): boolean {
  const scheme = schemeOf(href);
  return href !== '' && (scheme === undefined || ALLOWED.has(scheme));
}

/** The id in `photo:ID`, percent-decoded and in NFC; undefined for any other address. */
export function photoIdOf(source: string): string | undefined {
  if (schemeOf(source) !== 'photo') return undefined;
  const id = source.slice(source.indexOf(':') + 1);
  try {
    return decodeURIComponent(id).normalize('NFC');
  } catch {
    // A stray % is part of the name as typed; the reference check will say that there is no such photo.
    return id.normalize('NFC');
  }
}

/** `root`: from the site's root; `relative`: from the page, which a body that stands on many pages cannot mean. */
export function linkKind(href: string): 'outside' | 'fragment' | 'root' | 'relative' {
  if (schemeOf(href) !== undefined || href.startsWith('//')) return 'outside';
  if (href.startsWith('#')) return 'fragment';
  return href.startsWith('/') ? 'root' : 'relative';
}
