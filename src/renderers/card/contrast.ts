/** Contrast of colours: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. Colours are `#rrggbb`. */
export const READABLE = 4.5;
export const WHITE = '#ffffff';
export const INK = '#15191d';
const BLACK = '#000000';

type Channels = readonly [number, number, number];

export function contrastRatio(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** White where it can be read on the colour, else ink; one of white and black always can. */
export function inkOn(background: string): string {
  return [WHITE, INK].find((ink) => contrastRatio(ink, background) >= READABLE) ?? BLACK;
}

/** The colour itself where it can be read on the background, else the nearest shade of it that can. */
export function readableOn(color: string, background: string): string {
  const end = contrastRatio(WHITE, background) > contrastRatio(BLACK, background) ? WHITE : BLACK;
  for (let step = 0; step < 20; step++) {
    const shade = mix(color, end, step / 20);
    if (contrastRatio(shade, background) >= READABLE) return shade;
  }
  return end;
}

/** `share` of the second colour in the first, from 0 to 1. */
export function mix(color: string, other: string, share: number): string {
  const [a, b] = [channels(color), channels(other)];
  return `#${a.map((value, i) => Math.round(value + ((b[i] as number) - value) * share).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(color: string): Channels {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!hex) throw new RangeError(`"${color}" is not a colour of the form #rrggbb.`);
  return [hex[1], hex[2], hex[3]].map((pair) => Number.parseInt(pair as string, 16)) as unknown as Channels;
}
