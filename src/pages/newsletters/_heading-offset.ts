/** Authors begin their headings at any level; in an issue the highest stands right below the h3 of the piece. */
import { factsOf, parseMarkdown } from '../../library/markdown/parse-markdown.ts';

const HIGHEST = 4;

export function headingOffset(markdown: string): number {
  const levels = factsOf(parseMarkdown(markdown)).headings.map(({ level }) => level);
  return levels.length > 0 ? HIGHEST - Math.min(...levels) : 0;
}
