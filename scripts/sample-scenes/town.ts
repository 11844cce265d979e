/** Scenes in town, by day and by night. */
import { type Canvas, type Scene, light, mix, num } from './canvas.ts';
import { bareTree, cloud, hills, mist, pine, rain, ranges, ripples, sky, snowfall, tree } from './land.ts';
import { arms, crowd, person } from './people.ts';
import { building, wheel } from './props.ts';

function countyHall(c: Canvas): void {
  sky(c, [[0, '#4f9fce'], [0.6, '#b9dfea'], [1, '#f2f1dd']], 560);
  cloud(c, 260, 130, 420, '#ffffff');
  cloud(c, 930, 110, 480, '#ffffff', 0.85);
  ranges(c, 470, 140, '#4d8065', '#cfe5e3');
  c.add(c.rect(-20, 560, 1240, 260, c.linear([[0, '#a9bf7a'], [1, '#6d8f4c']])));
  c.add(building(c, 190, 580, 260, 190, '#e3dccb', 6, 4), building(c, 750, 580, 260, 190, '#e3dccb', 6, 4), building(c, 430, 580, 340, 290, '#eee8da', 8, 6));
  c.add(c.rect(470, 276, 260, 16, '#0f5a66'), c.path('M420 480H780L800 500H400Z', '#cfc6b2'));
  for (let i = 0; i < 6; i += 1) c.add(c.rect(428 + i * 66, 498, 15, 84, c.linear([[0, '#fbf7ec'], [1, '#b8ae9b']], 0)));
  c.add(c.rect(520, 520, 160, 62, '#3f6472'), c.line('M560 520V582M600 520V582M640 520V582', '#dfe7e6', 3), c.path('M400 582H800L840 602H360Z', '#ddd5c3'));
  c.add(c.circle(600, 345, 26, '#0f5a66'), c.circle(600, 338, 8, '#f4c95d'), c.line('M582 352Q592 345 600 352T618 350', '#ffffff', 5));
  c.add(c.path('M480 600H720L1010 820H190Z', c.linear([[0, '#e9dfc9'], [1, '#c9b998']])), c.line('M600 602V815M540 602L400 815M660 602L800 815M455 620H745M400 662H800M320 724H880', '#b5a584', 2, 'opacity="0.7"'));
  for (const [x, color] of [[372, '#f2f2ee'], [336, '#3a7d64'], [300, '#3d73a8']] as const) c.add(c.rect(x, 330, 5, 252, '#8e9598'), c.path(`M${x + 5} 334Q${x + 24} 326 ${x + 40} 336T${x + 64} 334V376Q${x + 46} 382 ${x + 32} 374T${x + 5} 378Z`, c.linear([[0, color], [1, mix(color, '#333333', 0.15)]], 0)));
  for (const [x, y, h] of [[90, 610, 220], [1110, 610, 230], [1010, 600, 160], [200, 600, 150]] as const) c.add(pine(c, x, y, h, '#3f6e50'));
  c.add(tree(c, 60, 730, 330, '#6a9a45'), tree(c, 1150, 730, 340, '#6a9a45'));
  for (let i = 0; i < 240; i += 1) {
    const [side, t] = [c.rng() < 0.5 ? -1 : 1, c.rng()];
    c.add(c.circle(600 + side * (190 + t * 240 + c.between(0, 110)), 630 + t * 170, 3 + t * 4, c.pick(['#e2574c', '#f2a93b', '#f6d365', '#d9699b'])));
  }
}

function busStop(c: Canvas): void {
  sky(c, [[0, '#5f7386'], [1, '#c9d2d3']], 520);
  hills(c, 420, 110, '#71858b', '#9fb0b2');
  for (const [x, w, h, color] of [[-30, 190, 210, '#a8a396'], [170, 150, 150, '#b29a86'], [900, 170, 190, '#9aa3a0'], [1060, 180, 250, '#aaa08f']] as const) c.add(building(c, x, 520, w, h, color, 4, 4, '#5f7785', 0.3));
  mist(c, 480, 160, '#dfe6e6', 0.6);
  c.add(c.rect(-20, 515, 1240, 300, c.linear([[0, '#9a9d9b'], [1, '#6d7377']])), c.rect(-20, 640, 1240, 190, c.linear([[0, '#4d545c'], [1, '#343a43']])), c.rect(-20, 630, 1240, 14, '#c6c3b8'));
  c.add(ripples(c, 650, 800, '#cfe0ea', 120, 0.4), c.line('M40 735H200M330 735H490M620 735H780M910 735H1070', '#e9e6da', 6, 'opacity="0.6"'));
  c.add(c.rect(330, 300, 560, 18, '#2f5f6a'), c.path('M300 300Q610 250 920 300L900 312H320Z', '#3f7884'), c.rect(350, 316, 520, 250, '#bcd6dc', 'opacity="0.5"'));
  for (const x of [346, 520, 694, 866]) c.add(c.rect(x, 312, 9, 270, '#4a5a60'));
  c.add(c.rect(380, 520, 380, 14, '#a67a4d'), c.rect(400, 534, 10, 46, '#4a5a60'), c.rect(730, 534, 10, 46, '#4a5a60'), c.rect(745, 350, 100, 130, '#1f3138'), c.rect(753, 360, 84, 24, '#f0b84c'), c.line('M756 402H830M756 424H815M756 446H825', '#8fd0c2', 6));
  c.add(c.rect(958, 300, 9, 285, '#55646a'), c.circle(962, 290, 34, '#2f6f9f'), c.path('M944 276H980V302H944Z', '#ffffff'), c.circle(951, 306, 5, '#ffffff'), c.circle(973, 306, 5, '#ffffff'));
  c.add(person(c, 450, 592, { hair: 'perm', hairColor: '#a7a39d', top: '#7f5a6b', bottom: '#4a4650' }, { scale: 1.15, pose: 'sit', back: true }));
  c.add(person(c, 590, 600, { hair: 'short', top: '#3f6b78', bottom: '#39414f' }, { scale: 1.2, back: true, left: arms.hip }), person(c, 660, 598, { hair: 'tail', top: '#c98a4a', bottom: '#4d5563', hairColor: '#2b2523' }, { scale: 0.95, back: true }));
  for (const [x, y, color] of [[1030, 600, '#d2574a'], [230, 606, '#e2b04a']] as const) c.add(person(c, x, y, { hair: 'none', top: mix(color, '#444455', 0.5), bottom: '#3c4450' }, { scale: 1.2, back: true, right: arms.hold }), c.line(`M${x + 8} ${y - 90}V${y - 250}`, '#33383e', 4), c.path(`M${x - 70} ${y - 165}Q${x - 62} ${y - 250} ${x + 8} ${y - 254}Q${x + 78} ${y - 250} ${x + 86} ${y - 165}Q${x + 60} ${y - 180} ${x + 34} ${y - 167}Q${x + 8} ${y - 182} ${x - 18} ${y - 167}Q${x - 44} ${y - 180} ${x - 70} ${y - 165}Z`, c.linear([[0, light(color, 0.25)], [1, color]])));
  c.add(c.rect(-60, 500, 300, 170, c.linear([[0, '#4f9d7c'], [1, '#2e6a55']]), 'rx="18"'), c.rect(-50, 520, 210, 70, '#b9d8e0', 'rx="8"'), c.rect(170, 520, 56, 84, '#cfe6ea', 'rx="6"'), c.circle(222, 640, 10, '#fff2b8'), c.circle(222, 640, 70, c.radial([[0, '#fff2b8', 0.6], [1, '#fff2b8', 0]])), wheel(c, 40, 672, 36), wheel(c, 180, 672, 36));
  c.add(rain(c, 420, 46));
}

function industrialPark(c: Canvas): void {
  sky(c, [[0, '#3e8fc2'], [0.6, '#a8d4e3'], [1, '#eaf0df']], 420);
  cloud(c, 300, 100, 500, '#ffffff');
  cloud(c, 900, 140, 420, '#ffffff', 0.8);
  ranges(c, 330, 120, '#4f8069', '#cde4e2');
  c.add(c.rect(-20, 350, 1240, 360, c.linear([[0, '#9db97a'], [1, '#6f9455']])));
  const plot = (x: number, y: number, w: number, h: number, d: number, roof: string): void => {
    c.add(c.path(`M${x} ${y}L${x + w} ${y}L${x + w + d} ${y - d * 0.5}L${x + d} ${y - d * 0.5}Z`, '#c9c6b6', 'opacity="0.8"'));
    c.add(c.rect(x, y - h, w, h, c.linear([[0, '#f7f4ec'], [1, '#cfd2cd']])), c.path(`M${x + w} ${y - h}L${x + w + d} ${y - h - d * 0.5}V${y - d * 0.5}L${x + w} ${y}Z`, '#9aa5a6'));
    c.add(c.path(`M${x} ${y - h}L${x + d} ${y - h - d * 0.5}H${x + w + d}L${x + w} ${y - h}Z`, c.linear([[0, light(roof, 0.2)], [1, roof]], 0)));
    for (let i = 1; i < 7; i += 1) c.add(c.line(`M${num(x + (w * i) / 7)} ${y - h}l${d} ${-d * 0.5}`, mix(roof, '#ffffff', 0.35), 2));
    for (let i = 0; i < Math.floor(w / 46); i += 1) c.add(c.rect(x + 12 + i * 46, y - h * 0.72, 28, h * 0.24, '#7ba3b6'), c.rect(x + 12 + i * 46, y - h * 0.3, 28, h * 0.3, i % 3 === 0 ? '#4d6a74' : '#dcdfda'));
    c.add(c.rect(x, y - h, w, h * 0.1, roof));
  };
  c.add(c.path('M-20 700L560 350H620L420 700Z', '#8d9294'), c.line('M300 640L560 372', '#f2eedd', 4, 'stroke-dasharray="26 24"'), c.path('M-20 520L1220 470V500L-20 556Z', '#8d9294'));
  plot(60, 432, 220, 60, 60, '#3f7f8f');
  plot(690, 420, 260, 60, 70, '#a8624a');
  plot(1000, 440, 240, 70, 60, '#4a7a9a');
  for (let i = 0; i < 14; i += 1) c.add(tree(c, 20 + i * 92, 476 - i * 3.4 + c.between(-3, 3), 52, '#5c8f4d'));
  plot(640, 640, 420, 120, 110, '#2f6f82');
  plot(30, 660, 250, 104, 80, '#c08a3e');
  for (let i = 0; i < 4; i += 1) for (let k = 0; k < 3; k += 1) c.add(c.path(`M${716 + i * 88 + k * 24} ${510 - k * 14}h66l18 -11h-66z`, '#27456b'), c.line(`M${738 + i * 88 + k * 24} ${510 - k * 14}l18 -11M${760 + i * 88 + k * 24} ${510 - k * 14}l18 -11`, '#8db0d1', 1.2));
  for (const [x, h] of [[1090, 210], [1130, 180]] as const) c.add(c.rect(x, 560 - h, 20, h, c.linear([[0, '#f1ece2'], [1, '#b7b5ae']], 0)), c.rect(x, 580 - h, 20, 14, '#c9533f'));
  for (const [x, y, color, s] of [[360, 600, '#3d73a8', 1], [566, 512, '#d2574a', 0.6]] as const) c.add(`<g transform="translate(${x} ${y}) scale(${s})">${c.rect(-60, -46, 80, 46, '#ece8de')}${c.path('M22 -36H46L58 -18V0H22Z', color)}${c.rect(30, -31, 15, 13, '#bfe0ea')}${wheel(c, -38, 2, 10)}${wheel(c, 38, 2, 10)}</g>`);
}

function waterPlant(c: Canvas): void {
  sky(c, [[0, '#5aa7cf'], [0.7, '#cfe8ec'], [1, '#f4f2e0']], 420);
  cloud(c, 850, 110, 460, '#ffffff');
  ranges(c, 370, 130, '#4a8168', '#d2e7e6');
  c.add(c.rect(-20, 400, 1240, 520, c.linear([[0, '#a3c07c'], [1, '#6d9450']])));
  c.add(building(c, 80, 430, 300, 110, '#efe9dc', 8, 2), building(c, 380, 430, 120, 160, '#d9d4c8', 3, 4), c.rect(80, 312, 300, 10, '#1d6f82'));
  const tank = (x: number, y: number, rx: number): void => {
    const ry = rx * 0.34;
    c.add(c.ellipse(x, y + 26, rx + 12, ry + 8, '#1b2a22', 'opacity="0.25"'), c.path(`M${x - rx - 12} ${y}V${y + 26}A${rx + 12} ${ry + 6} 0 0 0 ${x + rx + 12} ${y + 26}V${y}Z`, c.linear([[0, '#d5d0c2'], [1, '#8f8c80']], 0)), c.ellipse(x, y, rx + 12, ry + 6, '#efeadd'), c.ellipse(x, y, rx, ry, c.linear([[0, '#2e7f92'], [1, '#6fc3cc']])));
    for (let i = 1; i < 5; i += 1) c.add(c.ellipse(x, y, (rx * i) / 5, (ry * i) / 5, 'none', 'stroke="#d5f1f1" stroke-width="2.5" opacity="0.5"'));
    c.add(c.path(`M${x - rx} ${y - 6}H${x + 6}V${y + 3}H${x - rx}Z`, '#c7cdcb'), c.line(`M${x - rx} ${y - 6}V${y - 30}H${x}V${y - 6}M${num(x - rx * 0.66)} ${y - 6}V${y - 30}M${num(x - rx * 0.33)} ${y - 6}V${y - 30}`, '#4f7f8c', 4), c.rect(x - 13, y - 36, 26, 34, '#1d6f82'), c.circle(x, y - 38, 15, '#2b8598'));
  };
  tank(320, 540, 160);
  tank(790, 520, 150);
  c.add(c.path('M540 430H600L900 920H240Z', c.linear([[0, '#e0d8c5'], [1, '#beb39a']])));
  tank(170, 730, 240);
  tank(990, 720, 260);
  c.add(c.line('M430 735H520V850H700V730H735', '#1d6f82', 22), c.line('M430 729H520M520 850H700', '#6fb3bf', 5), c.circle(610, 850, 34, 'none', 'stroke="#c9533f" stroke-width="9"'), c.line('M610 816V884M576 850H644', '#c9533f', 6));
  for (const [x, y, h] of [[1130, 470, 130], [1060, 460, 100], [560, 430, 90], [30, 470, 130]] as const) c.add(tree(c, x, y, h, '#5f9450'));
}

function snowPlow(c: Canvas): void {
  sky(c, [[0, '#45566f'], [0.6, '#8fa0b3'], [1, '#d6dce2']], 470);
  hills(c, 400, 150, '#8796a8', '#b7c3cf', { wooded: 8 });
  hills(c, 450, 80, '#a9b6c4', '#dfe6ec', { wooded: 11 });
  c.add(c.rect(-20, 450, 1240, 260, c.linear([[0, '#e3eaf0'], [1, '#f6f8fa']])));
  for (const [x, color] of [[60, '#7d5a4b'], [160, '#55687a'], [960, '#6e5f55'], [1080, '#55687a']] as const) c.add(c.rect(x, 410, 84, 52, '#e8e0d2'), c.rect(x + 14, 424, 18, 18, '#ffd98a'), c.rect(x + 50, 424, 18, 18, '#ffd98a'), c.path(`M${x - 10} 412L${x + 16} 380H${x + 68}L${x + 94} 412Z`, color), c.path(`M${x - 12} 408L${x + 14} 374H${x + 70}L${x + 96} 408Q${x + 42} 398 ${x - 12} 408Z`, '#f8fafc'));
  c.add(c.path('M520 452H600L1010 700H-20V640Z', c.linear([[0, '#aab2bb'], [1, '#6d757f']])), c.path('M552 452H570L520 700H330Z', '#e8edf1', 'opacity="0.7"'));
  for (let i = 0; i < 6; i += 1) c.add(bareTree(c, c.pick([720, 810, 900, 1010, 1120]) + c.between(-30, 30), 480 + i * 14, c.between(120, 230), '#5c5a63'));
  c.add(pine(c, 1130, 620, 330, '#b7c7cf'), pine(c, 60, 600, 260, '#b7c7cf'));
  c.add(`<g transform="translate(360 610)">${c.ellipse(120, 14, 240, 16, '#1f2834', 'opacity="0.35"')}${c.rect(20, -170, 230, 120, c.linear([[0, '#f2a33a'], [1, '#c9762a']]), 'rx="6"')}${c.path('M30 -176Q140 -214 244 -176Z', '#e9edf0')}${c.path('M-90 -150H14V-26H-106V-92Z', c.linear([[0, '#f6b64f'], [1, '#d98a30']]))}${c.path('M-82 -140H-24V-92H-98Z', '#33475c')}${c.path('M-82 -140H-60L-84 -92H-98Z', '#a9c3d4')}${c.rect(-106, -52, 360, 30, '#3d434c')}${c.line('M-106 -66H250', '#f7e7c0', 6)}${c.rect(-40, -166, 34, 14, '#e8553d', 'rx="5"')}${c.circle(-24, -160, 90, c.radial([[0, '#ff9a5c', 0.65], [1, '#ff9a5c', 0]]))}${wheel(c, -52, -6, 30)}${wheel(c, 120, -6, 32)}${wheel(c, 196, -6, 32)}${c.path('M-130 -92Q-190 -60 -176 18L-116 18Q-140 -30 -112 -84Z', c.linear([[0, '#f6d24f'], [1, '#b9892c']], 0))}${c.circle(-112, -50, 9, '#fff6cf')}${c.path('M-112 -50L-420 -10V70Z', '#fff3c4', 'opacity="0.28"')}</g>`);
  let spray = '';
  for (let i = 0; i < 170; i += 1) {
    const t = c.rng();
    spray += c.circle(190 - t * 200 + c.between(-30, 30), 630 - Math.sin(t * 2.6) * 110 * c.rng() + 10, c.between(3, 15), '#ffffff', `opacity="${num(c.between(0.4, 0.95))}"`);
  }
  c.add(c.blurred(1.5, spray), c.path('M-20 640Q150 600 300 640T520 680V710H-20Z', '#ffffff'), c.path('M760 620Q980 570 1220 640V710H860Z', '#f4f7f9'), snowfall(c, 460, 3.6));
}

function cinema(c: Canvas): void {
  sky(c, [[0, '#151c3a'], [0.6, '#3c3f74'], [1, '#c9777a']], 520);
  for (let i = 0; i < 90; i += 1) c.add(c.circle(c.between(0, 1200), c.between(0, 260), c.between(0.6, 1.8), '#ffffff', 'opacity="0.7"'));
  c.add(building(c, -20, 570, 250, 270, '#2e3350', 5, 5, '#3d4468', 0.35), building(c, 970, 570, 260, 230, '#332f4c', 5, 4, '#3d4468', 0.4));
  c.add(c.rect(230, 190, 740, 390, c.linear([[0, '#43516f'], [1, '#5d4a5f']])), c.rect(210, 172, 780, 26, '#2a3148'), c.rect(300, 226, 600, 120, c.linear([[0, '#fff3cf'], [1, '#f6c766']]), 'rx="10"'));
  for (let i = 0; i < 41; i += 1) c.add(c.circle(304 + i * 14.8, 218, 4, '#ffe9ae'), c.circle(304 + i * 14.8, 354, 4, '#ffe9ae'));
  c.add(c.circle(420, 286, 42, '#b5443f'), c.circle(420, 286, 12, '#fff3cf'), ...[0, 1, 2, 3, 4].map((i) => c.circle(420 + Math.cos(i * 1.257) * 26, 286 + Math.sin(i * 1.257) * 26, 8, '#fff3cf')), c.path('M470 318Q600 330 860 300V314Q600 346 460 328Z', '#b5443f'), ...[0, 1, 2, 3, 4, 5].map((i) => c.path(`M${520 + i * 56} 262l12 -24 12 24 -12 18Z`, ['#0b4f5c', '#c97a2e', '#7c4a72'][i % 3] ?? '#0b4f5c')));
  c.add(c.rect(290, 380, 620, 200, c.linear([[0, '#ffe0a0'], [1, '#ffbf6b']])), c.line('M413 380V580M537 380V580M660 380V580M785 380V580', '#4a4056', 9), c.rect(290, 372, 620, 14, '#2a3148'));
  for (const [x, a, b] of [[314, '#2f6f82', '#e8c05a'], [806, '#8c3f52', '#f0e0c0']] as const) c.add(c.rect(x, 410, 80, 118, '#f6f0e2'), c.rect(x + 7, 417, 66, 104, a), c.circle(x + 40, 455, 22, b), c.path(`M${x + 7} 521L${x + 34} 480L${x + 54} 500L${x + 73} 478V521Z`, '#1f2a3a'));
  c.add(c.rect(-20, 575, 1240, 120, c.linear([[0, '#5b4b60'], [1, '#22233a']])), c.path('M300 580H900L1010 690H190Z', '#ffc879', 'opacity="0.35"'));
  const shade = { hair: 'short', skin: '#3a2e3d', hairColor: '#1c1826', top: '#2c2740', bottom: '#221f33' } as const;
  const spots = [[360, 600, 0.78], [450, 620, 0.86], [505, 622, 0.66], [600, 606, 0.8], [690, 640, 0.95], [750, 642, 0.92], [860, 612, 0.8], [250, 650, 1], [990, 652, 1]] as const;
  c.add(crowd(c, spots.map(([x, y, scale]) => ({ x, y, scale })), (i) => ({ back: true, pose: i % 3 === 0 ? 'walk' : 'stand', right: i % 4 === 1 ? arms.reach : arms.down }), (i) => ({ ...shade, hair: (['short', 'bob', 'long', 'cap'] as const)[i % 4] ?? 'short', hat: '#241f36', top: ['#2c2740', '#3a2b46', '#26304a'][i % 3] ?? '#2c2740' })));
}

function playground(c: Canvas): void {
  sky(c, [[0, '#7cc0dd'], [1, '#e9f3e4']], 520);
  cloud(c, 240, 120, 360, '#ffffff');
  for (const x of [80, 260, 960, 1130]) c.add(tree(c, x, 520 + c.between(-10, 20), c.between(230, 330), '#69a254'));
  c.add(building(c, 430, 520, 400, 190, '#efe2cf', 8, 4), c.rect(-20, 510, 1240, 400, c.linear([[0, '#9cc274'], [1, '#78a859']])), c.ellipse(620, 720, 520, 150, '#e7c992'), c.ellipse(620, 712, 500, 138, '#f0d7a6'));
  c.add(c.rect(740, 420, 14, 290, '#d2574a'), c.rect(880, 420, 14, 290, '#d2574a'), c.rect(735, 520, 165, 14, '#3d73a8'), c.path('M725 430L817 350L910 430Z', '#f0b43f'), c.path('M744 522Q640 560 600 690Q580 730 520 724L522 700Q560 704 572 676Q620 530 740 500Z', c.linear([[0, '#5db3a6'], [1, '#2f857c']])), c.line('M892 560V700M930 540L960 712M895 580H940M895 620H948M895 660H955', '#3d73a8', 9));
  c.add(c.line('M150 700L210 430H420L480 700M210 430L270 700M420 430L360 700', '#4f7d55', 12), c.line('M275 436L262 640M315 436L302 640', '#6b6259', 4), c.rect(252, 636, 62, 10, '#c98a4a'));
  c.add(person(c, 283, 690, { hair: 'tail', top: '#e2a13c', bottom: '#4a6f93', hairColor: '#2d2523' }, { scale: 0.86, pose: 'sit', left: arms.up, right: arms.up, shadow: false, face: 0.2 }));
  c.add(c.path('M560 830l26 -10 26 10 -26 12Z', '#c9533f'), c.circle(690, 800, 26, '#d2574a'), c.path('M668 786Q690 806 714 792M672 818Q690 800 708 818', 'none', 'stroke="#fff6e0" stroke-width="4"'));
}

export const town: readonly Scene[] = [
  { slug: 'county-hall', size: [1200, 800], longSide: 3000, draw: countyHall, finish: { grain: 0.35 } },
  { slug: 'bus-stop', size: [1200, 800], longSide: 2400, draw: busStop, finish: { grade: ['#8fa3b5', 0.18] } },
  { slug: 'industrial-park', size: [1200, 675], longSide: 4000, draw: industrialPark, finish: { grain: 0.22, wobble: 0.9 } },
  { slug: 'snow-plow', size: [1200, 675], longSide: 2560, draw: snowPlow, finish: { grade: ['#8fa6c9', 0.2] } },
  { slug: 'water-plant', size: [1200, 900], longSide: 2400, draw: waterPlant },
  { slug: 'cinema', size: [1200, 675], longSide: 2400, draw: cinema, finish: { grade: ['#e0a070', 0.15] } },
  { slug: 'playground', size: [1200, 900], longSide: 2000, draw: playground },
];
