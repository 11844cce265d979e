/** Official occasions, giving and drills. */
import { type Canvas, type Scene, curve, dark, light, num } from './canvas.ts';
import { cloud, foliage, ranges, ripples, sky, tree } from './land.ts';
import { type Look, arms, behind, crowd, person, someone } from './people.ts';
import { bunting, pane, plant, room, table, wheel } from './props.ts';

function curtain(c: Canvas, x: number, y: number, w: number, h: number, color: string): string {
  let out = '';
  const folds = Math.round(w / 34);
  for (let i = 0; i < folds; i += 1) out += c.rect(x + (w / folds) * i, y, w / folds + 1, h, c.linear([[0, dark(color, 0.25)], [0.45, light(color, 0.12)], [1, dark(color, 0.3)]], 0));
  return out;
}

function mayorBriefing(c: Canvas): void {
  room(c, '#cdd6d6', '#8d7c6a', 560);
  c.add(c.rect(180, 60, 840, 420, c.linear([[0, '#0f5a66'], [1, '#0b3f4b']])), c.path('M180 400Q400 300 620 380T1020 340V480H180Z', '#1d7480'), c.path('M180 440Q420 370 660 430T1020 410V480H180Z', '#3f9a94'), c.circle(860, 170, 52, '#f4c95d', 'opacity="0.9"'), c.line('M250 140H600M250 186H520', '#e9f2ee', 13));
  for (const [x, color] of [[90, '#f4f3ee'], [1110, '#3a7d64']] as const) c.add(c.rect(x, 150, 7, 420, '#b99a5a'), c.path(`M${x + 4} 160Q${x + 46} 240 ${x + 34} 400L${x - 30} 420Q${x - 10} 260 ${x + 4} 160Z`, c.linear([[0, light(color, 0.1)], [1, dark(color, 0.15)]], 0)));
  c.add(behind(c, 600, 500, { hair: 'short', hairColor: '#5a5552', top: '#8c2f39', wear: 'suit', wearColor: '#2c3a4e', skin: '#e8b98f', glasses: true }, { scale: 2.3, left: arms.wave, right: arms.table, smile: false, face: 0.15 }));
  c.add(c.path('M470 480H730L712 720H488Z', c.linear([[0, '#b98552'], [1, '#7c5433']])), c.rect(456, 466, 288, 24, '#d6a674'), c.circle(600, 580, 38, '#0f5a66'), c.circle(600, 570, 10, '#f4c95d'), c.line('M576 590Q590 580 602 588T626 584', '#ffffff', 6), c.line('M560 470Q566 432 578 424M640 470Q634 434 624 426', '#2b2b2f', 5), c.rect(570, 408, 15, 24, '#2b2b2f', 'rx="7"'), c.rect(617, 410, 15, 24, '#2b2b2f', 'rx="7"'));
  const press = [[120, 830, 1.7], [300, 850, 1.8], [480, 870, 1.75], [720, 870, 1.8], [900, 850, 1.75], [1080, 830, 1.7]] as const;
  c.add(crowd(c, press.map(([x, y, scale]) => ({ x, y: y + 60, scale })), (i) => ({ back: true, pose: 'sit', left: i % 2 === 0 ? arms.hold : arms.table, right: arms.hold, shadow: false }), () => ({ ...someone(c), skirt: false })));
  c.add(c.rect(970, 470, 70, 46, '#25272e', 'rx="6"'), c.circle(968, 493, 19, '#3c4653'), c.circle(968, 493, 10, '#7fa6c0'), c.line('M1005 516L960 720M1005 516L1050 720M1005 516V720', '#25272e', 7));
}

function awardCeremony(c: Canvas): void {
  c.add(c.rect(-20, -20, 1240, 640, '#4a1f2a'), curtain(c, -20, -20, 1240, 620, '#8e2f3d'));
  c.add(c.rect(-20, 590, 1240, 230, c.linear([[0, '#c08a58'], [1, '#7a4f30']])), c.rect(-20, 582, 1240, 12, '#e2b77c'));
  c.add(c.rect(260, 70, 680, 110, '#f7efdc', 'rx="6"'), c.path('M330 125q14 -40 28 0q40 -6 10 22q12 40 -24 18q-36 22 -24 -18q-30 -28 10 -22Z', '#d8a23c'), c.line('M420 112H860M470 146H810', '#8e2f3d', 12));
  for (const x of [250, 600, 950]) c.add(c.path(`M${x} -20L${x - 190} 640H${x + 190}Z`, c.linear([[0, '#fff3cc', 0.5], [1, '#fff3cc', 0]])));
  const honoured: [number, Look][] = [[300, { hair: 'bob', top: '#e5dcc8', wear: 'suit', wearColor: '#5b3f63', bottom: '#3f3548' }], [450, { hair: 'short', top: '#3f6f8f', wear: 'suit', wearColor: '#3b4450', bottom: '#30363f', skin: '#dca57c' }], [900, { hair: 'perm', hairColor: '#a8a5a0', top: '#c7566a', wear: 'hanbok', wearColor: '#35617a' }]];
  for (const [x, look] of honoured) c.add(person(c, x, 720, look, { scale: 2.05, left: arms.hold, right: arms.hold, face: x < 600 ? 0.3 : -0.3 }), c.circle(x, 500, 22, '#e9b13f'), c.path(`M${x - 10} 515l-8 34 12 -8 6 12 6 -12 12 8 -8 -34Z`, '#c9533f'));
  c.add(person(c, 610, 725, { hair: 'short', hairColor: '#5a5552', top: '#8c2f39', wear: 'suit', wearColor: '#2c3a4e', bottom: '#252f3e', glasses: true }, { scale: 2.1, right: arms.out, left: arms.reach, face: 0.6 }));
  c.add(person(c, 760, 725, { hair: 'long', top: '#e8c46a', bottom: '#43505f', hairColor: '#2a2422' }, { scale: 2, left: arms.out, right: arms.hold, face: -0.6 }));
  c.add(c.rect(655, 440, 66, 86, '#fbf4e0', 'stroke="#c79a3e" stroke-width="6"'), c.circle(688, 502, 9, '#c9533f'), c.line('M668 462H708M668 476H708', '#8a8278', 3));
  for (const x of [80, 1120]) c.add(plant(c, x, 760, 230, '#c9a35a'), c.circle(x - 30, 600, 16, '#e2708a'), c.circle(x + 26, 590, 16, '#f2b2c0'), c.circle(x, 562, 17, '#e2574c'));
  let confetti = '';
  for (let i = 0; i < 110; i += 1) confetti += c.rect(c.between(0, 1200), c.between(190, 760), 7, 12, c.pick(['#f2c14e', '#e8635a', '#7fc0b5', '#ffffff']), `transform="rotate(${num(c.between(-50, 50))} 600 400)" opacity="0.8"`);
  c.add(confetti);
}

function donation(c: Canvas): void {
  room(c, '#e6dfcf', '#b59a78', 560);
  c.add(pane(c, 60, 100, 230, 270, '#a9cfdf', '#c9b48a'), pane(c, 910, 100, 230, 270, '#a9cfdf', '#c9b48a'), c.rect(360, 80, 480, 250, c.linear([[0, '#f7e3d0'], [1, '#f0c9ae']]), 'rx="8"'), c.path('M600 160c-26 -56 -110 -34 -86 38q18 52 86 104q68 -52 86 -104c24 -72 -60 -94 -86 -38Z', '#d9534a'), c.circle(556, 190, 16, '#ffffff', 'opacity="0.35"'));
  c.add(person(c, 380, 770, { hair: 'short', hairColor: '#8a8682', top: '#e9e2d2', wear: 'vest', wearColor: '#a0673d', bottom: '#4a4540' }, { scale: 2.3, right: arms.out, left: arms.down, face: 0.5 }));
  c.add(person(c, 790, 770, { hair: 'bob', top: '#f0ead9', wear: 'suit', wearColor: '#2f5f74', bottom: '#2a3a48' }, { scale: 2.25, left: arms.out, right: arms.down, face: -0.5 }));
  c.add(person(c, 990, 760, { hair: 'short', top: '#6b8f7e', wear: 'vest', wearColor: '#c9533f', bottom: '#3c4552', glasses: true }, { scale: 2.15, left: arms.clap, right: arms.clap, face: -0.4 }), person(c, 190, 760, { hair: 'perm', hairColor: '#4a4340', top: '#c98a4a', wear: 'vest', wearColor: '#c9533f', bottom: '#3c4552' }, { scale: 2.1, left: arms.clap, right: arms.clap, face: 0.4 }));
  c.add(c.rect(480, 470, 210, 118, '#fdf8ea', 'stroke="#0b4f5c" stroke-width="9"'), c.path('M585 502c-6 -14 -26 -8 -20 9q5 12 20 24q15 -12 20 -24c6 -17 -14 -23 -20 -9Z', '#d9534a'), c.line('M505 556H665', '#0b4f5c', 8));
  const sacks: [number, number][] = [[440, 780], [560, 784], [680, 780], [500, 716], [620, 718], [560, 656]];
  for (const [x, y] of sacks.filter(([, row]) => row > 700)) c.add(c.path(`M${x - 58} ${y}Q${x - 66} ${y - 40} ${x - 50} ${y - 70}Q${x} ${y - 84} ${x + 50} ${y - 70}Q${x + 66} ${y - 40} ${x + 58} ${y}Z`, c.linear([[0, '#fbf6e8'], [1, '#cdbf9f']])), c.rect(x - 34, y - 52, 68, 32, '#4f8a5b'), c.circle(x, y - 36, 10, '#f4d977'));
}

function floodDrill(c: Canvas): void {
  sky(c, [[0, '#6d8497'], [1, '#cfd8d6']], 400);
  cloud(c, 250, 110, 520, '#b9c4cb');
  cloud(c, 900, 90, 560, '#aebbc4');
  ranges(c, 340, 110, '#567a66', '#c4d0cd');
  c.add(c.rect(-20, 390, 1240, 460, c.linear([[0, '#8a9f6b'], [1, '#647a4b']])), c.path('M-20 470Q400 400 1220 440V620Q700 560 -20 700Z', c.linear([[0, '#8d9a8a'], [1, '#5d6f70']])), ripples(c, 470, 600, '#dbe4dd', 90, 0.45));
  for (const [x, y, s] of [[120, 450, 130], [1090, 430, 120], [980, 425, 90]] as const) c.add(tree(c, x, y, s, '#5f8552'));
  c.add(c.path('M-20 700Q700 560 1220 620V830H-20Z', c.linear([[0, '#b0a27c'], [1, '#83744f']])));
  c.add(`<g transform="translate(930 560)">${c.rect(-30, -150, 230, 130, c.linear([[0, '#d2493f'], [1, '#9f332d']]), 'rx="8"')}${c.rect(-90, -110, 66, 90, '#c23f37', 'rx="8"')}${c.rect(-84, -100, 46, 40, '#b9d6df')}${c.rect(-30, -90, 230, 12, '#f6e7b8')}${c.rect(10, -140, 80, 40, '#e9ddd0')}${c.rect(110, -140, 80, 40, '#e9ddd0')}${c.rect(-80, -124, 40, 13, '#3f8fd0')}${wheel(c, -46, -14, 27)}${wheel(c, 140, -14, 27)}</g>`);
  const row: [number, number][] = [];
  for (let i = 0; i < 10; i += 1) row.push([80 + i * 74, 668 - i * 9]);
  for (let level = 0; level < 3; level += 1) for (const [x, y] of row.slice(0, 10 - level)) c.add(c.path(`M${x - 40 + level * 37} ${y - level * 24}q-6 -26 12 -28h52q18 2 12 28q-38 10 -76 0Z`, c.linear([[0, '#e6d9b6'], [1, '#a8946a']])));
  const crew = [[150, 745, 1.3], [330, 730, 1.3], [520, 710, 1.3], [700, 690, 1.25], [860, 700, 1.25]] as const;
  for (const [i, [x, y, scale]] of crew.entries()) c.add(person(c, x, y, { hair: 'helmet', hat: i % 2 === 0 ? '#f2c23c' : '#f4f2ea', top: '#4d6573', wear: 'reflective', wearColor: i % 2 === 0 ? '#f08a2c' : '#b9d23c', bottom: '#39434f' }, { scale: scale * 1.15, back: true, left: arms.out, right: arms.out, lean: i % 2 === 0 ? -5 : 5 }), c.path(`M${x + 30} ${y - 146}q-6 -22 10 -24h44q14 2 10 24q-30 8 -64 0Z`, '#dccfa8'));
  c.add(c.line(curve([[880, 560], [820, 640], [600, 760], [420, 790], [300, 830]]), '#c9533f', 13), c.line(curve([[880, 558], [820, 636], [600, 755], [420, 785], [300, 825]]), '#e88d75', 3));
}

function kimjang(c: Canvas): void {
  sky(c, [[0, '#86b7d2'], [1, '#f1ecd8']], 420);
  for (const [x, color] of [[80, '#e0a33c'], [300, '#c9662f'], [900, '#d98f35'], [1120, '#c4552f']] as const) c.add(tree(c, x, 430, c.between(250, 310), color));
  c.add(c.rect(-20, 420, 1240, 420, c.linear([[0, '#c8bda6'], [1, '#9c8f79']])), c.path('M130 150L600 60L1070 150L1090 190H110Z', c.linear([[0, '#fdfaf2'], [1, '#d8dcd8']])), c.rect(140, 188, 12, 340, '#8e9598'), c.rect(1050, 188, 12, 340, '#8e9598'), bunting(c, 130, 200, 1070, 200, 22, ['#0b4f5c', '#d9534a', '#f0b43f'], 26));
  const team: [number, string, 'bandana' | 'bob'][] = [[220, '#6b8f9f', 'bandana'], [410, '#a86b7f', 'bandana'], [600, '#7d8f5f', 'bandana'], [790, '#c98a52', 'bandana'], [980, '#7a6f9f', 'bandana']];
  for (const [i, [x, top, hair]] of team.entries()) c.add(behind(c, x, 570, { hair, hat: i % 2 === 0 ? '#d9534a' : '#f4efe2', top, wear: 'apron', wearColor: '#d9534a', skin: ['#f0c7a4', '#e8b98f', '#f3d0b1'][i % 3] ?? '#f0c7a4', hairColor: '#2e2725' }, { scale: 1.95, left: arms.front, right: arms.hold, face: [0.5, 0.2, -0.2, -0.4, -0.5][i] ?? 0, tilt: i % 2 === 0 ? 4 : -4 }));
  c.add(table(c, 60, 680, 1080, 120, 150, '#e4e9ea', true));
  const cabbage = (x: number, y: number, s: number, spiced: boolean): string => c.ellipse(x, y, 44 * s, 22 * s, spiced ? '#c9402c' : '#dfe6b0') + [-0.6, -0.2, 0.2, 0.6].map((t) => c.path(`M${num(x + t * 60 * s)} ${num(y + 16 * s)}Q${num(x + t * 76 * s)} ${num(y - 20 * s)} ${num(x + t * 34 * s)} ${num(y - 22 * s)}Q${num(x + t * 22 * s)} ${num(y)} ${num(x + t * 60 * s)} ${num(y + 16 * s)}Z`, spiced ? light('#d9542f', Math.abs(t) * 0.3) : light('#a9c46a', Math.abs(t) * 0.5))).join('') + c.ellipse(x + 26 * s, y + 4 * s, 12 * s, 9 * s, '#fbf7e4');
  for (let i = 0; i < 6; i += 1) c.add(cabbage(190 + i * 165, 612 + (i % 2) * 20, 1, i % 2 === 0));
  for (const x of [330, 700]) c.add(c.ellipse(x, 664, 84, 24, '#b23a2c'), c.ellipse(x, 656, 78, 18, c.linear([[0, '#e2573a'], [1, '#b5301f']])), c.path(`M${x - 84} 662Q${x - 70} 706 ${x} 708Q${x + 70} 706 ${x + 84} 662Q${x} 700 ${x - 84} 662Z`, '#dfe3e2'));
  for (let i = 0; i < 5; i += 1) c.add(c.rect(110 + i * 210, 716, 150, 84, c.linear([[0, '#f6f3ea'], [1, '#cfd3d0']]), 'rx="8"'), c.rect(104 + i * 210, 706, 162, 20, '#d9534a', 'rx="5"'), c.circle(185 + i * 210, 764, 18, '#0b4f5c'), c.circle(185 + i * 210, 760, 5, '#f4c95d'));
}

function winterCare(c: Canvas): void {
  sky(c, [[0, '#7e93ad'], [1, '#e3e2da']], 520);
  c.add(c.rect(-20, 480, 1240, 440, c.linear([[0, '#dfe4e6'], [1, '#c1c8cc']])));
  c.add(c.rect(120, 250, 760, 330, c.linear([[0, '#f0e4cd'], [1, '#d3c2a4']])), c.path('M50 270Q300 230 500 120Q700 230 950 270L930 300H70Z', c.linear([[0, '#5b6a75'], [1, '#3d4852']])), c.path('M60 262Q300 226 500 112Q700 226 940 262Q700 256 500 160Q300 256 60 262Z', '#f5f7f8'));
  for (const x of [130, 480, 860]) c.add(c.rect(x, 290, 18, 290, '#7a5638'));
  for (const x of [190, 560]) {
    c.add(c.rect(x, 340, 250, 200, '#f9eccb'), c.rect(x, 340, 250, 200, c.linear([[0, '#ffdc8f', 0.75], [1, '#ffcf78', 0.35]])));
    for (let i = 0; i <= 6; i += 1) c.add(c.line(`M${num(x + i * 41.600)} 340V540M${x} ${340 + i * 33.300}H${x + 250}`, '#8a6543', i % 3 === 0 ? 7 : 3));
  }
  c.add(c.path('M100 580H910L940 620H70Z', '#9a7048'), c.rect(1020, 330, 20, 250, '#6a5646'), foliage(c, 1040, 300, 110, 90, '#c58a52', 50), c.rect(980, 440, 260, 150, '#cbbd9f'));
  c.add(person(c, 370, 790, { hair: 'perm', hairColor: '#cbc8c3', top: '#a85f74', bottom: '#5c5560', skin: '#e5bd97', wear: 'muffler', wearColor: '#e0c070' }, { scale: 2.3, right: arms.out, left: arms.table, face: 0.5 }));
  c.add(person(c, 640, 800, { hair: 'beanie', hat: '#2f6f74', top: '#e8efe9', wear: 'vest', wearColor: '#e08a3a', bottom: '#3b4756' }, { scale: 2.45, left: arms.out, right: arms.hold, face: -0.5, lean: -4 }));
  c.add(person(c, 900, 800, { hair: 'bob', top: '#4f6f8a', wear: 'vest', wearColor: '#e08a3a', bottom: '#39414f' }, { scale: 2.4, left: arms.hold, right: arms.hold, face: -0.4 }));
  c.add(c.path('M432 496h150v62h-150z', '#c0563f'), c.path('M432 496q75 -26 150 0v16h-150z', '#d9745a'), c.line('M507 486V556M432 528H582', '#f4d28a', 7), c.circle(436, 522, 12, '#e5bd97'), c.circle(578, 522, 12, '#f0c7a4'));
  c.add(c.rect(838, 508, 124, 96, c.linear([[0, '#d8aa72'], [1, '#a87848']])), c.rect(887, 508, 26, 96, '#ecd3a5'), c.circle(842, 560, 12, '#f0c7a4'), c.circle(958, 560, 12, '#f0c7a4'));
  for (let i = 0; i < 260; i += 1) c.add(c.circle(c.between(0, 1200), c.between(0, 900), c.between(1, 4), '#ffffff', 'opacity="0.75"'));
  c.add(c.path('M-20 850Q300 800 620 850T1220 830V920H-20Z', '#f6f8f9'));
}

export const events: readonly Scene[] = [
  { slug: 'mayor-briefing', size: [1200, 800], longSide: 2700, draw: mayorBriefing },
  { slug: 'award-ceremony', size: [1200, 800], longSide: 2400, draw: awardCeremony },
  { slug: 'donation', size: [1200, 800], longSide: 2400, draw: donation },
  { slug: 'flood-drill', size: [1200, 800], longSide: 2400, draw: floodDrill, finish: { grade: ['#b0a890', 0.15] } },
  { slug: 'kimjang-sharing', size: [1200, 800], longSide: 3000, draw: kimjang },
  { slug: 'winter-care', size: [1200, 900], longSide: 2400, draw: winterCare },
];
