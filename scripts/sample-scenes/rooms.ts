/** Scenes indoors. */
import { type Canvas, type Scene, dark, light, num } from './canvas.ts';
import { shafts } from './land.ts';
import { arms, behind, person } from './people.ts';
import { daylight, lamp, pane, plant, room, shelf, table } from './props.ts';

function book(c: Canvas, x: number, y: number, s: number, color: string): string {
  return c.path(`M${num(x)} ${num(y)}L${num(x - 40 * s)} ${num(y - 8 * s)}L${num(x - 44 * s)} ${num(y + 12 * s)}L${num(x)} ${num(y + 20 * s)}L${num(x + 44 * s)} ${num(y + 12 * s)}L${num(x + 40 * s)} ${num(y - 8 * s)}Z`, color) + c.path(`M${num(x)} ${num(y + 2 * s)}Q${num(x - 20 * s)} ${num(y - 10 * s)} ${num(x - 38 * s)} ${num(y - 5 * s)}L${num(x - 41 * s)} ${num(y + 9 * s)}Q${num(x - 20 * s)} ${num(y + 4 * s)} ${num(x)} ${num(y + 16 * s)}Q${num(x + 20 * s)} ${num(y + 4 * s)} ${num(x + 41 * s)} ${num(y + 9 * s)}L${num(x + 38 * s)} ${num(y - 5 * s)}Q${num(x + 20 * s)} ${num(y - 10 * s)} ${num(x)} ${num(y + 2 * s)}Z`, '#fbf6e9') + c.line(`M${num(x)} ${num(y + 2 * s)}V${num(y + 16 * s)}`, '#c9bfa8', 1.5);
}

function laptop(c: Canvas, x: number, y: number, s: number): string {
  return c.path(`M${num(x - 42 * s)} ${num(y - 58 * s)}H${num(x + 42 * s)}L${num(x + 46 * s)} ${num(y)}H${num(x - 46 * s)}Z`, '#8b949c') + c.rect(x - 50 * s, y - 2, 100 * s, 9 * s, '#c8cdd1', 'rx="3"') + c.circle(x, y - 28 * s, 6 * s, '#dfe4e7');
}

function libraryReading(c: Canvas): void {
  room(c, '#e7d8bd', '#b98a5c', 560);
  c.add(shelf(c, 20, 120, 330, 440, 5, '#9a6a42'), shelf(c, 850, 120, 330, 440, 5, '#9a6a42'));
  c.add(pane(c, 410, 110, 380, 300, '#8cc6e0', '#7fa862'), lamp(c, 330, 70), lamp(c, 870, 70));
  c.add(daylight(c, 430, 570, 360, 230));
  c.add(shelf(c, 400, 440, 400, 118, 1, '#a9764c'), plant(c, 380, 570, 150), plant(c, 820, 570, 130, '#4f7f86'));
  c.add(behind(c, 380, 660, { hair: 'bob', top: '#6f8fa0', hairColor: '#2e2724', skin: '#f0c7a4', glasses: true }, { scale: 1.9, left: arms.table, right: arms.hold, tilt: 5, face: 0.35 }));
  c.add(behind(c, 610, 660, { hair: 'short', top: '#c1694f', skin: '#e8b98f' }, { scale: 1.95, left: arms.table, right: arms.chin, tilt: -4, face: -0.3 }));
  c.add(behind(c, 840, 660, { hair: 'long', top: '#d9b159', skin: '#f3d0b1', hairColor: '#3b2d27' }, { scale: 1.85, left: arms.hold, right: arms.table, tilt: -6, face: -0.6 }));
  c.add(table(c, 190, 740, 840, 96, 120, '#b07a4c'));
  c.add(book(c, 375, 672, 1.15, '#3f6273'), book(c, 610, 676, 1.15, '#a4483d'), book(c, 835, 672, 1.15, '#6b7f52'));
  for (let i = 0; i < 4; i += 1) c.add(c.rect(468 + (i % 2) * 4, 696 - i * 13, 92, 12, c.pick(['#d6a94e', '#7c5a78', '#35525a', '#c5764f'])));
  c.add(c.path('M700 672h34l-4 36h-26z', '#f4efe4'), c.line('M734 680q14 4 0 18', '#f4efe4', 4), shafts(c, 300, -140, '#fff0c4', 5, 0.2));
}

function seniorCenter(c: Canvas): void {
  room(c, '#e9dcc6', '#d3b07c', 470);
  c.add(pane(c, 90, 110, 260, 240, '#a5d3e6', '#c7a34f'), pane(c, 850, 110, 260, 240, '#a5d3e6', '#c7a34f'));
  c.add(c.rect(430, 120, 340, 210, '#2b2f36', 'rx="8"'), c.rect(440, 130, 320, 186, c.linear([[0, '#5aa3c9'], [1, '#cfe6c9']])), c.path('M440 290Q520 220 600 270T760 240V316H440Z', '#6f9a5a'), c.circle(700, 165, 20, '#ffe9a8'), c.rect(440, 284, 320, 32, '#0b4f5c', 'opacity="0.85"'), c.line('M456 300H640M660 300H730', '#ffffff', 5));
  c.add(c.circle(800, 90, 34, '#fbf7ec', 'stroke="#7a5c43" stroke-width="6"'), c.line('M800 90V68M800 90L814 98', '#3b3533', 4), plant(c, 400, 480, 140), plant(c, 812, 480, 110, '#4f7f86'));
  const elder = (x: number, y: number, s: number, top: string, hair: 'perm' | 'short' | 'bun', stance: Parameters<typeof person>[4]): void => c.add(c.ellipse(x, y + 2, 64 * s, 20 * s, '#a85d4c'), person(c, x, y - 8, { hair, hairColor: c.pick(['#b5b2ad', '#d5d2cc', '#96928e']), top, bottom: '#5c5560', skin: '#e5bd97', glasses: c.rng() < 0.3, wear: 'vest', wearColor: dark(top, 0.25) }, { scale: s, pose: 'crouch', ...stance }));
  elder(250, 640, 1.7, '#b86a78', 'perm', { left: arms.up, right: arms.up, face: 0.2 });
  elder(470, 610, 1.6, '#6b8f7e', 'short', { left: arms.up, right: arms.up, face: 0.1 });
  elder(690, 610, 1.6, '#8a76a5', 'perm', { left: arms.up, right: arms.up, face: -0.1 });
  elder(920, 640, 1.7, '#c98f4a', 'bun', { left: arms.up, right: arms.up, face: -0.3 });
  c.add(person(c, 590, 860, { hair: 'tail', top: '#e8efe9', wear: 'vest', wearColor: '#1d6f82', bottom: '#3b4756', hairColor: '#2a2422' }, { scale: 2, left: arms.up, right: arms.up, back: true }));
  c.add(daylight(c, 100, 480, 240, 250, '#fff1c9', 0.3));
}

function digitalClass(c: Canvas): void {
  room(c, '#d5dfdd', '#b0a38e', 500);
  c.add(c.rect(330, 70, 540, 300, '#f4f5f1', 'stroke="#8e9a9b" stroke-width="8"'), c.rect(470, 100, 150, 240, '#27343c', 'rx="16"'), c.rect(480, 122, 130, 192, c.linear([[0, '#d9f0ea'], [1, '#9fd0c4']])));
  for (let i = 0; i < 12; i += 1) c.add(c.rect(490 + (i % 3) * 39, 136 + Math.floor(i / 3) * 43, 30, 30, ['#e2574c', '#f2b23c', '#3d7fa8', '#5fa06a', '#8b6aa5'][i % 5] ?? '#3d7fa8', 'rx="7"'));
  c.add(c.line('M660 140H820M660 180H800M660 220H820M660 260H760', '#6f8288', 8), c.path('M650 300l22 -16v10h90v12h-90v10z', '#d2574a'));
  c.add(pane(c, 60, 110, 200, 240, '#9ccbe0', '#8aa564'), pane(c, 940, 110, 200, 240, '#9ccbe0', '#8aa564'));
  c.add(person(c, 960, 590, { hair: 'bob', top: '#f0e6d2', bottom: '#39475a', wear: 'suit', wearColor: '#2f6f74', hairColor: '#2b2422' }, { scale: 1.75, left: arms.wave, right: arms.hip, face: -0.4 }));
  const desk = (x: number, y: number, s: number, hair: 'perm' | 'short' | 'bun', top: string): void => c.add(behind(c, x, y, { hair, hairColor: c.pick(['#bdbab5', '#9a9692', '#d4d1cb']), top, skin: '#e3ba93', glasses: c.rng() < 0.5, wear: 'vest', wearColor: dark(top, 0.28) }, { scale: s, left: arms.hold, right: arms.hold, tilt: c.between(-6, 6), face: c.between(-0.3, 0.3) }), table(c, x - 110 * s * 0.75, y + 26 * s * 0.6, 220 * s * 0.75, 34 * s * 0.7, 130, '#d9c19a'), c.rect(x - 10 * s, y - 32 * s, 20 * s, 34 * s, '#22303a', 'rx="5"'));
  desk(230, 560, 1.35, 'perm', '#b8697a');
  desk(480, 550, 1.3, 'short', '#6d8aa0');
  desk(720, 552, 1.3, 'bun', '#8f7aa8');
  desk(370, 720, 1.8, 'short', '#7f9468');
  desk(720, 726, 1.85, 'perm', '#c98a52');
  c.add(person(c, 140, 830, { hair: 'short', top: '#e3e8e4', wear: 'vest', wearColor: '#e08a3a', bottom: '#3c4654' }, { scale: 1.8, right: arms.reach, face: 0.7, lean: 8 }));
}

function schoolLunch(c: Canvas): void {
  room(c, '#f0e4c8', '#c9a878', 500);
  c.add(pane(c, 80, 90, 300, 270, '#98d0e8', '#85b468'), pane(c, 820, 90, 300, 270, '#98d0e8', '#85b468'));
  c.add(c.rect(450, 110, 300, 200, '#fbf8ef', 'stroke="#b98f5c" stroke-width="9"'));
  for (const [color, x, y] of [['#e2574c', 510, 170], ['#f2b23c', 600, 165], ['#6fa35a', 690, 172], ['#a8683e', 555, 250], ['#8a6aa5', 650, 250]] as const) c.add(c.circle(x, y, 30, color), c.circle(x - 8, y - 10, 9, light(color, 0.5), 'opacity="0.6"'), c.path(`M${x} ${y - 28}q10 -16 22 -12q-6 14 -22 12Z`, '#5c8f4d'));
  const child = (x: number, y: number, hair: 'tail' | 'bob' | 'short', top: string, face: number): string => behind(c, x, y, { hair, top, hairColor: '#2f2624', skin: '#f3d0b1' }, { scale: 2.35, left: arms.table, right: arms.chin, face, tilt: face * 4 });
  c.add(daylight(c, 100, 510, 280, 200, '#fff4d0', 0.3), child(600, 660, 'tail', '#e8a23f', 0.1));
  c.add(person(c, 960, 760, { hair: 'bandana', hat: '#ffffff', top: '#dbe8e6', wear: 'apron', wearColor: '#3f8f7f', mask: true, bottom: '#5a6470', hairColor: '#2f2826' }, { scale: 2.1, left: arms.reach, right: arms.hold, face: -0.5 }));
  c.add(person(c, 260, 760, { hair: 'bandana', hat: '#ffffff', top: '#e9e4d6', wear: 'apron', wearColor: '#d9834e', mask: true, bottom: '#5a6470', hairColor: '#443a35' }, { scale: 2.1, right: arms.reach, left: arms.hold, face: 0.5 }));
  c.add(table(c, 60, 780, 1080, 130, 120, '#d8b078'));
  for (const [x, y, s] of [[600, 706, 1.3], [330, 730, 1], [870, 730, 1]] as const) {
    c.add(c.path(`M${num(x - 100 * s)} ${num(y - 24 * s)}H${num(x + 100 * s)}L${num(x + 116 * s)} ${num(y + 30 * s)}H${num(x - 116 * s)}Z`, c.linear([[0, '#e9edef'], [1, '#b4bdc2']])));
    for (const [dx, dy, r, color] of [[-62, -8, 26, '#fdfaf2'], [0, -10, 24, '#d9603f'], [60, -8, 26, '#7ba35a'], [-50, 16, 34, '#fffdf6'], [48, 16, 36, '#c98d4e']] as const) c.add(c.ellipse(x + dx * s, y + dy * s, r * s, r * 0.36 * s, '#98a3a9'), c.ellipse(x + dx * s, y + dy * s - 3, r * 0.85 * s, r * 0.32 * s, color));
  }
}

function healthCenter(c: Canvas): void {
  room(c, '#dbe8e5', '#b9c2bb', 520);
  c.add(pane(c, 90, 110, 260, 260, '#a5d5e5', '#91b877'), c.rect(470, 130, 180, 230, '#ffffff', 'stroke="#8fb0ac" stroke-width="6"'), c.path('M560 200c-14 -30 -58 -18 -46 20q10 28 46 56q36 -28 46 -56c12 -38 -32 -50 -46 -20Z', '#dd6558'), c.line('M496 236h30l12 -26 18 50 14 -34 10 10h44', '#ffffff', 5), c.rect(780, 100, 320, 290, '#f4f1e6', 'stroke="#b9a98a" stroke-width="8"'), c.line('M940 104V386M784 200H1096M784 296H1096', '#cbbf9f', 5));
  for (let i = 0; i < 14; i += 1) c.add(c.rect(800 + (i % 7) * 40 + (i % 7 > 3 ? 10 : 0), 160 + Math.floor(i / 7) * 96, 24, 38, ['#e0a35a', '#5d9a8f', '#c9655a', '#7a8fb5'][i % 4] ?? '#5d9a8f', 'rx="4"'));
  c.add(plant(c, 410, 540, 150), daylight(c, 120, 530, 240, 240, '#fff4d0', 0.35));
  c.add(c.rect(225, 600, 130, 22, '#7ba098', 'rx="8"'), c.rect(280, 620, 18, 100, '#6f7d7d'), c.rect(820, 600, 130, 22, '#7ba098', 'rx="8"'), c.rect(876, 620, 18, 100, '#6f7d7d'));
  c.add(person(c, 300, 716, { hair: 'perm', hairColor: '#c2bfba', top: '#b5707f', bottom: '#5b5662', skin: '#e5bd97', wear: 'vest', wearColor: '#8a4d62' }, { scale: 2.05, pose: 'sitRight', right: arms.out, left: arms.table, face: 0.5 }));
  c.add(person(c, 880, 716, { hair: 'bob', hairColor: '#2b2523', top: '#7fb0a8', wear: 'coat', wearColor: '#f7f8f5', bottom: '#4d5a66', skin: '#f0c7a4', glasses: true }, { scale: 2.05, pose: 'sitLeft', left: arms.out, right: arms.hold, face: -0.5, lean: -5 }));
  c.add(table(c, 450, 640, 300, 60, 110, '#e6ddc9'), c.rect(620, 540, 96, 70, '#e9eeee', 'rx="8"'), c.rect(630, 550, 76, 40, '#1f4550'), c.line('M638 574h16l8 -12 10 20 8 -8h20', '#7fe0b8', 4), c.path('M470 596Q540 574 600 596V616H470Z', '#35618a'), c.line('M600 606Q630 620 640 600', '#35424c', 5));
}

function youthCenter(c: Canvas): void {
  room(c, '#cfd8d0', '#b88b60', 520);
  c.add(c.rect(60, 90, 500, 300, '#a65f48'));
  for (let r = 0; r < 10; r += 1) for (let k = -1; k < 8; k += 1) c.add(c.clipped('M60 90H560V390H60Z', c.rect(62 + k * 64 + (r % 2) * 32, 92 + r * 30, 60, 26, c.pick(['#b56d52', '#a85f48', '#bd7a5c', '#9c5741']))));
  c.add(pane(c, 650, 100, 470, 290, '#89bfdc', '#d8a24c'), lamp(c, 200, 120, '#2f6f74'), lamp(c, 420, 120, '#2f6f74'), lamp(c, 900, 60, '#e0a33e'));
  for (let i = 0; i < 9; i += 1) c.add(c.rect(120 + (i % 5) * 84, 220 + Math.floor(i / 5) * 76, 58, 58, c.pick(['#f6e27a', '#f2b8a0', '#bfe0d0', '#cfd8f0']), `transform="rotate(${num(c.between(-6, 6))} ${149 + (i % 5) * 84} ${249 + Math.floor(i / 5) * 76})"`));
  c.add(plant(c, 600, 530, 190), daylight(c, 660, 530, 420, 240));
  c.add(person(c, 230, 640, { hair: 'short', top: '#e9e1cd', wear: 'vest', wearColor: '#3f6f8f', bottom: '#39414f' }, { scale: 1.95, left: arms.hip, right: arms.up, face: 0.4 }));
  c.add(behind(c, 480, 640, { hair: 'tail', top: '#d07c5b', hairColor: '#2e2624' }, { scale: 1.9, left: arms.table, right: arms.clap, face: -0.5, tilt: -4 }));
  c.add(behind(c, 700, 640, { hair: 'short', top: '#6b8f7e', glasses: true, skin: '#e8b98f' }, { scale: 1.95, left: arms.table, right: arms.table, face: -0.2 }));
  c.add(behind(c, 930, 640, { hair: 'bob', top: '#e0b652', skin: '#f3d0b1', hairColor: '#4a3428' }, { scale: 1.9, left: arms.chin, right: arms.table, face: -0.6, tilt: -5 }));
  c.add(table(c, 330, 730, 760, 92, 120, '#d6b384'), laptop(c, 700, 672, 1.25), laptop(c, 930, 680, 1.15), book(c, 480, 678, 1, '#3f6f8f'), c.path('M588 664h28l-4 34h-20z', '#0b4f5c'), c.path('M804 668h28l-4 32h-20z', '#f4efe4'));
}

export const rooms: readonly Scene[] = [
  { slug: 'library-reading', size: [1200, 800], longSide: 2400, draw: libraryReading },
  { slug: 'senior-center', size: [1200, 800], longSide: 2400, draw: seniorCenter },
  { slug: 'digital-class', size: [1200, 800], longSide: 2400, draw: digitalClass, finish: { grade: ['#d9c09a', 0.15] } },
  { slug: 'school-lunch', size: [1200, 900], longSide: 2400, draw: schoolLunch },
  { slug: 'health-center', size: [1200, 800], longSide: 2400, draw: healthCenter, finish: { grade: ['#d9c8a0', 0.15] } },
  { slug: 'youth-center', size: [1200, 800], longSide: 2400, draw: youthCenter },
];
