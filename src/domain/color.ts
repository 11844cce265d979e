/** Colours as `#rrggbb`, and their contrast: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const WHITE = '#ffffff';
export const BLACK = '#000000';

export function contrastRatio(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of the second colour in the first, from 0 to 1. */
export function mix(color: string, other: string, share: number): string {
  const [a, b] = [channels(color), channels(other)];
  return `#${a.map((value, i) => Math.round(value + ((b[i] as number) - value) * share).toString(16).padStart(2, '0')).join('')}`;
}

/** The colour itself where it reaches the ratio on every ground, else the nearest shade towards white or black that does. */
export function readableOn(color: string, grounds: readonly [string, ...string[]], ratio: number): string {
  const end = contrastRatio(WHITE, grounds[0]) > contrastRatio(BLACK, grounds[0]) ? WHITE : BLACK;
  for (let step = 0; step < 40; step++) {
    const shade = mix(color, end, step / 40);
    if (grounds.every((ground) => contrastRatio(shade, ground) >= ratio)) return shade;
  }
  return end;
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(color: string): [number, number, number] {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!hex) throw new RangeError(`"${color}" is not a colour of the form #rrggbb.`);
  const [red, green, blue] = hex.slice(1).map((pair) => Number.parseInt(pair, 16));
  return [red ?? 0, green ?? 0, blue ?? 0];
}
