import { inflateRawSync } from 'node:zlib';
import { compoundStreams } from './compound-streams.ts';
import type { Budget, Piece } from './finding.ts';

/**
 * Compound files: HWP 5, and DOC, XLS, PPT of old. Their streams come as pieces; those
 * of a HWP document unpacked.
 * https://www.hancom.com/etc/hwpDownload.do
 */

const HWP_PACKED = 1;
const HWP_LOCKED = 0b1_0000_0110;

export function* compoundPieces(bytes: Uint8Array, budget: Budget): Generator<Piece> {
  let streams: Map<string, Uint8Array>;
  try {
    streams = compoundStreams(bytes);
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
