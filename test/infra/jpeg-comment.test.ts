import { describe, expect, it } from 'vitest';
import { withJpegComment } from '../../src/infra/jpeg-comment.ts';
import { textsWithin } from '../../src/infra/opened-file.ts';

/** The markers of a JPEG without any picture: start, JFIF, a table, end. */
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xdb, 0, 3, 9, 0xff, 0xd9]);

describe('words in a JPEG', () => {
  it('stand after what readers look for first, and change nothing else', () => {
    const marked = withJpegComment(JPEG, '엠바고');
    const text = new TextEncoder().encode('엠바고');
    expect([...marked]).toEqual([...JPEG.subarray(0, 8), 0xff, 0xfe, 0, text.length + 2, ...text, ...JPEG.subarray(8)]);
  });

  it('are found again', () => {
    const found = [...textsWithin('a.jpg', withJpegComment(JPEG, '사본 2026-11-23-1호'))].flatMap((one) => ('text' in one ? [one.text] : []));
    expect(found.join(' ')).toContain('사본 2026-11-23-1호');
  });

  it('go into a JPEG alone', () => {
    expect(() => withJpegComment(Uint8Array.from([0x89, 0x50]), 'x')).toThrow(RangeError);
  });

  it('are cut where a segment ends', () => {
    expect(withJpegComment(JPEG, 'x'.repeat(70_000)).length).toBe(JPEG.length + 65_535 + 2);
  });
});
