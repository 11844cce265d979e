import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAME_LENGTH, safeFileName, safeName, uniqueNames } from '../../src/domain/file-name.ts';
import { anyText } from '../support/any-text.ts';

describe('a file name of what was written', () => {
  it('keeps Korean as it stands, in NFC', () => {
    expect(safeName('음성군, 겨울나기 돌봄 7,420가구로 넓힌다'.normalize('NFD'), '보도자료')).toBe('음성군, 겨울나기 돌봄 7,420가구로 넓힌다');
  });

  it('has what looks like it for a sign that Windows forbids', () => {
    expect(safeName('"예산: 8,000억/년" <안>?', '보도자료')).toBe('”예산： 8,000억／년” 〈안〉？');
  });

  it('is none that Windows keeps for its devices', () => {
    expect(['CON', 'nul', 'Com1', 'lpt9.자료'].map((name) => safeName(name, '자료'))).toEqual(['_CON', '_nul', '_Com1', '_lpt9.자료']);
  });

  it('ends with no dot and no space, and is never hidden', () => {
    expect(safeName(' ..겨울 이야기… 끝. . ', '자료')).toBe('겨울 이야기… 끝');
    expect(safeName('..', '자료')).toBe('자료');
  });

  it('keeps the ending of a file', () => {
    expect(safeFileName('추진 계획.HWPX', '첨부')).toBe('추진 계획.hwpx');
    expect(safeFileName('.pdf', '첨부')).toBe('첨부.pdf');
    expect(safeFileName('이름만', '첨부')).toBe('이름만');
  });

  it('is given out once, whatever its case', () => {
    const once = uniqueNames();
    expect(['계획.PDF', '계획.pdf', '계획.pdf', '다른 것'].map(once)).toEqual(['계획.PDF', '계획 (2).pdf', '계획 (3).pdf', '다른 것']);
  });

  it('is safe on Windows and Linux whatever was written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = safeName(text, '자료');
        expect(name).toBe(name.normalize('NFC'));
        expect(name).not.toMatch(/[\u0000-\u001f\u007f-\u009f\\/:*?"<>|\u200b-\u200f\u202a-\u202e]|^[. ]|[. ]$|^$/);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect([...name].length).toBeLessThanOrEqual(NAME_LENGTH + 1);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
        expect(name.isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
