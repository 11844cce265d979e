/**
 * What stands in a picture's place until it has come: the colours of its corners
 * and of its middle, each channel in sixteen steps. So few steps have a class of
 * their own in one small stylesheet, and no page needs a style of its own.
 */

/** Where colours are taken, in this order: the corners, then the middle. */
export const BLUR_PLACES = 5;
const CHANNELS = 3;
/** One letter for each channel of each place: `a` is the red of the upper left corner. */
export const BLUR_LETTERS = 'abcdefghijklmno';
/** Of a byte's 256 values, sixteen: 0, 17 … 255. */
export const BLUR_STEP = 17;

/**
 * @param pixels rows of RGB, `side` in a row and as many rows
 * @returns 15 hex digits, one for each letter
 */
export function pictureBlur(pixels: Uint8Array, side: number): string {
  const third = Math.floor(side / 3);
  const ends = [0, side - third] as const;
  const corners = ends.flatMap((top) => ends.map((left) => meanOf(pixels, side, { left, top, size: third })));
  const middle = meanOf(pixels, side, { left: third, top: third, size: side - 2 * third });
  return [...corners, middle].flat().map((value) => Math.round(value / BLUR_STEP).toString(16)).join('');
}

function meanOf(pixels: Uint8Array, side: number, { left, top, size }: { left: number; top: number; size: number }): number[] {
  const sums = [0, 0, 0];
  for (let y = top; y < top + size; y++) {
    for (let x = left; x < left + size; x++) {
      for (let channel = 0; channel < CHANNELS; channel++) sums[channel] = (sums[channel] ?? 0) + (pixels[(y * side + x) * CHANNELS + channel] ?? 0);
    }
  }
  return sums.map((sum) => sum / size ** 2);
}

/** The classes that show it: `a3 b0 cf …`, each with the prefix of its stylesheet. */
export function blurClasses(blur: string): string[] {
  return /^[0-9a-f]{15}$/.test(blur) ? Array.from(blur, (digit, at) => `b-${BLUR_LETTERS[at]}${digit}`) : [];
}

/** Places of a focal point that have a class: every twentieth of width and height. */
export const FOCAL_STEPS = 20;

export function focalClasses({ x, y }: { x: number; y: number }): string[] {
  const step = (value: number) => Math.round(value * FOCAL_STEPS);
  return [`f-x${step(x)}`, `f-y${step(y)}`];
}
