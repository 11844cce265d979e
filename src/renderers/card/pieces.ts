/**
 * A text as the pieces that a line may end between: eojeol, joined where a line
 * must not end, cut only where one is wider than a line. Pure: widths come from
 * `measure`, which must be additive (the width of a text is the sum of its signs').
 * Rules of the line: https://www.w3.org/TR/klreq/#line_breaking
 */

export interface TitleTools {
  /** Width in em. */
  measure(text: string): number;
  /** The text as what the reader sees as single signs. */
  split(text: string): string[];
}

/** What is never cut: an eojeol, or a part of one that is wider than a line. */
export interface Piece {
  text: string;
  /** Stands before the piece unless it starts a line. */
  joiner: '' | ' ';
}

const OPENING = '([{〈《「『【〔“‘（［｛＜<';
const CLOSING = ')]}〉》」』】〕”’）］｝＞>,.!?…·:;、。，．！？：；%℃㎡㎥㎞㎏~∼';
const opensOnly = new RegExp(`[${escapeClass(OPENING)}]$`, 'u');
const closesFirst = new RegExp(`^[${escapeClass(CLOSING)}]`, 'u');
export const ELLIPSIS = '…';

export interface Ruler { count: number; width(from: number, to: number): number }

/** Widths of runs of pieces in em, by running sums. */
export function rulerOf(pieces: readonly Piece[], tools: TitleTools): Ruler {
  const space = tools.measure(' ');
  const ends: number[] = [0];
  const joiners = pieces.map((piece) => (piece.joiner === ' ' ? space : 0));
  for (const [i, piece] of pieces.entries()) ends.push((ends[i] as number) + (joiners[i] as number) + tools.measure(piece.text));
  return { count: pieces.length, width: (from, to) => (ends[to] as number) - (ends[from] as number) - (joiners[from] as number) };
}

export function lineOf(pieces: readonly Piece[], from: number, to: number): string {
  return pieces.slice(from, to).map((piece, i) => (i === 0 ? '' : piece.joiner) + piece.text).join('');
}

/** The pieces of a text, no one wider than `limit`, in em: eojeol, joined where a line must not end, cut only where one is wider than a line. */
export function piecesOf(title: string, limit: number, tools: TitleTools): Piece[] {
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

export function isLoneSyllable(text: string, tools: TitleTools): boolean {
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
export function cutAfter(pieces: readonly Piece[], count: number): Piece[] {
  const kept = pieces.slice(0, count).map((piece) => ({ ...piece }));
  let last = kept.at(-1);
  while (last && kept.length > 1 && withEllipsis(last.text) === ELLIPSIS) {
    kept.pop();
    last = kept.at(-1);
  }
  if (last) last.text = withEllipsis(last.text);
  return kept;
}

export function withEllipsis(text: string): string {
  return text.replace(new RegExp(`[\\s${escapeClass(OPENING)},.·:;~…–—"'-]+$`, 'u'), '') + ELLIPSIS;
}

function escapeClass(signs: string): string {
  return signs.replace(/[\]\\^-]/gu, '\\$&');
}
