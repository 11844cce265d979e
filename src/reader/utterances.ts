import { sentenceRanges } from '../domain/sentences.ts';

/** Chrome stops an utterance after some 14 seconds; Korean is spoken at 5 to 6 syllables a second. */
const MOST = 70;

/** Text in the pieces in which it is spoken: its sentences, and of long ones their parts. Start and end (excluded) of each. */
export function utterancesOf(text: string, most: number = MOST): [number, number][] {
  return sentenceRanges(text).flatMap(([from, to]) => parts(text, from, to, most)).filter(([from, to]) => /[\p{L}\p{N}]/u.test(text.slice(from, to)));
}

function parts(text: string, from: number, to: number, most: number): [number, number][] {
  if (to - from <= most) return [[from, to]];
  const cut = from + lastBreak(text.slice(from, from + most));
  const rest = cut + (/^\s*/.exec(text.slice(cut, to))?.[0].length ?? 0);
  const end = cut - (/\s*$/.exec(text.slice(from, cut))?.[0].length ?? 0);
  return [...(end > from ? [[from, end] as [number, number]] : []), ...(rest < to ? parts(text, rest, to, most) : [])];
}

/** After the last comma of its second half, else after its last blank, else at its end. */
function lastBreak(piece: string): number {
  const half = piece.length / 2;
  const comma = Math.max(...[...piece.matchAll(/[,，、;:·]\s/g)].map(({ index }) => index + 1), 0);
  if (comma > half) return comma;
  const blank = piece.search(/\s\S*$/);
  if (blank > 0) return blank;
  // Never between the halves of a sign beyond the first plane.
  return /[\ud800-\udbff]$/.test(piece) && piece.length > 1 ? piece.length - 1 : piece.length;
}
