/**
 * Everything that XML 1.0 has no place for: control characters but tab, line
 * feed and carriage return; halves of surrogate pairs; U+FFFE and U+FFFF.
 * https://www.w3.org/TR/xml/#charsets
 */
const XML_FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export function stripXmlForbidden(text: string): string {
  return text.replace(XML_FORBIDDEN, '');
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function referenced(text: string, signs: RegExp): string {
  return stripXmlForbidden(text).replace(signs, (sign) => REFERENCES[sign] ?? sign);
}

/** Text between XML tags. A bare carriage return would reach the reader as a line feed (XML 2.11), hence its reference. */
export function xmlText(text: string): string {
  return referenced(text, /[&<>\r]/g);
}

/** The value of an XML attribute in either kind of quotes. Line ends and tabs would reach the reader as spaces (XML 3.3.3). */
export function xmlAttribute(text: string): string {
  return referenced(text, /[&<>"'\t\n\r]/g);
}

/** A CDATA section around the text; `]]>` is cut in two. The reader sees a carriage return as a line feed. */
export function cdata(text: string): string {
  return `<![CDATA[${stripXmlForbidden(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Text between HTML tags, but for the insides of `script` and `style`. */
export function htmlText(text: string): string {
  return referenced(text, /[&<>]/g);
}

/** The value of an HTML attribute in either kind of quotes. */
export function htmlAttribute(text: string): string {
  return referenced(text, /[&<>"']/g);
}

const SCRIPT_SIGNS = /[<>&\u2028\u2029]/g;

/**
 * A value as JSON inside `<script>`: no `</script>` or `<!--` can form, and old
 * readers do not stumble over U+2028. Halves of surrogate pairs stay escaped.
 * Throws a TypeError for what JSON cannot say (undefined, a function).
 */
export function jsonForScript(value: unknown): string {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new TypeError('jsonForScript: the value has no JSON form');
  return json.replace(SCRIPT_SIGNS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
