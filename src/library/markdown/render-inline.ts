import type { Token } from 'markdown-it';
import { escapeHtml } from './escape-html.ts';
import type { Heading } from './finish-tokens.ts';
import type { HtmlOptions } from './render-html.ts';

export interface HtmlContext {
  readonly options: HtmlOptions;
  readonly prefix: string;
  readonly headingIds: ReadonlySet<string>;
  /** The headings still to come, in order. */
  readonly headings: Iterator<Heading>;
  tables: number;
}

const TAGS: Record<string, string> = {
  strong_open: '<strong>',
  strong_close: '</strong>',
  em_open: '<em>',
  em_close: '</em>',
  s_open: '<del>',
  s_close: '</del>',
  link_close: '</a>',
  softbreak: '\n',
  hardbreak: '<br>\n',
};

/** A run of text, and apart from it the figures it names, which may not stand inside a paragraph. */
export function renderInline(tokens: readonly Token[], context: HtmlContext): { html: string; figures: string } {
  let html = '';
  let figures = '';
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
        html += escapeHtml(token.content);
        break;
      case 'code_inline':
        html += `<code>${escapeHtml(token.content)}</code>`;
        break;
      case 'link_open':
        html += openLink(String(token.attrGet('href')), context);
        break;
      case 'photo':
        figures += context.options.picture(token.info, token.content) ?? '';
        break;
      case 'note_ref':
        html += noteReference(Number(token.meta?.['id']) + 1, Number(token.meta?.['nth']), context.prefix);
        break;
      default:
        html += TAGS[token.type] ?? '';
    }
  }
  // What is left of a paragraph of pictures are its line breaks.
  return { html: figures || html.startsWith('\n') || html.startsWith('<br>') ? withoutBreaks(html) : html, figures };
}

function withoutBreaks(html: string): string {
  const text = html.replace(/^(?:\s|<br>)+/, '').trimEnd();
  return text.endsWith('<br>') ? text.slice(0, -4).trimEnd() : text;
}

function noteReference(number: number, nth: number, prefix: string): string {
  const id = `${prefix}fnref-${number}${nth > 1 ? `-${nth}` : ''}`;
  const target = `#${encodeURI(prefix)}fn-${number}`;
  return `<sup class="footnote-ref"><a id="${escapeHtml(id)}" role="doc-noteref" href="${escapeHtml(target)}" aria-label="각주 ${number}">${number}</a></sup>`;
}

function openLink(href: string, context: HtmlContext): string {
  const target = escapeHtml(placedTarget(href, context));
  return /^(?:https?:)?\/\//i.test(href) ? `<a href="${target}" rel="noopener noreferrer">` : `<a href="${target}">`;
}

/** A link's target as it must stand on this page. */
function placedTarget(href: string, { options, prefix, headingIds }: HtmlContext): string {
  let target = href;
  if (href.startsWith('#') && prefix && headingIds.has(decoded(href.slice(1)))) target = `#${encodeURI(prefix)}${href.slice(1)}`;
  if (options.rootPath && /^\/(?!\/)/.test(href)) target = options.rootPath.replace(/\/$/, '') + href;
  if (options.absoluteBase === undefined) return target;
  return URL.canParse(target, options.absoluteBase) ? new URL(target, options.absoluteBase).href : target;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment).normalize('NFC');
  } catch {
    return fragment;
  }
}
