/**
 * Sets a title: cut into lines by eojeol, balanced, at the largest size that
 * fits. Pure: widths come from `measure`, which must be additive (the width of
 * a text is the sum of its signs').
 * Rules of the line: https://www.w3.org/TR/klreq/#line_breaking
 */

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

export interface TitleTools {
  /** Width in em. */
  measure(text: string): number;
  /** The text as what the reader sees as single signs. */
  split(text: string): string[];
}

export interface SetTitle {
  lines: string[];
  size: number;
  /** Whether an end of the title was left out, marked by …. */
  shortened: boolean;
}

/** What is never cut: an eojeol, or a part of one that is wider than a line. */
interface Piece {
  text: string;
  /** Stands before the piece unless it starts a line. */
  joiner: '' | ' ';
}

const OPENING = '([{〈《「『【〔“‘（［｛＜<';
const CLOSING = ')]}〉》」』】〕”’）］｝＞>,.!?…·:;、。，．！？：；%℃㎡㎥㎞㎏~∼';
const opensOnly = new RegExp(`[${escapeClass(OPENING)}]$`, 'u');
const closesFirst = new RegExp(`^[${escapeClass(CLOSING)}]`, 'u');
const ELLIPSIS = '…';
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
  const whole = piecesOf(title, box, tools);
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

interface Ruler { count: number; width(from: number, to: number): number }

/** Widths of runs of pieces in em, by running sums. */
function rulerOf(pieces: readonly Piece[], tools: TitleTools): Ruler {
  const space = tools.measure(' ');
  const ends: number[] = [0];
  const joiners = pieces.map((piece) => (piece.joiner === ' ' ? space : 0));
  for (const [i, piece] of pieces.entries()) ends.push((ends[i] as number) + (joiners[i] as number) + tools.measure(piece.text));
  return { count: pieces.length, width: (from, to) => (ends[to] as number) - (ends[from] as number) - (joiners[from] as number) };
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

function lineOf(pieces: readonly Piece[], from: number, to: number): string {
  return pieces.slice(from, to).map((piece, i) => (i === 0 ? '' : piece.joiner) + piece.text).join('');
}

/** The pieces of a title: eojeol, joined where a line must not end, cut only where one is wider than a line of the smallest type. */
function piecesOf(title: string, box: TitleBox, tools: TitleTools): Piece[] {
  const limit = box.width / box.floor;
  const eojeol = title.split(' ').filter((word) => word !== '').flatMap(afterEllipsis);
  const joined: Piece[] = [];
  eojeol.forEach((piece, i) => {
    const before = joined.at(-1);
    if (before && mustJoin(before.text, piece, i === eojeol.length - 1, tools) && tools.measure(before.text + piece.joiner + piece.text) <= limit) before.text += piece.joiner + piece.text;
    else joined.push({ ...piece });
  });
  return joined.flatMap((piece) => (tools.measure(piece.text) <= limit ? [piece] : cutWide(piece, limit, tools)));
}

/** `앞에…15일부터` is two eojeol: in headlines the ellipsis stands for the space. */
function afterEllipsis(word: string): Piece[] {
  return word.split(/(?<=\p{L}[”’"']?…)(?=[\p{L}\p{N}“‘「『"'])/u).map((text, i) => ({ text, joiner: i === 0 ? ' ' : '' }));
}

const UNITS = /^(?:억|만|천|원|명|개|건|곳|회|대|동|호|세|년|월|일|시|분|초|차|권|편|채|쪽|장|톤|평|위|배|마리|포기|그루|가구|농가|㎡|㎥|㎞|㎏|℃|%|m|km|kg|ha)/u;

function mustJoin(before: string, piece: Piece, last: boolean, tools: TitleTools): boolean {
  if (opensOnly.test(before) || closesFirst.test(piece.text)) return true;
  if (last && isLoneSyllable(piece.text, tools)) return true;
  if (/\d$/u.test(before) && UNITS.test(piece.text)) return true;
  return /\d[십백천만억조]+$/u.test(before) && (/^\d/u.test(piece.text) || UNITS.test(piece.text));
}

function isLoneSyllable(text: string, tools: TitleTools): boolean {
  return tools.split(text.replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, '')).length <= 1;
}

/** An eojeol that no line can hold, cut by syllable; numbers and Latin words stay whole while they fit. */
function cutWide(piece: Piece, limit: number, tools: TitleTools): Piece[] {
  const parts: Piece[] = [];
  // Room for the ellipsis, should the title end here.
  const room = limit - tools.measure(ELLIPSIS);
  let straightOpen = false;
  let afterOpening = false;
  let joiner = piece.joiner;
  for (const sign of tools.split(piece.text)) {
    if (sign === ' ') {
      joiner = ' ';
      continue;
    }
    const before = parts.at(-1);
    const straight = sign === '"' || sign === "'";
    const opening = straight ? !straightOpen : OPENING.includes(sign);
    if (straight) straightOpen = !straightOpen;
    const closing = !opening && (straight || CLOSING.includes(sign));
    const together = before !== undefined && joiner === '' && (afterOpening || closing || isOneWord(before.text, sign));
    if (before && together && tools.measure(before.text + sign) <= room) before.text += sign;
    else parts.push({ text: sign, joiner });
    joiner = '';
    afterOpening = opening;
  }
  return parts;
}

const isOneWord = (before: string, sign: string): boolean => /[\p{Script=Latin}\p{N}]$/u.test(before) && /^[\p{Script=Latin}\p{N}]/u.test(sign);

/** The first `count` pieces, closed by an ellipsis. */
function cutAfter(pieces: readonly Piece[], count: number): Piece[] {
  const kept = pieces.slice(0, count).map((piece) => ({ ...piece }));
  let last = kept.at(-1);
  while (last && kept.length > 1 && withEllipsis(last.text) === ELLIPSIS) {
    kept.pop();
    last = kept.at(-1);
  }
  if (last) last.text = withEllipsis(last.text);
  return kept;
}

function withEllipsis(text: string): string {
  return text.replace(new RegExp(`[\\s${escapeClass(OPENING)},.·:;~…–—"'-]+$`, 'u'), '') + ELLIPSIS;
}

function escapeClass(signs: string): string {
  return signs.replace(/[\]\\^-]/gu, '\\$&');
}
