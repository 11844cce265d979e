import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HASH_SIDE, hashDistance, NEAR_DISTANCE, nearestPicture, pictureHash } from '../../src/domain/picture-hash.ts';

const anyGrey = fc.uint8Array({ minLength: HASH_SIDE ** 2, maxLength: HASH_SIDE ** 2 });
const anyHash = fc.bigInt(0n, 2n ** 64n - 1n).map((bits) => bits.toString(16).padStart(16, '0'));

describe('the hash of a picture', () => {
  it('is 16 hex digits, and the same for the same picture', () => {
    fc.assert(
      fc.property(anyGrey, (grey) => {
        expect(pictureHash(grey)).toMatch(/^[0-9a-f]{16}$/);
        expect(pictureHash(Uint8Array.from(grey))).toBe(pictureHash(grey));
      }),
      { numRuns: 20 },
    );
  });

  it('hardly changes where every pixel becomes a little brighter', () => {
    const grey = Uint8Array.from({ length: HASH_SIDE ** 2 }, (_, at) => 90 + 50 * Math.sin(at / 37) + 30 * Math.cos((at % HASH_SIDE) / 3));
    expect(hashDistance(pictureHash(grey), pictureHash(grey.map((value) => value + 25)))).toBeLessThanOrEqual(1);
  });
});

describe('the distance of two hashes', () => {
  it('is none from itself, the same both ways, and at most every bit', () => {
    fc.assert(
      fc.property(anyHash, anyHash, (a, b) => {
        expect(hashDistance(a, a)).toBe(0);
        expect(hashDistance(a, b)).toBe(hashDistance(b, a));
        expect(hashDistance(a, b)).toBeLessThanOrEqual(64);
      }),
    );
    expect(hashDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
  });
});

describe('the nearest picture', () => {
  const far = { id: 'far', hash: 'ffffffffffffffff' };

  it('is the most alike, the first of equals, and none where all differ', () => {
    const near = { id: 'near', hash: '0000000000000003' };
    const twin = { id: 'twin', hash: '0000000000000030' };
    expect(nearestPicture('0000000000000000', [far, near, twin])).toEqual({ ...near, distance: 2 });
    expect(nearestPicture('0000000000000000', [far])).toBeUndefined();
    expect(nearestPicture('0000000000000000', [])).toBeUndefined();
  });

  it('differs in no more bits than trimmed copies do', () => {
    const differing = (bits: number) => [{ id: 'a', hash: ((1n << BigInt(bits)) - 1n).toString(16).padStart(16, '0') }];
    expect(nearestPicture('0000000000000000', differing(NEAR_DISTANCE))?.distance).toBe(NEAR_DISTANCE);
    expect(nearestPicture('0000000000000000', differing(NEAR_DISTANCE + 1))).toBeUndefined();
  });
});
