/**
 * A run of text as words that a line never breaks within. Typst 0.14 breaks
 * between any two syllables and has no switch against it
 * (https://github.com/typst/typst/issues/1164); a frame is what it cannot break,
 * and, unlike a word joiner, leaves no trace in the text that is copied. So each
 * eojeol is framed, with everything that touches it: a mark of emphasis, a
 * link's particle, the number of a note.
 */
import type { Inline } from '../../domain/prose.ts';
import { pdfGlyphs } from './pdf-fonts.ts';
import { signsOf } from './pdf-signs.ts';

/** A piece of a word. `t` in parts may break between them. Styles: bold, emphasis, deleted, code. */
export type Run = TextRun | { emoji: string; t: string } | { note: number; nth: number };
export interface TextRun {
  t: string | string[];
  b?: true;
  i?: true;
  d?: true;
  c?: true;
  /** An address, or `#` and the id of a heading. */
  href?: string;
}

/** Plain words with single spaces between them, a space, a line's end, a word of several runs, or a link around words. */
export type Item = string | { k: 'break' } | { k: 'word'; runs: Run[]; free: boolean } | { k: 'link'; href: string; items: Item[] };

export interface WordOptions {
  /** The widest word in em that is kept whole; a longer one may break anywhere. */
  limit: number;
  /** Whether a word is kept whole at all: not in languages that do not part words by spaces. */
  keep: boolean;
  /** Whether the address is written after a link's words. */
  writesLinks: boolean;
  /** The picture's name in the document for an emoji's file. */
  emoji(file: string): string;
  /** Whether there is a heading of that id in the document. */
  hasTarget(id: string): boolean;
}

type Style = Omit<TextRun, 't'>;
type Piece = (TextRun & { t: string }) | Exclude<Run, TextRun> | 'break';

export function wordItems(children: readonly Inline[], options: WordOptions): Item[] {
  const words = splitWords(piecesOf(children, {}, options));
  return groupLinks(joinPlain(words.map((word) => (word === 'space' || word === 'break' ? word : itemOf(word, options)))));
}

/** A heading or a caption that is a plain string. */
export function textItems(text: string, options: WordOptions): Item[] {
  return wordItems([{ kind: 'text', text }], options);
}

function piecesOf(children: readonly Inline[], style: Style, options: WordOptions): Piece[] {
  return children.flatMap((child) => piecesOfOne(child, style, options));
}

function piecesOfOne(child: Inline, style: Style, options: WordOptions): Piece[] {
  switch (child.kind) {
    case 'text':
      return textPieces(child.text, style, options);
    case 'code':
      return textPieces(child.text, { ...style, c: true }, options);
    case 'break':
      return ['break'];
    case 'strong':
      return piecesOf(child.children, { ...style, b: true }, options);
    case 'emphasis':
      return piecesOf(child.children, { ...style, i: true }, options);
    case 'deleted':
      return piecesOf(child.children, { ...style, d: true }, options);
    case 'link':
      return linkPieces(child, style, options);
    case 'note':
      return [{ note: child.number, nth: child.nth }];
  }
}

function textPieces(text: string, style: Style, options: WordOptions): Piece[] {
  return signsOf(text).map((sign) => ('text' in sign ? { ...style, t: sign.text } : { emoji: options.emoji(sign.file), t: sign.emoji }));
}

function linkPieces({ href, children }: Extract<Inline, { kind: 'link' }>, style: Style, options: WordOptions): Piece[] {
  const leads = href.startsWith('#') ? options.hasTarget(href.slice(1)) : isPrintableAddress(href);
  if (!leads) return piecesOf(children, style, options);
  const pieces = piecesOf(children, { ...style, href }, options);
  const shown = addressInWords(href);
  const words = pieces.map((piece) => (piece !== 'break' && 't' in piece ? piece.t : '')).join('');
  if (!options.writesLinks || href.startsWith('#') || words.includes(shown) || words === href || href.startsWith('tel:')) return pieces;
  return [...pieces, ...textPieces(` (${shown})`, style, options)];
}

/** Typst refuses an empty address and one of more than 8,000 bytes. */
function isPrintableAddress(href: string): boolean {
  return href !== '' && Buffer.byteLength(href) <= 8000;
}

/** The address as people read it: Korean letters, no `https://`, no `mailto:`. */
export function addressInWords(href: string): string {
  const bare = href.replace(/^mailto:/, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

/** Numbers stay with their units: `850억 원`, `3 ㎞`. */
const NUMBER = /\d[\d,.]*(?:여|만|억|조|천|백)*$/u;
const UNIT = /^(?:만|억|천|원|명|개|곳|톤|분|초|일|월|년|시|회|차|호|건|동|점|쪽|권|대|배|마리|그루|가구|세대|포기|상자|살|[㎎-㏄]|[kcm]?m\b|[km]?g\b|ha\b|m?L\b|℃|%)/u;

/** Pieces cut at spaces: words as lists of runs. */
function splitWords(pieces: readonly Piece[]): (Run[] | 'space' | 'break')[] {
  const words: (Run[] | 'space' | 'break')[] = [];
  let word: Run[] = [];
  const end = (then: 'space' | 'break' | undefined) => {
    if (word.length > 0) words.push(word);
    word = [];
    if (then === 'break' && words.at(-1) === 'space') words.pop();
    if (then !== undefined && !(then === 'space' && typeof words.at(-1) === 'string')) words.push(then);
  };
  for (const piece of pieces) {
    if (piece === 'break') end('break');
    else if (!isText(piece)) word.push(piece);
    else {
      const { t, ...style } = piece;
      const parts = t.split(' ');
      for (const [index, part] of parts.entries()) {
        if (index > 0 && !staysWith(word, part)) end('space');
        else if (index > 0) word.push({ ...style, t: ' ' });
        if (part !== '') word.push({ ...style, t: part.replaceAll('\u00a0', ' ') });
      }
    }
  }
  end(undefined);
  return words;
}

function isText(run: Run): run is TextRun {
  return !('note' in run) && !('emoji' in run);
}

function staysWith(word: readonly Run[], next: string): boolean {
  const last = word.at(-1);
  return last !== undefined && isText(last) && typeof last.t === 'string' && NUMBER.test(last.t) && UNIT.test(next);
}

function itemOf(word: Run[], { limit, keep }: WordOptions): Exclude<Item, { k: 'link' }> {
  const runs = joinRuns(word);
  const isLong = runs.reduce((sum, run) => sum + widthOf(run), 0) > limit;
  const [only] = runs;
  const isPlain = runs.length === 1 && only !== undefined && isText(only) && Object.keys(only).length === 1;
  const breaks = isLong && (keep || runs.every((run) => !isText(run) || /^[\u0020-\u024f]*$/u.test(run.t as string)));
  // A plain string is cut at its spaces again; a number with its unit has one inside.
  if (isPlain && !breaks && !(keep && (only.t as string).includes(' '))) return only.t as string;
  return { k: 'word', runs: breaks ? runs.map(parted) : runs, free: breaks || !keep };
}

/** Runs of the same style are one, so that letters keep their kerning and copy as one word. */
function joinRuns(word: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const run of word) {
    const last = runs.at(-1);
    if (last && isText(last) && isText(run) && sameStyle(last, run)) runs[runs.length - 1] = { ...last, t: `${last.t as string}${run.t as string}` };
    else runs.push(run);
  }
  return runs;
}

function sameStyle(a: TextRun, b: TextRun): boolean {
  return a.b === b.b && a.i === b.i && a.d === b.d && a.c === b.c && a.href === b.href;
}

/** What is too long for a line, cut where an address or a compound may break, at last between any four letters. */
function parted(run: Run): Run {
  if (!isText(run) || typeof run.t !== 'string') return run;
  const parts = run.t.split(/(?<=[/?&=._\-#:;,)~·])|(?=[(])/u).flatMap((part) => (part.length > 8 ? (part.match(/[\s\S]{1,4}/gu) ?? []) : [part]));
  return { ...run, t: parts };
}

/** In em, a little wide rather than narrow. */
export function widthOf(run: Run): number {
  if ('note' in run) return 0.6;
  if ('emoji' in run) return 1.1;
  const { advance } = pdfGlyphs();
  let width = 0;
  for (const char of [run.t].flat().join('')) width += char >= '가' && char <= '힣' ? 0.97 : advance(char.codePointAt(0) as number);
  return width;
}

/** Plain words that follow one another as one string. */
function joinPlain(words: readonly (Exclude<Item, { k: 'link' }> | 'space' | 'break')[]): Item[] {
  const items: Item[] = [];
  for (const word of words) {
    const text = word === 'space' ? ' ' : word;
    const last = items.at(-1);
    if (word === 'break') items.push({ k: 'break' });
    else if (typeof text === 'string' && typeof last === 'string') items[items.length - 1] = last + text;
    else items.push(text as Item);
  }
  return items;
}

/** Words of one link, spaces between them included, become one link: a listener hears it once. */
function groupLinks(items: readonly Item[]): Item[] {
  const grouped: Item[] = [];
  for (let index = 0; index < items.length; index++) {
    const href = hrefOf(items[index]);
    if (href === undefined) {
      grouped.push(items[index] as Item);
      continue;
    }
    let last = index;
    for (let next = index + 1; next < items.length; next++) {
      if (hrefOf(items[next]) === href) last = next;
      else if (items[next] !== ' ') break;
    }
    grouped.push({ k: 'link', href, items: items.slice(index, last + 1).map(withoutLink) });
    index = last;
  }
  return grouped;
}

function hrefOf(item: Item | undefined): string | undefined {
  if (typeof item !== 'object' || item.k !== 'word') return undefined;
  const hrefs = item.runs.map((run) => (isText(run) ? run.href : undefined));
  return hrefs.every((href) => href === hrefs[0]) ? hrefs[0] : undefined;
}

function withoutLink(item: Item): Item {
  if (typeof item !== 'object' || item.k !== 'word') return item;
  return { ...item, runs: item.runs.map((run) => { if (!isText(run)) return run; const { href: _, ...rest } = run; return rest; }) };
}
