import { expect, test } from 'vitest';
import { shapeNode } from '../../src/bench/rivals/cards/shape-node.ts';
import { drawing, fade, image, path, rectangle } from '../../src/renderers/card/shape.ts';

const area = { left: 10, top: 20, width: 300, height: 40 };
const place = { position: 'absolute', ...area };

test('every shape of a card becomes a box, a gradient or a picture in the same place', () => {
  expect(shapeNode(rectangle(area, { fill: '#0b4f5c', opacity: 0.5, radius: 8 }))).toEqual({ type: 'container', style: { ...place, backgroundColor: '#0b4f5c80', borderRadius: 8 } });
  expect(shapeNode(rectangle(area, { fill: '#0b4f5c' }))).toEqual({ type: 'container', style: { ...place, backgroundColor: '#0b4f5cff', borderRadius: 0 } });
  expect(shapeNode(fade(area, '#000000', [{ at: 0, opacity: 0 }, { at: 1, opacity: 1 }]))).toEqual({ type: 'container', style: { ...place, backgroundImage: 'linear-gradient(to bottom, #00000000 0%, #000000ff 100%)' } });
  expect(shapeNode(image('data:image/png;base64,AA==', area))).toEqual({ type: 'image', src: 'data:image/png;base64,AA==', style: place });
  const drawn = shapeNode(drawing(area, [path('M0 0L24 24', { stroke: '#ffffff' })]));
  expect(drawn).toMatchObject({ type: 'image', style: place });
  expect(drawn).toHaveProperty('src', '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40" viewBox="0 0 24 24"><path d="M0 0L24 24" fill="none" stroke="#ffffff" stroke-width="1" stroke-linecap="round" stroke-linejoin="round"/></svg>');
});
