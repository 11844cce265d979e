import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, foldText, stripParticle } from '../../src/domain/korean-search.ts';

const found = (source: string, query: string) => findMatches(source, query).map(([from, to]) => source.slice(from, to));

describe('a particle at the end of a word', () => {
  it.each([
    ['축제는', '축제'],
    ['축제에서는', '축제'],
    ['음성군과', '음성군'],
    ['고추와', '고추'],
    ['읍사무소로', '읍사무소'],
    ['서울로', '서울'],
    ['군청으로', '군청'],
    ['주민에게', '주민'],
    ['12월까지', '12월'],
    ['돌봄부터', '돌봄'],
  ])('%s is %s', (word, stem) => {
    expect(stripParticle(word)).toBe(stem);
  });

  it.each(['사과', '도로', '바로', '축제', '은', '포도', '회의'])('%s is a word of its own', (word) => {
    expect(stripParticle(word)).toBe(word);
  });

  it('agrees with the syllable before it', () => {
    // 는 never follows a final consonant, 을 never a vowel.
    expect(stripParticle('군민는')).toBe('군민는');
    expect(stripParticle('축제을')).toBe('축제을');
  });
});

describe('a search', () => {
  it('finds a word whatever particle either side carries', () => {
    expect(found('품바축제는 가을에, 축제장은 읍내에', '축제에서')).toEqual(['축제']);
    expect(found('품바축제는 가을에, 축제장은 읍내에', '축제')).toEqual(['축제', '축제']);
    expect(found('겨울의 돌봄을 시작한다', '겨울 돌봄이')).toEqual(['겨울의 돌봄']);
  });

  it('does not mind spacing', () => {
    expect(found('겨울 돌봄과\n겨울돌봄', '겨울돌봄')).toEqual(['겨울 돌봄', '겨울돌봄']);
    expect(found('겨울돌봄', '겨울  돌봄')).toEqual(['겨울돌봄']);
  });

  it('does not mind case, nor the Unicode form of either side', () => {
    expect(found('군청 QR 코드', 'qr')).toEqual(['QR']);
    expect(found('음성군 소식'.normalize('NFD'), '음성군')).toEqual(['음성군'.normalize('NFD')]);
    expect(found('음성군 소식', '음성군'.normalize('NFD'))).toEqual(['음성군']);
  });

  it('takes signs as they are', () => {
    expect(found('값은 1+1 (특가)입니다.', '1+1 (특가)')).toEqual(['1+1 (특가)']);
    expect(found('가.나', '.')).toEqual(['.']);
  });

  it('finds nothing for nothing', () => {
    expect(found('글', '   ')).toEqual([]);
  });
});

it('finds any text in itself, at places that lie in it and in turn', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 20 }), (query, around) => {
      fc.pre(foldText(query).text.trim() !== '');
      const source = `${around} ${query} ${around}`;
      const places = findMatches(source, query);
      expect(places.length).toBeGreaterThan(0);
      for (const [start, end] of places) expect(start >= 0 && start < end && end <= source.length).toBe(true);
      expect(places).toEqual([...places].sort(([x], [y]) => x - y));
    }),
    { numRuns: 200 },
  );
});

it('folds to as many places as signs, each in the source', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (source) => {
      const { text, at } = foldText(source);
      expect(at.length).toBe(text.length + 1);
      expect(at.at(-1)).toBe(source.length);
    }),
    { numRuns: 200 },
  );
});
