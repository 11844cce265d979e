import { inflateRawSync } from 'node:zlib';
import type { Budget, Piece } from './finding.ts';

/**
 * Compound files: HWP 5, and DOC, XLS, PPT of old. Their streams come as pieces; those
 * of a HWP document unpacked.
 * https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb · https://www.hancom.com/etc/hwpDownload.do
 */

const FREE = 0xffff_fffa;
const HWP_PACKED = 1;
const HWP_LOCKED = 0b1_0000_0110;

export function* compoundPieces(bytes: Uint8Array, budget: Budget): Generator<Piece> {
  let streams: Map<string, Uint8Array>;
  try {
    streams = streamsOf(bytes);
  } catch {
    return yield { name: '', unreadable: 'damaged' };
  }
  const header = streams.get('FileHeader');
  const flags = header && Buffer.from(header).toString('latin1', 0, 17) === 'HWP Document File' && header.length >= 40 ? new DataView(header.buffer, header.byteOffset).getUint32(36, true) : undefined;
  // A password, a distribution lock or rights management: the body is enciphered.
  if (flags !== undefined && (flags & HWP_LOCKED) !== 0) yield { name: 'BodyText', unreadable: 'encrypted' };
  for (const [name, stream] of streams) {
    if (--budget.entries < 0) return yield { name: '', unreadable: 'limit' };
    let plain = stream;
    if (flags !== undefined && (flags & HWP_PACKED) !== 0 && /^(?:BodyText|DocInfo|BinData|Scripts)/.test(name)) {
      try {
        plain = inflateRawSync(stream, { maxOutputLength: Math.max(budget.bytes, 1) });
      } catch {
        // A picture in BinData may be stored as it is.
        if (!name.startsWith('BinData')) {
          yield { name, unreadable: 'damaged' };
          continue;
        }
      }
    }
    budget.bytes -= plain.length;
    if (budget.bytes < 0) return yield { name, unreadable: 'limit' };
    if (flags !== undefined && name.startsWith('BodyText/')) yield { name, texts: [hwpText(plain)] };
    yield { name, bytes: plain };
  }
}

const PARA_TEXT = 67;

/** The paragraphs of a HWP section: records of tag 67, UTF-16LE, with control signs of one or of eight units. */
function hwpText(section: Uint8Array): string {
  const view = new DataView(section.buffer, section.byteOffset, section.byteLength);
  const paragraphs: string[] = [];
  let at = 0;
  while (at + 4 <= section.length) {
    const head = view.getUint32(at, true);
    at += 4;
    let size = head >>> 20;
    if (size === 0xfff) {
      if (at + 4 > section.length) break;
      size = view.getUint32(at, true);
      at += 4;
    }
    if ((head & 0x3ff) === PARA_TEXT) {
      let text = '';
      for (let unit = at; unit + 2 <= Math.min(at + size, section.length); unit += 2) {
        const code = view.getUint16(unit, true);
        if (code >= 32) text += String.fromCharCode(code);
        else if (code === 9) {
          text += ' ';
          unit += 14;
        } else if (code === 10 || code === 13 || code >= 24) text += ' ';
        else if (code !== 0) unit += 14;
      }
      paragraphs.push(text);
    }
    at += size;
  }
  return paragraphs.join('\n');
}

function streamsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 1 << view.getUint16(30, true);
  const miniBytes = 1 << view.getUint16(32, true);
  const miniLimit = view.getUint32(56, true);
  if (sectorBytes < 128 || sectorBytes > 65_536) throw new RangeError('sector size');
  const sector = (index: number) => bytes.subarray((index + 1) * sectorBytes, (index + 2) * sectorBytes);
  const perSector = sectorBytes / 4;

  const tableSectors: number[] = [];
  for (let index = 0; index < 109; index++) tableSectors.push(view.getUint32(76 + index * 4, true));
  let extension = view.getUint32(68, true);
  for (let round = view.getUint32(72, true); round > 0 && extension < FREE; round--) {
    const base = (extension + 1) * sectorBytes;
    for (let index = 0; index < perSector - 1; index++) tableSectors.push(view.getUint32(base + index * 4, true));
    extension = view.getUint32(base + sectorBytes - 4, true);
  }
  const table: number[] = [];
  for (const index of tableSectors) {
    if (index >= FREE) continue;
    for (let entry = 0; entry < perSector; entry++) table.push(view.getUint32((index + 1) * sectorBytes + entry * 4, true));
  }

  const chain = (first: number, next: readonly number[]): number[] => {
    const links: number[] = [];
    for (let index = first; index < FREE; index = next[index] ?? FREE) {
      if (links.length > next.length) throw new RangeError('a chain without end');
      links.push(index);
    }
    return links;
  };
  const whole = (first: number): Buffer => Buffer.concat(chain(first, table).map(sector));

  const miniTableBytes = whole(view.getUint32(60, true));
  const miniTable: number[] = [];
  for (let at = 0; at + 4 <= miniTableBytes.length; at += 4) miniTable.push(miniTableBytes.readUInt32LE(at));

  const directory = whole(view.getUint32(48, true));
  const entry = (index: number) => {
    const base = index * 128;
    if (base + 128 > directory.length) throw new RangeError('directory');
    const nameBytes = Math.min(64, directory.readUInt16LE(base + 64));
    return {
      name: directory.toString('utf16le', base, base + Math.max(0, nameBytes - 2)),
      kind: directory[base + 66] as number,
      left: directory.readUInt32LE(base + 68),
      right: directory.readUInt32LE(base + 72),
      child: directory.readUInt32LE(base + 76),
      first: directory.readUInt32LE(base + 116),
      bytes: directory.readUInt32LE(base + 120),
    };
  };
  const rootEntry = entry(0);
  const mini = rootEntry.first < FREE ? whole(rootEntry.first) : Buffer.alloc(0);
  const streams = new Map<string, Uint8Array>();
  const seen = new Set<number>();
  const visit = (index: number, under: string): void => {
    if (index >= FREE || seen.has(index)) return;
    seen.add(index);
    const found = entry(index);
    visit(found.left, under);
    visit(found.right, under);
    const path = under === '' ? found.name : `${under}/${found.name}`;
    if (found.kind === 1) visit(found.child, path);
    if (found.kind !== 2) return;
    const stream =
      found.bytes < miniLimit
        ? Buffer.concat(chain(found.first, miniTable).map((link) => mini.subarray(link * miniBytes, (link + 1) * miniBytes)))
        : whole(found.first);
    streams.set(path, stream.subarray(0, found.bytes));
  };
  visit(rootEntry.child, '');
  return streams;
}
