import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { encodeCp949 } from '../../src/infra/cp949.ts';

const read = (text: string) => iconv.decode(Buffer.from(encodeCp949(text).bytes), 'cp949');

describe('code page 949', () => {
  it('holds every syllable and the signs of the office', () => {
    const text = '똠방각하 쀍 ㎡ ㎞ ℃ □ ■ ○ ● ▶ ※ 「」 “가” … · 陰城郡\r\n';
    expect(read(text)).toBe(text);
    expect(encodeCp949(text).missing).toEqual([]);
  });

  it('gets what says the same where a sign is not in it', () => {
    expect(read('10–12시 • ₩100 \u00a0① ﬁ ® €5')).toBe('10-12시 · ￦100  ① fi (R) 유로5');
    expect(encodeCp949('10–12시').missing).toEqual([]);
  });

  it('loses a picture, marks what it cannot say, and tells of both', () => {
    const { missing } = encodeCp949('눈사람 ⛄ ไทย');
    expect(read('눈사람 ⛄ ไ')).toBe('눈사람  〓');
    expect(missing).toEqual(['⛄', 'ไ', 'ท', 'ย']);
  });

  it('never holds a broken byte', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 20 }).map((points) => String.fromCodePoint(...points)), (text) => {
        expect(read(text)).not.toMatch(/\ufffd/);
      }), { numRuns: 50 });
  });
});
