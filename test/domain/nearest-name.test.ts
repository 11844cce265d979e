import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/domain/nearest-name.ts';
import { cpuSince } from '../support/cpu-time.ts';

describe('the name that was meant', () => {
  it('differs by a letter, by a swap, by case or by a part of a syllable', () => {
    expect(nearestName('titel', ['title', 'subtitle'])).toBe('title');
    expect(nearestName('Department', ['department'])).toBe('department');
    expect(nearestName('2026/김자-나눔', ['2026/김장-나눔', '2026/축제'])).toBe('2026/김장-나눔');
    expect(nearestName('a', ['b'])).toBe('b');
  });

  it('is none where more than a third of its letters differ', () => {
    expect(nearestName('전화번호', ['phone', 'title'])).toBeUndefined();
    expect(nearestName('photo', [])).toBeUndefined();
  });

  it('is the same whatever the order of the names', () => {
    expect([nearestName('ab', ['aa', 'ac']), nearestName('ab', ['ac', 'aa'])]).toEqual(['aa', 'aa']);
  });

  it('is found among 20,000 in the time of a check', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `2026/사진-${index}-winter-care`);
    const start = process.cpuUsage();
    expect(nearestName('2026/사진-19999-winter-car', names)).toBe('2026/사진-19999-winter-care');
    expect(cpuSince(start)).toBeLessThan(1500);
  });
});
