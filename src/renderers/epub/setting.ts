/** What the parts of a book share while its files are set. */
import type { PageStart } from '../../domain/issue-book.ts';
import type { Block, Prose } from '../../domain/prose.ts';
import { attribute, xmlId } from './book-text.ts';

export interface Setting {
  /** The file being set: `piece-3.xhtml`. */
  file: string;
  book: SharedSetting;
  /** Of the piece: its ids start with it. */
  anchor: string;
  /** Headings that links of the prose may lead to. */
  headings: ReadonlySet<string>;
  notes: number;
  /** Filled as the prose is set: the ids of the references to notes. */
  references: Set<string>;
}

export interface SharedSetting {
  pictures: ReadonlyMap<string, BookPictureFile>;
  starts: ReadonlyMap<string, readonly string[]>;
  /** Filled as the files are set: the printed pages that have a place in them. */
  placed: PlacedPage[];
  /** Filled as well: the words that are not in the body's face. */
  faces: { bold: string[]; title: string[] };
}

export interface BookPictureFile {
  path: string;
  bytes: Uint8Array;
  width: number;
  height: number;
}

export interface PlacedPage {
  label: string;
  /** `piece-3.xhtml#page-7` */
  href: string;
}

export function startsOf(pages: readonly PageStart[]): Map<string, string[]> {
  const starts = new Map<string, string[]>();
  for (const { label, at } of pages) starts.set(at, [...(starts.get(at) ?? []), label]);
  return starts;
}

/** The marks of the printed pages that begin at a place. https://www.w3.org/TR/epub-a11y-11/#sec-page-nav */
export function pageBreaks(at: string, { file, book }: Pick<Setting, 'file' | 'book'>): string {
  return (book.starts.get(at) ?? [])
    .map((label) => {
      const wanted = xmlId(`page-${label}`);
      const isTaken = book.placed.some(({ href }) => href === `${file}#${wanted}`);
      const id = isTaken ? `${wanted}.${book.placed.length}` : wanted;
      book.placed.push({ label, href: `${file}#${id}` });
      return `<span epub:type="pagebreak" role="doc-pagebreak" id="${id}" aria-label="${attribute(label)}"></span>`;
    })
    .join('');
}

/** Words that are shown in the face of titles. */
export function inTitleFace(words: string, { book }: Pick<Setting, 'book'>): string {
  book.faces.title.push(words);
  return words;
}

/** @param anchor of the piece, or `note` */
export function settingOf(prose: Prose, anchor: string, place: Pick<Setting, 'file' | 'book'>): Setting {
  const headings = new Set([...prose.blocks, ...prose.notes.flatMap(({ blocks }) => blocks)].flatMap(headingIds));
  return { ...place, anchor, headings, notes: prose.notes.length, references: new Set() };
}

function headingIds(block: Block): string[] {
  if (block.kind === 'heading') return [block.id];
  if (block.kind === 'list') return block.items.flat().flatMap(headingIds);
  return 'blocks' in block ? block.blocks.flatMap(headingIds) : [];
}
