/** Market, festival, harvest and the other scenes with many people out of doors. */
import { type Canvas, type Scene, mix, num } from './canvas.ts';
import { bokeh, cloud, foliage, ranges, shafts, sky, sun, tree } from './land.ts';
import { type Look, arms, behind, crowd, person, someone } from './people.ts';
import { building, bunting, produce, stall } from './props.ts';

function marketDay(c: Canvas): void {
  sky(c, [[0, '#7fb8d6'], [1, '#f6ead0']], 420);
  cloud(c, 700, 90, 420, '#ffffff');
  for (const [x, w, h, color] of [[-20, 240, 240, '#d8c3a2'], [220, 200, 190, '#c9b2a0'], [800, 190, 210, '#cdbb9f'], [990, 240, 260, '#d5b698']] as const) c.add(building(c, x, 430, w, h, color, 4, 3));
  c.add(c.rect(-20, 420, 1240, 400, c.linear([[0, '#cbb899'], [1, '#9a8468']])), c.path('M480 420H720L980 830H220Z', '#dccbaa', 'opacity="0.7"'));
  c.add(bunting(c, -20, 130, 1220, 120, 60, ['#d9534a', '#f0b43f', '#3f7f8f', '#f4efe2', '#6b8f5a'], 28));
  for (const [x, w, y, h, colors] of [[360, 150, 480, 120, ['#3f7f8f', '#f4efe2']], [690, 150, 480, 120, ['#d9534a', '#f4efe2']], [170, 230, 560, 200, ['#e0a33c', '#f9f2df']], [800, 230, 560, 200, ['#5f8f5a', '#f4efe2']]] as const) {
    c.add(stall(c, x, y, w, h, colors), behind(c, x + w / 2, y - h * 0.2, { ...someone(c), hair: 'sunhat' }, { scale: h / 165, left: arms.reach, right: arms.hold, face: x < 600 ? 0.4 : -0.4 }), produce(c, x - 6, y - h * 0.2, w + 12, h * 0.3, ['#c9402c', '#7fa650', '#e6a23a', '#e9e0c4'], h / 22));
  }
  const spots = Array.from({ length: 22 }, (_, i) => { const t = (i / 21) ** 1.2; return { x: 600 + (c.rng() - 0.5) * (200 + t * 420), y: 470 + t * 230, scale: 0.55 + t * 0.75 }; });
  c.add(crowd(c, spots, (i) => ({ back: true, pose: i % 2 === 0 ? 'walk' : 'stand', right: i % 3 === 0 ? arms.reach : arms.down })));
  c.add(stall(c, -60, 760, 330, 330, ['#c9533f', '#f9f2df']), stall(c, 930, 760, 330, 330, ['#2f6f82', '#f9f2df']), produce(c, -30, 690, 320, 150, ['#d8402f', '#8fae4f', '#f0b84a', '#e8dcc0'], 16), produce(c, 910, 690, 330, 150, ['#efe3c2', '#c46a2f', '#7c9f4c', '#b5372c'], 16));
  c.add(person(c, 440, 850, { ...someone(c), hair: 'perm', hairColor: '#a9a6a2', top: '#8a6a9a' }, { scale: 1.9, back: true, right: arms.reach }), person(c, 740, 860, { ...someone(c), hair: 'cap', hat: '#39547a', top: '#c98a4a' }, { scale: 1.95, back: true, left: arms.hip }));
  c.add(shafts(c, 200, -160, '#fff0c8', 6, 0.18));
}

function pumbaFestival(c: Canvas): void {
  sky(c, [[0, '#1d2350'], [0.5, '#6b4a7c'], [1, '#f2a56a']], 480);
  ranges(c, 430, 100, '#37345c', '#d98a74');
  c.add(c.rect(-20, 450, 1240, 240, c.linear([[0, '#5d4250'], [1, '#2c2136']])));
  for (const x of [300, 470, 600, 730, 900]) c.add(c.path(`M${x} 110L${x - 150} 480H${x + 150}Z`, c.linear([[0, c.pick(['#ffd98a', '#ff9fb0', '#a5d8ff']), 0.6], [1, '#ffffff', 0]])));
  c.add(c.rect(250, 110, 700, 20, '#2a2538'), c.rect(250, 110, 18, 350, '#2a2538'), c.rect(932, 110, 18, 350, '#2a2538'), c.rect(290, 150, 620, 200, c.linear([[0, '#7c2f4a'], [1, '#c9623f']])), c.circle(600, 250, 78, '#f6c75a'), c.path('M600 172A78 78 0 0 1 600 328A39 39 0 0 1 600 250A39 39 0 0 0 600 172Z', '#c9402c'), c.path('M600 172A78 78 0 0 0 600 328A39 39 0 0 1 600 250A39 39 0 0 0 600 172Z', '#2f5f9a'));
  for (let i = 0; i < 24; i += 1) c.add(c.circle(264 + i * 29.300, 140, 6, '#fff0b8'), c.circle(264 + i * 29.300, 140, 17, '#ffdf8a', 'opacity="0.25"'));
  c.add(c.path('M230 430H970L1010 480H190Z', '#a8744c'), c.rect(190, 478, 820, 34, '#6b4630'));
  const patch = (x: number, y: number, s: number, colors: readonly [string, string], pose: { left: keyof typeof arms; right: keyof typeof arms; lean: number }): void => {
    c.add(person(c, x, y, { hair: 'bandana', hat: colors[1], top: colors[0], bottom: '#5a4a3c', wear: 'vest', wearColor: mix(colors[0], '#e8d8a8', 0.4) }, { scale: s, pose: 'walk', left: arms[pose.left], right: arms[pose.right], lean: pose.lean, face: pose.lean / 12 }));
  };
  patch(370, 462, 0.95, ['#b5443f', '#f0c75a'], { left: 'up', right: 'out', lean: -8 });
  patch(490, 470, 1, ['#3f7f6f', '#e8e0c8'], { left: 'out', right: 'up', lean: 8 });
  patch(610, 466, 1, ['#c98a2f', '#c9402c'], { left: 'up', right: 'up', lean: 0 });
  patch(730, 470, 1, ['#5a5a9a', '#f0b43f'], { left: 'wave', right: 'out', lean: -7 });
  patch(845, 462, 0.95, ['#8f4a6f', '#f4efe2'], { left: 'out', right: 'wave', lean: 8 });
  for (const x of [430, 790]) c.add(c.ellipse(x, 452, 30, 12, '#e9d8b0'), c.rect(x - 30, 430, 60, 24, '#b5443f'), c.ellipse(x, 430, 30, 11, '#f6ecd4'));
  for (const y of [60, 30]) c.add(bunting(c, -20, y, 1220, y + 16, 40, ['#e2574c', '#f6c75a', '#4fa3a0', '#f4efe2'], 24));
  for (let i = 0; i < 12; i += 1) { const [x, y] = [40 + i * 102, 96 + Math.sin(i * 0.55) * 22]; c.add(c.circle(x, y, 52, c.radial([[0, '#ffcf7a', 0.65], [1, '#ffcf7a', 0]])), c.ellipse(x, y, 16, 20, c.linear([[0, '#ffe9a8'], [1, '#e8733a']]))); }
  const rows: { x: number; y: number; scale: number }[] = [];
  for (let r = 0; r < 5; r += 1) for (let i = 0; i < 17 - r * 2; i += 1) rows.push({ x: -30 + (i + (r % 2) * 0.5) * (76 + r * 13) + c.between(-12, 12), y: 590 + r * 52, scale: 0.72 + r * 0.22 });
  c.add(crowd(c, rows, (i) => ({ back: true, left: i % 4 === 0 ? arms.up : arms.down, right: i % 3 === 0 ? arms.up : arms.clap, shadow: false }), (i) => { const look = someone(c); const depth = 0.42 + Math.min(0.3, i / 240); return { ...look, top: mix(look.top ?? '#555555', '#2a1f3a', depth), bottom: '#241d30', skin: mix(look.skin ?? '#d9a983', '#5a3a4a', depth), hairColor: mix(look.hairColor ?? '#222222', '#1d1626', 0.6), hat: mix(look.hat ?? '#555555', '#2a1f3a', depth) }; }));
  c.add(bokeh(c, 46, ['#ffd98a', '#ff9f7a', '#fff0c8'], 9, 60, 480));
}

function pepperHarvest(c: Canvas): void {
  sky(c, [[0, '#6fb5d6'], [1, '#f0f1dc']], 380);
  cloud(c, 320, 100, 420, '#ffffff');
  sun(c, 1010, 100, 30, '#fff0c0', 6);
  ranges(c, 340, 120, '#4d8a62', '#d3eae2');
  c.add(c.rect(-20, 350, 1240, 480, c.linear([[0, '#a8895f'], [1, '#7d5f3f']])));
  const row = (y: number, size: number): void => {
    for (let x = -20; x < 1230; x += size * 0.62) {
      const py = y + c.between(-4, 4);
      c.add(foliage(c, x, py - size * 0.45, size * 0.42, size * 0.42, c.pick(['#4f8a45', '#5f9a4c', '#437a42']), 26));
      for (let k = 0; k < 5; k += 1) {
        const [px, top] = [x + c.between(-0.32, 0.32) * size, py - size * c.between(0.2, 0.66)];
        c.add(c.path(`M${num(px)} ${num(top)}q${num(size * 0.06)} ${num(size * 0.02)} ${num(size * 0.02)} ${num(size * 0.24)}q${num(-size * 0.08)} ${num(-size * 0.1)} ${num(-size * 0.02)} ${num(-size * 0.24)}Z`, c.pick(['#d8332a', '#c4281f', '#e85a3a', '#8fae3f'])));
      }
    }
  };
  for (const [y, size] of [[395, 34], [428, 44], [470, 60]] as const) row(y, size);
  const picker = (x: number, y: number, s: number, look: Look, lean: number): void => c.add(person(c, x, y, { hair: 'sunhat', bottom: '#4f5a6b', wear: 'apron', ...look }, { scale: s, left: arms.reach, right: arms.reach, lean, face: lean / 16 }));
  picker(300, 590, 1.5, { top: '#c9738a', wearColor: '#e6d5ae', hat: '#e9d39a' }, 14);
  picker(900, 590, 1.5, { top: '#5f8a9f', wearColor: '#d9cba6', hat: '#dfc38a' }, -14);
  row(590, 96);
  picker(600, 720, 1.85, { top: '#e0b04a', wearColor: '#6f8f7a', hat: '#f0dfb0', skin: '#e8b98f' }, -4);
  row(735, 150);
  for (const x of [420, 790]) { c.add(c.path(`M${x - 80} 700H${x + 80}L${x + 62} 796H${x - 62}Z`, c.linear([[0, '#3f8f9a'], [1, '#266570']]))); for (let i = 0; i < 44; i += 1) { const [px, py] = [x + c.between(-70, 66), 700 - c.rng() * 30 * (1 - Math.abs(i - 22) / 40)]; c.add(c.path(`M${num(px)} ${num(py)}q16 -10 30 4q-16 6 -30 -4Z`, c.pick(['#d8332a', '#c4281f', '#e85a3a']), `transform="rotate(${num(c.between(-60, 60))} ${num(px)} ${num(py)})"`)); } }
}

function smartFarm(c: Canvas): void {
  c.add(c.rect(-20, -20, 1240, 860, c.linear([[0, '#d9ecee'], [0.6, '#eef4e6'], [1, '#cfd8cb']])));
  let frame = '';
  for (let i = 0; i < 7; i += 1) { const t = (i / 6) ** 1.5; const [w, h, y] = [180 + t * 560, 150 + t * 420, 400 - t * 10]; frame += c.line(`M${600 - w} ${num(y + h * 0.8)}V${num(y - h * 0.3)}Q600 ${num(y - h * 1.25)} ${600 + w} ${num(y - h * 0.3)}V${num(y + h * 0.8)}`, mix('#b9cccf', '#7d9a9f', t), 3 + t * 9); }
  c.add(c.path('M-20 -20H1220V330L780 360H420L-20 330Z', '#bfe0ea', 'opacity="0.5"'), frame, c.line('M600 30L600 -20M420 120L-20 -10M780 120L1220 -10M420 330L-20 260M780 330L1220 260', '#9fb8bb', 6));
  c.add(c.path('M560 430H640L860 830H340Z', c.linear([[0, '#f4f3ea'], [1, '#c9cbc2']])));
  for (let i = 0; i < 7; i += 1) {
    const t = (i / 6) ** 1.4;
    for (const side of [-1, 1]) for (const lane of [0, 1]) {
      const [x, y, s] = [600 + side * (70 + t * 330 + lane * (70 + t * 230)), 450 + t * 330, 0.3 + t];
      if (x < -160 || x > 1360) continue;
      c.add(c.rect(x - 70 * s, y - 20 * s, 140 * s, 34 * s, c.linear([[0, '#ffffff'], [1, '#cfd6d3']])), foliage(c, x, y - 62 * s, 76 * s, 56 * s, c.pick(['#4f9450', '#5fa556']), 60), c.line(`M${num(x)} ${num(y - 20 * s)}V${num(y - 190 * s)}`, '#6f9a5a', 3 * s));
      for (let k = 0; k < 8; k += 1) c.add(c.circle(x + c.between(-58, 58) * s, y - c.between(24, 96) * s, 9 * s, c.pick(['#e0402f', '#ef6a3f', '#d8332a', '#f0a93f'])));
    }
  }
  c.add(person(c, 600, 790, { hair: 'cap', hat: '#2f6f74', top: '#e9e2d0', wear: 'vest', wearColor: '#3f8f6f', bottom: '#3c4a5a', skin: '#e8b98f' }, { scale: 2.35, left: arms.table, right: arms.hold, face: -0.2, tilt: -4 }));
  c.add(`<g transform="rotate(-8 590 545)">${c.rect(530, 508, 128, 88, '#22303a', 'rx="8"')}${c.rect(538, 516, 112, 72, c.linear([[0, '#d5f0e4'], [1, '#8fd0bd']]))}${c.line('M546 572L566 552L586 562L610 534L642 546', '#0b4f5c', 5)}${c.circle(556, 532, 7, '#e2574c')}${c.rect(574, 526, 24, 8, '#3f8f6f')}</g>${c.circle(532, 560, 12, '#e8b98f')}${c.circle(658, 556, 12, '#e8b98f')}`);
  c.add(shafts(c, 150, -150, '#fffbe0', 7, 0.24));
}

function multiculturalDay(c: Canvas): void {
  sky(c, [[0, '#5fb0d6'], [1, '#f3efd8']], 460);
  cloud(c, 250, 110, 380, '#ffffff');
  cloud(c, 980, 140, 340, '#ffffff', 0.8);
  for (const [x, h] of [[60, 280], [230, 220], [980, 230], [1140, 290]] as const) c.add(tree(c, x, 470, h, '#6fa654'));
  c.add(c.rect(-20, 455, 1240, 380, c.linear([[0, '#a9cc7d'], [1, '#79a75a']])));
  for (const [x, colors] of [[330, ['#d9534a', '#f9f2df']], [520, ['#f0b43f', '#f9f2df']], [710, ['#3f7f8f', '#f9f2df']]] as const) c.add(stall(c, x, 510, 165, 170, colors), c.rect(x, 455, 165, 60, '#e9e0cc'), ...[0, 1, 2, 3].map((k) => c.circle(x + 26 + k * 38, 448, 13, c.pick(['#e0a35a', '#c9655a', '#7fa650', '#f2e2b8']))));
  for (const [a, b] of [[40, 24], [100, 60]] as const) c.add(bunting(c, -20, a, 1220, b, 56, ['#e2574c', '#f6c75a', '#4fa3a0', '#8a6aa5', '#7fb05a'], 30));
  const guests: [number, number, Look, { left: keyof typeof arms; right: keyof typeof arms }][] = [
    [210, 2, { hair: 'long', skin: '#c98f66', hairColor: '#1f1a1a', top: '#d9844a', wear: 'hanbok', wearColor: '#8c3f6f' }, { left: 'wave', right: 'down' }],
    [390, 2.1, { hair: 'short', skin: '#e8b98f', top: '#e9e2d0', wear: 'vest', wearColor: '#2f6f74', bottom: '#3c4a5a' }, { left: 'clap', right: 'clap' }],
    [590, 2.05, { hair: 'scarf', hat: '#3f8f8a', skin: '#d6a077', top: '#5fa39a', wear: 'hanbok', wearColor: '#2f5f6f' }, { left: 'hold', right: 'wave' }],
    [780, 2.1, { hair: 'bun', skin: '#f3d0b1', top: '#f2c9d0', wear: 'hanbok', wearColor: '#c9536a' }, { left: 'front', right: 'front' }],
    [980, 2.1, { hair: 'short', skin: '#a8714c', hairColor: '#1a1616', top: '#f0c24a', bottom: '#39475a' }, { left: 'wave', right: 'hip' }],
  ];
  for (const [x, scale, look, pose] of guests) c.add(person(c, x, 780, look, { scale, left: arms[pose.left], right: arms[pose.right], face: (600 - x) / 900 }));
  c.add(person(c, 490, 790, { hair: 'tail', top: '#e8635a', bottom: '#4a6f93', skin: '#dca57c', hairColor: '#2b2220' }, { scale: 1.3, back: true, left: arms.up, right: arms.down }), person(c, 690, 792, { hair: 'short', top: '#5f9ad0', bottom: '#4a4f63', skin: '#e8b98f' }, { scale: 1.25, back: true, right: arms.up }));
  let paper = '';
  for (let i = 0; i < 80; i += 1) paper += c.circle(c.between(0, 1200), c.between(120, 780), c.between(3, 6), c.pick(['#f6c75a', '#e8635a', '#ffffff', '#7fc0b5']), 'opacity="0.7"');
  c.add(paper);
}

export const gatherings: readonly Scene[] = [
  { slug: 'market-day', size: [1200, 800], longSide: 2700, draw: marketDay },
  { slug: 'pumba-festival', size: [1200, 675], longSide: 4000, draw: pumbaFestival, finish: { grain: 0.25, wobble: 0.9, grade: ['#e08a6a', 0.15] } },
  { slug: 'pepper-harvest', size: [1200, 800], longSide: 2400, draw: pepperHarvest },
  { slug: 'smart-farm', size: [1200, 800], longSide: 2400, draw: smartFarm },
  { slug: 'multicultural-day', size: [1200, 800], longSide: 2400, draw: multiculturalDay },
];
