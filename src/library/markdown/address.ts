import { withoutParticle } from './address-particle.ts';

export interface Address {
  /** Where the address begins in the text that was searched, and how much of that text it takes. */
  start: number;
  length: number;
  /** As it is shown: the source with `&amp;` decoded. */
  shown: string;
  href: string;
}

/** Longer runs are left as text. */
const LONGEST = 4096;

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
// A Hangul label needs a dot after it or is the ending .한국: so `a.kr입니다` ends at kr, and 음성군.한국에서 at 한국.
const HOST = new RegExp(`(?:(?:${LABEL}|[가-힣][가-힣0-9-]{0,61})\\.){0,12}(?:${LABEL}|한국)(?::\\d{1,5})?`, 'iy');
// After the host: the signs of RFC 3986, without brackets (they are Markdown's). Letters beyond ASCII only where a part begins,
// after / = - _ + # or _( : a particle follows the address, a Hangul path follows a separator.
const TAIL = /(?:[/?#](?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|(?<=[/=\-_+#]|_\()(?![ -~])\p{L}[\p{L}\p{M}\p{N}]*)*)?/uy;
const CUT = /\*\*|~~|&(?:lt|gt|quot|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});/i;
const MAIL_NAME = /[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9_+-])?$/;
const MAIL_HOST = new RegExp(`(?:${LABEL}\\.){1,8}[a-z]{2,24}(?![a-z0-9-])`, 'iy');

/**
 * The bare web address that starts at `start` with `http://`, `https://` or `www.` (whose length is `prefix`); undefined where
 * none stands there. Particles, closing punctuation and unpaired brackets after it are left out. An endless one has no `href`:
 * it is to be passed over as text, else every start inside it would be measured anew.
 */
export function webAddressAt(text: string, start: number, prefix: number): Address | undefined {
  HOST.lastIndex = start + prefix;
  const host = HOST.exec(text);
  if (!host) return undefined;
  const hostEnd = HOST.lastIndex;
  // Whoever reads https://bank.kr@evil.kr reads bank.kr.
  if (text[hostEnd] === '@') return undefined;
  const window = text.slice(hostEnd, hostEnd + LONGEST);
  TAIL.lastIndex = 0;
  const tail = TAIL.exec(window)?.[0] ?? '';
  if (tail.length === LONGEST) return { start, length: hostEnd + tail.length - start, shown: text.slice(start, hostEnd) + tail, href: '' };
  const kept = withoutParticle(trimmed(tail), text, hostEnd);
  const shown = (text.slice(start, hostEnd) + kept).replace(/&amp;/gi, '&');
  return { start, length: hostEnd + kept.length - start, shown, href: shown };
}

/** What comes after the host, without the punctuation of the sentence around it. */
function trimmed(tail: string): string {
  const cut = tail.search(CUT);
  let end = cut < 0 ? tail.length : cut;
  let unpaired = 0;
  for (let at = 0; at < end; at++) {
    if (tail[at] === '(') unpaired--;
    else if (tail[at] === ')') unpaired++;
  }
  for (; end > 0; end--) {
    const last = tail.charAt(end - 1);
    if (last === ')' && unpaired > 0) unpaired--;
    else if (last === '(') unpaired++;
    else if (!/[.,:;!?'*_~&]/.test(last)) break;
  }
  return tail.slice(0, end);
}

/** The addresses without `http` in one run of text, in order: `www.…` and e-mail. */
export function looseAddresses(text: string): Address[] {
  const found: Address[] = [];
  if (!text.includes('@') && !/www\./i.test(text)) return found;
  const starts = /www\.|@/gi;
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    const address = match[0] === '@' ? mailAround(text, match.index) : wwwAt(text, match.index);
    const before = found.at(-1);
    if (!address || (before && address.start < before.start + before.length)) continue;
    if (address.href) found.push(address);
    starts.lastIndex = address.start + address.length;
  }
  return found;
}

function wwwAt(text: string, start: number): Address | undefined {
  if (/[A-Za-z0-9./@_-]/.test(text.charAt(start - 1))) return undefined;
  const address = webAddressAt(text, start, 4);
  if (!address || !/^www\.[^./?#]+\.[^./?#]/i.test(address.shown)) return undefined;
  // http, as the sites of small offices often have nothing else; browsers try https first by themselves.
  return address.href ? { ...address, href: `http://${address.shown}` } : address;
}

function mailAround(text: string, at: number): Address | undefined {
  const name = MAIL_NAME.exec(text.slice(Math.max(0, at - 64), at))?.[0];
  if (!name) return undefined;
  MAIL_HOST.lastIndex = at + 1;
  const host = MAIL_HOST.exec(text)?.[0];
  if (!host) return undefined;
  const shown = `${name}@${host}`;
  return { start: at - name.length, length: shown.length, shown, href: `mailto:${shown}` };
}
