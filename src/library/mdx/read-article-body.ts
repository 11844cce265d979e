/** What the check and the gate need to know of an MDX article. */
import type { BodyReading } from '../markdown/read-markdown-body.ts';
import { readMarkdownBody } from '../markdown/read-markdown-body.ts';
import { type ArticleBlock, parseArticle } from './parse-article.ts';

export function readArticleBody(body: string): BodyReading {
  const { blocks, faults } = parseArticle(body);
  const all = flat(blocks);
  const readings = all.flatMap((block) => (block.type === 'markdown' ? [{ line: block.line, ...readMarkdownBody(block.source) }] : []));
  const rows = all.flatMap((block) => (block.type === 'component' && block.name === 'PhotoRow' ? photoIds(block.attributes['photos']) : []));
  const inner = readings.flatMap((reading) => reading.faults.filter(({ rule }) => rule !== 'empty-body').map((fault) => ({ ...fault, line: reading.line + fault.line - 1 })));
  const isEmpty = all.length === 0 && faults.length === 0;
  const empty = isEmpty ? readMarkdownBody('').faults : [];
  return {
    facts: {
      firstParagraph: readings.find(({ facts }) => facts.firstParagraph !== '')?.facts.firstParagraph ?? '',
      photos: [...new Set([...readings.flatMap(({ facts }) => facts.photos), ...rows])],
      innerLinks: [...new Set(readings.flatMap(({ facts }) => facts.innerLinks))],
    },
    // A tag in a line is refused already; that it would show as text need not be said too.
    faults: [...faults, ...inner.filter(({ rule, line }) => rule !== 'raw-html' || !faults.some((fault) => fault.line === line)), ...empty],
  };
}

function flat(blocks: ArticleBlock[]): ArticleBlock[] {
  return blocks.flatMap((block) => (block.type === 'component' ? [block, ...flat(block.children)] : [block]));
}

/** `photos="2026/a, 2026/b"` */
export function photoIds(list: string | undefined): string[] {
  return (list ?? '').split(',').map((id) => id.trim()).filter((id) => id !== '');
}
