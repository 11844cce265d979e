import { describe, expect, it } from 'vitest';
import { blurClasses, focalClasses, pictureBlur } from '../../src/domain/picture-blur.ts';
import { renderPlaceholderCss } from '../../src/renderers/html/placeholder-css.ts';

const SIDE = 9;
/** Red above on the left, green on the right, blue below, black in the middle. */
function pixels(): Uint8Array {
  return Uint8Array.from({ length: SIDE * SIDE * 3 }, (_, index) => {
    const [pixel, channel] = [Math.floor(index / 3), index % 3];
    const [x, y] = [pixel % SIDE, Math.floor(pixel / SIDE)];
    if (x >= 3 && x < 6 && y >= 3 && y < 6) return 0;
    const bright = y >= 5 ? 2 : x < 5 ? 0 : 1;
    return channel === bright ? 255 : 0;
  });
}

describe('what stands in a picture’s place', () => {
  it('has the colours of its corners and of its middle', () => {
    expect(pictureBlur(pixels(), SIDE)).toBe('f000f000f00f000');
  });

  it('needs no style but those of one small stylesheet', () => {
    const css = renderPlaceholderCss();
    for (const name of [...blurClasses('0123456789abcde'), ...focalClasses({ x: 0, y: 1 }), ...focalClasses({ x: 0.333, y: 0.5 })]) expect(css, name).toContain(`.${name}{`);
    expect(css.length).toBeLessThan(8000);
  });

  it('is nothing where no colours are known', () => {
    expect(blurClasses('not hex digits!')).toEqual([]);
    expect(blurClasses('')).toEqual([]);
  });
});
