import { isName, PdfReader, type PdfValue } from './pdf-syntax.ts';

/** From the bytes of a shown string to its text; undefined where the font does not say. */
export type PdfFont = (bytes: Uint8Array) => string | undefined;

export interface PdfFontFacts {
  /** Type0: codes of more than one byte. */
  composite: boolean;
  /** The name of its encoding or predefined CMap, or ''. */
  encoding: string;
  /** A code, the names of its glyph and the following ones, a code, … */
  differences: readonly PdfValue[];
  /** The ToUnicode CMap. */
  cmap?: string;
}

export function pdfFont(facts: PdfFontFacts): PdfFont {
  const fallback = facts.composite ? predefined(facts.encoding) : simple(facts);
  if (facts.cmap === undefined) return fallback;
  const { texts, lengths } = readCMap(facts.cmap, facts.composite ? 2 : 1);
  return (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; ) {
      const step = lengths.find((length) => texts.has(keyOf(bytes, at, length))) ?? lengths[0] ?? 1;
      text += texts.get(keyOf(bytes, at, step)) ?? fallback(bytes.subarray(at, at + step)) ?? '\ufffd';
      at += step;
    }
    return text;
  };
}

/** The Korean CMaps whose codes are text already. ISO 32000-1, table 118 */
function predefined(encoding: string): PdfFont {
  const decoder = /^UniKS-(?:UTF16|UCS2)/.test(encoding) ? new TextDecoder('utf-16be') : /^KSC(?:ms|pc)?-(?:UHC|EUC)/.test(encoding) ? new TextDecoder('euc-kr') : undefined;
  return (bytes) => decoder?.decode(bytes);
}

const GLYPHS: Readonly<Record<string, string>> = {
  space: ' ', period: '.', comma: ',', hyphen: '-', colon: ':', semicolon: ';', slash: '/', parenleft: '(', parenright: ')', at: '@', underscore: '_', percent: '%', ampersand: '&', quotesingle: "'",
  zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', fi: 'fi', fl: 'fl', endash: '–', emdash: '—', quoteleft: '‘', quoteright: '’', quotedblleft: '“', quotedblright: '”',
};

function simple({ differences }: PdfFontFacts): PdfFont {
  const latin = new TextDecoder('windows-1252');
  const own = new Map<number, string>();
  let code = 0;
  for (const one of differences) {
    if (typeof one === 'number') code = one;
    else {
      const name = isName(one) ?? '';
      const hex = /^u(?:ni)?([0-9A-F]{4,6})$/.exec(name)?.[1];
      const sign = hex === undefined ? (GLYPHS[name] ?? (name.length === 1 ? name : undefined)) : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff));
      if (sign !== undefined) own.set(code, sign);
      code++;
    }
  }
  return (bytes) => [...bytes].map((byte) => own.get(byte) ?? latin.decode(Uint8Array.of(byte))).join('');
}

const MAX_ENTRIES = 200_000;

/** `bfchar` and `bfrange` of a ToUnicode CMap. ISO 32000-1, 9.10.3; Adobe Technical Note 5411 */
function readCMap(source: string, width: number): { texts: Map<number, string>; lengths: number[] } {
  const texts = new Map<number, string>();
  const lengths = new Set<number>();
  const put = (length: number, code: number, text: string) => {
    if (texts.size < MAX_ENTRIES) texts.set(length * 2 ** 32 + code, text);
    lengths.add(length);
  };
  const reader = new PdfReader(source, 0);
  let operands: PdfValue[] = [];
  for (let operator = reader.operand(operands); operator !== undefined; operator = reader.operand(operands)) {
    if (operator === 'endbfchar') {
      for (let index = 0; index + 1 < operands.length; index += 2) {
        const [code, text] = [operands[index], operands[index + 1]];
        if (code instanceof Uint8Array && text instanceof Uint8Array) put(code.length, codeOf(code), utf16(text));
      }
    } else if (operator === 'endbfrange') {
      for (let index = 0; index + 2 < operands.length; index += 3) {
        const [from, to, target] = [operands[index], operands[index + 1], operands[index + 2]];
        if (!(from instanceof Uint8Array) || !(to instanceof Uint8Array)) continue;
        const first = codeOf(from);
        for (let code = first, last = Math.min(codeOf(to), first + 0xffff); code <= last; code++) {
          if (target instanceof Uint8Array) put(from.length, code, later(utf16(target), code - first));
          else if (Array.isArray(target)) {
            const text = target[code - first];
            if (text instanceof Uint8Array) put(from.length, code, utf16(text));
          }
        }
      }
    }
    operands = [];
  }
  if (lengths.size === 0) lengths.add(width);
  return { texts, lengths: [...lengths].sort((a, b) => b - a) };
}

function later(text: string, by: number): string {
  const last = [...text].at(-1);
  if (last === undefined) return '';
  return text.slice(0, text.length - last.length) + String.fromCodePoint(Math.min((last.codePointAt(0) as number) + by, 0x10ffff));
}

function utf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16be').decode(bytes);
}

function codeOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

function keyOf(bytes: Uint8Array, at: number, length: number): number {
  return length * 2 ** 32 + codeOf(bytes.subarray(at, at + length));
}
