import { describe, expect, it } from 'vitest';
import { addressAfter, withoutScheme } from '../../src/domain/address-words.ts';

describe('a link in plain text', () => {
  it('is followed by its address where its words do not say it', () => {
    expect(addressAfter('신청하기', 'https://apply.example/a')).toBe(' (https://apply.example/a)');
    expect(addressAfter('Apply.example/a/', 'https://apply.example/a')).toBe('');
    expect(addressAfter('음성.example/김장', 'http://%EC%9D%8C%EC%84%B1.example/%EA%B9%80%EC%9E%A5')).toBe('');
    expect(addressAfter('전화 043) 000-3000', withoutScheme('tel:0430003000'))).toBe(' (0430003000)');
    expect(addressAfter('(043) 000-3000', withoutScheme('tel:043-000-3000'))).toBe('');
    expect(addressAfter('100%', 'https://apply.example/100%')).toBe(' (https://apply.example/100%)');
  });
});
