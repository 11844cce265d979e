/** The shapes under a card's text as boxes, gradients and pictures, where a program has no SVG of its own: what src/renderers/card/shape.ts writes, read back. Pure. */
import type { Node } from '@takumi-rs/core';
import type { Shape } from '../../../renderers/card/shape.ts';

export function shapeNode(shape: Shape): Node {
  if (shape.startsWith('<rect')) return boxNode(shape);
  if (shape.startsWith('<linearGradient')) return fadeNode(shape);
  if (shape.startsWith('<image')) return { type: 'image', src: attribute(shape, 'href') ?? '', style: area(shape) };
  const svg = shape.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replace(/ [xy]="[^"]*"/g, '');
  return { type: 'image', src: svg, style: area(shape) };
}

function boxNode(shape: Shape): Node {
  const opacity = Math.round(Number(attribute(shape, 'fill-opacity') ?? 1) * 255).toString(16).padStart(2, '0');
  return { type: 'container', style: { ...area(shape), backgroundColor: `${attribute(shape, 'fill')}${opacity}`, borderRadius: Number(attribute(shape, 'rx') ?? 0) } };
}

function fadeNode(shape: Shape): Node {
  const stops = shape.match(/<stop[^>]*>/g)?.map((stop) => {
    const opacity = Math.round(Number(attribute(stop, 'stop-opacity')) * 255).toString(16).padStart(2, '0');
    return `${attribute(stop, 'stop-color')}${opacity} ${Number(attribute(stop, 'offset')) * 100}%`;
  });
  return { type: 'container', style: { ...area(shape.slice(shape.indexOf('<rect'))), backgroundImage: `linear-gradient(to bottom, ${stops?.join(', ')})` } };
}

function area(shape: Shape) {
  const number = (name: string): number => Number(attribute(shape, name) ?? 0);
  return { position: 'absolute', left: number('x'), top: number('y'), width: number('width'), height: number('height') } as const;
}

function attribute(markup: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(markup)?.[1];
}
