import { expect, test } from 'vitest';
import { blend } from '../../../src/renderers/card/blend.ts';

test('what was drawn lies over the photo in its place and over the ground elsewhere', () => {
  const card = { width: 3, height: 2, ground: '#102030' };
  const clear = [0, 0, 0, 0];
  const white = [255, 255, 255, 255];
  const half = [255, 255, 255, 128];
  const drawn = new Uint8Array([clear, clear, white, clear, half, half].flat());
  const out = blend(drawn, card, new Uint8Array([200, 100, 0]), { left: 1, top: 1, width: 1, height: 1 });
  expect([...out]).toEqual([[16, 32, 48], [16, 32, 48], [255, 255, 255], [16, 32, 48], [228, 178, 128], [136, 144, 152]].flat());
});
