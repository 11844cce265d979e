/** Ink that can be read on a card's grounds. Colours are `#rrggbb`. */
import { BLACK, contrastRatio, readableOn as readableShade, WHITE } from '../../domain/color.ts';

export { BLACK, contrastRatio, mix, WHITE } from '../../domain/color.ts';

export const READABLE = 4.5;
export const INK = '#15191d';

/** White where it can be read on the colour, else ink; one of white and black always can. */
export function inkOn(background: string): string {
  return [WHITE, INK].find((ink) => contrastRatio(ink, background) >= READABLE) ?? BLACK;
}

/** The colour itself where it can be read on the background, else the nearest shade of it that can. */
export function readableOn(color: string, background: string): string {
  return readableShade(color, [background], READABLE);
}

/** The same on several grounds. */
export function readableOnAll(color: string, backgrounds: readonly [string, ...string[]]): string {
  return readableShade(color, backgrounds, READABLE);
}
