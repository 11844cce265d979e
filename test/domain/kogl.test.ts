import { describe, expect, it } from 'vitest';
import { LICENSE_TYPES } from '../../src/collections/publishing.ts';
import { licenseMarks, licenseName, licenseSentences, rightsLine } from '../../src/domain/kogl.ts';
import { makeSite } from '../support/make-site.ts';

describe('the licence in words', () => {
  it('names every type, and the AI mark where it is given', () => {
    expect(LICENSE_TYPES.map((type) => licenseName({ type, ai: false }))).toEqual([
      '공공누리 제0유형(자유이용)',
      '공공누리 제1유형(출처표시)',
      '공공누리 제2유형(출처표시+상업적 이용금지)',
      '공공누리 제3유형(출처표시+변경금지)',
      '공공누리 제4유형(출처표시+상업적 이용금지+변경금지)',
    ]);
    expect(licenseName({ type: 'KOGL-1', ai: true })).toBe('공공누리 제1유형(출처표시) · AI유형');
  });

  it('says of every type what may be done, and that the AI mark frees learning alone', () => {
    const sentences = (type: (typeof LICENSE_TYPES)[number], ai = false) => licenseSentences({ type, ai }).join(' ');
    expect(sentences('KOGL-0')).toContain('출처를 적지 않아도 됩니다');
    expect(LICENSE_TYPES.map((type) => [/상업적으로 쓰거나|상업적으로 써도/.test(sentences(type)), /고쳐 써도/.test(sentences(type)), sentences(type).includes('출처를 적으면')])).toEqual([
      [true, true, false],
      [true, true, true],
      [false, true, true],
      [true, false, true],
      [false, false, true],
    ]);
    expect(sentences('KOGL-4', true)).toContain('인공지능(AI) 학습에는 조건 없이 쓸 수 있습니다.');
    expect(sentences('KOGL-4')).not.toContain('인공지능');
    expect(licenseMarks({ type: 'KOGL-4', ai: true })).toEqual(['출처표시', '상업적 이용금지', '변경금지', 'AI 학습']);
    expect(licenseMarks({ type: 'KOGL-0', ai: false })).toEqual(['자유이용', 'AI 학습']);
  });

  it("gives the office's default to its own works alone", () => {
    const site = makeSite();
    expect(rightsLine({ rights: 'own' }, site)).toBe('이용 조건: 공공누리 제1유형(출처표시) · 출처: 음성군 홍보실');
    expect(rightsLine({ rights: 'provided', credit: '농협' }, site)).toBe('제공: 농협 · 이용하려면 저작권자의 허락을 받아야 합니다.');
    expect(rightsLine({ rights: 'licensed' }, site)).toBe('이용하려면 저작권자의 허락을 받아야 합니다.');
    expect(rightsLine({ rights: 'licensed', license: { type: 'KOGL-4', ai: false }, credit: '도청' }, site)).toBe('이용 조건: 공공누리 제4유형(출처표시+상업적 이용금지+변경금지) · 출처: 도청');
  });
});
