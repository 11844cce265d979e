/** Bytes to text where nobody says in which encoding they are. */
import iconv from 'iconv-lite';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
/** Node's own `euc-kr` lacks 펲, 뷁 and other syllables that code page 949 has (https://encoding.spec.whatwg.org/#euc-kr). */
const strictCp949 = {
  decode(bytes: Uint8Array): string {
    const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 'cp949');
    if (text.includes('\ufffd')) throw new TypeError('no code page 949');
    return text;
  },
};
const looseUtf8 = new TextDecoder('utf-8');
const utf16le = new TextDecoder('utf-16le');
const utf16be = new TextDecoder('utf-16be');

const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** The text of a text file: BOM, UTF-8, code page 949; undefined where it is none. */
export function decodedText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16le.decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16be.decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) return undefined;
  for (const decoder of [strictUtf8, strictCp949]) {
    try {
      const text = decoder.decode(bytes);
      if (!CONTROL.test(text)) return text;
    } catch {
      // Not in this encoding.
    }
  }
  return undefined;
}

/** A short string in a format that promises ASCII or Latin-1 and is given anything: every reading that is sound. */
export function decodedLabel(bytes: Uint8Array): string[] {
  const readings = new Set<string>();
  for (const decoder of [strictUtf8, strictCp949]) {
    try {
      readings.add(decoder.decode(bytes));
    } catch {
      // Not in this encoding.
    }
  }
  if (readings.size === 0) readings.add(Buffer.from(bytes).toString('latin1'));
  return [...readings];
}

/** What can be read in bytes of an unknown kind: UTF-8, and UTF-16LE from either parity. One run a line. */
export function readableRuns(bytes: Uint8Array): string[] {
  const odd = bytes.subarray(1);
  return [
    runs(looseUtf8.decode(bytes)),
    runs(utf16le.decode(bytes.subarray(0, bytes.length & ~1))),
    runs(utf16le.decode(odd.subarray(0, odd.length & ~1))),
  ].filter((text) => text !== '');
}

// What text in Korea is made of; in random bytes read as UTF-16 most other signs are noise.
const RUN = /[\t\n\r\u0020-\u007e\u00a0-\u00ff\u1100-\u11ff\u2010-\u203f\u2100-\u218f\u25a0-\u25ff\u3000-\u30ff\u3130-\u318f\u3200-\u33ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uff5e]{2,}/g;
const MIN_WEIGHT = 6;

/** Runs of six signs or more, one outside ASCII counting as two, so that a name of three syllables is kept. */
function runs(text: string): string {
  const kept: string[] = [];
  for (const [run] of text.matchAll(RUN)) {
    if (run.length >= MIN_WEIGHT || (run.length >= 3 && weight(run) >= MIN_WEIGHT)) kept.push(run);
  }
  return kept.join('\n');
}

function weight(run: string): number {
  let sum = 0;
  for (let at = 0; at < run.length; at++) sum += run.charCodeAt(at) < 0x80 ? 1 : 2;
  return sum;
}
