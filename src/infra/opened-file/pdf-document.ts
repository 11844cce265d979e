import { constants, inflateSync } from 'node:zlib';
import { isErrorCode } from '../error-code.ts';
import type { Budget, UnreadableReason } from './finding.ts';
import { ascii85, asciiHex, unpredicted } from './pdf-filters.ts';
import { pdfFont, type PdfFont } from './pdf-font.ts';
import { asDict, isName, isRef, PdfReader, type PdfDict, type PdfValue } from './pdf-syntax.ts';

export interface PdfObject {
  number: number;
  value: PdfValue;
  stream?: Uint8Array;
}

type Unpacked = { bytes: Uint8Array } | { unreadable: UnreadableReason };

/** The objects of a PDF, found without its cross-references, and what they refer to. */
export class PdfDocument {
  readonly objects: PdfObject[] = [];
  readonly trailers: PdfValue[] = [];
  /** Streams of objects that could not be unpacked: what is in them was not read. */
  readonly unopened: { number: number; unreadable: UnreadableReason }[] = [];
  private readonly latest = new Map<number, PdfObject>();
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
    if ('unreadable' in plain) {
      this.unopened.push({ number: object.number, ...plain });
      return;
    }
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

  /** A stream with its filters undone; those of pictures are not. */
  plain(object: PdfObject): Unpacked {
    const dict = asDict(object.value) as PdfDict;
    let bytes = object.stream as Uint8Array;
    const stated = this.resolved(dict.get('DecodeParms') ?? dict.get('DP'));
    const parameters = Array.isArray(stated) ? stated : [stated];
    for (const [index, filter] of this.filtersOf(dict).entries()) {
      const unpacked = this.unfiltered(bytes, filter, asDict(this.resolved(parameters[index])));
      if ('unreadable' in unpacked) return unpacked;
      bytes = unpacked.bytes;
    }
    return { bytes };
  }

  private unfiltered(bytes: Uint8Array, filter: string, parameters: PdfDict | undefined): Unpacked {
    if (filter === 'FlateDecode' || filter === 'Fl') return this.inflated(bytes, parameters);
    if (filter === 'ASCIIHexDecode' || filter === 'AHx') return { bytes: asciiHex(Buffer.from(bytes).toString('latin1')) };
    if (filter === 'ASCII85Decode' || filter === 'A85') return { bytes: ascii85(Buffer.from(bytes).toString('latin1')) };
    return filter === 'Crypt' ? { bytes } : { unreadable: 'method' };
  }

  private inflated(bytes: Uint8Array, parameters: PdfDict | undefined): Unpacked {
    if (this.budget.bytes <= 0) return { unreadable: 'limit' };
    let plain: Uint8Array;
    try {
      plain = inflateSync(bytes, { maxOutputLength: this.budget.bytes, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      return { unreadable: isErrorCode(error, 'ERR_BUFFER_TOO_LARGE') ? 'limit' : 'damaged' };
    }
    this.budget.bytes -= plain.length;
    return { bytes: unpredicted(plain, parameters) };
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
