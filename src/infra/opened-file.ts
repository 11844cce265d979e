import { gzipPieces, zipPieces } from './opened-file/archive.ts';
import { compoundPieces } from './opened-file/compound.ts';
import { decodedText, readableRuns } from './opened-file/decoded.ts';
import type { Budget, Finding, Piece } from './opened-file/finding.ts';
import { foldForSearch, foldSpaceless, formsOf } from './opened-file/forms.ts';
import { pdfPieces } from './opened-file/pdf.ts';
import { jpegPieces, pngPieces, webpPieces } from './opened-file/picture.ts';
import { compileNeedles } from './needle-search.ts';

/**
 * Every text in a published file in which something could hide that ought not to be
 * public: in the file as written, in other spellings of it, in archives within it,
 * in the properties of documents and pictures.
 */

export type { FoundText, Finding, Unreadable, UnreadableReason } from './opened-file/finding.ts';
export { foldForSearch, foldSpaceless } from './opened-file/forms.ts';

export interface OpeningLimits {
  /** Entries of all archives within the file. */
  entries: number;
  /** Unpacked bytes of everything within the file. */
  bytes: number;
  /** Archives within one another; the file itself is the first. */
  nesting: number;
}

export const OPENING_LIMITS: OpeningLimits = { entries: 50_000, bytes: 1024 ** 3, nesting: 3 };

/** What a file is, by its first bytes. */
type Kind = 'zip' | 'gzip' | 'compound' | 'pdf' | 'jpeg' | 'png' | 'webp' | 'packed' | 'other';

const SIGNATURES: readonly (readonly [Kind, string])[] = [
  ['zip', 'PK\u0003\u0004'],
  ['zip', 'PK\u0005\u0006'],
  ['gzip', '\u001f\u008b'],
  ['compound', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
  ['pdf', '%PDF-'],
  ['jpeg', '\u00ff\u00d8\u00ff'],
  ['png', '\u0089PNG\r\n\u001a\n'],
  ['packed', '7z\u00bc\u00af\u0027\u001c'],
  ['packed', 'Rar!\u001a\u0007'],
  ['packed', 'EGGA'],
  ['packed', 'ALZ\u0001'],
  ['packed', '\u00fd7zXZ\0'],
  ['packed', 'BZh'],
  ['packed', '(\u00b5/\u00fd'],
];

/** Names that promise a kind: a file of that name that is something else is not passed over in silence. */
const PROMISES: Readonly<Record<string, readonly Kind[]>> = {
  zip: ['zip'], epub: ['zip'], docx: ['zip', 'compound'], xlsx: ['zip', 'compound'], pptx: ['zip', 'compound'], hwpx: ['zip'], odt: ['zip'],
  gz: ['gzip'], hwp: ['compound'], pdf: ['pdf'], '7z': ['packed'], rar: ['packed'], egg: ['packed'], alz: ['packed'],
};

/**
 * The texts of a file, folded for the search, each with the way to it, the name given
 * first. What cannot be opened is said, never left out. Never throws for what a file
 * contains.
 */
export function* textsWithin(name: string, bytes: Uint8Array, limits: OpeningLimits = OPENING_LIMITS): Generator<Finding> {
  yield* opened(name, bytes, { entries: limits.entries, bytes: limits.bytes }, limits.nesting);
}

function* opened(where: string, bytes: Uint8Array, budget: Budget, nesting: number): Generator<Finding> {
  if (bytes.length === 0) return;
  const kind = kindOf(bytes);
  const ending = /\.([a-z0-9]+)$/i.exec(where)?.[1]?.toLowerCase() ?? '';
  if (PROMISES[ending]?.includes(kind) === false) yield { where, unreadable: true, reason: 'damaged' };
  if (kind === 'packed') return yield { where, unreadable: true, reason: 'method' };
  if (kind === 'other') return yield* leaf(where, bytes, budget, nesting);
  const isArchive = kind === 'zip' || kind === 'gzip' || kind === 'compound';
  if (isArchive && nesting <= 0) return yield { where, unreadable: true, reason: 'nesting' };
  let pieces: Generator<Piece>;
  if (kind === 'zip') pieces = zipPieces(bytes, budget);
  else if (kind === 'gzip') pieces = gzipPieces(where.slice(where.lastIndexOf('/') + 1), bytes, budget);
  else if (kind === 'compound') pieces = compoundPieces(bytes, budget);
  else if (kind === 'pdf') pieces = pdfPieces(bytes, budget);
  else if (kind === 'jpeg') pieces = jpegPieces(bytes);
  else if (kind === 'png') pieces = pngPieces(bytes, budget);
  else pieces = webpPieces(bytes);
  try {
    for (const piece of pieces) {
      const way = piece.name === '' ? where : `${where} › ${piece.name}`;
      if ('unreadable' in piece) yield { where: way, unreadable: true, reason: piece.unreadable };
      else if ('texts' in piece) {
        for (const text of piece.texts) {
          if (piece.spaceless) yield { where: way, text: foldSpaceless(text), spaceless: true };
          else yield* written(way, text);
        }
      } else yield* opened(way, piece.bytes, budget, isArchive || piece.nested === true ? nesting - 1 : nesting);
    }
  } catch (error) {
    // A length or an offset that points outside the file.
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    yield { where, unreadable: true, reason: 'damaged' };
  }
}

function kindOf(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  for (const [kind, signature] of SIGNATURES) if (head.startsWith(signature)) return kind;
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  // Readers accept a PDF that begins anywhere in the first kilobyte.
  if (head.includes('%PDF-')) return 'pdf';
  return 'other';
}

function* leaf(where: string, bytes: Uint8Array, budget: Budget, nesting: number): Generator<Finding> {
  const text = decodedText(bytes);
  if (text === undefined) {
    for (const runs of readableRuns(bytes)) yield* written(where, runs);
    return;
  }
  yield* written(where, text);
  if (nesting <= 0 || !text.includes(';base64,')) return;
  for (const [, packed] of text.matchAll(/;base64,([A-Za-z0-9+/=_-]{8,})/g)) {
    if (--budget.entries < 0) return yield { where, unreadable: true, reason: 'limit' };
    yield* opened(`${where} › #data`, Buffer.from(packed as string, 'base64'), budget, nesting - 1);
  }
}

function* written(where: string, text: string): Generator<Finding> {
  const seen = new Set<string>();
  for (const form of formsOf(text)) {
    const folded = foldForSearch(form);
    if (folded === '' || seen.has(folded)) continue;
    seen.add(folded);
    yield { where, text: folded };
  }
}

/** Below this length a needle without its spaces would be met by chance: 이가을 in 나이 가을. */
const SPACELESS_FROM = 8;

/** Which of the needles, as the office wrote them, a found text contains: indices, ascending. */
export function compileFinder(needles: readonly string[]): (found: { text: string; spaceless?: true }) => number[] {
  // A needle of nothing but spaces would be everywhere.
  const folded = needles.map((needle, index) => ({ needle: foldForSearch(needle), index })).filter(({ needle }) => needle !== '');
  const long = folded.map(({ needle, index }) => ({ needle: foldSpaceless(needle), index })).filter(({ needle }) => needle.length >= SPACELESS_FROM);
  const find = compileNeedles(folded.map(({ needle }) => needle));
  const findSpaceless = compileNeedles(long.map(({ needle }) => needle));
  const indices = (hits: number[], among: readonly { index: number }[]) => hits.flatMap((hit) => among[hit]?.index ?? []);
  return ({ text, spaceless }) => (spaceless ? indices(findSpaceless(text), long) : indices(find(text), folded));
}
