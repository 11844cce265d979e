import { describe, expect, test } from 'vitest';
import { loadCardFonts } from '../../../src/renderers/card/card-fonts.ts';
import { CardGlyphError, cleanText, emojiImages, measureWith, missingGlyphs } from '../../../src/renderers/card/card-text.ts';

const fonts = loadCardFonts();

describe('glyphs', () => {
  test('officials\' signs, hanja and quotation marks can all be drawn', () => {
    expect(missingGlyphs('陰城郡 ㎡ ㎥ ㎞ ㎏ ㈜ ‘’ “” · … – — 「」『』《》〈〉【】 □■○ㅇ●◦▶▷※ ①②③ ℃ ₩ → ★☆ 뷁똠 é đ ố Ё', fonts)).toEqual([]);
  });

  test('every Hangul syllable can be drawn', () => {
    const syllables = Array.from({ length: 0xd7a3 - 0xac00 + 1 }, (_, i) => String.fromCodePoint(0xac00 + i));
    expect(missingGlyphs(syllables.join(''), fonts)).toEqual([]);
  });

  test('one that no font has is named once', () => {
    expect(missingGlyphs('𠮷野家 ▣ 𠮷', fonts)).toEqual(['𠮷', '▣']);
    expect(new CardGlyphError('press:2026/11-22-가게', ['𠮷']).message).toBe('press:2026/11-22-가게 카드에 쓸 수 없는 글자 "𠮷"가 있습니다. 다른 글자로 바꾸거나 card.title에 카드용 제목을 따로 적으세요(U+20BB7).');
  });

  test('decomposed Hangul and unseen characters are no fault', () => {
    const decomposed = '음성군'.normalize('NFD');
    expect(cleanText(`\ufeff${decomposed}\u200b\u00ad  소식\n지\u202e`, fonts)).toBe('음성군 소식 지');
    expect(missingGlyphs(`\ufeff${decomposed}\u200b\u2060`, fonts)).toEqual([]);
  });
});

describe('emoji', () => {
  const drawn = (text: string) => Object.keys(emojiImages([cleanText(text, fonts)], fonts));

  test('are found by their code points: sequences, skin tones, flags, keycaps, with and without selectors', () => {
    for (const sign of ['🎉', '👨‍👩‍👧‍👦', '👍🏽', '🇰🇷', '1️⃣', '❤️', '❤️‍🔥', '❤‍🔥', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '☎️', '☎']) {
      expect(drawn(`가${sign}나`), sign).toEqual([sign]);
      expect(missingGlyphs(sign, fonts), sign).toEqual([]);
    }
  });

  test('a sign that the font has stays a glyph unless the text asks for a picture', () => {
    expect(drawn('★ ♥ © ® 1 # ☆')).toEqual([]);
    expect(drawn('♥️')).toEqual(['♥️']);
  });

  test('take one em', () => {
    expect(measureWith(fonts, 700)('🎉👨‍👩‍👧‍👦')).toBe(2);
  });

  test('an unknown sequence is a fault', () => {
    expect(missingGlyphs('🇽🇽', fonts)).toEqual(['🇽🇽']);
  });
});
