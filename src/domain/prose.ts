/**
 * A body of text as plain values: what the e-book's forms, kits and mails are
 * rendered from. Made once from the Markdown or MDX that was checked; every
 * photo in it has passed the gate of its channel, and every link leads
 * somewhere.
 */
import type { PictureSet } from './picture.ts';

export interface Prose {
  blocks: Block[];
  /** Footnotes in the order of their first reference; number n is `notes[n - 1]`. */
  notes: Note[];
}

export interface Note {
  /** How many places refer to it. */
  refs: number;
  blocks: Block[];
}

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'emphasis' | 'deleted'; children: Inline[] }
  /** An absolute address, or `#` and the id of a heading of the same prose. */
  | { kind: 'link'; href: string; children: Inline[] }
  /** The nth reference to a note, both from 1. */
  | { kind: 'note'; number: number; nth: number };

/** `id` is unique in the prose: what may be linked to, and what pages are counted by. */
interface Placed {
  id: string;
}

export type Block =
  | (Placed & { kind: 'paragraph'; children: Inline[] })
  /** Level 1 stands right below the title of the piece; no level is skipped. */
  | (Placed & { kind: 'heading'; level: number; children: Inline[] })
  | (Placed & { kind: 'list'; start: number | undefined; items: Block[][] })
  | (Placed & { kind: 'marks'; items: MarkedItem[] })
  | (Placed & { kind: 'table'; head: Cell[][]; body: Cell[][] })
  | (Placed & { kind: 'code'; text: string })
  | (Placed & { kind: 'figure'; figure: Figure })
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'rule' }
  | { kind: 'factBox' | 'programme'; title: string | undefined; blocks: Block[] }
  | (Placed & { kind: 'datePlace'; date: string; place: string; blocks: Block[] })
  /** With a caption of its own, its figures have none. */
  | { kind: 'photoRow'; figures: (Placed & { figure: Figure })[]; caption: string | undefined; credit: string | undefined }
  | { kind: 'pullQuote'; who: string | undefined; blocks: Block[] };

export type BlockKind = Block['kind'];

/** An official's mark with its text and what stands under it: □ over ○ over -. */
export interface MarkedItem extends Placed {
  sign: string;
  /** From 1. */
  level: number;
  /** Whether the sign says something to a listener (가., ※), or only shows the level (□). */
  isSpoken: boolean;
  children: Inline[];
  figures: (Placed & { figure: Figure })[];
  items: MarkedItem[];
}

export interface Cell {
  align: 'center' | 'right' | undefined;
  children: Inline[];
}

/** A photo as it is shown: with the words that belong to it. */
export interface Figure {
  picture: PictureSet;
  alt: string;
  caption: string | undefined;
  credit: string | undefined;
}

/** The words of an inline run, breaks as spaces; numbers of notes are no words. */
export function wordsOf(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.kind === 'text' || child.kind === 'code') return child.text;
      if (child.kind === 'break') return ' ';
      return child.kind === 'note' ? '' : wordsOf(child.children);
    })
    .join('');
}

/** Every run of text of a prose in reading order, footnotes last: a line for each paragraph, marked line, cell and caption. */
export function linesOf({ blocks, notes }: Prose): string[] {
  return [...blocks.flatMap(linesOfBlock), ...notes.flatMap((note) => note.blocks.flatMap(linesOfBlock))].filter((line) => line.trim() !== '');
}

function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [wordsOf(block.children)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesOfBlock));
    case 'marks':
      return block.items.flatMap(linesOfMark);
    case 'table':
      return [...block.head, ...block.body].flatMap((row) => row.map((cell) => wordsOf(cell.children)));
    case 'code':
      return block.text.split('\n');
    case 'figure':
      return linesOfFigure(block.figure);
    case 'quote':
      return block.blocks.flatMap(linesOfBlock);
    case 'rule':
      return [];
    case 'factBox':
    case 'programme':
      return [...(block.title === undefined ? [] : [block.title]), ...block.blocks.flatMap(linesOfBlock)];
    case 'datePlace':
      return [block.date, block.place, ...block.blocks.flatMap(linesOfBlock)];
    case 'photoRow':
      return [...block.figures.flatMap(({ figure }) => linesOfFigure(figure)), ...[block.caption, block.credit].filter((line) => line !== undefined)];
    case 'pullQuote':
      return [...block.blocks.flatMap(linesOfBlock), ...(block.who === undefined ? [] : [block.who])];
  }
}

function linesOfMark(item: MarkedItem): string[] {
  return [wordsOf(item.children), ...item.figures.flatMap(({ figure }) => linesOfFigure(figure)), ...item.items.flatMap(linesOfMark)];
}

function linesOfFigure({ caption, credit }: Figure): string[] {
  return [caption, credit].filter((line) => line !== undefined);
}

/** Every figure of a prose, in reading order. */
export function figuresOf({ blocks, notes }: Prose): Figure[] {
  return [...blocks, ...notes.flatMap((note) => note.blocks)].flatMap(figuresOfBlock);
}

function figuresOfBlock(block: Block): Figure[] {
  switch (block.kind) {
    case 'figure':
      return [block.figure];
    case 'photoRow':
      return block.figures.map(({ figure }) => figure);
    case 'marks':
      return block.items.flatMap(figuresOfMark);
    case 'list':
      return block.items.flatMap((item) => item.flatMap(figuresOfBlock));
    case 'quote':
    case 'factBox':
    case 'programme':
    case 'datePlace':
    case 'pullQuote':
      return block.blocks.flatMap(figuresOfBlock);
    case 'paragraph':
    case 'heading':
    case 'table':
    case 'code':
    case 'rule':
      return [];
  }
}

function figuresOfMark(item: MarkedItem): Figure[] {
  return [...item.figures.map(({ figure }) => figure), ...item.items.flatMap(figuresOfMark)];
}
