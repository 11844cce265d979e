/**
 * A subset is a Modified Version in the sense of the Open Font License, and may
 * not bear a Reserved Font Name (its third condition). The new name is as long
 * as the old, so that every offset stays.
 * https://openfontlicense.org/ofl-reserved-font-names/
 */

/** @returns a copy in which the font's names say `to` wherever they said `from`; notices of copyright stay as they are */
export function renamedFont(font: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length || !/^[\x20-\x7e]+$/.test(from + to)) throw new Error(`A font is renamed within its length, in ASCII: ${from}, ${to}`);
  const bytes = Uint8Array.from(font);
  const view = new DataView(bytes.buffer);
  for (const { tag, start, end } of tablesOf(view)) {
    if (tag !== 'name' && tag !== 'CFF ') continue;
    replaceAll(bytes.subarray(start, end), ascii(from), ascii(to));
    replaceAll(bytes.subarray(start, end), utf16(from), utf16(to));
  }
  setChecksums(view);
  return bytes;
}

interface Table {
  tag: string;
  record: number;
  start: number;
  end: number;
}

/** https://learn.microsoft.com/typography/opentype/spec/otff#table-directory */
function tablesOf(view: DataView): Table[] {
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const record = 12 + index * 16;
    const start = view.getUint32(record + 8);
    return { tag: String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at))), record, start, end: start + view.getUint32(record + 12) };
  });
}

function replaceAll(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf(from); at !== -1; at = buffer.indexOf(from, at + from.length)) bytes.set(to, at);
}

function ascii(words: string): Uint8Array {
  return Buffer.from(words, 'latin1');
}

function utf16(words: string): Uint8Array {
  return Buffer.from(words, 'utf16le').swap16();
}

const WHOLE_FONT = 0xb1b0afba;

/** https://learn.microsoft.com/typography/opentype/spec/otff#calculating-checksums */
function setChecksums(view: DataView): void {
  const tables = tablesOf(view);
  const head = tables.find(({ tag }) => tag === 'head');
  if (!head) throw new Error('The font has no head table.');
  view.setUint32(head.start + 8, 0);
  for (const { record, start, end } of tables) view.setUint32(record + 4, checksum(view, start, end));
  view.setUint32(head.start + 8, (WHOLE_FONT - checksum(view, 0, view.byteLength)) >>> 0);
}

function checksum(view: DataView, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 4) {
    let word = 0;
    for (let byte = 0; byte < 4; byte++) word = (word << 8) | (at + byte < end ? view.getUint8(at + byte) : 0);
    sum = (sum + word) >>> 0;
  }
  return sum;
}
