/** Text of a picture's metadata, which seldom says how it is encoded: UTF-8, or what Korean Windows wrote. */
import iconv from 'iconv-lite';

/** Undefined where the bytes are no text. */
export function oldText(bytes: Uint8Array): string | undefined {
  return cleaned(utf8(bytes) ?? iconv.decode(Buffer.from(bytes), 'cp949'));
}

/** UTF-16 with the low byte first, as the fields of Windows Explorer have it. */
export function windowsText(bytes: Uint8Array): string | undefined {
  return cleaned(new TextDecoder('utf-16le').decode(bytes));
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @returns the text up to its first NUL, without control characters; undefined where nothing is left, or where it is damaged */
export function cleaned(text: string): string | undefined {
  const [before = ''] = text.split('\0');
  const clean = before.normalize('NFC').replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/g, '').replace(/\r\n?/g, '\n').trim();
  return clean === '' || /\ufffd/.test(clean) || !clean.isWellFormed() ? undefined : clean;
}
