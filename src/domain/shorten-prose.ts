/** The beginning of a prose in whole sentences, for where there is no room for all of it. */
import { type Block, type Inline, linesOf, type MarkedItem, type Prose, wordsOf } from './prose.ts';
import { sentenceRanges } from './sentences.ts';

/** Letters of all that is read in a prose, in UTF-16 units. */
export function lengthOf(prose: Prose): number {
  return linesOf(prose).reduce((sum, line) => sum + line.length, 0);
}

/**
 * What of it fits into `budget` letters, without pictures and footnotes: whole blocks, then of the first that does not
 * fit the sentences, items or marked lines that do. Headings with nothing after them go.
 */
export function shortenProse(prose: Prose, budget: number): Prose {
  const room = { left: budget };
  const blocks: Block[] = [];
  for (const block of prose.blocks) {
    const part = partOf(block, room);
    if (part.block) blocks.push(part.block);
    if (part.isCut) break;
  }
  while (blocks.at(-1)?.kind === 'heading' || blocks.at(-1)?.kind === 'rule') blocks.pop();
  return { blocks, notes: [] };
}

interface Room {
  left: number;
}

interface Part {
  block: Block | undefined;
  isCut: boolean;
}

const NOTHING: Part = { block: undefined, isCut: true };

function partOf(block: Block, room: Room): Part {
  switch (block.kind) {
    case 'figure':
    case 'photoRow':
      return { block: undefined, isCut: false };
    case 'paragraph': {
      const children = sentencesWithin(block.children, room.left);
      const isCut = wordsOf(children).length < wordsOf(block.children).trimEnd().length;
      room.left -= wordsOf(children).length;
      return { block: children.length > 0 ? { ...block, children } : undefined, isCut };
    }
    case 'marks': {
      const items = marksWithin(block.items, room);
      return { block: items.length > 0 ? { ...block, items } : undefined, isCut: countOf(items) < countOf(block.items) };
    }
    case 'list': {
      const items = block.items.slice(0, countWithin(block.items.map(lengthOfBlocks), room)).map((item) => item.flatMap(withoutFigures));
      return { block: items.length > 0 ? { ...block, items } : undefined, isCut: items.length < block.items.length };
    }
    case 'heading':
    case 'table':
    case 'code':
    case 'quote':
    case 'rule':
    case 'factBox':
    case 'programme':
    case 'datePlace':
    case 'pullQuote': {
      const whole = withoutFigures(block);
      const length = lengthOfBlocks(whole);
      if (length > room.left) return NOTHING;
      room.left -= length;
      return { block: whole[0], isCut: false };
    }
  }
}

function lengthOfBlocks(blocks: readonly Block[]): number {
  return lengthOf({ blocks: [...blocks], notes: [] });
}

/** How many from the start fit; takes their room. */
function countWithin(lengths: readonly number[], room: Room): number {
  for (const [index, length] of lengths.entries()) {
    if (length > room.left) return index;
    room.left -= length;
  }
  return lengths.length;
}

function marksWithin(items: readonly MarkedItem[], room: Room): MarkedItem[] {
  const kept: MarkedItem[] = [];
  for (const item of items) {
    const length = wordsOf(item.children).length;
    if (length > room.left) break;
    room.left -= length;
    const below = marksWithin(item.items, room);
    kept.push({ ...item, children: withoutNotes(item.children), figures: [], items: below });
    if (countOf(below) < countOf(item.items)) break;
  }
  return kept;
}

function countOf(items: readonly MarkedItem[]): number {
  return items.reduce((sum, item) => sum + 1 + countOf(item.items), 0);
}

function sentencesWithin(children: readonly Inline[], budget: number): Inline[] {
  const words = wordsOf(children);
  const end = sentenceRanges(words).reduce((last, [, to]) => (to <= budget ? to : last), 0);
  return inlinesUpTo(withoutNotes(children), { left: end });
}

function inlinesUpTo(children: readonly Inline[], room: Room): Inline[] {
  return children.flatMap((child): Inline[] => {
    if (room.left <= 0) return [];
    if (child.kind === 'text' || child.kind === 'code') {
      const text = child.text.slice(0, room.left);
      room.left -= text.length;
      return [{ ...child, text }];
    }
    if (child.kind === 'break') {
      room.left -= 1;
      return [child];
    }
    return child.kind === 'note' ? [] : [{ ...child, children: inlinesUpTo(child.children, room) }];
  });
}

function withoutNotes(children: readonly Inline[]): Inline[] {
  return children.flatMap((child): Inline[] => {
    if (child.kind === 'note') return [];
    return 'children' in child ? [{ ...child, children: withoutNotes(child.children) }] : [child];
  });
}

/** The block without pictures and numbers of notes; nothing is left of a picture. */
function withoutFigures(block: Block): Block[] {
  switch (block.kind) {
    case 'figure':
    case 'photoRow':
      return [];
    case 'paragraph':
    case 'heading':
      return [{ ...block, children: withoutNotes(block.children) }];
    case 'marks':
      return [{ ...block, items: marksWithin(block.items, { left: Number.POSITIVE_INFINITY }) }];
    case 'list':
      return [{ ...block, items: block.items.map((item) => item.flatMap(withoutFigures)) }];
    case 'table': {
      const rows = (part: typeof block.head) => part.map((row) => row.map((cell) => ({ ...cell, children: withoutNotes(cell.children) })));
      return [{ ...block, head: rows(block.head), body: rows(block.body) }];
    }
    case 'quote':
    case 'factBox':
    case 'programme':
    case 'datePlace':
    case 'pullQuote':
      return [{ ...block, blocks: block.blocks.flatMap(withoutFigures) }];
    case 'code':
    case 'rule':
      return [block];
  }
}
