import { inflateSync, constants } from 'node:zlib';
import { decodedLabel } from './decoded.ts';
import type { Budget, Piece } from './finding.ts';
import { pdfFont, type PdfFont } from './pdf-font.ts';
import { asDict, isName, isRef, PdfReader, type PdfDict, type PdfValue } from './pdf-syntax.ts';

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
  const document = new Document(bytes, budget);
  if (document.objects.length === 0) return yield { name: '', unreadable: 'damaged' };
  if (document.isEncrypted) return yield { name: '', unreadable: 'encrypted' };

  const strings = new Set<string>();
  for (const { value } of document.objects) collectStrings(value, strings);
  for (const trailer of document.trailers) collectStrings(trailer, strings);
  if (strings.size > 0) yield { name: '#strings', texts: [[...strings].join('\n')] };

  const resources = document.resourcesOfContent();
  const fontless = { met: false };
  for (const object of document.objects) {
    const dict = asDict(object.value);
    if (object.stream === undefined || dict === undefined) continue;
    const label = `#${object.number}`;
    const type = isName(dict.get('Type')) ?? '';
    const subtype = isName(dict.get('Subtype')) ?? '';
    if (type === 'XRef' || type === 'ObjStm' || type === 'CMap') continue;
    if (subtype === 'Image') {
      const filter = document.filtersOf(dict);
      if (filter.at(-1) === 'DCTDecode' && filter.length === 1) yield { name: `${label}.jpg`, bytes: object.stream };
      continue;
    }
    if (dict.has('Length1') || /^(?:Type1C|CIDFontType0C|OpenType)$/.test(subtype) || dict.has('FunctionType') || dict.has('N')) continue;
    const plain = document.plain(object);
    if ('unreadable' in plain) {
      yield { name: label, unreadable: plain.unreadable };
      continue;
    }
    if (type === 'EmbeddedFile') yield { name: label, bytes: plain.bytes, nested: true };
    else if (type === 'Metadata' || subtype === 'XML') yield { name: `${label}.xml`, bytes: plain.bytes };
    else {
      const source = Buffer.from(plain.bytes).toString('latin1');
      if (!/\bT[jJ]\b|['"]\s/.test(source) || source.includes('begincmap')) continue;
      const text = pageText(source, document.fontsFor(resources.get(object.number)), fontless);
      if (text !== '') {
        yield { name: label, texts: [text] };
        yield { name: label, texts: [text], spaceless: true };
      }
    }
  }
  if (fontless.met) yield { name: '', unreadable: 'font' };
}

interface PdfObject {
  number: number;
  value: PdfValue;
  stream?: Uint8Array;
}

class Document {
  readonly objects: PdfObject[] = [];
  readonly trailers: PdfValue[] = [];
  readonly latest = new Map<number, PdfObject>();
  private readonly bytes: Uint8Array;
  private readonly source: string;
  private readonly budget: Budget;
  private readonly fonts = new Map<PdfDict, PdfFont>();
  private everyFont: ReadonlyMap<string, PdfFont> | undefined;

  constructor(bytes: Uint8Array, budget: Budget) {
    this.bytes = bytes;
    this.source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    this.budget = budget;
    this.scan();
    for (const object of [...this.objects]) this.openObjectStream(object);
  }

  get isEncrypted(): boolean {
    return [...this.trailers, ...this.objects.filter((object) => object.stream !== undefined).map((object) => object.value)].some((value) => asDict(value)?.has('Encrypt') === true);
  }

  /** Every object in file order, by its own words: a damaged or doubled cross-reference table hides none. */
  private scan(): void {
    const start = /(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b|\btrailer\b/g;
    for (let match = start.exec(this.source); match !== null; match = start.exec(this.source)) {
      const reader = new PdfReader(this.source, start.lastIndex);
      const value = reader.value();
      if (match[1] === undefined) {
        this.trailers.push(value);
        start.lastIndex = Math.max(reader.at, start.lastIndex);
        continue;
      }
      const object: PdfObject = { number: Number(match[1]), value };
      const dict = asDict(value);
      const keyword = /\s*stream(?:\r\n|\n|\r)/y;
      keyword.lastIndex = reader.at;
      let end = reader.at;
      if (dict !== undefined && keyword.test(this.source)) {
        const from = keyword.lastIndex;
        end = this.streamEnd(dict, from);
        object.stream = this.bytes.subarray(from, end);
      }
      this.objects.push(object);
      this.latest.set(object.number, object);
      start.lastIndex = Math.max(end, match.index + match[0].length);
    }
  }

  private streamEnd(dict: PdfDict, from: number): number {
    // A length that stands further on is not looked for: were the keyword part of the stream, what follows would
    // still be read, as objects of their own.
    const length = this.resolved(dict.get('Length'));
    if (typeof length === 'number' && /^\s*endstream/.test(this.source.slice(from + length, from + length + 20))) return from + length;
    const found = this.source.indexOf('endstream', from);
    return found < 0 ? this.source.length : found;
  }

  private openObjectStream(object: PdfObject): void {
    const dict = asDict(object.value);
    if (dict === undefined || isName(dict.get('Type')) !== 'ObjStm' || object.stream === undefined) return;
    const plain = this.plain(object);
    if ('unreadable' in plain) return;
    const source = Buffer.from(plain.bytes).toString('latin1');
    const first = this.resolved(dict.get('First'));
    if (typeof first !== 'number') return;
    const numbers = source.slice(0, first).trim().split(/\s+/).map(Number);
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      const inner: PdfObject = { number: numbers[index] as number, value: new PdfReader(source, first + (numbers[index + 1] as number)).value() };
      this.objects.push(inner);
      if (!this.latest.has(inner.number)) this.latest.set(inner.number, inner);
    }
  }

  resolved(value: PdfValue | undefined): PdfValue | undefined {
    let found = value;
    for (let hops = 0; hops < 20; hops++) {
      const ref = isRef(found);
      if (ref === undefined) return found;
      found = this.latest.get(ref)?.value;
    }
    return undefined;
  }

  filtersOf(dict: PdfDict): string[] {
    const filter = this.resolved(dict.get('Filter') ?? dict.get('F'));
    return (Array.isArray(filter) ? filter : [filter]).flatMap((one) => isName(this.resolved(one)) ?? []);
  }

  plain(object: PdfObject): { bytes: Uint8Array } | { unreadable: 'damaged' | 'method' | 'limit' } {
    const dict = asDict(object.value) as PdfDict;
    let bytes = object.stream as Uint8Array;
    const stated = this.resolved(dict.get('DecodeParms') ?? dict.get('DP'));
    const parameters = Array.isArray(stated) ? stated : [stated];
    for (const [index, filter] of this.filtersOf(dict).entries()) {
      if (filter === 'FlateDecode' || filter === 'Fl') {
        if (this.budget.bytes <= 0) return { unreadable: 'limit' };
        try {
          bytes = inflateSync(bytes, { maxOutputLength: this.budget.bytes, finishFlush: constants.Z_SYNC_FLUSH });
        } catch (error) {
          return { unreadable: error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'limit' : 'damaged' };
        }
        this.budget.bytes -= bytes.length;
        bytes = unpredicted(bytes, asDict(this.resolved(parameters[index])));
      } else if (filter === 'ASCIIHexDecode' || filter === 'AHx') bytes = Buffer.from(Buffer.from(bytes).toString('latin1').replace(/>[^]*$|\s/g, ''), 'hex');
      else if (filter === 'ASCII85Decode' || filter === 'A85') bytes = ascii85(Buffer.from(bytes).toString('latin1'));
      else if (filter !== 'Crypt') return { unreadable: 'method' };
    }
    return { bytes };
  }

  /** Which resources go with which content stream; a page's may stand with its parent. */
  resourcesOfContent(): Map<number, PdfDict> {
    const found = new Map<number, PdfDict>();
    for (const { number, value, stream } of this.objects) {
      const dict = asDict(value);
      if (dict === undefined) continue;
      const own = this.inherited(dict, 'Resources');
      if (own === undefined) continue;
      if (stream !== undefined) found.set(number, own);
      const contents = dict.get('Contents');
      const direct = this.resolved(contents);
      for (const one of Array.isArray(direct) ? direct : [contents]) {
        const ref = isRef(one);
        if (ref !== undefined) found.set(ref, own);
      }
    }
    return found;
  }

  private inherited(dict: PdfDict, key: string): PdfDict | undefined {
    let at: PdfDict | undefined = dict;
    for (let hops = 0; at !== undefined && hops < 50; hops++) {
      const found = asDict(this.resolved(at.get(key)));
      if (found !== undefined) return found;
      at = asDict(this.resolved(at.get('Parent')));
    }
    return undefined;
  }

  /** The fonts of a content stream by name; of a stray stream, all the document's. */
  fontsFor(resources: PdfDict | undefined): ReadonlyMap<string, PdfFont> {
    const named = asDict(this.resolved(resources?.get('Font')));
    if (named !== undefined) return this.fontsOf(named);
    if (this.everyFont === undefined) {
      const all = new Map<string, PdfFont>();
      for (const { value } of this.objects) {
        const dict = asDict(value);
        const fonts = asDict(this.resolved(asDict(this.resolved(dict?.get('Resources')))?.get('Font') ?? dict?.get('Font')));
        if (fonts !== undefined) for (const [name, font] of this.fontsOf(fonts)) all.set(name, font);
      }
      this.everyFont = all;
    }
    return this.everyFont;
  }

  private fontsOf(named: PdfDict): Map<string, PdfFont> {
    const fonts = new Map<string, PdfFont>();
    for (const [name, value] of named) {
      const dict = asDict(this.resolved(value));
      if (dict === undefined) continue;
      const known = this.fonts.get(dict) ?? this.fontOf(dict);
      this.fonts.set(dict, known);
      fonts.set(name, known);
    }
    return fonts;
  }

  private fontOf(dict: PdfDict): PdfFont {
    const ref = isRef(dict.get('ToUnicode'));
    const stream = ref === undefined ? undefined : this.latest.get(ref);
    const plain = stream?.stream === undefined ? undefined : this.plain(stream);
    const cmap = plain !== undefined && 'bytes' in plain ? Buffer.from(plain.bytes).toString('latin1') : undefined;
    const encoding = this.resolved(dict.get('Encoding'));
    const differences = this.resolved(asDict(encoding)?.get('Differences'));
    return pdfFont({
      composite: isName(dict.get('Subtype')) === 'Type0',
      encoding: isName(encoding) ?? '',
      differences: Array.isArray(differences) ? differences : [],
      ...(cmap === undefined ? {} : { cmap }),
    });
  }
}

/** PNG's row filters, which cross-references and object streams use. ISO 32000-1, 7.4.4.4 */
function unpredicted(bytes: Uint8Array, parameters: PdfDict | undefined): Uint8Array {
  const number = (key: string, otherwise: number) => {
    const value = parameters?.get(key);
    return typeof value === 'number' ? value : otherwise;
  };
  if (number('Predictor', 1) < 10) return bytes;
  const pixel = Math.max(1, Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8));
  const row = Math.ceil((number('Columns', 1) * number('Colors', 1) * number('BitsPerComponent', 8)) / 8);
  const rows = Math.ceil(bytes.length / (row + 1));
  const plain = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y++) {
    const filter = bytes[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const left = x >= pixel ? (plain[y * row + x - pixel] as number) : 0;
      const up = y > 0 ? (plain[(y - 1) * row + x] as number) : 0;
      const corner = x >= pixel && y > 0 ? (plain[(y - 1) * row + x - pixel] as number) : 0;
      const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth(left, up, corner) : 0;
      plain[y * row + x] = (bytes[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return plain;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function ascii85(source: string): Uint8Array {
  const bytes: number[] = [];
  let group: number[] = [];
  const flush = (count: number) => {
    let sum = 0;
    for (let index = 0; index < 5; index++) sum = sum * 85 + (group[index] ?? 84);
    for (let index = 0; index < count - 1; index++) bytes.push(Math.floor(sum / 256 ** (3 - index)) & 0xff);
    group = [];
  };
  for (const sign of source.replace(/^<~/, '')) {
    if (sign === '~') break;
    if (sign === 'z' && group.length === 0) bytes.push(0, 0, 0, 0);
    else if (sign >= '!' && sign <= 'u') group.push(sign.charCodeAt(0) - 33);
    if (group.length === 5) flush(5);
  }
  if (group.length > 1) flush(group.length);
  return Uint8Array.from(bytes);
}

function collectStrings(value: PdfValue, strings: Set<string>): void {
  if (value instanceof Uint8Array) for (const text of textString(value)) strings.add(text);
  else if (Array.isArray(value)) for (const one of value) collectStrings(one, strings);
  else {
    const dict = asDict(value);
    if (dict !== undefined) for (const one of dict.values()) collectStrings(one, strings);
  }
}

/** A text string: UTF-16 or UTF-8 with a mark, else what producers in Korea put there. ISO 32000-2, 7.9.2.2 */
function textString(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return [new TextDecoder('utf-16be').decode(bytes)];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return [new TextDecoder('utf-16le').decode(bytes)];
  return decodedLabel(bytes);
}

/** A gap in a line of more than this many thousandths of the type size is a space. */
const SPACE_GAP = 180;

function pageText(source: string, fonts: ReadonlyMap<string, PdfFont>, fontless: { met: boolean }): string {
  const parts: string[] = [];
  const reader = new PdfReader(source, 0);
  let operands: PdfValue[] = [];
  let font: PdfFont | undefined;
  let line: number | undefined;
  const show = (value: PdfValue | undefined) => {
    if (!(value instanceof Uint8Array)) return;
    const text = (font ?? [...fonts.values()][0])?.(value);
    if (text === undefined) fontless.met = fontless.met || value.length > 0;
    else parts.push(text);
  };
  for (let operator = reader.operand(operands); operator !== undefined; operator = reader.operand(operands)) {
    const last = operands.at(-1);
    switch (operator) {
      case 'Tf':
        font = fonts.get(isName(operands.at(-2)) ?? '');
        break;
      case 'Tj':
        show(last);
        break;
      case "'":
      case '"':
        parts.push('\n');
        show(last);
        break;
      case 'TJ':
        for (const one of Array.isArray(last) ? last : []) {
          if (typeof one === 'number' && one < -SPACE_GAP) parts.push(' ');
          else show(one);
        }
        break;
      case 'Td':
      case 'TD':
        if (last !== 0) parts.push('\n');
        break;
      case 'Tm':
        if (last !== line) parts.push('\n');
        line = typeof last === 'number' ? last : undefined;
        break;
      case 'T*':
      case 'ET':
        parts.push('\n');
        break;
      case 'BDC': {
        // ActualText says what a reader should hear instead of the glyphs.
        const actual = asDict(last)?.get('ActualText');
        if (actual instanceof Uint8Array) parts.push(...textString(actual));
        break;
      }
      case 'ID':
        reader.skipInlineImage();
        break;
      default:
        break;
    }
    operands = [];
  }
  return parts.join('').trim();
}
