/** The hand on top of the drawing: edges that wander a little, paper grain, a wash of colour, darker corners. */

export interface Finish {
  /** Colour laid over the whole in soft light, and how much of it. */
  readonly grade?: readonly [color: string, share: number];
  readonly vignette?: number;
  readonly grain?: number;
  /** How far the edges wander, in drawing units. */
  readonly wobble?: number;
}

/** 0 to 1 for a point of a lattice; integer arithmetic, so the same everywhere. */
function lattice(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** Smooth noise, 0 to 1, one lattice point every unit. */
function noise(x: number, y: number, seed: number): number {
  const [ix, iy] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - ix, y - iy];
  const [sx, sy] = [fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)];
  const top = lattice(ix, iy, seed) * (1 - sx) + lattice(ix + 1, iy, seed) * sx;
  const foot = lattice(ix, iy + 1, seed) * (1 - sx) + lattice(ix + 1, iy + 1, seed) * sx;
  return top * (1 - sy) + foot * sy;
}

/** Soft light (W3C compositing), both 0 to 1: https://www.w3.org/TR/compositing-1/#blendingsoftlight */
function softLight(base: number, over: number): number {
  if (over <= 0.5) return base - (1 - 2 * over) * base * (1 - base);
  const root = base <= 0.25 ? ((16 * base - 12) * base + 4) * base : Math.sqrt(base);
  return base + (2 * over - 1) * (root - base);
}

/** Takes and gives RGB, three bytes a pixel; `scale` is pixels a drawing unit. */
export function finished(source: Uint8Array, width: number, height: number, seed: number, scale: number, { grade = ['#e8b36a', 0.18], vignette = 0.3, grain = 0.5, wobble = 1.6 }: Finish = {}): Uint8Array {
  const out = new Uint8Array(width * height * 3);
  const tint = [1, 3, 5].map((at) => Number.parseInt(grade[0].slice(at, at + 2), 16) / 255);
  // One coarse row of offsets every four pixels is enough: they change slowly.
  const step = 4;
  const columns = Math.ceil(width / step) + 2;
  const coarse = new Float32Array(columns * 3);
  for (let y = 0; y < height; y += 1) {
    const v = y / scale;
    if (y % step === 0) {
      for (let k = 0; k < columns; k += 1) {
        const u = (k * step) / scale;
        coarse[k * 3] = (noise(u / 13, v / 13, seed) + noise(u / 5, v / 5, seed + 1) * 0.5 - 0.75) * 2 * wobble * scale;
        coarse[k * 3 + 1] = (noise(u / 13, v / 13, seed + 2) + noise(u / 5, v / 5, seed + 3) * 0.5 - 0.75) * 2 * wobble * scale;
        coarse[k * 3 + 2] = noise(u / 150, v / 90, seed + 4) * 0.65 + noise(u / 46, v / 34, seed + 5) * 0.35;
      }
    }
    for (let x = 0; x < width; x += 1) {
      const cell = Math.floor(x / step) * 3;
      const share = (x % step) / step;
      const at = (offset: number): number => (coarse[cell + offset] ?? 0) * (1 - share) + (coarse[cell + 3 + offset] ?? 0) * share;
      const px = Math.min(width - 1.001, Math.max(0, x + at(0)));
      const py = Math.min(height - 1.001, Math.max(0, y + at(1)));
      const [ix, iy] = [Math.floor(px), Math.floor(py)];
      const [fx, fy] = [px - ix, py - iy];
      const fine = lattice(x, y, seed + 6) + lattice(x >> 1, y >> 1, seed + 7) - 1;
      const paper = 0.5 + grain * (fine * 0.11 + (noise(x / 3.1, y / 3.1, seed + 8) - 0.5) * 0.22);
      const wash = 0.5 + (at(2) - 0.5) * 0.3;
      const [dx, dy] = [x / width - 0.5, y / height - 0.46];
      const edge = Math.max(0, Math.min(1, (Math.hypot(dx, dy) / 0.78 - 0.45) / 0.55));
      const from = (iy * width + ix) * 3;
      const to = (y * width + x) * 3;
      for (let k = 0; k < 3; k += 1) {
        const upper = (source[from + k] ?? 0) * (1 - fx) + (source[from + 3 + k] ?? 0) * fx;
        const lower = (source[from + width * 3 + k] ?? 0) * (1 - fx) + (source[from + width * 3 + 3 + k] ?? 0) * fx;
        let value = (upper * (1 - fy) + lower * fy) / 255;
        value += (softLight(value, tint[k] ?? 0.5) - value) * grade[1];
        value = softLight(softLight(value, wash), paper);
        out[to + k] = Math.round(value * (1 - edge * vignette) * 255);
      }
    }
  }
  return out;
}
