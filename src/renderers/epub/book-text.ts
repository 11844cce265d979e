/** Where words, ids and addresses are written into the e-book's XML. */
import { stripXmlForbidden, xmlAttribute, xmlText } from '../../infra/escape.ts';

/**
 * What XML lets through and HTML does not (https://infra.spec.whatwg.org/#control,
 * #noncharacter), and embeddings of direction, which come in with pasted text and
 * would turn around what follows: a book says direction by markup alone.
 */
const NO_TEXT = /[\u007f-\u009f\u202a-\u202e]|\p{Noncharacter_Code_Point}/gu;

function shown(words: string): string {
  return words.replace(NO_TEXT, '');
}

export function text(words: string): string {
  return xmlText(shown(words));
}

export function attribute(words: string): string {
  return xmlAttribute(shown(words));
}

/** Words on one line that must not be empty: an entry of a contents list without any is a fault of the format. Not escaped. */
export function wordsOr(words: string, otherwise: string): string {
  const line = stripXmlForbidden(shown(words)).replace(/\s+/gu, ' ').trim();
  return line === '' ? otherwise : line;
}

/**
 * An id of the book as an XML name of ASCII letters, one to one. Reading systems
 * disagree on whether the fragment of a link is percent-encoded; of ASCII there
 * is one spelling. https://www.w3.org/TR/xml-names/#NT-NCName
 */
export function xmlId(id: string): string {
  const name = id.replace(/[^A-Za-z0-9.-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
  return /^[A-Za-z_]/.test(name) ? name : `_${name}`;
}

const SCHEMES = /^(https?|mailto|tel):$/;

/**
 * An address in the form that strict parsers take (RFC 3986), not escaped for
 * XML; undefined where it is none, or of a kind that a book should not open.
 */
export function outsideHref(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!SCHEMES.test(url.protocol)) return undefined;
  const [before = '', ...fragment] = url.href.split('#');
  const authority = /^https?:\/\/[^/?]*/.exec(before)?.[0] ?? '';
  return authority + strict(before.slice(authority.length)) + (fragment.length > 0 ? `#${strict(fragment.join('%23'))}` : '');
}

function strict(part: string): string {
  return part.toWellFormed().replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]/gu, (sign) => encodeURIComponent(sign));
}

const RIGHT_TO_LEFT = /^(ar|fa|he|ps|ur|ug|yi|dv|ckb|sd)(-|$)/;

/** Attributes of what is written in another language, with a space before; empty where it is the book's own. */
export function langAttributes(lang: string | undefined): string {
  if (lang === undefined) return '';
  return ` xml:lang="${attribute(lang)}" lang="${attribute(lang)}"${RIGHT_TO_LEFT.test(lang) ? ' dir="rtl"' : ''}`;
}
