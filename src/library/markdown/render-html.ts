import type { Token } from 'markdown-it';
import { escapeHtml } from './escape-html.ts';
import { renderInline, type HtmlContext } from './render-inline.ts';
import type { MarkdownDocument } from './parse-markdown.ts';

export interface HtmlOptions {
  /** The finished figure of a photo; undefined where it is refused, and then nothing stands in its place. */
  picture(photoId: string, alt: string): string | undefined;
  /** Put before every id (headings, footnotes), where several bodies share a page. */
  idPrefix?: string;
  /** A body's h1 becomes h(1 + offset), at most h6. Default 1, since the page has the h1. */
  headingOffset?: number;
  /** The page's own address, for feeds: relative and fragment links are made absolute against it. */
  absoluteBase?: string;
  /** Whether a root-relative address is published; links to what is not are their words alone. */
  isPublished?: (address: string) => boolean;
  /** The path that the site lies under (`/sosik`), put before root-relative links. */
  rootPath?: string;
}

/**
 * A body as HTML, made only of the elements named in this folder, without style attributes or scripts (the site's policy forbids
 * both). Figures never stand inside a paragraph: they follow the block that names them, and a paragraph of pictures alone is gone.
 */
export function renderHtml(document: MarkdownDocument, options: HtmlOptions): string {
  const context: HtmlContext = {
    options,
    prefix: options.idPrefix ?? '',
    headingIds: new Set(document.findings.headings.map((heading) => heading.id)),
    headings: document.findings.headings.values(),
    tables: 0,
  };
  return renderBlocks(document.tokens, context) + renderNotes(document, context);
}

/** `tail` goes into the last paragraph (a footnote's way back). */
function renderBlocks(tokens: readonly Token[], context: HtmlContext, tail = ''): string {
  let html = '';
  let tailed = tail === '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.type === 'paragraph_open') {
      // Open, text, close: the parser always gives the three together.
      const isLast = at + 3 === tokens.length && !tailed;
      html += paragraph(token, tokens[at + 1], context, isLast ? ` ${tail}` : '', tokens[at + 3]);
      if (isLast) tailed = true;
      at += 2;
    } else if (token.type === 'heading_open') {
      html += heading(token, tokens[at + 1], context);
      at += 2;
    } else if (token.type === 'th_open' || token.type === 'td_open') {
      html += cell(token, tokens[at + 1], context);
      at += 2;
    } else if (token.type === 'mark_open' || token.type === 'mark_line_open') {
      html += marked(token, tokens[at + 1], tokens[at + 2], context);
      at++;
    } else html += structure(token, tokens[at + 1], context);
  }
  return tailed ? html : `${html}<p>${tail}</p>\n`;
}

function paragraph(token: Token, text: Token | undefined, context: HtmlContext, tail: string, next: Token | undefined): string {
  const { html, figures } = renderInline(text?.children ?? [], context);
  if (token.hidden) return html + figures + (next && next.type !== 'list_item_close' ? '\n' : '');
  return (html + tail.trim() === '' ? '' : `<p>${html}${tail}</p>\n`) + (figures && `${figures}\n`);
}

function heading(token: Token, text: Token | undefined, context: HtmlContext): string {
  const { html, figures } = renderInline(text?.children ?? [], context);
  const id = context.headings.next().value?.id ?? '';
  const level = Math.min(6, Number(token.tag.slice(1)) + (context.options.headingOffset ?? 1));
  const after = figures && `${figures}\n`;
  return html === '' ? after : `<h${level} id="${escapeHtml(context.prefix + id)}">${html}</h${level}>\n${after}`;
}

function cell(token: Token, text: Token | undefined, context: HtmlContext): string {
  const { html, figures } = renderInline(text?.children ?? [], context);
  const side = /center|right/.exec(String(token.attrGet('style') ?? ''))?.[0];
  const align = side ? ` class="align-${side}"` : '';
  // A header cell without words names nothing: a listener would be told of an empty heading.
  const isHeader = token.type === 'th_open' && html !== '';
  return isHeader ? `<th scope="col"${align}>${html}${figures}</th>\n` : `<td${align}>${html}${figures}</td>\n`;
}

/**
 * Officials' marks are nested lists: a listener hears how many points there are and how deep each lies, which the marks show only
 * to the eye. So the geometric marks (which a screen reader spells as "white square", "이응") stay in the text, to be seen, copied
 * and kept by reader modes, but hidden from speech; ※ and 가. say something and are spoken.
 * The style sheet should say `list-style-type: ""`, not `none`, which takes the list away from VoiceOver.
 */
function marked(token: Token, text: Token | undefined, next: Token | undefined, context: HtmlContext): string {
  const { html, figures } = renderInline(text?.children ?? [], context);
  const kind = String(token.meta?.['kind'] ?? '');
  const spoken = kind === 'remark' || kind === 'count';
  const sign = `<span class="mark"${spoken ? '' : ' aria-hidden="true"'}>${escapeHtml(token.info)}</span>`;
  const open = `<${token.tag} class="mark-${Number(token.meta?.['level'] ?? 1)}${kind === 'remark' ? ' mark-remark' : ''}">${sign} ${html}`;
  if (token.type === 'mark_line_open') return `${open}</p>\n${figures && `${figures}\n`}`;
  return open + figures + (next?.type === 'marks_open' ? '\n' : '');
}

/** Blocks that hold no text of their own. */
function structure(token: Token, next: Token | undefined, context: HtmlContext): string {
  switch (token.type) {
    case 'list_item_open':
      return next?.hidden || next?.type === 'list_item_close' ? '<li>' : '<li>\n';
    case 'list_item_close':
    case 'mark_close':
      return '</li>\n';
    case 'bullet_list_open':
      return '<ul>\n';
    case 'marks_open':
      return '<ul class="marks">\n';
    case 'bullet_list_close':
    case 'marks_close':
      return '</ul>\n';
    case 'ordered_list_open':
      return token.attrGet('start') === null ? '<ol>\n' : `<ol start="${Number(token.attrGet('start'))}">\n`;
    case 'ordered_list_close':
      return '</ol>\n';
    case 'blockquote_open':
      return '<blockquote>\n';
    case 'blockquote_close':
      return '</blockquote>\n';
    case 'hr':
      return '<hr>\n';
    case 'fence':
      return `<pre tabindex="0"><code>${escapeHtml(token.content)}</code></pre>\n`;
    case 'table_open':
      return `<div class="table" tabindex="0" role="region" aria-label="표 ${++context.tables}">\n<table>\n`;
    case 'table_close':
      return '</table>\n</div>\n';
    case 'thead_open':
    case 'tbody_open':
    case 'tr_open':
      return `<${token.tag}>\n`;
    case 'thead_close':
    case 'tbody_close':
    case 'tr_close':
      return `</${token.tag}>\n`;
    default:
      return '';
  }
}

/** Footnotes with the way back to each place that refers to them (https://www.w3.org/TR/dpub-aria-1.1/). */
function renderNotes(document: MarkdownDocument, context: HtmlContext): string {
  if (document.notes.length === 0) return '';
  const items = document.notes.map((note, index) => {
    const number = index + 1;
    const back = Array.from({ length: note.refs }, (_, nth) => wayBack(number, nth + 1, note.refs, context.prefix)).join(' ');
    return `<li id="${escapeHtml(context.prefix)}fn-${number}">\n${renderBlocks(note.tokens, context, back)}</li>\n`;
  });
  return `<section class="footnotes" role="doc-endnotes" aria-label="각주">\n<ol>\n${items.join('')}</ol>\n</section>\n`;
}

function wayBack(number: number, nth: number, refs: number, prefix: string): string {
  const label = refs > 1 ? `각주 ${number}의 본문 ${nth}번째 자리로 돌아가기` : `각주 ${number}의 본문으로 돌아가기`;
  const target = `#${escapeHtml(encodeURI(prefix))}fnref-${number}${nth > 1 ? `-${nth}` : ''}`;
  return `<a class="footnote-back" role="doc-backlink" href="${target}" aria-label="${label}">↩\ufe0e</a>`;
}
