/** Things that stand about: houses, windows, tables, stalls, shelves, flags. */
import { type Canvas, dark, light, num } from './canvas.ts';

/** A block with rows of windows, lit from the left; (x, y) is its lower left corner. */
export function building(c: Canvas, x: number, y: number, w: number, h: number, color: string, columns: number, rows: number, glass = '#7fa3b5', lit = 0): string {
  let out = c.rect(x, y - h, w, h, c.linear([[0, light(color, 0.18)], [0.6, color], [1, dark(color, 0.18)]], 0));
  const [cw, rh] = [w / columns, h / rows];
  for (let r = 0; r < rows; r += 1) {
    for (let k = 0; k < columns; k += 1) {
      const [wx, wy] = [x + k * cw + cw * 0.18, y - h + r * rh + rh * 0.24];
      out += c.rect(wx, wy, cw * 0.64, rh * 0.5, c.rng() < lit ? '#ffdf94' : dark(glass, c.between(0, 0.3)));
      out += c.path(`M${num(wx)} ${num(wy + rh * 0.5)}L${num(wx)} ${num(wy)}H${num(wx + cw * 0.4)}Z`, '#ffffff', 'opacity="0.14"');
    }
  }
  return out + c.rect(x - w * 0.015, y - h - h * 0.03, w * 1.03, h * 0.035, dark(color, 0.22));
}

/** Back wall, floor and skirting; light falls in from the left. */
export function room(c: Canvas, wall: string, floor: string, horizon: number): void {
  c.add(c.rect(-20, -20, c.width + 40, horizon + 40, c.linear([[0, light(wall, 0.3)], [0.6, wall], [1, dark(wall, 0.14)]], 15)));
  c.add(c.rect(-20, horizon, c.width + 40, c.height - horizon + 20, c.linear([[0, dark(floor, 0.08)], [1, light(floor, 0.12)]])));
  let boards = '';
  for (let i = -6; i <= 22; i += 1) boards += `M${num(c.width / 2 + (i - 8) * 60)} ${horizon}L${num(c.width / 2 + (i - 8) * 190)} ${c.height + 20}`;
  c.add(c.line(boards, dark(floor, 0.3), 1.5, 'opacity="0.35"'), c.rect(-20, horizon - 10, c.width + 40, 12, dark(wall, 0.28)));
}

export function pane(c: Canvas, x: number, y: number, w: number, h: number, sky: string, land: string, frame = '#f2ece0'): string {
  return (
    c.rect(x - 9, y - 9, w + 18, h + 18, dark(frame, 0.12)) +
    c.rect(x, y, w, h, c.linear([[0, sky], [0.7, light(sky, 0.6)], [1, light(sky, 0.7)]])) +
    c.path(`M${x} ${num(y + h * 0.72)}Q${num(x + w * 0.3)} ${num(y + h * 0.5)} ${num(x + w * 0.6)} ${num(y + h * 0.68)}T${num(x + w)} ${num(y + h * 0.6)}V${num(y + h)}H${x}Z`, land) +
    c.path(`M${num(x + w * 0.1)} ${y + h}L${num(x + w * 0.45)} ${y}H${num(x + w * 0.62)}L${num(x + w * 0.27)} ${y + h}Z`, '#ffffff', 'opacity="0.2"') +
    c.rect(x + w / 2 - 4, y, 8, h, frame) + c.rect(x, y + h * 0.5 - 3, w, 6, frame) + c.rect(x - 14, y + h + 6, w + 28, 10, frame)
  );
}

/** The patch of daylight a window throws on the floor. */
export function daylight(c: Canvas, x: number, y: number, w: number, h: number, color = '#fff1c9', opacity = 0.4): string {
  return c.blurred(4, c.path(`M${x} ${y}H${x + w}L${x + w * 1.5} ${y + h}H${x + w * 0.5}Z`, color, `opacity="${opacity}"`));
}

/** A table seen from the front: its top a band, its legs below. */
export function table(c: Canvas, x: number, y: number, w: number, depth: number, height: number, color: string, cloth = false): string {
  const inset = depth * 0.6;
  const top = c.path(`M${num(x + inset)} ${num(y - depth)}H${num(x + w - inset)}L${num(x + w)} ${num(y)}H${num(x)}Z`, c.linear([[0, light(color, 0.1)], [1, light(color, 0.35)]]));
  const edge = c.rect(x, y, w, 9, dark(color, 0.18));
  const under = cloth
    ? c.rect(x + 4, y + 8, w - 8, height - 8, c.linear([[0, color], [1, dark(color, 0.25)]]))
    : c.rect(x + 14, y + 8, 11, height, dark(color, 0.38)) + c.rect(x + w - 25, y + 8, 11, height, dark(color, 0.38));
  return c.ellipse(x + w / 2, y + height + 4, w * 0.52, 12, '#101319', 'opacity="0.2"') + under + top + edge;
}

/** A striped market awning over posts; (x, y) is where the left post stands. */
export function stall(c: Canvas, x: number, y: number, w: number, h: number, colors: readonly [string, string]): string {
  const stripes = 8;
  const [top, drop] = [y - h, h * 0.24];
  let out = c.rect(x + 4, top, 7, h, '#6b5a4c') + c.rect(x + w - 11, top, 7, h, '#6b5a4c');
  for (let i = 0; i < stripes; i += 1) {
    const [a, b] = [i / stripes, (i + 1) / stripes];
    const at = (t: number, inset: number): number => x + inset + t * (w - inset * 2);
    const color = colors[i % 2 === 0 ? 0 : 1];
    out += c.path(`M${num(at(a, w * 0.07))} ${num(top - drop)}L${num(at(b, w * 0.07))} ${num(top - drop)}L${num(at(b, -14))} ${num(top + 6)}Q${num(at((a + b) / 2, -14))} ${num(top + 30)} ${num(at(a, -14))} ${num(top + 6)}Z`, c.linear([[0, light(color, 0.2)], [1, dark(color, 0.08)]]));
  }
  return out;
}

/** A stall's counter with heaps of produce in trays. */
export function produce(c: Canvas, x: number, y: number, w: number, height: number, colors: readonly string[], size = 8): string {
  let out = c.rect(x, y, w, height, c.linear([[0, '#b58b5c'], [1, '#6f4f33']]));
  const tray = w / colors.length;
  colors.forEach((color, k) => {
    const tx = x + k * tray;
    for (let row = 0; row < 3; row += 1) {
      for (let px = tx + size * (1 + row * 0.6); px < tx + tray - size * (0.6 + row * 0.6); px += size * 1.5) {
        const py = y - 4 - row * size * 1.1;
        out += c.circle(px + c.between(-1, 1), py, size * c.between(0.85, 1.1), dark(color, c.between(0, 0.22))) + c.circle(px - size * 0.25, py - size * 0.3, size * 0.35, light(color, 0.5), 'opacity="0.6"');
      }
    }
    out += c.rect(tx + 2, y - 5, tray - 4, 12, '#d9b787');
  });
  return out;
}

export function shelf(c: Canvas, x: number, y: number, w: number, h: number, rows: number, wood: string): string {
  let out = c.rect(x, y, w, h, dark(wood, 0.45));
  const rh = h / rows;
  const colors = ['#a4483d', '#3f6273', '#d6a94e', '#6b7f52', '#7c5a78', '#e2d6bd', '#35525a', '#c5764f'];
  for (let r = 0; r < rows; r += 1) {
    const foot = y + (r + 1) * rh - 7;
    for (let bx = x + 8; bx < x + w - 14; ) {
      const [bw, bh] = [c.between(7, 15), rh * c.between(0.58, 0.84)];
      if (c.rng() < 0.07) { bx += bw * 2; continue; }
      const color = c.pick(colors);
      out += c.rect(bx, foot - bh, bw - 1, bh, c.linear([[0, light(color, 0.15)], [1, dark(color, 0.2)]], 0)) + c.rect(bx, foot - bh * 0.8, bw - 1, 3, light(color, 0.5));
      bx += bw;
    }
    out += c.rect(x, foot, w, 8, wood);
  }
  return out + c.rect(x - 5, y - 8, w + 10, 12, wood) + c.rect(x - 5, y, 8, h, wood) + c.rect(x + w - 3, y, 8, h, dark(wood, 0.15));
}

/** Little flags on a sagging line. */
export function bunting(c: Canvas, x1: number, y1: number, x2: number, y2: number, sag: number, colors: readonly string[], size = 22): string {
  const at = (t: number): readonly [number, number] => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t + sag * 4 * t * (1 - t)];
  const count = Math.max(4, Math.round(Math.hypot(x2 - x1, y2 - y1) / (size * 1.5)));
  let out = c.line(`M${num(x1)} ${num(y1)}Q${num((x1 + x2) / 2)} ${num((y1 + y2) / 2 + sag * 2)} ${num(x2)} ${num(y2)}`, '#5b5148', 2);
  for (let i = 0; i < count; i += 1) {
    const [fx, fy] = at((i + 0.5) / count);
    const color = colors[i % colors.length] ?? '#c0563f';
    out += c.path(`M${num(fx - size / 2)} ${num(fy)}H${num(fx + size / 2)}L${num(fx)} ${num(fy + size * 1.15)}Z`, c.linear([[0, light(color, 0.15)], [1, dark(color, 0.15)]]));
  }
  return out;
}

export function plant(c: Canvas, x: number, y: number, h: number, pot = '#b86f4c'): string {
  let out = '';
  for (let i = 0; i < 13; i += 1) {
    const angle = -Math.PI / 2 + (i - 6) * 0.22;
    const [ex, ey] = [x + Math.cos(angle) * h * 0.6, y - h * 0.25 + Math.sin(angle) * h * c.between(0.55, 0.8)];
    out += c.path(`M${num(x)} ${num(y - h * 0.22)}Q${num((x + ex) / 2 - 9)} ${num((y + ey) / 2 - h * 0.15)} ${num(ex)} ${num(ey)}Q${num((x + ex) / 2 + 9)} ${num((y + ey) / 2 - h * 0.05)} ${num(x)} ${num(y - h * 0.22)}Z`, c.pick(['#4f7d55', '#3f6a4b', '#6b9560']));
  }
  return out + c.path(`M${num(x - h * 0.16)} ${num(y - h * 0.28)}H${num(x + h * 0.16)}L${num(x + h * 0.12)} ${num(y)}H${num(x - h * 0.12)}Z`, c.linear([[0, light(pot, 0.15)], [1, dark(pot, 0.25)]], 0));
}

export function lamp(c: Canvas, x: number, drop: number, color = '#e9c46a'): string {
  return c.line(`M${x} -10V${drop}`, '#4b4740', 3) + c.path(`M${x - 34} ${drop + 26}Q${x - 28} ${drop} ${x} ${drop}Q${x + 28} ${drop} ${x + 34} ${drop + 26}Z`, color) + c.circle(x, drop + 40, 120, c.radial([[0, '#fff0c0', 0.5], [1, '#fff0c0', 0]]));
}

/** A round wheel with its hub. */
export function wheel(c: Canvas, x: number, y: number, r: number): string {
  return c.circle(x, y, r, '#22232a') + c.circle(x, y, r * 0.58, '#8d949c') + c.circle(x, y, r * 0.24, '#3c4149');
}
