/**
 * A fingerprint of what a picture looks like: copies that were made smaller,
 * compressed again, brightened or trimmed a little lie close to one another.
 * The signs of the lowest 64 frequencies of a discrete cosine transform
 * (Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions, 2010).
 */

/** The picture is squeezed to a square of this many pixels a side, in grey. */
export const HASH_SIDE = 32;

/** How many of 64 bits may differ: trimmed copies stay within 8, other pictures keep 18 and more apart. */
export const NEAR_DISTANCE = 10;

const FREQUENCIES = 8;
const COSINES = Array.from({ length: FREQUENCIES }, (_, frequency) => Array.from({ length: HASH_SIDE }, (__, at) => Math.cos(((2 * at + 1) * frequency * Math.PI) / (2 * HASH_SIDE))));

/**
 * @param grey `HASH_SIDE` rows of as many bytes
 * @returns 16 hex digits
 */
export function pictureHash(grey: Uint8Array): string {
  const rows = Array.from({ length: HASH_SIDE }, (_, y) => COSINES.map((cosines) => weighted((x) => grey[y * HASH_SIDE + x] ?? 0, cosines)));
  const strengths = COSINES.flatMap((cosines) => COSINES.map((_, across) => weighted((y) => rows[y]?.[across] ?? 0, cosines)));
  // The first is the mean brightness, which says nothing of the picture.
  const middle = strengths.slice(1).sort((a, b) => a - b)[31] ?? 0;
  const bits = strengths.map((strength) => (strength > middle ? '1' : '0')).join('');
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}

function weighted(value: (at: number) => number, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * value(at), 0);
}

/** How many bits differ, from 0 to 64. */
export function hashDistance(a: string, b: string): number {
  let rest = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; rest > 0n; rest &= rest - 1n) count++;
  return count;
}

export interface HashedPicture {
  id: string;
  hash: string;
}

/** The known picture that looks most alike, if any does; of equals the first. */
export function nearestPicture(hash: string, known: Iterable<HashedPicture>): (HashedPicture & { distance: number }) | undefined {
  let nearest: (HashedPicture & { distance: number }) | undefined;
  for (const picture of known) {
    const distance = hashDistance(hash, picture.hash);
    if (distance <= NEAR_DISTANCE && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY)) nearest = { ...picture, distance };
  }
  return nearest;
}
