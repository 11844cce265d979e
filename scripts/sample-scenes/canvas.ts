/** Seeded chance, colours and the sheet a scene is drawn on. Nothing here reads a clock. */

import type { Finish } from './finish.ts';

export type Rng = () => number;

/** mulberry32: small, seeded and the same on every machine. */
export function rngOf(seed: number): Rng {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const num = (value: number): string => String(Math.round(value * 100) / 100);

const channels = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** `share` 0 gives `from`, 1 gives `to`; both `#rrggbb`. */
export function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  return `#${channels(from)
    .map((value, i) => Math.round(value + ((target[i] ?? 0) - value) * share))
    .map((value) => Math.max(0, Math.min(255, value)).toString(16).padStart(2, '0'))
    .join('')}`;
}

export const dark = (hex: string, share: number): string => mix(hex, '#14161f', share);
export const light = (hex: string, share: number): string => mix(hex, '#fffaf0', share);

export type Stop = readonly [offset: number, color: string, opacity?: number];
export type Point = readonly [x: number, y: number];

const stopsOf = (stops: readonly Stop[]): string =>
  stops.map(([o, color, a = 1]) => `<stop offset="${num(o)}" stop-color="${color}" stop-opacity="${num(a)}"/>`).join('');

/** A smooth line through the points (Catmull-Rom as Béziers). */
export function curve(points: readonly Point[], start = 'M'): string {
  const first = points[0];
  if (first === undefined) return '';
  let path = `${start}${num(first[0])} ${num(first[1])}`;
  for (let i = 0; i < points.length - 1; i += 1) {
    const b = points[i] ?? first;
    const c = points[i + 1] ?? b;
    const a = points[i - 1] ?? b;
    const d = points[i + 2] ?? c;
    path += `C${num(b[0] + (c[0] - a[0]) / 6)} ${num(b[1] + (c[1] - a[1]) / 6)} ${num(c[0] - (d[0] - b[0]) / 6)} ${num(c[1] - (d[1] - b[1]) / 6)} ${num(c[0])} ${num(c[1])}`;
  }
  return path;
}

export const poly = (points: readonly Point[]): string => `M${points.map(([x, y]) => `${num(x)} ${num(y)}`).join('L')}Z`;

/** A sheet of `width` × `height` drawing units that gathers shapes and their definitions. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  readonly rng: Rng;
  #defs = '';
  #body = '';
  #count = 0;

  constructor(width: number, height: number, seed: number) {
    this.width = width;
    this.height = height;
    this.seed = seed;
    this.rng = rngOf(seed);
  }

  between(low: number, high: number): number {
    return low + this.rng() * (high - low);
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.rng() * list.length)];
    if (item === undefined) throw new Error('pick() from an empty list');
    return item;
  }

  #define(markup: (id: string) => string): string {
    this.#count += 1;
    const id = `d${this.#count}`;
    this.#defs += markup(id);
    return `url(#${id})`;
  }

  /** A linear gradient; the angle in degrees, 90 runs from top to bottom. */
  linear(stops: readonly Stop[], angle = 90): string {
    const turn = (angle * Math.PI) / 180;
    const [dx, dy] = [Math.cos(turn) / 2, Math.sin(turn) / 2];
    return this.#define((id) => `<linearGradient id="${id}" x1="${num(0.5 - dx)}" y1="${num(0.5 - dy)}" x2="${num(0.5 + dx)}" y2="${num(0.5 + dy)}">${stopsOf(stops)}</linearGradient>`);
  }

  radial(stops: readonly Stop[], cx = 0.5, cy = 0.5, r = 0.5): string {
    return this.#define((id) => `<radialGradient id="${id}" cx="${num(cx)}" cy="${num(cy)}" r="${num(r)}">${stopsOf(stops)}</radialGradient>`);
  }

  blurred(deviation: number, markup: string): string {
    const filter = this.#define((id) => `<filter id="${id}" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="${num(deviation)}"/></filter>`);
    return `<g filter="${filter}">${markup}</g>`;
  }

  clipped(path: string, markup: string): string {
    const clip = this.#define((id) => `<clipPath id="${id}"><path d="${path}"/></clipPath>`);
    return `<g clip-path="${clip}">${markup}</g>`;
  }

  add(...markup: readonly string[]): void {
    this.#body += markup.join('\n');
  }

  rect(x: number, y: number, w: number, h: number, fill: string, extra = ''): string {
    return `<rect x="${num(x)}" y="${num(y)}" width="${num(w)}" height="${num(h)}" fill="${fill}" ${extra}/>`;
  }

  circle(cx: number, cy: number, r: number, fill: string, extra = ''): string {
    return `<circle cx="${num(cx)}" cy="${num(cy)}" r="${num(r)}" fill="${fill}" ${extra}/>`;
  }

  ellipse(cx: number, cy: number, rx: number, ry: number, fill: string, extra = ''): string {
    return `<ellipse cx="${num(cx)}" cy="${num(cy)}" rx="${num(rx)}" ry="${num(ry)}" fill="${fill}" ${extra}/>`;
  }

  path(d: string, fill: string, extra = ''): string {
    return `<path d="${d}" fill="${fill}" ${extra}/>`;
  }

  line(d: string, stroke: string, width: number, extra = ''): string {
    return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${num(width)}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;
  }

  /** The whole drawing as SVG, `longSide` pixels long. */
  svg(longSide: number): string {
    const { width: w, height: h } = this;
    const scale = longSide / Math.max(w, h);
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(w * scale)}" height="${Math.round(h * scale)}" viewBox="0 0 ${w} ${h}"><defs>${this.#defs}</defs>${this.#body}</svg>`;
  }
}

export interface Scene {
  readonly slug: string;
  /** Drawing units; the picture keeps this shape. */
  readonly size: readonly [width: number, height: number];
  readonly longSide: number;
  readonly finish?: Finish;
  readonly draw: (canvas: Canvas) => void;
}
