/**
 * Text files as offices keep them: UTF-8 with or without a BOM, UTF-16 from
 * Notepad, CP949 from 한글 and Excel. Line ends become LF and Hangul NFC.
 */
import iconv from 'iconv-lite';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949';
export type DecodedText = { ok: true; text: string; encoding: TextEncoding } | { ok: false };

// Normalising longer runs of combining signs takes quadratic time (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format).
const STACKED_SIGNS = /(\p{M}{30})\p{M}+/gu;

export function decodeText(bytes: Uint8Array): DecodedText {
  for (const encoding of candidates(bytes)) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return { ok: true, encoding, text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').replace(STACKED_SIGNS, '$1').normalize('NFC') };
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

function tryDecode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    const text = encoding === 'cp949' ? fromCp949(bytes) : new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text?.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Node's own `euc-kr` lacks 펲, 뷁 and other syllables that CP949 has and the Encoding Standard with it (https://encoding.spec.whatwg.org/#euc-kr). */
function fromCp949(bytes: Uint8Array): string | undefined {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 'cp949');
  return text.includes('\ufffd') ? undefined : text;
}
