import { describe, expect, it } from 'vitest';
import { LICENSE_TYPES } from '../../src/collections/publishing.ts';
import { licenseName, rightsLine } from '../../src/domain/kogl.ts';
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

  it("gives the office's default to its own works alone", () => {
    const site = makeSite();
    expect(rightsLine({ rights: 'own' }, site)).toBe('이용 조건: 공공누리 제1유형(출처표시) · 출처: 음성군 홍보실');
    expect(rightsLine({ rights: 'provided', credit: '농협' }, site)).toBe('제공: 농협 · 이용하려면 저작권자의 허락을 받아야 합니다.');
    expect(rightsLine({ rights: 'licensed' }, site)).toBe('이용하려면 저작권자의 허락을 받아야 합니다.');
    expect(rightsLine({ rights: 'licensed', license: { type: 'KOGL-4', ai: false }, credit: '도청' }, site)).toBe('이용 조건: 공공누리 제4유형(출처표시+상업적 이용금지+변경금지) · 출처: 도청');
  });
});
