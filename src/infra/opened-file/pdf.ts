import type { Budget, Piece } from './finding.ts';
import { PdfDocument, type PdfObject } from './pdf-document.ts';
import { pageText } from './pdf-page-text.ts';
import { collectStrings } from './pdf-strings.ts';
import { asDict, isName, type PdfDict } from './pdf-syntax.ts';

/**
 * The texts of a PDF, as far as they can be had without a layout engine.
 *
 * Read: every string of every object, older revisions included (title, author,
 * bookmarks, notes, form fields, alternative texts, links); XMP; the text of pages
 * and forms through ToUnicode, the Korean predefined CMaps and the Latin encodings;
 * embedded files; the metadata of JPEG pictures.
 *
 * Not read: encrypted files and LZW streams (reported), glyphs of a font that does
 * not say what they mean (reported), text drawn as outlines or as pixels.
 *
 * A page's text comes twice: with spaces where the page has them, and with none,
 * because a line's end may or may not stand for one.
 */
export function* pdfPieces(bytes: Uint8Array, budget: Budget): Generator<Piece> {
  const document = new PdfDocument(bytes, budget);
  if (document.objects.length === 0) return yield { name: '', unreadable: 'damaged' };
  if (document.isEncrypted) return yield { name: '', unreadable: 'encrypted' };

  for (const { number, unreadable } of document.unopened) yield { name: `#${number}`, unreadable };
  const strings = new Set<string>();
  for (const { value } of document.objects) collectStrings(value, strings);
  for (const trailer of document.trailers) collectStrings(trailer, strings);
  if (strings.size > 0) yield { name: '#strings', texts: [[...strings].join('\n')] };

  const resources = document.resourcesOfContent();
  const fontless = { met: false };
  for (const object of document.objects) yield* streamPieces(document, object, resources.get(object.number), fontless);
  if (fontless.met) yield { name: '', unreadable: 'font' };
}

function* streamPieces(document: PdfDocument, object: PdfObject, resources: PdfDict | undefined, fontless: { met: boolean }): Generator<Piece> {
  const dict = asDict(object.value);
  if (object.stream === undefined || dict === undefined) return;
  const label = `#${object.number}`;
  const type = isName(dict.get('Type')) ?? '';
  const subtype = isName(dict.get('Subtype')) ?? '';
  if (type === 'XRef' || type === 'ObjStm' || type === 'CMap') return;
  if (subtype === 'Image') {
    const filter = document.filtersOf(dict);
    if (filter.at(-1) === 'DCTDecode' && filter.length === 1) yield { name: `${label}.jpg`, bytes: object.stream };
    return;
  }
  // Fonts, functions and colour profiles.
  if (dict.has('Length1') || /^(?:Type1C|CIDFontType0C|OpenType)$/.test(subtype) || dict.has('FunctionType') || dict.has('N')) return;
  const plain = document.plain(object);
  if ('unreadable' in plain) yield { name: label, unreadable: plain.unreadable };
  else if (type === 'EmbeddedFile') yield { name: label, bytes: plain.bytes, nested: true };
  else if (type === 'Metadata' || subtype === 'XML') yield { name: `${label}.xml`, bytes: plain.bytes };
  else {
    const source = Buffer.from(plain.bytes).toString('latin1');
    if (!/\bT[jJ]\b|['"]\s/.test(source) || source.includes('begincmap')) return;
    const text = pageText(source, document.fontsFor(resources), fontless);
    if (text === '') return;
    yield { name: label, texts: [text] };
    yield { name: label, texts: [text], spaceless: true };
  }
}
