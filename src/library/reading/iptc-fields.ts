/** The older IPTC fields (IIM 4.2: https://www.iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf), by the number of the data set in record 2. */
import { oldText } from './old-text.ts';

export const IPTC = { title: 5, keywords: 25, date: 55, time: 60, byline: 80, sublocation: 92, city: 90, headline: 105, credit: 110, copyright: 116, caption: 120 } as const;

const MARK = 0x1c;
const APPLICATION = 2;

/** @param bytes the data sets, whatever stands before them; what is broken ends the reading */
export function readIptc(bytes: Uint8Array): Map<number, string[]> {
  const found = new Map<number, string[]>();
  let at = bytes.findIndex((byte, index) => byte === MARK && (bytes[index + 1] === 1 || bytes[index + 1] === APPLICATION) && bytes.length >= index + 5);
  while (at >= 0 && bytes[at] === MARK && at + 5 <= bytes.length) {
    const [record = 0, set = 0, high = 0, low = 0] = bytes.subarray(at + 1, at + 5);
    const length = high * 256 + low;
    // The highest bit marks an extended length, which no text of a caption needs.
    if (high >= 0x80 || at + 5 + length > bytes.length) break;
    const text = record === APPLICATION ? oldText(bytes.subarray(at + 5, at + 5 + length)) : undefined;
    if (text !== undefined) found.set(set, [...(found.get(set) ?? []), text]);
    at += 5 + length;
  }
  return found;
}
