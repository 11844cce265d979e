/** The syntax of PDF objects and content streams. ISO 32000-1, 7.2, 7.3. */

export type PdfDict = Map<string, PdfValue>;
export interface PdfName {
  name: string;
}
export interface PdfRef {
  ref: number;
}
/** A string is its bytes; `null`, `true`, `false` and what cannot be read are null. */
export type PdfValue = number | null | Uint8Array | PdfValue[] | PdfDict | PdfName | PdfRef;

export function asDict(value: PdfValue | undefined): PdfDict | undefined {
  return value instanceof Map ? value : undefined;
}

export function isName(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
}

export function isRef(value: PdfValue | undefined): number | undefined {
  return typeof value === 'object' && value !== null && 'ref' in value ? value.ref : undefined;
}

const BLANK = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const REF = /(\d+)\s+\d+\s+R(?![A-Za-z0-9])/y;
const NUMBER = /[+-]*(?:\d+\.?\d*|\.\d+)/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const MAX_DEPTH = 100;

export class PdfReader {
  at: number;
  private readonly source: string;

  /** `source` holds one byte a sign (latin1). */
  constructor(source: string, at: number) {
    this.source = source;
    this.at = at;
  }

  /** The next object; null where there is none. Never throws. */
  value(depth = 0): PdfValue {
    this.take(BLANK);
    const sign = this.source[this.at];
    if (sign === undefined || depth > MAX_DEPTH) return null;
    if (sign === '<') return this.source[this.at + 1] === '<' ? this.dict(depth) : this.hexString();
    if (sign === '(') return this.string();
    if (sign === '[') {
      this.at++;
      return this.list(depth);
    }
    if (sign === '/') return { name: this.name() };
    const ref = this.take(REF);
    if (ref !== undefined) return { ref: Number(ref[1]) };
    const number = this.take(NUMBER);
    if (number !== undefined) return Number.parseFloat(number[0].replace(/^[+-]*(?=[+-])/, '')) || 0;
    if (this.take(/(?:true|false|null)(?![A-Za-z])/y) === undefined && depth > 0) this.take(WORD) ?? this.at++;
    return null;
  }

  /** Reads operands into the list until an operator comes, and returns that; undefined at the end. */
  operand(operands: PdfValue[]): string | undefined {
    for (;;) {
      this.take(BLANK);
      const sign = this.source[this.at];
      if (sign === undefined) return undefined;
      if ('<([/'.includes(sign)) operands.push(this.value(1));
      else {
        const number = this.take(NUMBER);
        if (number !== undefined) operands.push(Number.parseFloat(number[0]) || 0);
        else {
          const word = this.take(WORD);
          if (word !== undefined) return word[0];
          this.at++;
        }
      }
    }
  }

  skipInlineImage(): void {
    const end = /\sEI(?=\s|$)/g;
    end.lastIndex = this.at;
    this.at = end.exec(this.source) === null ? this.source.length : end.lastIndex;
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (match === null) return undefined;
    this.at += match[0].length;
    return match;
  }

  private name(): string {
    const raw = this.take(NAME)?.[1] ?? '';
    return raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  private dict(depth: number): PdfDict {
    this.at += 2;
    const dict: PdfDict = new Map();
    for (;;) {
      this.take(BLANK);
      if (this.at >= this.source.length) return dict;
      if (this.source.startsWith('>>', this.at)) {
        this.at += 2;
        return dict;
      }
      if (this.source[this.at] !== '/') {
        const before = this.at;
        this.value(depth + 1);
        if (this.at === before) this.at++;
        continue;
      }
      const key = this.name();
      this.take(BLANK);
      if (!this.source.startsWith('>>', this.at)) dict.set(key, this.value(depth + 1));
    }
  }

  private list(depth: number): PdfValue[] {
    const list: PdfValue[] = [];
    for (;;) {
      this.take(BLANK);
      if (this.at >= this.source.length) return list;
      if (this.source[this.at] === ']') {
        this.at++;
        return list;
      }
      const before = this.at;
      list.push(this.value(depth + 1));
      if (this.at === before) this.at++;
    }
  }

  private hexString(): Uint8Array {
    const end = this.source.indexOf('>', this.at);
    const hex = this.source.slice(this.at + 1, end < 0 ? undefined : end).replace(/[^0-9a-fA-F]/g, '');
    this.at = end < 0 ? this.source.length : end + 1;
    return new Uint8Array(Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex'));
  }

  private string(): Uint8Array {
    const bytes: number[] = [];
    let open = 0;
    for (; this.at < this.source.length; this.at++) {
      const sign = this.source[this.at] as string;
      if (sign === '(' && open++ === 0) continue;
      if (sign === ')' && --open === 0) {
        this.at++;
        break;
      }
      if (sign !== '\\') bytes.push(sign.charCodeAt(0));
      else this.escape(bytes);
    }
    return Uint8Array.from(bytes);
  }

  private escape(bytes: number[]): void {
    const octal = /[0-7]{1,3}/y;
    octal.lastIndex = ++this.at;
    const digits = octal.exec(this.source)?.[0];
    if (digits !== undefined) {
      bytes.push(Number.parseInt(digits, 8) & 0xff);
      this.at += digits.length - 1;
      return;
    }
    const sign = this.source[this.at] ?? '';
    if (sign === '\r' && this.source[this.at + 1] === '\n') this.at++;
    if (sign === '\r' || sign === '\n' || sign === '') return;
    const control = 'nrtbf'.indexOf(sign);
    bytes.push(control >= 0 ? ('\n\r\t\b\f'.charCodeAt(control)) : sign.charCodeAt(0));
  }
}
