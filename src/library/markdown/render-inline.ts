import type { Token } from 'markdown-it';
import { phoneAddress, phoneParts } from '../../domain/phone.ts';
import { escapeHtml } from './escape-html.ts';
import type { Heading } from './finish-tokens.ts';
import { linkKind } from './link-target.ts';
import type { PieceRuns } from './piece-runs.ts';
import type { HtmlOptions } from './render-html.ts';

export interface HtmlContext {
  readonly options: HtmlOptions;
  readonly runs: PieceRuns;
  /** The ids on the page, by those in the document. */
  readonly headingIds: ReadonlyMap<string, string>;
  /** The headings still to come, in order. */
  readonly headings: Iterator<Heading>;
}

const TAGS: Record<string, string> = {
  strong_open: '<strong>',
  strong_close: '</strong>',
  em_open: '<em>',
  em_close: '</em>',
  s_open: '<del>',
  s_close: '</del>',
  softbreak: '\n',
  hardbreak: '<br>\n',
};

/** A run of text, and apart from it the figures it names, which may not stand inside a paragraph. */
export function renderInline(tokens: readonly Token[], context: HtmlContext): { html: string; figures: string } {
  let html = '';
  let figures = '';
  let linkEnd = '';
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
        html += linkEnd === '' ? withPhones(token.content) : escapeHtml(token.content);
        break;
      case 'code_inline':
        html += `<code>${escapeHtml(token.content)}</code>`;
        break;
      case 'link_open': {
        const start = openLink(String(token.attrGet('href')), context);
        html += start;
        linkEnd = start && '</a>';
        break;
      }
      case 'link_close':
        html += linkEnd;
        linkEnd = '';
        break;
      case 'photo':
        figures += context.options.picture(token.info, token.content) ?? '';
        break;
      case 'note_ref':
        html += noteReference(context.runs.notes + Number(token.meta?.['id']) + 1, Number(token.meta?.['nth']), context.runs.notePrefix);
        break;
      default:
        html += TAGS[token.type] ?? '';
    }
  }
  // What is left of a paragraph of pictures are its line breaks.
  return { html: figures || html.startsWith('\n') || html.startsWith('<br>') ? withoutBreaks(html) : html, figures };
}

/** Telephone numbers can be called from the page; nowhere else does a body know of them. */
function withPhones(text: string): string {
  return phoneParts(text)
    .map((part) => (part.isPhone ? `<a class="phone-within" href="${escapeHtml(phoneAddress(part.text))}">${escapeHtml(part.text)}</a>` : escapeHtml(part.text)))
    .join('');
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

/** The start tag; empty where the link would lead nowhere, and then its words stand alone. */
function openLink(href: string, context: HtmlContext): string {
  const placed = placedTarget(href, context);
  if (placed === undefined) return '';
  const target = escapeHtml(placed);
  return /^(?:https?:)?\/\//i.test(href) ? `<a href="${target}" rel="noopener noreferrer">` : `<a href="${target}">`;
}

/** A link's target as it must stand on this page. */
function placedTarget(href: string, { options, headingIds }: HtmlContext): string | undefined {
  let target = href;
  const kind = linkKind(href);
  if (kind === 'relative') return undefined;
  if (kind === 'fragment') {
    const id = headingIds.get(decoded(href.slice(1)));
    if (id === undefined) return undefined;
    target = `#${encodeURIComponent(id)}`;
  }
  if (kind === 'root') {
    if (options.isPublished && !options.isPublished(href)) return undefined;
    if (options.rootPath) target = options.rootPath.replace(/\/$/, '') + href;
  }
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
