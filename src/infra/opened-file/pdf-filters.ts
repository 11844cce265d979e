/** The filters of PDF streams other than deflate. ISO 32000-1, 7.4 */
import type { PdfDict } from './pdf-syntax.ts';

/** PNG's row filters, which cross-references and object streams use. ISO 32000-1, 7.4.4.4 */
export function unpredicted(bytes: Uint8Array, parameters: PdfDict | undefined): Uint8Array {
  const number = (key: string, otherwise: number) => {
    const value = parameters?.get(key);
    return typeof value === 'number' ? value : otherwise;
  };
  if (number('Predictor', 1) < 10) return bytes;
  const pixel = Math.max(1, Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8));
  const row = Math.ceil((number('Columns', 1) * number('Colors', 1) * number('BitsPerComponent', 8)) / 8);
  const rows = Math.ceil(bytes.length / (row + 1));
  const plain = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y++) {
    const filter = bytes[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const left = x >= pixel ? (plain[y * row + x - pixel] as number) : 0;
      const up = y > 0 ? (plain[(y - 1) * row + x] as number) : 0;
      const corner = x >= pixel && y > 0 ? (plain[(y - 1) * row + x - pixel] as number) : 0;
      const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth(left, up, corner) : 0;
      plain[y * row + x] = (bytes[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return plain;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

export function asciiHex(source: string): Uint8Array {
  return Buffer.from(source.replace(/>[\s\S]*$|\s/g, ''), 'hex');
}

export function ascii85(source: string): Uint8Array {
  const bytes: number[] = [];
  let group: number[] = [];
  const flush = (count: number) => {
    let sum = 0;
    for (let index = 0; index < 5; index++) sum = sum * 85 + (group[index] ?? 84);
    for (let index = 0; index < count - 1; index++) bytes.push(Math.floor(sum / 256 ** (3 - index)) & 0xff);
    group = [];
  };
  for (const sign of source.replace(/^<~/, '')) {
    if (sign === '~') break;
    if (sign === 'z' && group.length === 0) bytes.push(0, 0, 0, 0);
    else if (sign >= '!' && sign <= 'u') group.push(sign.charCodeAt(0) - 33);
    if (group.length === 5) flush(5);
  }
  if (group.length > 1) flush(group.length);
  return Uint8Array.from(bytes);
}
