/** The newsletter's covers, upright. */
import { type Canvas, type Scene, dark, light, num } from './canvas.ts';
import { cloud, foliage, grass, hills, ranges, sky } from './land.ts';
import { type Look, arms, person } from './people.ts';

/** July: lotus pond and pavilion. */
function coverJuly(c: Canvas): void {
  sky(c, [[0, '#4fa0c9'], [0.6, '#bfe2e4'], [1, '#f1f3dc']], 560);
  cloud(c, 300, 180, 460, '#ffffff');
  cloud(c, 760, 290, 320, '#ffffff', 0.8);
  hills(c, 520, 200, '#8fbfa5', '#c3dfcf');
  hills(c, 560, 120, '#5f9a72', '#8fbb85', { wooded: 14 });
  c.add(c.rect(-20, 590, 1000, 640, c.linear([[0, '#a9d3cf'], [0.5, '#5f9f9a'], [1, '#2f6468']])));
  c.add(`<g transform="translate(620 640)">${c.ellipse(0, 12, 200, 20, '#2b5550', 'opacity="0.5"')}${c.rect(-130, -20, 260, 26, '#b5a284')}${[-112, -40, 32, 100].map((x) => c.rect(x, -150, 14, 134, '#8c3f33')).join('')}${c.rect(-136, -58, 272, 9, '#7a5a42')}${c.rect(-130, -166, 260, 18, '#3f7f6a')}${c.path('M-200 -150Q-120 -182 -70 -250H70Q120 -182 200 -150Q100 -168 0 -168T-200 -150Z', c.linear([[0, '#5b6a70'], [1, '#343f46']]))}${c.rect(-76, -258, 152, 13, '#2c363c')}</g>`);
  for (let i = 0; i < 150; i += 1) {
    const t = (i / 150) ** 0.8;
    const [x, y, s] = [c.between(-40, 1000), 680 + t * 520, 16 + t * 74];
    if (t < 0.3 && Math.abs(x - 620) < 180) continue;
    const green = c.pick(['#4f9a63', '#3f8556', '#6cb075', '#2f7350']);
    c.add(c.ellipse(x, y, s, s * 0.36, dark(green, 0.25)), c.ellipse(x - s * 0.04, y - s * 0.05, s * 0.94, s * 0.32, c.linear([[0, light(green, 0.2)], [1, green]])), c.line(`M${num(x)} ${num(y - s * 0.04)}L${num(x - s * 0.7)} ${num(y - s * 0.12)}M${num(x)} ${num(y - s * 0.04)}L${num(x + s * 0.66)} ${num(y - s * 0.14)}M${num(x)} ${num(y - s * 0.04)}L${num(x + s * 0.1)} ${num(y + s * 0.22)}`, light(green, 0.35), 1.4));
    if (i % 7 !== 3) continue;
    const [fy, f] = [y - s * 0.9, s * 0.52];
    let flower = c.line(`M${num(x)} ${num(y)}V${num(fy)}`, '#5f8f5a', 4);
    for (const a of [-70, 70, -46, 46, -22, 22, 0]) flower += c.path(`M0 0Q${num(-f * 0.36)} ${num(-f * 0.6)} 0 ${num(-f * 1.15)}Q${num(f * 0.36)} ${num(-f * 0.6)} 0 0Z`, c.linear([[0, '#e8799a'], [1, '#fbe0e4']]), `transform="translate(${num(x)} ${num(fy)}) rotate(${a})"`);
    c.add(flower);
  }
}

/** September: the full moon over a village, a family on the road home. */
function coverSeptember(c: Canvas): void {
  sky(c, [[0, '#18244f'], [0.5, '#3f4f86'], [0.85, '#b58aa0'], [1, '#f0c59a']], 900);
  for (let i = 0; i < 130; i += 1) c.add(c.circle(c.between(0, 960), c.between(0, 560), c.between(0.7, 2), '#ffffff', 'opacity="0.75"'));
  c.add(c.circle(610, 310, 420, c.radial([[0, '#fff0c0', 0.6], [0.5, '#ffe6a8', 0.16], [1, '#ffe6a8', 0]])), c.circle(610, 310, 132, c.radial([[0, '#fffbe6'], [0.8, '#fdeab0'], [1, '#f6d88a']])), c.ellipse(580, 280, 34, 26, '#f0d58c', 'opacity="0.5"'), c.ellipse(650, 350, 26, 20, '#f0d58c', 'opacity="0.5"'));
  cloud(c, 380, 400, 420, '#c9b3c9', 0.45);
  hills(c, 700, 230, '#4a5588', '#7a6f98');
  hills(c, 770, 150, '#333d68', '#5a5480', { wooded: 12 });
  for (const [x, y, s] of [[90, 820, 1], [250, 800, 0.85], [700, 810, 0.9], [850, 835, 1.05]] as const) c.add(`<g transform="translate(${x} ${y}) scale(${s})">${c.rect(-60, -60, 120, 62, '#6a5a63')}${c.rect(-40, -44, 30, 32, '#ffd88a')}${c.rect(12, -44, 30, 32, '#ffd88a')}${c.circle(0, -28, 90, c.radial([[0, '#ffcf7a', 0.4], [1, '#ffcf7a', 0]]))}${c.path('M-88 -52Q-40 -66 -22 -96H22Q40 -66 88 -52Q0 -60 -88 -52Z', '#232a42')}</g>`);
  c.add(c.path('M-20 850Q400 780 980 860V1230H-20Z', c.linear([[0, '#5d6a52'], [1, '#1f2a30']])), c.path('M420 830Q560 900 430 990T600 1230H300Q220 1060 360 960T396 830Z', c.linear([[0, '#d9b78c'], [1, '#7f6a66']])));
  c.add(grass(c, 850, 1200, '#4d5c46', 420, 26));
  for (const [x, y] of [[30, 1120], [930, 1060]] as const) c.add(c.line(`M${x} 1230Q${x} ${y - 200} ${x < 480 ? x + 60 : x - 70} ${y - 460}M${x} ${y - 160}L${x < 480 ? x + 130 : x - 150} ${y - 330}`, '#20202c', 22));
  for (let i = 0; i < 26; i += 1) { const [left, t] = [i % 2 === 0, c.rng()]; const [x, y] = [left ? 40 + t * 150 : 920 - t * 190, 560 + c.rng() * 270]; c.add(c.circle(x, y, 15, c.radial([[0, '#ffb45a'], [1, '#d8662a']], 0.4, 0.35)), c.path(`M${num(x - 9)} ${num(y - 12)}q9 -8 18 0q-9 6 -18 0Z`, '#3a4a38')); }
  const shade: Look = { skin: '#2a2640', hairColor: '#1a182c', top: '#2c2a4a', bottom: '#211f36', hat: '#1f1d33' };
  c.add(person(c, 430, 1120, { ...shade, hair: 'short', top: '#2f3358' }, { scale: 1.25, back: true, pose: 'walk', right: arms.reach }), person(c, 560, 1125, { ...shade, hair: 'bun', wear: 'hanbok', top: '#4a3352', wearColor: '#3a2b4a' }, { scale: 1.2, back: true, left: arms.reach }), person(c, 495, 1128, { ...shade, hair: 'short', top: '#4a4260' }, { scale: 0.75, back: true, pose: 'walk', left: arms.up, right: arms.up }), person(c, 345, 1110, { ...shade, hair: 'bob', top: '#3a3558' }, { scale: 1.1, back: true, right: arms.hold }));
}

/** November: two models with this year's harvest under the ginkgo. */
function coverNovember(c: Canvas): void {
  sky(c, [[0, '#7fb4d0'], [0.6, '#dbe6dc'], [1, '#fbeecb']], 700);
  ranges(c, 600, 150, '#9a7a5a', '#e9e2cf');
  c.add(c.rect(-20, 640, 1000, 600, c.linear([[0, '#d9b45a'], [1, '#a5783a']])));
  c.add(c.path('M110 1000Q150 640 120 300L190 300Q190 640 230 1000Z', '#5b4636'));
  for (const [x, y, r] of [[60, 200, 190], [260, 130, 190], [470, 90, 170], [150, 340, 150], [700, 60, 150]] as const) c.add(foliage(c, x, y, r, r * 0.78, c.pick(['#f2b632', '#f0a92a', '#f6c84f']), 190));
  c.add(c.path('M640 660L760 600L900 660V760H650Z', '#e8dcc4'), c.path('M620 668L760 588L920 668Z', '#8a4a3a'));
  const wear = { wear: 'apron', bottom: '#39475a' } as const;
  c.add(person(c, 350, 1150, { ...wear, hair: 'bob', top: '#c9566a', wearColor: '#f4ecd8', hairColor: '#2a2422' }, { scale: 3.1, left: arms.hold, right: arms.hold, face: 0.25, tilt: 4 }), person(c, 640, 1150, { ...wear, hair: 'short', top: '#2f6f74', wearColor: '#e9b44a', skin: '#e8b98f', glasses: true }, { scale: 3.25, left: arms.hold, right: arms.hold, face: -0.25, tilt: -3 }));
  const crate = (x: number, y: number, items: () => string): string => items() + c.rect(x - 115, y, 230, 120, c.linear([[0, '#d0a268'], [1, '#966b3e']])) + c.line(`M${x - 115} ${y + 40}H${x + 115}M${x - 115} ${y + 80}H${x + 115}`, '#7a5430', 4);
  const cabbages = (x: number, y: number): string => [-70, 0, 70].map((d) => c.ellipse(x + d, y - 12, 50, 58, '#7fa650') + c.ellipse(x + d, y - 26, 34, 44, '#dbe6a5') + c.line(`M${x + d} ${y - 64}V${y + 20}M${x + d - 16} ${y - 54}Q${x + d - 28} ${y - 20} ${x + d - 20} ${y + 10}M${x + d + 16} ${y - 54}Q${x + d + 28} ${y - 20} ${x + d + 20} ${y + 10}`, '#f7f6dc', 4)).join('');
  const apples = (x: number, y: number): string => Array.from({ length: 11 }, (_, k) => c.circle(x - 92 + (k % 6) * 37, y - 8 - Math.floor(k / 6) * 32, 26, c.pick(['#d8402f', '#c4332a', '#e2603f'])) + c.circle(x - 100 + (k % 6) * 37, y - 17 - Math.floor(k / 6) * 32, 7, '#f6b09a', 'opacity="0.7"')).join('');
  c.add(crate(340, 820, () => cabbages(340, 820)), crate(655, 815, () => apples(655, 815)));
  for (const [x, y, skin] of [[222, 880, '#f0c7a4'], [458, 880, '#f0c7a4'], [538, 876, '#e8b98f'], [772, 876, '#e8b98f']] as const) c.add(c.circle(x, y, 19, skin));
  let leaves = '';
  for (let i = 0; i < 260; i += 1) { const [x, y, s] = [c.between(-10, 970), i < 60 ? c.between(200, 900) : c.between(960, 1200), c.between(7, 15)]; leaves += c.path(`M${num(x)} ${num(y)}q${num(-s)} ${num(-s * 0.9)} 0 ${num(-s * 1.5)}q${num(s)} ${num(s * 0.6)} 0 ${num(s * 1.5)}Z`, c.pick(['#f6c84f', '#eda024', '#f9dd7a']), `transform="rotate(${num(c.between(0, 360))} ${num(x)} ${num(y)})"`); }
  c.add(leaves);
}

export const covers: readonly Scene[] = [
  { slug: 'cover-07', size: [960, 1200], longSide: 2500, draw: coverJuly },
  { slug: 'cover-09', size: [960, 1200], longSide: 2500, draw: coverSeptember, finish: { grade: ['#8a7fb0', 0.15] } },
  { slug: 'cover-11', size: [960, 1200], longSide: 2500, draw: coverNovember },
];
