/**
 * Sets running text: paragraphs kept, officials' marks hanging, the size fitted
 * between a floor and a ceiling; what does not fit at the floor is left out after
 * a sentence, else after an eojeol, and marked by …. Pure.
 */
import { cutAfter, lineOf, type Piece, piecesOf, type Ruler, rulerOf, type TitleTools } from './pieces.ts';

export interface BodyBox {
  width: number;
  height: number;
  /** The smallest and the largest size of type, whole pixels. */
  floor: number;
  ceiling: number;
  /** In em. */
  lineHeight: number;
}

export interface SetBody {
  /** In pixels from the corner of the box. */
  lines: { text: string; left: number; top: number; width: number }[];
  size: number;
  height: number;
  shortened: boolean;
}

/** Between paragraphs, in em. */
const PARAGRAPH_GAP = 0.5;
/** A whole sentence is worth this share of what would fit. */
const WORTH_A_SENTENCE = 0.65;
const MARK = /^([○●◦□■▪▸▶☞◆◇*※·•\-–—]|\d{1,2}[.)]|[①-⑳]|[가-하][.)])[ \u00a0]+(?=\S)/u;

interface Paragraph {
  mark: string;
  /** How far the lines stand behind the mark, in em. */
  hang: number;
  pieces: Piece[];
  ruler: Ruler;
}

export function setBody(paragraphs: readonly string[], box: BodyBox, tools: TitleTools): SetBody {
  const whole = paragraphs.filter((text) => text !== '').map((text) => paragraphOf(text, box, tools));
  for (let size = box.ceiling; size >= box.floor; size--) {
    const set = layOut(whole, box, size, tools);
    if (set) return { ...set, shortened: false };
  }
  return { ...shorten(whole, box, tools), shortened: true };
}

/** Cut for the smallest type: every larger one would break more words, not fewer. */
function paragraphOf(text: string, box: BodyBox, tools: TitleTools): Paragraph {
  const mark = MARK.exec(text)?.[1] ?? '';
  const rest = mark === '' ? text : text.slice(mark.length).trimStart();
  const hang = mark === '' ? 0 : tools.measure(`${mark} `);
  const pieces = piecesOf(rest, box.width / box.floor - hang, tools);
  return { mark, hang, pieces, ruler: rulerOf(pieces, tools) };
}

function layOut(paragraphs: readonly Paragraph[], box: BodyBox, size: number, tools: TitleTools): Omit<SetBody, 'shortened'> | undefined {
  const lineHeight = Math.round(size * box.lineHeight);
  const broken: number[][] = [];
  let height = (paragraphs.length - 1) * Math.round(size * PARAGRAPH_GAP);
  for (const { ruler, hang } of paragraphs) {
    const starts = lineStarts(ruler, box.width / size - hang);
    if (!starts) return undefined;
    broken.push(starts);
    height += starts.length * lineHeight;
    if (height > box.height) return undefined;
  }
  return { lines: placeLines(paragraphs, broken, size, lineHeight, tools), size, height: Math.max(0, height) };
}

function placeLines(paragraphs: readonly Paragraph[], broken: readonly number[][], size: number, lineHeight: number, tools: TitleTools): SetBody['lines'] {
  const lines: SetBody['lines'] = [];
  let top = 0;
  for (const [i, { mark, hang, pieces, ruler }] of paragraphs.entries()) {
    if (i > 0) top += Math.round(size * PARAGRAPH_GAP);
    if (mark !== '') lines.push({ text: mark, left: 0, top, width: tools.measure(mark) * size });
    const starts = broken[i] ?? [];
    for (const [line, from] of starts.entries()) {
      const to = starts[line + 1] ?? pieces.length;
      lines.push({ text: lineOf(pieces, from, to), left: hang * size, top, width: ruler.width(from, to) * size });
      top += lineHeight;
    }
  }
  return lines;
}

/** As many pieces to a line as it holds; nothing where one piece is wider than the line. */
function lineStarts(ruler: Ruler, limit: number): number[] | undefined {
  const starts: number[] = [];
  for (let from = 0; from < ruler.count; ) {
    starts.push(from);
    let to = from + 1;
    if (ruler.width(from, to) > limit + 1e-6) return undefined;
    while (to < ruler.count && ruler.width(from, to + 1) <= limit) to++;
    from = to;
  }
  return starts;
}

function shorten(paragraphs: readonly Paragraph[], box: BodyBox, tools: TitleTools): Omit<SetBody, 'shortened'> {
  const total = paragraphs.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const fitting = (count: number) => layOut(firstPieces(paragraphs, count, tools), box, box.floor, tools);
  let fits = 0;
  for (let beyond = total; fits + 1 < beyond; ) {
    const middle = (fits + beyond) >> 1;
    if (fitting(middle)) fits = middle;
    else beyond = middle;
  }
  const sentence = lastSentence(paragraphs, fits);
  const wanted = sentence >= fits * WORTH_A_SENTENCE ? sentence : fits;
  for (let count = wanted; count > 0; count--) {
    const set = fitting(count);
    if (set) return set;
  }
  return { lines: [], size: box.floor, height: 0 };
}

/** The paragraphs up to a number of pieces, closed by …. */
function firstPieces(paragraphs: readonly Paragraph[], count: number, tools: TitleTools): Paragraph[] {
  const kept: Paragraph[] = [];
  let left = count;
  for (const paragraph of paragraphs) {
    if (left <= 0) break;
    const pieces = left > paragraph.pieces.length ? paragraph.pieces : cutAfter(paragraph.pieces, left);
    kept.push(pieces === paragraph.pieces ? paragraph : { ...paragraph, pieces, ruler: rulerOf(pieces, tools) });
    left -= paragraph.pieces.length;
  }
  return kept;
}

/** How many pieces stand before the end of the last whole sentence. */
function lastSentence(paragraphs: readonly Paragraph[], count: number): number {
  const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces.map((piece, i) => /[.!?]["”’)」]?$/u.test(piece.text) || i === paragraph.pieces.length - 1));
  return pieces.lastIndexOf(true, count - 1) + 1;
}
