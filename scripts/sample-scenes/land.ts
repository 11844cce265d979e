/** Sky, hills, trees, water, weather. Each returns markup or adds it to the sheet, back to front. */
import { type Canvas, type Point, type Stop, curve, dark, light, mix, num } from './canvas.ts';

export function sky(c: Canvas, stops: readonly Stop[], bottom = c.height): void {
  c.add(c.rect(-20, -20, c.width + 40, bottom + 40, c.linear(stops)));
}

export function sun(c: Canvas, x: number, y: number, r: number, color: string, glow = 5): void {
  c.add(c.circle(x, y, r * glow, c.radial([[0, color, 0.75], [0.25, color, 0.35], [1, color, 0]])), c.circle(x, y, r, light(color, 0.5)));
}

export function cloud(c: Canvas, x: number, y: number, w: number, color: string, opacity = 0.85): void {
  let puffs = '';
  for (let i = 0; i < 11; i += 1) {
    const t = i / 10;
    const rise = Math.sin(t * Math.PI);
    puffs += c.ellipse(x + (t - 0.5) * w, y - rise * w * 0.07 * c.between(0.4, 1.2), w * c.between(0.08, 0.14), w * (0.025 + rise * c.between(0.03, 0.07)), color);
  }
  c.add(`<g opacity="${num(opacity)}">${c.blurred(w * 0.012, puffs)}</g>`);
}

/** The upper edge of a range of hills, left to right. */
export function ridge(c: Canvas, y: number, height: number, steps: number): Point[] {
  const phase = c.between(0, 6);
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const t = i / steps;
    return [-40 + t * (c.width + 80), y - height * (0.5 + 0.32 * Math.sin(phase + t * 5.1) + 0.18 * Math.sin(phase * 2 + t * 11) + c.between(-0.1, 0.1))];
  });
}

export function hills(c: Canvas, y: number, height: number, top: string, foot: string, { steps = 12, wooded = 0 } = {}): void {
  const edge = ridge(c, y, height, steps);
  let crowns = '';
  if (wooded > 0) {
    for (let i = 0; i < edge.length - 1; i += 1) {
      const [a, b] = [edge[i] ?? [0, 0], edge[i + 1] ?? [0, 0]];
      const count = Math.ceil((b[0] - a[0]) / (wooded * 0.7));
      for (let k = 0; k < count; k += 1) {
        const t = k / count;
        crowns += c.circle(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + wooded * 0.3, wooded * c.between(0.45, 0.95), mix(top, foot, c.between(0, 0.35)));
      }
    }
  }
  c.add(crowns, c.path(`${curve(edge)}L${c.width + 40} ${num(y + 400)}L-40 ${num(y + 400)}Z`, c.linear([[0, top], [height / (height + 400) + 0.15, foot], [1, foot]])));
}

/** Three ranges, paler the farther. */
export function ranges(c: Canvas, y: number, height: number, color: string, air: string, wooded = 9): void {
  hills(c, y - height * 0.35, height * 1.1, mix(color, air, 0.72), mix(color, air, 0.86));
  hills(c, y - height * 0.12, height * 0.8, mix(color, air, 0.48), mix(color, air, 0.68));
  hills(c, y + height * 0.1, height * 0.5, mix(color, air, 0.18), mix(color, air, 0.4), { steps: 16, wooded });
}

export function mist(c: Canvas, y: number, height: number, color: string, opacity = 0.7): void {
  c.add(c.rect(-20, y - height / 2, c.width + 40, height, c.linear([[0, color, 0], [0.5, color, opacity], [1, color, 0]])));
}

/** A leafy crown of many dabs: shade below, light above. */
export function foliage(c: Canvas, x: number, y: number, rx: number, ry: number, color: string, dabs = 90): string {
  let shade = '';
  let middle = '';
  let shine = '';
  for (let i = 0; i < dabs; i += 1) {
    const angle = c.between(0, Math.PI * 2);
    const reach = Math.sqrt(c.rng());
    const [px, py] = [x + Math.cos(angle) * reach * rx, y + Math.sin(angle) * reach * ry];
    const r = Math.min(rx, ry) * c.between(0.09, 0.24);
    const height = (py - y) / ry;
    const dab = (fill: string): string => c.ellipse(px, py, r * 1.15, r * 0.85, fill);
    if (height > 0.25) shade += dab(dark(color, c.between(0.25, 0.5)));
    else if (height > -0.35) middle += dab(mix(color, dark(color, 0.3), c.between(0, 0.8)));
    else shine += dab(light(color, c.between(0.05, 0.38)));
  }
  return c.ellipse(x, y, rx * 0.86, ry * 0.84, dark(color, 0.22)) + shade + middle + shine;
}

export function tree(c: Canvas, x: number, y: number, height: number, color: string, trunk = '#5b4636'): string {
  const w = height * 0.05;
  const top = y - height * 0.55;
  return (
    c.ellipse(x, y, height * 0.3, height * 0.035, '#10141c', 'opacity="0.22"') +
    c.path(`M${num(x - w)} ${num(y)}Q${num(x - w * 0.3)} ${num(y - height * 0.3)} ${num(x - w * 0.5)} ${num(top)}L${num(x + w * 0.5)} ${num(top)}Q${num(x + w * 0.4)} ${num(y - height * 0.3)} ${num(x + w)} ${num(y)}Z`, trunk) +
    c.line(`M${num(x)} ${num(y - height * 0.36)}L${num(x - height * 0.14)} ${num(top)}M${num(x)} ${num(y - height * 0.42)}L${num(x + height * 0.13)} ${num(top - height * 0.05)}`, trunk, w * 0.7) +
    foliage(c, x - height * 0.13, y - height * 0.58, height * 0.2, height * 0.17, dark(color, 0.12), 60) +
    foliage(c, x + height * 0.14, y - height * 0.6, height * 0.19, height * 0.17, dark(color, 0.05), 60) +
    foliage(c, x, y - height * 0.76, height * 0.24, height * 0.23, color, 110)
  );
}

export function pine(c: Canvas, x: number, y: number, height: number, color: string): string {
  let out = c.rect(x - height * 0.018, y - height * 0.5, height * 0.036, height * 0.5, '#4b382c');
  for (let i = 0; i < 6; i += 1) {
    const t = i / 5;
    const w = height * (0.24 - 0.17 * t);
    const base = y - height * (0.16 + 0.13 * i);
    out += c.path(`M${num(x - w)} ${num(base)}Q${num(x)} ${num(base + height * 0.035)} ${num(x + w)} ${num(base)}Q${num(x + w * 0.2)} ${num(base - height * 0.1)} ${num(x)} ${num(base - height * 0.24)}Q${num(x - w * 0.2)} ${num(base - height * 0.1)} ${num(x - w)} ${num(base)}Z`, mix(dark(color, 0.35), light(color, 0.08), t));
  }
  return out;
}

export function bareTree(c: Canvas, x: number, y: number, height: number, color: string): string {
  let out = '';
  const branch = (bx: number, by: number, angle: number, length: number, width: number, depth: number): void => {
    const [ex, ey] = [bx + Math.cos(angle) * length, by + Math.sin(angle) * length];
    out += c.line(`M${num(bx)} ${num(by)}Q${num(bx + Math.cos(angle - 0.15) * length * 0.5)} ${num(by + Math.sin(angle - 0.15) * length * 0.5)} ${num(ex)} ${num(ey)}`, color, width);
    if (depth === 0) return;
    for (let i = 0; i < 3; i += 1) branch(ex, ey, angle + c.between(-0.62, 0.62), length * c.between(0.58, 0.8), width * 0.62, depth - 1);
  };
  branch(x, y, -Math.PI / 2, height * 0.3, height * 0.035, 4);
  return out;
}

/** Short strokes of grass or stubble between two heights, larger the nearer. */
export function grass(c: Canvas, top: number, bottom: number, color: string, count: number, size = 14): string {
  const blades = Array.from({ length: count }, () => {
    const t = c.rng();
    return { x: c.between(-10, c.width + 10), y: top + (bottom - top) * t * t, t };
  }).sort((a, b) => a.y - b.y);
  return blades
    .map(({ x, y, t }) => {
      const h = size * (0.25 + t * t);
      const lean = c.between(-0.45, 0.45) * h;
      return c.line(`M${num(x)} ${num(y)}Q${num(x)} ${num(y - h * 0.6)} ${num(x + lean)} ${num(y - h)}`, c.rng() < 0.5 ? light(color, c.between(0, 0.35)) : dark(color, c.between(0, 0.35)), 0.7 + t * 1.8);
    })
    .join('');
}

/** Level streaks of light and dark on water. */
export function ripples(c: Canvas, top: number, bottom: number, color: string, count: number, opacity = 0.4): string {
  let out = '';
  for (let i = 0; i < count; i += 1) {
    const t = c.rng();
    const y = top + (bottom - top) * t * t;
    const w = 14 + 120 * t * c.rng();
    out += c.ellipse(c.between(0, c.width), y, w, 0.7 + 1.8 * t, color, `opacity="${num(opacity * c.between(0.3, 1))}"`);
  }
  return out;
}

export function snowfall(c: Canvas, count: number, size: number): string {
  let out = '';
  for (let i = 0; i < count; i += 1) out += c.circle(c.between(0, c.width), c.between(0, c.height), size * (0.3 + c.rng() ** 3 * 1.6), '#ffffff', `opacity="${num(c.between(0.35, 0.9))}"`);
  return out;
}

export function rain(c: Canvas, count: number, length: number): string {
  let d = '';
  for (let i = 0; i < count; i += 1) {
    const [x, y, l] = [c.between(-40, c.width), c.between(-20, c.height), length * c.between(0.4, 1)];
    d += `M${num(x)} ${num(y)}l${num(-l * 0.22)} ${num(l)}`;
  }
  return c.line(d, '#eaf3fb', 1.1, 'opacity="0.42"');
}

/** Slanting shafts of light from the upper corner. */
export function shafts(c: Canvas, x: number, y: number, color: string, count = 6, opacity = 0.2): string {
  let out = '';
  for (let i = 0; i < count; i += 1) {
    const angle = 0.55 + (i / count) * 1.1 + c.between(-0.05, 0.05);
    const [far, spread] = [c.height * 1.7, c.between(0.02, 0.06)];
    const at = (turn: number): string => `${num(x + Math.cos(turn) * far)} ${num(y + Math.sin(turn) * far)}`;
    out += c.path(`M${num(x)} ${num(y)}L${at(angle - spread)}L${at(angle + spread)}Z`, color, `opacity="${num(opacity * c.between(0.5, 1))}"`);
  }
  return `<g style="mix-blend-mode:screen">${c.blurred(9, out)}</g>`;
}

/** Soft discs of light out of focus. */
export function bokeh(c: Canvas, count: number, colors: readonly string[], size: number, top = 0, bottom = c.height): string {
  let out = '';
  for (let i = 0; i < count; i += 1) out += c.circle(c.between(0, c.width), c.between(top, bottom), size * c.between(0.35, 1.2), c.pick(colors), `opacity="${num(c.between(0.12, 0.45))}"`);
  return c.blurred(1.6, out);
}
