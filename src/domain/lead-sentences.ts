/** What a text begins with, for those who decide whether to read it. */
import { type Block, type MarkedItem, type Prose, wordsOf } from './prose.ts';
import { sentencesOf } from './sentences.ts';

const SENTENCES = 2;

/** A longer sentence is cut before a word. */
const LONGEST = 160;

/** Its first two sentences, of paragraphs or, where it has none, of officials' marks; headings, tables and captions are no beginning. */
export function leadSentences({ blocks }: Prose): string[] {
  const paragraphs = blocks.flatMap(paragraphWords);
  const words = paragraphs.length > 0 ? paragraphs : blocks.flatMap(markedWords);
  return words.flatMap(sentencesOf).slice(0, SENTENCES).map(cut);
}

function paragraphWords(block: Block): string[] {
  if (block.kind === 'paragraph') return [wordsOf(block.children)];
  return block.kind === 'quote' ? block.blocks.flatMap(paragraphWords) : [];
}

function markedWords(block: Block): string[] {
  return block.kind === 'marks' ? block.items.flatMap(lowest).map(({ children }) => wordsOf(children)) : [];
}

/** A mark with others under it is a heading over them. */
function lowest(item: MarkedItem): MarkedItem[] {
  return item.items.length > 0 ? item.items.flatMap(lowest) : [item];
}

function cut(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const start = sentence.slice(0, LONGEST);
  return `${start.slice(0, start.lastIndexOf(' ') > 0 ? start.lastIndexOf(' ') : undefined).trimEnd()}…`;
}
