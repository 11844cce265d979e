/**
 * Sets a title: cut into lines by eojeol, balanced, at the largest size that
 * fits. Pure: widths come from `measure`, which must be additive (the width of
 * a text is the sum of its signs').
 * Rules of the line: https://www.w3.org/TR/klreq/#line_breaking
 */
import { cutAfter, ELLIPSIS, isLoneSyllable, lineOf, type Piece, piecesOf, type Ruler, rulerOf, type TitleTools, withEllipsis } from './pieces.ts';

export type { TitleTools } from './pieces.ts';

export interface TitleBox {
  width: number;
  height: number;
  /** The smallest and the largest size of type, whole pixels. */
  floor: number;
  ceiling: number;
  /** In em. */
  lineHeight: number;
  maxLines: number;
}

export interface SetTitle {
  lines: string[];
  size: number;
  /** Whether an end of the title was left out, marked by …. */
  shortened: boolean;
}

/** Type at least this large, as a share of the largest that fits, is preferred where it saves a line. */
const WORTH_A_LINE = 0.86;
/** How much smaller the type may become for a break at a better place. */
const WORTH_A_PHRASE = 0.8;
// Weights of what makes a break good or bad; 1 is a line left empty.
const PHRASE_END = 0.16;
const INSIDE_QUOTES = 0.14;
const LONE_SYLLABLE = 100;
const SIZE = 0.9;

export function setTitle(title: string, box: TitleBox, tools: TitleTools): SetTitle {
  const whole = piecesOf(title, box.width / box.floor, tools);
  const set = fitLines(whole, box, tools);
  if (set) return { ...set, shortened: false };

  // Longest first; not by halves, as the ellipsis may fit after a short eojeol and not after the long one before it.
  const ruler = rulerOf(whole, tools);
  const most = (box.width / box.floor) * box.maxLines;
  for (let count = whole.length - 1; count > 0; count--) {
    const kept = ruler.width(0, count) <= most ? fitLines(cutAfter(whole, count), box, tools) : undefined;
    if (kept) return { ...kept, shortened: true };
  }
  return { lines: [setLine(title, box.width, { floor: box.floor, ceiling: box.floor }, tools).text], size: box.floor, shortened: true };
}

/** One line of running matter: smaller down to the floor, then shortened by sign. */
export function setLine(text: string, width: number, size: { floor: number; ceiling: number }, tools: TitleTools): { text: string; size: number; shortened: boolean } {
  const em = tools.measure(text);
  const fitting = Math.min(size.ceiling, Math.floor(width / em));
  if (fitting >= size.floor) return { text, size: fitting, shortened: false };
  const signs = tools.split(text);
  let kept = '';
  for (const sign of signs) {
    if (tools.measure(kept + sign + ELLIPSIS) * size.floor > width) break;
    kept += sign;
  }
  return { text: withEllipsis(kept), size: size.floor, shortened: true };
}

/** The largest size of each number of lines; then the fewest lines that do not cost much size. */
function fitLines(pieces: readonly Piece[], box: TitleBox, tools: TitleTools): { lines: string[]; size: number } | undefined {
  const ruler = rulerOf(pieces, tools);
  const best = new Map<number, number>();
  for (let size = box.ceiling; size >= box.floor; size--) {
    const count = fewestLines(ruler, box.width / size);
    if (count !== undefined && count <= box.maxLines && count * size * box.lineHeight <= box.height && !best.has(count)) best.set(count, size);
  }
  const largest = Math.max(...best.values());
  const chosen = [...best].sort(([a], [b]) => a - b).find(([, size]) => size >= largest * WORTH_A_LINE);
  if (!chosen) return undefined;
  const [count, most] = chosen;
  const breakCosts = costsOfBreaks(pieces, tools);
  let kept: { cost: number; size: number; breaks: number[] } | undefined;
  for (let size = most; size >= Math.max(box.floor, most * WORTH_A_PHRASE); size -= 2) {
    const lines = balance(ruler, count, box.width / size, breakCosts);
    const cost = lines.cost + SIZE * (1 - size / most);
    if (!kept || cost < kept.cost - 1e-9) kept = { cost, size, breaks: lines.breaks };
  }
  if (!kept) return undefined;
  const { breaks, size } = kept;
  return { size, lines: breaks.map((from, line) => lineOf(pieces, from, breaks[line + 1] ?? pieces.length)) };
}

function fewestLines(ruler: Ruler, limit: number): number | undefined {
  let lines = 0;
  for (let from = 0; from < ruler.count; lines++) {
    let to = from + 1;
    if (ruler.width(from, to) > limit) return undefined;
    while (to < ruler.count && ruler.width(from, to + 1) <= limit) to++;
    from = to;
  }
  return lines;
}

/** The starts of `count` lines with the least sum of squared slack, in lines: Knuth and Plass's total fit, for a title. */
function balance(ruler: Ruler, count: number, limit: number, breakCosts: readonly number[]): { breaks: number[]; cost: number } {
  const total = ruler.count;
  let costs: number[] = Array.from({ length: total + 1 }, (_, to) => (to === 0 ? 0 : Number.POSITIVE_INFINITY));
  const starts: number[][] = [];
  for (let line = 0; line < count; line++) {
    const next: number[] = Array.from({ length: total + 1 }, () => Number.POSITIVE_INFINITY);
    const from: number[] = Array.from({ length: total + 1 }, () => 0);
    const isLast = line === count - 1;
    for (let to = isLast ? total : line + 1; to <= (isLast ? total : total - 1); to++) {
      for (let start = to - 1; start >= line; start--) {
        const width = ruler.width(start, to);
        if (width > limit) break;
        const cost = (costs[start] as number) + (breakCosts[start] as number) + (1 - width / limit) ** 2;
        if (cost < (next[to] as number)) {
          next[to] = cost;
          from[to] = start;
        }
      }
    }
    costs = next;
    starts.push(from);
  }
  const breaks: number[] = [];
  for (let line = count - 1, to = total; line >= 0; line--) {
    to = (starts[line] as number[])[to] as number;
    breaks.unshift(to);
  }
  return { breaks, cost: costs[total] as number };
}

/** For every piece, what a break before it costs: less after a phrase, more between quotation marks, most before a lone last syllable. */
function costsOfBreaks(pieces: readonly Piece[], tools: TitleTools): number[] {
  let depth = 0;
  let straight = false;
  let afterPhrase = false;
  return pieces.map(({ text }, i) => {
    let cost = 0;
    if (afterPhrase) cost -= PHRASE_END;
    if (depth > 0 || straight) cost += INSIDE_QUOTES;
    if (i > 0 && i === pieces.length - 1 && isLoneSyllable(text, tools)) cost += LONE_SYLLABLE;
    for (const sign of text) {
      if ('“‘「『'.includes(sign)) depth++;
      else if ('”’」』'.includes(sign)) depth = Math.max(0, depth - 1);
      else if (sign === '"') straight = !straight;
    }
    afterPhrase = /[,…”’」』!?]$/u.test(text);
    return cost;
  });
}

