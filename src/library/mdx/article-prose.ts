/** The body of an article as prose, its components among its blocks: Markdown and MDX come out alike. */
import { isDay, koreanDay } from '../../domain/instant.ts';
import { rowOf } from '../../domain/photo-credit.ts';
import type { Block, Note, Prose } from '../../domain/prose.ts';
import { composeProse, type ProseOptions } from '../markdown/compose-prose.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { type PieceRuns, pieceRuns } from '../markdown/piece-runs.ts';
import { type ArticleBlock, parseArticle } from './parse-article.ts';
import { photoIds } from './read-article-body.ts';

interface Piece {
  options: ProseOptions;
  runs: PieceRuns;
  notes: Note[];
}

/** @param idPrefix of every id: the anchor of the piece and a dot */
export function bodyProse(body: string, format: 'md' | 'mdx', idPrefix: string, options: ProseOptions): Prose {
  const blocks = articleBlocks(body, format);
  const piece: Piece = { options, runs: pieceRuns(idPrefix, headingLevels(blocks), 1), notes: [] };
  return { blocks: blocks.flatMap((block) => blocksOf(block, piece)), notes: piece.notes };
}

function articleBlocks(body: string, format: 'md' | 'mdx'): ArticleBlock[] {
  return format === 'mdx' ? parseArticle(body).blocks : [{ type: 'markdown', source: body, line: 1 }];
}

/** The levels of all headings of a body, as they are written. */
export function headingLevelsOf(body: string, format: 'md' | 'mdx'): number[] {
  return headingLevels(articleBlocks(body, format));
}

/** The levels of all headings of an article in the order in which they are read. */
function headingLevels(blocks: readonly ArticleBlock[]): number[] {
  return blocks.flatMap((block) => (block.type === 'markdown' ? parseMarkdown(block.source).findings.headings.map(({ level }) => level) : headingLevels(block.children)));
}

function blocksOf(block: ArticleBlock, piece: Piece): Block[] {
  if (block.type === 'markdown') {
    const { blocks, notes } = composeProse(parseMarkdown(block.source), piece.runs, piece.options);
    piece.notes.push(...notes);
    return blocks;
  }
  const { name, attributes } = block;
  const title = attributes['title'];
  const inner = () => block.children.flatMap((child) => blocksOf(child, piece));
  switch (name) {
    case 'FactBox':
      return [{ kind: 'factBox', title, blocks: inner() }];
    case 'Programme':
      return [{ kind: 'programme', title, blocks: inner() }];
    case 'PullQuote':
      return [{ kind: 'pullQuote', who: attributes['who'], blocks: inner() }];
    case 'DatePlace':
      return [{ kind: 'datePlace', id: piece.runs.nextFigure(), date: dateWords(attributes), place: attributes['place'] ?? '', blocks: inner() }];
    case 'PhotoRow': {
      const row = rowOf(photoIds(attributes['photos']).flatMap((photo) => piece.options.figure(photo, '') ?? []), attributes['caption']);
      const figures = row.figures.map((figure) => ({ id: piece.runs.nextFigure(), figure }));
      return figures.length > 0 ? [{ kind: 'photoRow', figures, caption: row.caption, credit: row.credit }] : [];
    }
  }
}

/** `2026. 12. 14.(월) 20:00`, or the author's own words. */
export function dateWords({ date = '', time }: Record<string, string>): string {
  return [isDay(date) ? koreanDay(date) : date, time].filter((part) => part !== undefined && part !== '').join(' ');
}
