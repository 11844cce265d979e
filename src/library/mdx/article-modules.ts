/**
 * Gives Astro the open MDX articles as modules for @astrojs/mdx. Their Markdown
 * is read by the one Markdown reader first, so that the module is made of the
 * project's components and finished HTML alone and nothing in an article can run.
 */
import type { Plugin } from 'vite';
import type { SourceName } from '../../domain/newsroom.ts';
import { sha256 } from '../../infra/file-digest.ts';
import { type Edition, editionAtHand } from '../edition.ts';
import { type ArticleBlock, parseArticle } from './parse-article.ts';

const LIST = 'virtual:sosik/articles';
const ARTICLE = '/@sosik-article/';

export function articleModules(): Plugin {
  return {
    name: 'sosik-articles',
    enforce: 'pre',
    resolveId(id) {
      if (id === LIST) return `\u0000${LIST}`;
      return id.startsWith(ARTICLE) ? id : undefined;
    },
    load(id) {
      if (id === `\u0000${LIST}`) return listModule(editionAtHand());
      if (id.startsWith(ARTICLE)) return articleModule(id);
      return undefined;
    },
  };
}

function openArticles(edition: Edition | undefined) {
  return edition?.library.articles.filter(({ format }) => format === 'mdx') ?? [];
}

function moduleName(articleId: string): string {
  return `${ARTICLE}${sha256(articleId).slice(0, 16)}.mdx`;
}

function listModule(edition: Edition | undefined): string {
  const imports = openArticles(edition).map(({ id }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(moduleName(id))})`);
  return `export const articles = {\n${imports.join(',\n')}\n};`;
}

function articleModule(id: string): string {
  const edition = editionAtHand();
  const article = openArticles(edition).find((candidate) => moduleName(candidate.id) === id);
  const source: SourceName | undefined = article && `article:${article.id}`;
  const body = source && edition?.bodies.get(source);
  if (body === undefined) throw new Error(`No open article for ${id}`);
  return mdxOf(parseArticle(body).blocks);
}

/** Markdown stays text here: the page renders it with the pictures that the gate allows. */
function mdxOf(blocks: ArticleBlock[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'markdown') return `<Prose source={${JSON.stringify(block.source)}} />`;
      const attributes = Object.entries(block.attributes).map(([name, value]) => ` ${name}={${JSON.stringify(value)}}`);
      return `<${block.name}${attributes.join('')}>\n\n${mdxOf(block.children)}\n\n</${block.name}>`;
    })
    .join('\n\n');
}
