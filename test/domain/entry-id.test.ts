import { describe, expect, it } from 'vitest';
import { collisionKey, foreignSigns, idFault } from '../../src/domain/entry-id.ts';

describe('an id', () => {
  it('is made of letters and digits of any script, hyphens and underscores', () => {
    for (const id of ['2026/11-22-winter-care', '2026/11-22-김장_나눔', '陰城/第6號', 'a', '2026/ünïcode']) expect([id, idFault(id)]).toEqual([id, undefined]);
    for (const id of ['', '2026/', '/a', 'a//b', '..', '2026/a.b', '100%', 'a#b', 'a b', 'a?b', 'a\\b', '김장!', 'a\u200bb', 'a\nb']) expect([id, idFault(id)]).toEqual([id, 'form']);
  });

  it('has at most 120 bytes a segment', () => {
    expect(idFault(`2026/${'a'.repeat(120)}`)).toBeUndefined();
    expect(idFault(`2026/${'김'.repeat(40)}`)).toBeUndefined();
    expect(idFault(`2026/${'김'.repeat(40)}a`)).toBe('length');
  });

  it('that is wrong shows its wrong signs, each once', () => {
    expect(foreignSigns('2026/50% 할인 #1%')).toEqual(['%', ' ', '#']);
  });

  it('collides with one that differs in case or Unicode form alone', () => {
    expect(collisionKey('2026/Kimjang')).toBe(collisionKey('2026/kimjang'));
    expect(collisionKey('2026/김장'.normalize('NFD'))).toBe(collisionKey('2026/김장'));
    expect(collisionKey('2026/김장')).not.toBe(collisionKey('2026/김자'));
  });
});
