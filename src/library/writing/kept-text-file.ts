/** A text file that is changed in place and stays what it was: its encoding, its mark of order, its line ends. */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { spelledPath } from '../../infra/spelled-path.ts';
import { decodeText, type TextEncoding } from '../reading/decode-text.ts';

export interface KeptTextFile {
  /** As it stands in the file, with its line ends and without its byte order mark. */
  text: string;
  /** False, and nothing written, where the file's encoding lacks a sign of the text. */
  write(text: string): boolean;
}

/** Undefined where the bytes could not be written back as they were. */
export function keptTextFile(file: string): KeptTextFile | undefined {
  const path = spelledPath(file);
  const bytes = readFileSync(path);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return undefined;
  const mark = markOf(bytes);
  const text = decode(bytes.subarray(mark.length), decoded.encoding);
  const encoded = (changed: string) => Buffer.concat([mark, encode(changed, decoded.encoding)]);
  const write = (changed: string) => {
    const written = encode(changed, decoded.encoding);
    if (decode(written, decoded.encoding) !== changed) return false;
    replaceFile(path, Buffer.concat([mark, written]));
    return true;
  };
  return encoded(text).equals(bytes) ? { text, write } : undefined;
}

function markOf(bytes: Uint8Array): Uint8Array {
  const marks = [[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]].map((mark) => Uint8Array.from(mark));
  return marks.find((mark) => mark.every((byte, index) => bytes[index] === byte)) ?? new Uint8Array();
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  return encoding === 'cp949' ? iconv.decode(Buffer.from(bytes), 'cp949') : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function encode(text: string, encoding: TextEncoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  return iconv.encode(text, encoding, { addBOM: false });
}

/** Whole or not at all: a kill on the way leaves the file as it was. */
function replaceFile(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.tmp`;
  try {
    writeFileSync(temporary, bytes, { mode: statSync(path).mode });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
