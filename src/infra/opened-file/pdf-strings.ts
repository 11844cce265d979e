import { decodedLabel } from './decoded.ts';
import { asDict, type PdfValue } from './pdf-syntax.ts';

/** Adds every text string within a value. */
export function collectStrings(value: PdfValue, strings: Set<string>): void {
  if (value instanceof Uint8Array) for (const text of textString(value)) strings.add(text);
  else if (Array.isArray(value)) for (const one of value) collectStrings(one, strings);
  else {
    const dict = asDict(value);
    if (dict !== undefined) for (const one of dict.values()) collectStrings(one, strings);
  }
}

/** A text string: UTF-16 or UTF-8 with a mark, else what producers in Korea put there. ISO 32000-2, 7.9.2.2 */
export function textString(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return [new TextDecoder('utf-16be').decode(bytes)];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return [new TextDecoder('utf-16le').decode(bytes)];
  return decodedLabel(bytes);
}
