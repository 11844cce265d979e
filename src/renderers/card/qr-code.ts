/** A QR code as one path, in ink on white with the quiet zone that readers need: ISO/IEC 18004, 9.1. */
import { encode } from 'uqr';
import type { CardArea } from '../../domain/card.ts';
import { INK, WHITE } from './contrast.ts';
import { path } from './shape.ts';
import type { Sheet } from './sheet.ts';

const QUIET = 4;

export function drawQrCode(sheet: Sheet, area: CardArea, link: string): void {
  const { data, size } = encode(link, { ecc: 'M', border: 0 });
  const whole = size + QUIET * 2;
  const modules = data.flatMap((line, y) => runsOf(line).map(([from, to]) => `M${from + QUIET} ${y + QUIET}H${to + QUIET}V${y + QUIET + 1}H${from + QUIET}Z`));
  sheet.paint(area, { fill: WHITE, radius: Math.round(area.width * 0.05) });
  sheet.draw(area, [path(modules.join(''), { fill: INK })], `0 0 ${whole} ${whole}`);
}

/** The dark runs of a line: `[from, to)`. */
function runsOf(line: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  line.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[1] === x) last[1] = x + 1;
    else runs.push([x, x + 1]);
  });
  return runs;
}
