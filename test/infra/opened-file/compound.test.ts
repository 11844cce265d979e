import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compoundFile } from './compound-file.ts';
import { placesOf, SECRET, unreadable } from './opening.ts';

describe('a HWP document is opened', () => {
  it('to the text of its sections', () => {
    const units = Buffer.from(`${SECRET}\r`, 'utf16le');
    const head = Buffer.alloc(4);
    head.writeUInt32LE(((units.length << 20) | 67) >>> 0);
    const header = Buffer.alloc(256);
    header.write('HWP Document File', 'latin1');
    header.writeUInt32LE(1, 36);
    const file = compoundFile({ FileHeader: header, 'BodyText/Section0': deflateRawSync(Buffer.concat([head, units])) });
    expect(placesOf('계획.hwp', file)).toContain('계획.hwp › BodyText/Section0');
    expect(unreadable('계획.hwp', file)).toEqual([]);
    header.writeUInt32LE(3, 36);
    expect(unreadable('계획.hwp', compoundFile({ FileHeader: header, 'BodyText/Section0': Buffer.from('x') }))).toContain('계획.hwp › BodyText: encrypted');
    expect(unreadable('계획.hwp', file.subarray(0, 600))).toEqual(['계획.hwp: damaged']);
  });
});
