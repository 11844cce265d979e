// Lone surrogates are not text; U+FFFE and U+FFFF are what a damaged BOM leaves. XML (feeds, EPUB) admits none of these.
const DROPPED = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/gu;
// Vertical tab, form feed, NEL, LS and PS are a word processor's line breaks inside a paragraph. A space keeps the words apart
// and the line numbers true.
const SOFT_SEPARATORS = /[\u000b\u000c\u0085\u2028\u2029]/g;
// No word has thirty combining signs on one letter; normalising longer runs takes quadratic time
// (Stream-Safe Text Format, https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format).
const STACKED_SIGNS = /(\p{M}{30})\p{M}+/gu;

/**
 * Source as the reader takes it: `\n` line ends, Unicode NFC (https://www.w3.org/TR/klreq/ and every id of the contract),
 * without control characters, byte order marks and lone surrogates. The number of lines never changes.
 */
export function cleanSource(source: string): string {
  return source.replace(/\r\n?/g, '\n').replace(SOFT_SEPARATORS, ' ').replace(DROPPED, '').replace(STACKED_SIGNS, '$1').normalize('NFC');
}

/** Text decoded from entities: `&#12;` and its like may not bring back what `cleanSource` took out. `\t` and `\n` become spaces. */
export function cleanText(text: string): string {
  return /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text) ? text.replace(/[\t\n\r]/g, ' ').replace(SOFT_SEPARATORS, ' ').replace(DROPPED, '') : text;
}
