import { describe, expect, it } from 'vitest';
import { missingPdfGlyphs, plainText, signsOf } from '../../../src/renderers/pdf/pdf-signs.ts';

describe('signs of the printed forms', () => {
  it('cuts out emoji, families and flags as one picture each', () => {
    expect(signsOf('눈 ⛄️ 가족 👨‍👩‍👧 깃발 🇰🇷').flatMap((sign) => ('emoji' in sign ? [sign.emoji] : []))).toEqual(['⛄️', '👨‍👩‍👧', '🇰🇷']);
  });

  it('prints the signs of officials, units and hanja as letters', () => {
    expect(missingPdfGlyphs('□ ○ ▶ ※ ㎡ ㎥ ℃ ① ㉠ ☎ 音城 龜 ½ é ữ я あ')).toEqual([]);
    expect(signsOf('□ ○ ▶ ※ ㎡').every((sign) => 'text' in sign)).toBe(true);
  });

  it('reports a character that no font has, once, and no emoji', () => {
    expect(missingPdfGlyphs('𪚥 글자 𪚥 🎉 กข')).toEqual(['𪚥', 'ก', 'ข']);
  });

  it('prints the code point of a character that no font has', () => {
    expect(plainText('드문 글자 𪚥')).toBe('드문 글자 [U+2A6A5]');
  });

  it('drops what cannot be seen and joins split syllables', () => {
    expect(plainText('가\u200b나\u0007다\ufeff \u1112\u1161\u11ab')).toBe('가나다 한');
  });

  it('keeps no picture where only letters can stand', () => {
    expect(plainText('축제 🎉 열려')).toBe('축제 열려');
  });
});
