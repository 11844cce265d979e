/** Scenes of the open country. */
import { type Canvas, type Point, type Scene, curve, dark, light, mix, num } from './canvas.ts';
import { bareTree, cloud, foliage, grass, mist, pine, ranges, ripples, shafts, sky, sun, tree } from './land.ts';

function peachOrchard(c: Canvas): void {
  sky(c, [[0, '#6fb4d6'], [0.5, '#cfe8ea'], [0.75, '#fdf1d8']], 520);
  sun(c, 250, 150, 34, '#ffe9b0', 7);
  cloud(c, 820, 130, 420, '#ffffff');
  cloud(c, 420, 210, 260, '#ffffff', 0.7);
  ranges(c, 400, 130, '#4d8a6a', '#d3ebe6');
  c.add(c.rect(-20, 410, 1240, 500, c.linear([[0, '#8fb65c'], [0.4, '#6f9c45'], [1, '#476f33']])));
  c.add(c.path('M560 412L640 412L860 920L300 920Z', c.linear([[0, '#cdbb82'], [1, '#9c7f4f']])), c.path('M585 412L612 412L700 920L520 920Z', '#86a653', 'opacity="0.8"'));
  c.add(grass(c, 420, 900, '#7fa84c', 900, 15));
  const rows: { x: number; y: number; h: number }[] = [];
  for (let i = 0; i < 6; i += 1) {
    const t = (i / 5) ** 1.6;
    const [y, h, gap] = [440 + t * 370, 90 + t * 330, 110 + t * 420];
    for (let k = 0; k < 3; k += 1) rows.push({ x: 596 - gap - k * h * 0.8, y, h }, { x: 606 + gap + k * h * 0.8, y, h });
  }
  for (const { x, y, h } of rows.sort((a, b) => a.y - b.y)) {
    if (x < -h * 0.4 || x > 1200 + h * 0.4) continue;
    const leaf = mix('#9fc3a0', '#4f8a3c', Math.min(1, (h - 60) / 240));
    c.add(tree(c, x, y, h, leaf, '#6a513f'));
    for (let k = 0; k < Math.min(26, h / 12); k += 1) {
      const [a, r] = [c.between(0, 6.28), Math.sqrt(c.rng())];
      const [px, py, s] = [x + Math.cos(a) * r * h * 0.3, y - h * 0.66 + Math.sin(a) * r * h * 0.24, h * 0.024];
      c.add(c.circle(px, py, s, '#e9937a'), c.circle(px - s * 0.3, py - s * 0.3, s * 0.6, '#f8c9a3'), c.circle(px + s * 0.35, py + s * 0.1, s * 0.55, '#d95f5a', 'opacity="0.6"'));
    }
  }
  for (const [x, y] of [[400, 850], [505, 862]] as const) {
    c.add(c.ellipse(x + 45, y + 26, 70, 12, '#1c2416', 'opacity="0.35"'));
    for (let k = 0; k < 11; k += 1) c.add(c.circle(x + 6 + (k % 6) * 16, y - 26 - Math.floor(k / 6) * 12, 11, c.pick(['#f0a585', '#e98270', '#f5bd98'])));
    c.add(c.path(`M${x - 10} ${y - 22}H${x + 100}L${x + 92} ${y + 30}H${x - 2}Z`, c.linear([[0, '#c99a5c'], [1, '#94693b']])), c.line(`M${x - 7} ${y - 6}H${x + 97}M${x - 4} ${y + 12}H${x + 94}`, '#7a5430', 2.5));
  }
  c.add(shafts(c, 140, -120, '#fff2c4', 6, 0.16));
}

function autumnRoad(c: Canvas): void {
  sky(c, [[0, '#e9b877'], [0.55, '#f8dfae'], [1, '#fff3d6']], 600);
  sun(c, 470, 430, 44, '#fff0c0', 7);
  ranges(c, 520, 160, '#8a6a58', '#f6dcae');
  c.add(c.rect(-20, 560, 940, 700, c.linear([[0, '#c9a05a'], [1, '#7d5a34']])));
  const road = (x: number, spread: number): string => `M${450 - x} 560Q${450 - spread * 0.2} 760 ${450 - spread} 1220L${450 + spread} 1220Q${450 + spread * 0.2} 760 ${450 + x} 560Z`;
  c.add(c.path(road(14, 400), c.linear([[0, '#d8bd93'], [0.5, '#9c8674'], [1, '#6d6260']])));
  c.add(c.line('M450 575V600M449 625V670M447 705V775M444 830V930M440 1000V1150', '#fbe9c1', 6, 'opacity="0.75"'));
  mist(c, 570, 150, '#fff0cb', 0.8);
  const colors = ['#f2b632', '#eda024', '#f6cb55', '#e58a2b'];
  for (let i = 0; i < 7; i += 1) {
    const t = (i / 6) ** 1.8;
    const [y, h, x] = [575 + t * 480, 130 + t * 760, 40 + t * 350];
    for (const side of [-1, 1]) {
      const [tx, color] = [450 + side * x + c.between(-8, 8), mix(c.pick(colors), '#f9e0ac', 0.5 - t * 0.5)];
      c.add(c.line(`M${num(tx)} ${num(y)}Q${num(tx - side * h * 0.02)} ${num(y - h * 0.4)} ${num(tx - side * h * 0.05)} ${num(y - h * 0.72)}`, mix('#5a4030', '#cfa873', 0.5 - t * 0.5), h * 0.04));
      c.add(foliage(c, tx - side * h * 0.02, y - h * 0.62, h * 0.2, h * 0.24, color, 130), foliage(c, tx - side * h * 0.05, y - h * 0.85, h * 0.17, h * 0.17, color, 90));
    }
  }
  let leaves = '';
  for (let i = 0; i < 520; i += 1) {
    const t = c.rng() ** 0.7;
    const y = 600 + t * 600;
    const x = c.between(-10, 910);
    if (Math.abs(x - 450) < 40 + t * 200 && c.rng() < 0.75) continue;
    leaves += c.ellipse(x, y, 2 + t * 6, 1 + t * 2.6, c.pick(colors), `transform="rotate(${num(c.between(-40, 40))} ${num(x)} ${num(y)})"`);
  }
  for (let i = 0; i < 46; i += 1) {
    const [x, y, s] = [c.between(0, 900), c.between(120, 1100), c.between(3, 9)];
    leaves += c.path(`M${num(x)} ${num(y)}q${num(s)} ${num(-s * 1.6)} ${num(s * 2)} 0q${num(-s)} ${num(s * 0.6)} ${num(-s * 2)} 0Z`, c.pick(colors), `transform="rotate(${num(c.between(0, 180))} ${num(x)} ${num(y)})"`);
  }
  c.add(leaves);
}

function reservoirDawn(c: Canvas): void {
  sky(c, [[0, '#27416b'], [0.4, '#7b7fa6'], [0.7, '#f0a98a'], [1, '#fddca4']], 370);
  sun(c, 770, 345, 30, '#ffd79a', 8);
  for (const [x, y, w] of [[300, 120, 500], [900, 90, 420], [620, 200, 620], [1080, 230, 300]] as const) cloud(c, x, y, w, '#f3b7a4', 0.4);
  ranges(c, 350, 120, '#2b4158', '#efb79b', 7);
  mist(c, 368, 70, '#ffe3c4', 0.85);
  c.add(c.rect(-20, 372, 1240, 330, c.linear([[0, '#f7cda0'], [0.25, '#c38f93'], [0.7, '#4c5f88'], [1, '#22375a']])));
  c.add(c.blurred(10, c.path('M740 376Q775 480 690 690L870 690Q785 480 800 376Z', c.linear([[0, '#fff0c8', 0.9], [1, '#ffcf8e', 0.12]]))));
  c.add(c.blurred(2.5, c.path('M-20 372H1220V384Q900 420 640 398Q300 440 -20 400Z', '#33475c', 'opacity="0.55"')));
  c.add(ripples(c, 380, 680, '#ffe6c0', 230, 0.45), ripples(c, 400, 690, '#1d3050', 150, 0.4));
  c.add(c.path('M300 520L430 508L436 520L304 534Z', '#4b3a33'), c.path('M285 515H452Q440 546 414 548H318Q294 544 285 515Z', c.linear([[0, '#5a4438'], [1, '#241d22']])), c.line('M300 552Q370 566 446 551', '#20304c', 5, 'opacity="0.5"'));
  let reeds = '';
  for (let i = 0; i < 150; i += 1) {
    const [left, h] = [c.rng() < 0.62, c.between(60, 210)];
    const x = left ? c.between(-20, 300) * c.between(0.3, 1) : c.between(1000, 1220);
    const tip = x + c.between(-26, 34);
    reeds += c.line(`M${num(x)} 700Q${num(x)} ${num(700 - h * 0.6)} ${num(tip)} ${num(700 - h)}`, c.pick(['#1c2a33', '#27363a', '#3a3a36']), c.between(1.4, 3.2));
    if (c.rng() < 0.45) reeds += c.ellipse(tip, 700 - h, 3.4, 13, '#54402f', `transform="rotate(${num(c.between(-8, 22))} ${num(tip)} ${num(700 - h)})"`);
  }
  c.add(reeds);
  for (const [x, y, s] of [[520, 180, 1], [560, 165, 0.8], [596, 188, 0.75], [640, 160, 0.6]] as const) c.add(c.line(`M${x - 16 * s} ${y - 5 * s}q8 -7 16 5q9 -12 17 -4`, '#2a3350', 2.6 * s));
}

function riceField(c: Canvas): void {
  sky(c, [[0, '#3f8fc4'], [0.6, '#a9d5e6'], [1, '#eef3dc']], 400);
  for (const [x, y, w] of [[260, 120, 420], [780, 90, 520], [1050, 190, 320], [520, 230, 300]] as const) cloud(c, x, y, w, '#ffffff', 0.9);
  ranges(c, 370, 120, '#3f7a5c', '#cfe7e4');
  for (let i = 0; i < 9; i += 1) {
    const [x, color] = [90 + i * 34 + c.between(-6, 6), c.pick(['#a84e3b', '#4a6c86', '#8b8f8a', '#b5733f'])];
    c.add(c.rect(x, 376, 26, 16, '#f3eee1'), c.path(`M${num(x - 3)} 378L${num(x + 5)} 366H${num(x + 21)}L${num(x + 29)} 378Z`, color));
  }
  c.add(c.rect(-20, 390, 1240, 430, c.linear([[0, '#d9c257'], [0.4, '#dcae3c'], [1, '#b07d27']])));
  const bands: [number, number, string][] = [[398, 418, '#b9c45c'], [424, 452, '#e3c352'], [460, 505, '#c9b74a'], [515, 585, '#e5b43f']];
  for (const [top, bottom, color] of bands) c.add(c.path(`M-20 ${top}L1220 ${top - 8}V${bottom - 10}L-20 ${bottom}Z`, c.linear([[0, light(color, 0.2)], [1, color]])), c.line(`M-20 ${bottom}L1220 ${bottom - 10}`, '#7f8a3a', (bottom - 390) / 30 + 1));
  for (let row = 0; row < 24; row += 1) {
    const t = row / 23;
    const y = 590 + t * t * 230;
    let d = '';
    for (let x = -20; x < 1230; x += 9 + t * 17) {
      const h = 16 + t * 46;
      const bend = c.between(0.2, 0.75) * h;
      d += `M${num(x)} ${num(y)}q${num(bend * 0.1)} ${num(-h)} ${num(bend)} ${num(-h * 0.82)}`;
    }
    c.add(c.line(d, mix(c.pick(['#d6a53a', '#c4922f', '#e6bf57']), '#8f6a21', c.rng() * 0.5), 1.6 + t * 2.8));
    let grains = '';
    for (let x = -20; x < 1230; x += 18 + t * 20) grains += c.ellipse(x + 14 + t * 20, y - 14 - t * 34, 3 + t * 4, 1.4 + t * 2, '#f5d98a', `transform="rotate(38 ${num(x)} ${num(y)})"`);
    c.add(grains);
  }
  c.add(c.path('M905 432h86l10 28h-104z', '#b9432f'), c.rect(925, 404, 46, 30, '#f6e9c9'), c.rect(931, 408, 34, 20, '#6f9cb0'), c.path('M890 458h-34l-8 14h50z', '#d8d2c4'), c.circle(918, 468, 13, '#2c2a2a'), c.circle(980, 466, 16, '#2c2a2a'), c.circle(918, 468, 5, '#d7c04a'), c.circle(980, 466, 6, '#d7c04a'));
  for (let i = 0; i < 26; i += 1) c.add(c.circle(c.between(200, 1100), c.between(300, 560), 1.8, '#8c3f2a', 'opacity="0.6"'));
}

function forestTrail(c: Canvas): void {
  sky(c, [[0, '#f3d9a0'], [0.5, '#f8e6bd'], [1, '#e9c98e']]);
  sun(c, 560, 300, 40, '#fff6d4', 9);
  for (let layer = 0; layer < 4; layer += 1) {
    const t = layer / 3;
    const air = mix('#f4dca6', '#6b4a2c', t);
    for (let i = 0; i < 15 - layer * 3; i += 1) {
      const x = c.between(-30, 990);
      if (layer > 1 && Math.abs(x - 520) < 90 + layer * 50) continue;
      const w = 7 + t * 34 * c.between(0.6, 1.1);
      const base = 640 + t * 300;
      c.add(c.path(`M${num(x)} -20L${num(x + w)} -20L${num(x + w * 1.25)} ${num(base)}Q${num(x + w / 2)} ${num(base + 12)} ${num(x - w * 0.3)} ${num(base)}Z`, c.linear([[0, light(air, 0.25)], [0.4, air], [1, dark(air, 0.3)]], 0)));
    }
    for (let i = 0; i < 9; i += 1) c.add(foliage(c, c.between(-20, 980), c.between(-20, 210 + 60 * (3 - layer)), 90 + t * 60, 60 + t * 30, mix(c.pick(['#e5903a', '#d4582f', '#efb443', '#8f9a3f']), '#f7e2b0', 0.55 - t * 0.5), 60));
    mist(c, 560 + t * 120, 160, '#fff0cc', 0.45 * (1 - t));
    c.add(c.path(`M-20 ${num(620 + t * 90)}Q${num(300 + layer * 60)} ${num(590 + t * 110)} 980 ${num(630 + t * 70)}V1230H-20Z`, mix('#dcb36c', '#7d5229', t)));
  }
  const path: Point[] = [[540, 648], [500, 720], [590, 830], [470, 980], [560, 1220]];
  const widths = [7, 22, 52, 110, 230];
  const left = path.map(([x, y], i): Point => [x - (widths[i] ?? 0), y]);
  const right = path.map(([x, y], i): Point => [x + (widths[i] ?? 0), y]).reverse();
  c.add(c.path(`${curve(left)}${curve(right, 'L')}Z`, c.linear([[0, '#f6dca2'], [0.5, '#c99a5f'], [1, '#8e643c']])));
  for (let i = 0; i < 7; i += 1) {
    const t = (i / 6) ** 1.7;
    for (const side of [-1, 1]) {
      const [x, y, h] = [530 + side * (34 + t * 300) - 30 * Math.sin(i), 668 + t * 500, 20 + t * 95];
      c.add(c.rect(x - h * 0.06, y - h, h * 0.13, h, '#5e4027'));
    }
  }
  const rope = (side: number): Point[] => Array.from({ length: 7 }, (_, i): Point => { const t = (i / 6) ** 1.7; return [530 + side * (34 + t * 300) - 30 * Math.sin(i), 668 + t * 500 - (20 + t * 95) * 0.8]; });
  c.add(c.line(curve(rope(-1)), '#d9c08d', 4), c.line(curve(rope(1)), '#d9c08d', 4));
  let leaves = '';
  for (let i = 0; i < 700; i += 1) {
    const t = c.rng() ** 0.6;
    const [x, y] = [c.between(-10, 970), 650 + t * 560];
    leaves += c.ellipse(x, y, 2 + t * 7, 1 + t * 3, c.pick(['#e9a03c', '#c9532c', '#f0c257', '#9a4a26']), `opacity="0.85" transform="rotate(${num(c.between(-50, 50))} ${num(x)} ${num(y)})"`);
  }
  c.add(leaves, shafts(c, 480, -60, '#fff0bd', 7, 0.3));
}

function oldBridge(c: Canvas): void {
  sky(c, [[0, '#8fb9c9'], [0.6, '#dbe7dc'], [1, '#f6ecd2']], 460);
  cloud(c, 330, 130, 460, '#ffffff', 0.7);
  ranges(c, 400, 150, '#5c7d57', '#d9e6db');
  for (const x of [60, 150, 1010, 1090, 1170]) c.add(pine(c, x, 470 + c.between(-10, 20), c.between(190, 260), '#47704f'));
  c.add(c.path('M-20 440Q300 420 420 500L420 560L-20 620Z', '#7c9a56'), c.path('M1220 430Q920 420 800 500L800 560L1220 620Z', '#6f8f4f'));
  c.add(c.rect(-20, 540, 1240, 370, c.linear([[0, '#a9c4bd'], [0.4, '#6c9795'], [1, '#37585d']])));
  c.add(c.path('M-20 560Q200 540 330 600Q200 640 -20 640Z', '#7a8f52'), c.path('M1220 560Q1000 545 880 600Q1010 640 1220 640Z', '#6b8247'));
  const arch = (cx: number, base: number, r: number): string => `M${cx - r} ${base}A${r} ${r * 1.02} 0 0 1 ${cx + r} ${base}Z`;
  c.add(c.path('M160 520Q600 350 1040 520L1040 640H160Z', c.linear([[0, '#c9bda2'], [1, '#8c8270']])));
  for (const [cx, base, r] of [[345, 640, 88], [600, 640, 122], [855, 640, 88]] as const) {
    c.add(c.path(arch(cx, base, r), c.linear([[0, '#3b4b48'], [1, '#5d8483']])));
    for (let k = 0; k <= 12; k += 1) {
      const a = Math.PI + (k / 12) * Math.PI;
      c.add(c.path(`M${num(cx + Math.cos(a - 0.11) * r)} ${num(base + Math.sin(a - 0.11) * r)}L${num(cx + Math.cos(a - 0.12) * (r + 26))} ${num(base + Math.sin(a - 0.12) * (r + 26))}L${num(cx + Math.cos(a + 0.12) * (r + 26))} ${num(base + Math.sin(a + 0.12) * (r + 26))}L${num(cx + Math.cos(a + 0.11) * r)} ${num(base + Math.sin(a + 0.11) * r)}Z`, c.pick(['#d6cab0', '#b8ac94', '#c7bb9f']), 'stroke="#7d7463" stroke-width="1.6"'));
    }
  }
  for (let i = 0; i < 90; i += 1) {
    const x = c.between(175, 1010);
    const top = 520 - 150 * (1 - ((x - 600) / 440) ** 2) + 24;
    const y = c.between(Math.min(top + 10, 600), 622);
    if ([[345, 120], [600, 154], [855, 120]].some(([cx = 0, r = 0]) => Math.hypot(x - cx, y - 640) < r)) continue;
    c.add(c.rect(x, y, c.between(22, 44), c.between(11, 18), c.pick(['#d2c6aa', '#a99e88', '#bdb197', '#94a07c']), 'rx="4" opacity="0.75"'));
  }
  c.add(c.path('M150 520Q600 360 1050 520L1050 542Q600 382 150 542Z', c.linear([[0, '#ded3bb'], [1, '#a79c86']])));
  for (let i = 0; i <= 14; i += 1) {
    const x = 165 + i * 62;
    const y = 516 - 82 * (1 - ((x - 600) / 450) ** 2);
    c.add(c.rect(x - 6, y - 46, 12, 48, '#b9ae97', 'rx="3"'), c.circle(x, y - 48, 8, '#cfc5ae'));
  }
  c.add(c.line('M160 482Q600 320 1040 482', '#c3b8a1', 9));
  c.add(`<g opacity="0.4" transform="translate(0 1284) scale(1 -1)">${c.path('M160 520Q600 420 1040 520L1040 640H160Z', '#8c8270')}${c.path(arch(600, 640, 122), '#4a6c6c')}${c.path(arch(345, 640, 88), '#4a6c6c')}${c.path(arch(855, 640, 88), '#4a6c6c')}</g>`);
  c.add(ripples(c, 645, 900, '#eaf4ea', 200, 0.4), ripples(c, 650, 900, '#2c4a4f', 120, 0.35));
  for (let i = 0; i < 22; i += 1) c.add(c.ellipse(c.between(-20, 1220), c.between(800, 890), c.between(30, 80), c.between(12, 28), c.pick(['#8d897d', '#a39d8c', '#6f7068'])));
  c.add(bareTree(c, 1110, 580, 400, '#4c4038'), grass(c, 610, 690, '#6f8747', 160, 18));
}

export const fields: readonly Scene[] = [
  { slug: 'peach-orchard', size: [1200, 900], longSide: 2400, draw: peachOrchard },
  { slug: 'autumn-road', size: [900, 1200], longSide: 2400, draw: autumnRoad, finish: { grade: ['#f0a850', 0.2] } },
  { slug: 'reservoir-dawn', size: [1200, 675], longSide: 4000, draw: reservoirDawn, finish: { grain: 0.35, wobble: 1.2, grade: ['#c77f8a', 0.15] } },
  { slug: 'rice-field', size: [1200, 800], longSide: 2400, draw: riceField },
  { slug: 'forest-trail', size: [960, 1200], longSide: 2500, draw: forestTrail },
  { slug: 'old-bridge', size: [1200, 900], longSide: 2400, draw: oldBridge, finish: { grade: ['#c9b48a', 0.2] } },
];
