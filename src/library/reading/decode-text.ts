/**
 * Text files as offices keep them: UTF-8 with or without a BOM, UTF-16 from
 * Notepad, CP949 from 한글 and Excel. Line ends become LF and Hangul NFC.
 */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949';
export type DecodedText = { ok: true; text: string; encoding: TextEncoding } | { ok: false };

export function decodeText(bytes: Uint8Array): DecodedText {
  for (const encoding of candidates(bytes)) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return { ok: true, encoding, text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').normalize('NFC') };
  }
  return { ok: false };
}

function candidates(bytes: Uint8Array): TextEncoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  // Front matter and YAML begin in ASCII: a zero beside the first sign shows UTF-16 without a BOM.
  if (bytes.length >= 2 && bytes[1] === 0 && bytes[0] !== 0) return ['utf-16le'];
  if (bytes.length >= 2 && bytes[0] === 0 && bytes[1] !== 0) return ['utf-16be'];
  return ['utf-8', 'cp949'];
}

/** `euc-kr` in the Encoding Standard is the whole of CP949 (https://encoding.spec.whatwg.org/#euc-kr). */
const LABELS = { 'utf-8': 'utf-8', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be', cp949: 'euc-kr' } as const satisfies Record<TextEncoding, string>;

function tryDecode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    const text = new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}
