import { describe, expect, it } from 'vitest';
import { correctedLabel, excerpt, foreignLang, marksOf } from '../../src/domain/entry-item.ts';
import { makeRelease } from '../support/make-release.ts';

const correction = { at: 0, note: '바로잡음', kind: 'correction' } as const;
const update = { at: 0, note: '덧붙임', kind: 'update' } as const;

describe('the marks of an entry', () => {
  it('are none for what is open and as it was', () => {
    expect(marksOf(makeRelease())).toEqual([]);
  });

  it('say that it is urgent and that it was corrected', () => {
    expect(marksOf(makeRelease({ urgent: true, corrections: [correction] })).map(({ text }) => text)).toEqual(['긴급', '정정']);
  });

  it('do not repeat what the title says', () => {
    expect(marksOf(makeRelease({ urgent: true, title: '[긴급] 호우경보' }))).toEqual([]);
  });

  it('say of what is not open why, for the office alone sees it', () => {
    expect(marksOf(makeRelease({ state: 'embargoed' }))).toEqual([{ text: '엠바고', kind: 'held' }]);
  });

  it('name a correction before an update', () => {
    expect(correctedLabel([update, correction])).toBe('정정');
    expect(correctedLabel([update])).toBe('수정');
    expect(correctedLabel([])).toBeUndefined();
  });
});

describe('an excerpt', () => {
  it('is the whole text where it is short, on one line', () => {
    expect(excerpt(' 짧은\n글 ')).toBe('짧은 글');
  });

  it('ends between words', () => {
    expect(excerpt('음성군은 겨울철 어르신 돌봄을 강화한다고 밝혔다', 16)).toBe('음성군은 겨울철 어르신…');
  });

  it('of a text that never breaks ends between signs, never inside one', () => {
    expect(excerpt('🏠'.repeat(20), 5)).toBe(`${'🏠'.repeat(5)}…`);
  });

  it('leaves no comma before its end', () => {
    expect(excerpt('하나, 둘, 셋, 넷', 6)).toBe('하나, 둘…');
  });
});

describe('the language of an entry', () => {
  it('is named where it is not the language of the frame', () => {
    expect(foreignLang({}, { lang: 'ko' })).toBeUndefined();
    expect(foreignLang({ lang: 'vi' }, { lang: 'ko' })).toBe('vi');
    expect(foreignLang({}, { lang: 'en' })).toBe('en');
    expect(foreignLang({ lang: 'ko' }, { lang: 'en' })).toBeUndefined();
  });
});
