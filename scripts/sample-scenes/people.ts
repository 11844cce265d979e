/**
 * Figures in centimetres: the feet stand on (x, y), 170 units high at scale 1.
 * Faces are a hint of a face and nobody's.
 */
import { type Canvas, type Point, dark, light, num } from './canvas.ts';

export type Hair = 'short' | 'bob' | 'bun' | 'perm' | 'long' | 'tail' | 'bald' | 'cap' | 'helmet' | 'beanie' | 'sunhat' | 'scarf' | 'bandana' | 'none';
export type Pose = 'stand' | 'walk' | 'sit' | 'sitLeft' | 'sitRight' | 'crouch';

/** Elbow and hand, measured from the shoulder; positive x is outward from the body. */
export type Arm = readonly [elbow: Point, hand: Point];

export const arms = {
  down: [[7, 25], [6, 49]],
  hip: [[19, 22], [2, 36]],
  up: [[18, -14], [16, -42]],
  wave: [[20, 4], [30, -24]],
  out: [[21, 14], [44, 8]],
  reach: [[10, 20], [30, 30]],
  front: [[8, 23], [-10, 30]],
  hold: [[10, 22], [-12, 20]],
  clap: [[12, 18], [-15, 8]],
  table: [[10, 24], [-6, 34]],
  chin: [[12, 22], [-8, -4]],
  back: [[10, 22], [0, 38]],
} as const satisfies Record<string, Arm>;

export interface Look {
  readonly skin?: string;
  readonly hair?: Hair;
  readonly hairColor?: string;
  /** The colour of a cap, helmet, beanie, hat or scarf. */
  readonly hat?: string;
  readonly top?: string;
  readonly bottom?: string;
  readonly skirt?: boolean;
  readonly wear?: 'none' | 'vest' | 'apron' | 'coat' | 'suit' | 'hanbok' | 'muffler' | 'reflective';
  readonly wearColor?: string;
  readonly glasses?: boolean;
  readonly mask?: boolean;
}

export interface Stance {
  readonly scale?: number;
  readonly pose?: Pose;
  readonly left?: Arm;
  readonly right?: Arm;
  /** Degrees the trunk leans; positive to the right. */
  readonly lean?: number;
  /** Where the face is turned, −1 to 1. */
  readonly face?: number;
  readonly tilt?: number;
  readonly back?: boolean;
  /** Seen at table or behind a counter: no legs. */
  readonly half?: boolean;
  readonly smile?: boolean;
  readonly shadow?: boolean;
}

const skins = ['#f0c7a4', '#e8b98f', '#dca57c', '#f3d0b1', '#c98f66'] as const;
const hairs = ['#2a2422', '#38302c', '#1f1c1e', '#4a3a30'] as const;
const cloths = ['#5b7d8a', '#b5574b', '#d49a45', '#6d8a5a', '#7a6a8f', '#3f5873', '#c77f6b', '#8c8a7d', '#43766d', '#a34f62'] as const;
const lows = ['#39414f', '#54483f', '#2f3a45', '#5d6470', '#443c4a'] as const;

/** A look for someone in a crowd. */
export function someone(c: Canvas): Look {
  const old = c.rng() < 0.3;
  return {
    skin: c.pick(skins),
    hair: c.pick(old ? (['perm', 'short', 'cap', 'sunhat'] as const) : (['short', 'bob', 'bun', 'long', 'short', 'cap', 'tail'] as const)),
    hairColor: old ? c.pick(['#a9a6a2', '#8b8785', '#c9c6c1']) : c.pick(hairs),
    hat: c.pick(cloths),
    top: c.pick(cloths),
    bottom: c.pick(lows),
    skirt: c.rng() < 0.18,
  };
}

function legs(c: Canvas, pose: Pose, hip: number, bottom: string, skirt: boolean): string {
  const shoe = (x: number, y: number): string => c.path(`M${num(x - 8)} ${num(y)}q0 -8 7 -9q9 1 12 9z`, '#2b2727');
  const shade = dark(bottom, 0.22);
  const leg = (x: number, kx: number, fx: number, kneeY: number, footY: number, color: string): string =>
    c.line(`M${num(x)} ${num(hip)}L${num(kx)} ${num(kneeY)}L${num(fx)} ${num(footY - 7)}`, color, 16.5) + shoe(fx, footY);
  switch (pose) {
    case 'walk':
      return leg(-7, -14, -25, -44, 0, shade) + leg(7, 13, 20, -44, 0, bottom);
    case 'sitLeft':
    case 'sitRight': {
      const side = pose === 'sitLeft' ? -1 : 1;
      return leg(-4, side * 34, side * 32, -46, 0, shade) + leg(5, side * 40, side * 40, -48, 0, bottom);
    }
    case 'sit':
      return c.line(`M-8 ${num(hip)}L-15 -42L-14 -7`, shade, 18) + c.line(`M8 ${num(hip)}L15 -42L14 -7`, bottom, 18) + shoe(-15, 0) + shoe(15, 0);
    case 'crouch':
      return c.line(`M-7 ${num(hip)}L-27 -40L-15 -7`, shade, 17.5) + c.line(`M7 ${num(hip)}L27 -40L15 -7`, bottom, 17.5) + shoe(-17, 0) + shoe(17, 0);
    case 'stand':
      if (skirt) return leg(-8, -8, -8, -44, 0, '#d9a983') + leg(8, 8, 8, -44, 0, '#d9a983') + c.path(`M-18 ${num(hip - 8)}L18 ${num(hip - 8)}L25 -34Q0 -28 -25 -34Z`, bottom);
      return leg(-9, -10, -11, -44, 0, shade) + leg(9, 10, 11, -44, 0, bottom);
    default:
      return pose satisfies never;
  }
}

function hairBehind(c: Canvas, kind: Hair, color: string): string {
  if (kind === 'long') return c.path('M-16 -12Q-20 22 -17 34L17 34Q20 22 16 -12Z', dark(color, 0.15));
  if (kind === 'bob') return c.path('M-17 -8Q-19 10 -15 16L15 16Q19 10 17 -8Z', dark(color, 0.15));
  if (kind === 'tail') return c.path('M8 -10Q26 -6 20 24Q12 16 8 4Z', dark(color, 0.1));
  if (kind === 'bun') return c.circle(2, -22, 8, dark(color, 0.1));
  return '';
}

function hairFront(c: Canvas, kind: Hair, color: string, hat: string, look: number, back: boolean): string {
  const crown = (fill: string, low: number): string => c.path(`M-15.500 ${low}Q-18 -20 0 -21.500Q18 -20 15.500 ${low}Q${num(13 + look * 2)} -9 ${num(5 + look * 3)} -10Q${num(-7 + look * 3)} -9 -15.500 ${low}Z`, fill);
  const full = c.path('M-15.500 6Q-19 -21 0 -22Q19 -21 15.500 6Q8 14 0 14Q-8 14 -15.500 6Z', color);
  const brim = (fill: string): string => c.path(`M${num(-15 + look * 9)} -8Q${num(look * 16)} -14 ${num(16 + look * 9)} -8Q${num(look * 18)} -3 ${num(-15 + look * 9)} -8Z`, dark(fill, 0.2));
  switch (kind) {
    case 'short':
      return back ? full : crown(color, -1);
    case 'bob':
    case 'long':
    case 'bun':
    case 'tail':
      return back ? full : crown(color, kind === 'bob' ? 8 : 4);
    case 'perm': {
      const curls = [[-15, -4], [-14, -13], [-7, -19], [1, -21], [9, -18], [15, -12], [15, -3]].map(([x = 0, y = 0]) => c.circle(x, y, 6.4, color)).join('');
      return (back ? full : crown(color, 0)) + curls;
    }
    case 'bald':
      return back ? '' : c.path('M-15 -2Q-17 4 -14 8L-13 -4ZM15 -2Q17 4 14 8L13 -4Z', color);
    case 'cap':
      return (back ? full : crown(color, 1)) + c.path('M-16 -7Q-16 -24 0 -24Q16 -24 16 -7Q0 -12 -16 -7Z', hat) + (back ? '' : brim(hat));
    case 'helmet':
      return (back ? full : crown(color, 1)) + c.path('M-18 -7Q-18 -27 0 -27Q18 -27 18 -7Q0 -12 -18 -7Z', c.linear([[0, light(hat, 0.35)], [1, hat]])) + c.path('M-20 -6Q0 -14 20 -6Q0 -2 -20 -6Z', dark(hat, 0.12));
    case 'beanie':
      return (back ? full : crown(color, 2)) + c.path('M-16.500 -6Q-17 -25 0 -26Q17 -25 16.500 -6Z', hat) + c.path('M-17.500 -11Q0 -16 17.500 -11L17 -4Q0 -9 -17 -4Z', dark(hat, 0.18)) + c.circle(0, -28, 4.5, light(hat, 0.3));
    case 'sunhat':
      return (back ? full : crown(color, 2)) + c.path('M-14 -11Q-13 -27 0 -27Q13 -27 14 -11Z', hat) + c.ellipse(look * 2, -10, 27, 6.5, dark(hat, 0.1)) + c.path('M-14 -14Q0 -10 14 -14L14 -11Q0 -7 -14 -11Z', dark(hat, 0.35));
    case 'scarf':
      return c.path('M-17 10Q-21 -22 0 -23Q21 -22 17 10L10 17Q15 -8 0 -11Q-15 -8 -10 17Z', hat) + (back ? c.path('M-16 8Q-19 -21 0 -22Q19 -21 16 8Q0 22 -16 8Z', hat) : '');
    case 'bandana':
      return (back ? full : crown(color, 5)) + c.path('M-16 -6Q-16 -24 0 -23.500Q16 -24 16 -6Q0 -14 -16 -6Z', hat);
    case 'none':
      return '';
    default:
      return kind satisfies never;
  }
}

function head(c: Canvas, look: Look, stance: Stance): string {
  const { skin = skins[0], hair = 'short', hairColor = hairs[0], hat = '#8a5a44' } = look;
  const { face = 0, back = false, smile = true } = stance;
  const dx = face * 5;
  const behind = hairBehind(c, hair, hairColor);
  let out = (back ? '' : behind) + c.ellipse(0, 0, 14.6, 16.6, skin);
  if (!back) {
    out += c.path('M2 16.500Q15 14 14.600 -2Q15 -10 9 -13Q12 6 2 16.500Z', dark(skin, 0.35), 'opacity="0.28"');
    out += c.circle(dx - 5.6, 1, 1.35, '#2b2424') + c.circle(dx + 5.6, 1, 1.35, '#2b2424');
    out += c.line(`M${num(dx - 8)} -3.600q2.600 -1.700 5 -.4M${num(dx + 3)} -4q2.600 -1.200 5 .4`, dark(hairColor, 0.1), 1.1);
    out += c.line(`M${num(dx + face * 2)} 2.500q${num(1 + face)} 2.800 -.6 3.200`, dark(skin, 0.4), 0.9);
    out += look.mask === true ? c.path(`M-12 3Q${num(dx)} 0 12 3Q12 14 ${num(dx)} 15.500Q-12 14 -12 3Z`, '#eef4f6') : c.line(smile ? `M${num(dx - 4)} 8.500q4 3.400 8 0` : `M${num(dx - 3)} 9.500h6`, '#8f4a41', 1.3);
    out += c.circle(dx - 8.500, 6, 3, '#e0836e', 'opacity="0.28"') + c.circle(dx + 8.500, 6, 3, '#e0836e', 'opacity="0.28"');
    if (look.glasses === true) out += c.line(`M${num(dx - 9.500)} 1a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M${num(dx + 1.500)} 1a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M${num(dx - 1.500)} 0q1.500 -1 3 0`, '#3b3533', 1);
  }
  return out + hairFront(c, hair, hairColor, hat, face, back) + (back ? behind : '');
}

function trunk(c: Canvas, look: Look, back: boolean): string {
  const { top = cloths[0], wear = 'none', wearColor = '#e8e4da' } = look;
  const shape = 'M-21 -52Q-20 -58 -9 -60L9 -60Q20 -58 21 -52L19 -14L19 6L-19 6L-19 -14Z';
  const cloth = c.linear([[0, light(top, 0.12)], [0.55, top], [1, dark(top, 0.28)]], 20);
  const base = c.path(shape, cloth);
  const worn = c.linear([[0, light(wearColor, 0.15)], [1, dark(wearColor, 0.2)]], 20);
  switch (wear) {
    case 'vest':
      return base + c.path(back ? 'M-17 -58L17 -58L20 6L-20 6Z' : 'M-16 -59L-5 -59L-2 -30L-2 6L-20 6L-19 -40ZM16 -59L5 -59L2 -30L2 6L20 6L19 -40Z', worn);
    case 'reflective':
      return base + c.path(back ? 'M-17 -58L17 -58L20 4L-20 4Z' : 'M-16 -59L-5 -59L-1 -36L-1 4L-20 4L-19 -40ZM16 -59L5 -59L1 -36L1 4L20 4L19 -40Z', worn) + c.path('M-19.500 -26H19.500V-20H-19.500ZM-19.500 -11H19.500V-5H-19.500Z', '#f4f6ee', 'opacity="0.9"');
    case 'apron':
      return base + (back ? c.line('M-20 -16H20M0 -16l-6 14M0 -16l6 14M-12 -58L0 -40L12 -58', wearColor, 3) : c.line('M-11 -59L-10 -44M11 -59L10 -44', wearColor, 3) + c.path('M-12 -45H12L14 -20Q20 -16 20 10Q20 26 17 30H-17Q-20 26 -20 10Q-20 -16 -14 -20Z', worn) + c.line('M-9 0H9', dark(wearColor, 0.3), 1.2));
    case 'coat':
      return c.path('M-21 -52Q-20 -58 -9 -60L9 -60Q20 -58 21 -52L22 34L-22 34Z', worn) + (back ? '' : c.line('M0 -56V34', dark(wearColor, 0.3), 1.3) + c.path('M-9 -60L0 -40L9 -60L4 -60L0 -52L-4 -60Z', top));
    case 'suit':
      return c.path('M-22 -52Q-20 -58 -9 -60L9 -60Q20 -58 22 -52L20 12L-20 12Z', worn) + (back ? '' : c.path('M-8 -60L0 -28L8 -60Z', '#f5f3ee') + c.path('M-2.500 -58H2.500L1.500 -52L3.200 -36L0 -30L-3.200 -36L-1.500 -52Z', top) + c.path('M-9 -60L-13 -46L-7 -44L0 -28L-1 -26L-14 -42ZM9 -60L13 -46L7 -44L0 -28L1 -26L14 -42Z', dark(wearColor, 0.25)) + c.circle(0, -18, 1.3, dark(wearColor, 0.5)));
    case 'hanbok':
      return c.path('M-21 -52Q-20 -58 -9 -60L9 -60Q20 -58 21 -52L19 -26L-19 -26Z', cloth) + c.path('M-17 -27H17Q38 30 40 78H-40Q-38 30 -17 -27Z', worn) + (back ? '' : c.line('M-7 -60L3 -42L8 -60', '#fbf6ea', 3.4) + c.line('M3 -42q-3 12 1 30M3 -42q5 10 8 24', '#b5444c', 3));
    case 'muffler':
      return base + c.path('M-13 -64Q0 -56 13 -64L14 -54Q0 -46 -14 -54Z', wearColor) + (back ? '' : c.path('M4 -54L12 -56L15 -26L7 -25Z', dark(wearColor, 0.12)));
    case 'none':
      return base + (back ? '' : c.path('M-7 -60Q0 -52 7 -60L4.500 -60Q0 -56 -4.500 -60Z', light(top, 0.45)));
    default:
      return wear satisfies never;
  }
}

export function person(c: Canvas, x: number, y: number, look: Look = {}, stance: Stance = {}): string {
  const { scale = 1, pose = 'stand', left = arms.down, right = arms.down, lean = 0, tilt = 0, face = 0, back = false, half = false, shadow = true } = stance;
  const { skin = skins[0], top = cloths[0], bottom = lows[0], skirt = false, wear = 'none', wearColor = '#e8e4da' } = look;
  const hip = pose === 'crouch' ? -38 : pose === 'stand' || pose === 'walk' ? -84 : -50;
  const sleeveColor = wear === 'coat' || wear === 'suit' ? wearColor : top;
  const arm = (side: 1 | -1, [elbow, hand]: Arm, color: string): string => {
    const [sx, sy] = [side * 18.5, -53];
    const [ex, ey, hx, hy] = [sx + side * elbow[0], sy + elbow[1], sx + side * hand[0], sy + hand[1]];
    const [wx, wy] = [ex + (hx - ex) * 0.86, ey + (hy - ey) * 0.86];
    return c.circle(hx, hy, 5.2, skin) + c.line(`M${num(sx)} ${num(sy)}Q${num(ex)} ${num(ey)} ${num(wx)} ${num(wy)}`, color, 12.5);
  };
  const limbs = arm(-1, left, dark(sleeveColor, 0.1)) + arm(1, right, dark(sleeveColor, 0.2));
  const neck = c.path('M-6 -66H6L8 -57Q0 -51 -8 -57Z', dark(skin, 0.16));
  const top2 = `<g transform="translate(${num(face * 2.5)} -80) rotate(${num(tilt)})">${head(c, look, stance)}</g>`;
  const upper = `<g transform="translate(0 ${num(hip)}) rotate(${num(lean)})">${back ? limbs + trunk(c, look, back) + neck + top2 : neck + trunk(c, look, back) + limbs + top2}</g>`;
  const under = shadow && !half ? c.ellipse(0, 0, 32, 5.500, '#0f131b', 'opacity="0.25"') : '';
  return `<g transform="translate(${num(x)} ${num(y)}) scale(${num(scale)})">${under}${half ? '' : legs(c, pose, hip, bottom, skirt)}${upper}</g>`;
}

/** Someone whose lower half is hidden; `edge` is the height of the table or counter before them. */
export function behind(c: Canvas, x: number, edge: number, look: Look, stance: Stance & { readonly scale: number }): string {
  return person(c, x, edge + stance.scale * 82, look, { ...stance, half: true });
}

/** People standing about, farther ones first; `spots` are feet. */
export function crowd(c: Canvas, spots: readonly { x: number; y: number; scale: number }[], stance: (i: number) => Stance = () => ({}), look: (i: number) => Look = () => someone(c)): string {
  return [...spots]
    .sort((a, b) => a.y - b.y)
    .map(({ x, y, scale }, i) => person(c, x, y, look(i), { scale, ...stance(i) }))
    .join('');
}
