import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/domain/prose.ts';
import { type Item, type Run, type WordOptions, wordItems } from '../../../src/renderers/pdf/words.ts';

const OPTIONS: WordOptions = { limit: 12, keep: true, writesLinks: false, emoji: () => 'emoji-1.svg', hasTarget: (id) => id === 'known' };
const text = (value: string): Inline => ({ kind: 'text', text: value });
const words = (children: Inline[], overrides: Partial<WordOptions> = {}) => wordItems(children, { ...OPTIONS, ...overrides });

const runText = (run: Run): string => ('note' in run ? '' : [run.t].flat().join(''));
const textOf = (items: readonly Item[]): string => items.map((item) => (typeof item === 'string' ? item : item.k === 'break' ? '\n' : item.k === 'link' ? textOf(item.items) : item.runs.map(runText).join(''))).join('');

describe('words', () => {
  it('leaves plain words as one text', () => {
    expect(words([text('김장을  담그는\n날입니다')])).toEqual(['김장을 담그는 날입니다']);
  });

  it('keeps a particle with the bold word before it', () => {
    expect(words([text('이번 '), { kind: 'strong', children: [text('품바축제')] }, text('를 엽니다')])).toEqual(['이번 ', { k: 'word', runs: [{ t: '품바축제', b: true }, { t: '를' }], free: false }, ' 엽니다']);
  });

  it('keeps the number of a note with its word', () => {
    expect(words([text('조사에서'), { kind: 'note', number: 1, nth: 1 }])).toEqual([{ k: 'word', runs: [{ t: '조사에서' }, { note: 1, nth: 1 }], free: false }]);
  });

  it('keeps a number with its unit', () => {
    expect(words([text('예산 850억 원을 씁니다')])).toEqual(['예산 ', { k: 'word', runs: [{ t: '850억 원을' }], free: false }, ' 씁니다']);
  });

  it('cuts an address that no line can hold, first where it may be read on', () => {
    const [item] = words([text('https://news.example/press/2026/11-22-kimjang/')]);
    expect(item).toMatchObject({ k: 'word', free: true, runs: [{ t: expect.arrayContaining(['https:', '/', 'news.', 'press/', '2026/']) }] });
    expect(textOf(item === undefined ? [] : [item])).toBe('https://news.example/press/2026/11-22-kimjang/');
  });

  it('makes one link of the words of a link', () => {
    expect(words([{ kind: 'link', href: 'https://a.example/', children: [text('보도자료 보기')] }, text(' 끝')])).toEqual([{ k: 'link', href: 'https://a.example/', items: [expect.anything(), ' ', expect.anything()] }, ' 끝']);
  });

  it('writes the address after a link for those who read on paper alone', () => {
    expect(textOf(words([{ kind: 'link', href: 'https://a.example/%EC%9D%8C%EC%84%B1', children: [text('음성')] }], { writesLinks: true, limit: 40 }))).toBe('음성 (https://a.example/음성)');
  });

  it('makes words of a link that leads nowhere', () => {
    expect(words([{ kind: 'link', href: '#unknown', children: [text('저기')] }])).toEqual(['저기']);
    expect(words([{ kind: 'link', href: '', children: [text('저기')] }])).toEqual(['저기']);
  });

  it('does not frame words of a language without spaces', () => {
    expect(words([text('漢字的文章很長很長很長很長很長')], { keep: false })).toEqual(['漢字的文章很長很長很長很長很長']);
  });

  it('loses and adds nothing, whatever is written', () => {
    const any = fc.string({ unit: fc.constantFrom(...'#$*_<>@`~=-+/"\'[]{}\\ 가나다 ab19.,:'), maxLength: 40 });
    fc.assert(fc.property(any, any, (one, two) => {
      const expected = (one + two).replace(/\s+/gu, ' ').trim();
      expect(textOf(words([text(one), { kind: 'emphasis', children: [text(two)] }])).trim()).toBe(expected);
    }), { numRuns: 200 });
  });
});
