import type { Token } from 'markdown-it';
import { escapeHtml } from './escape-html.ts';
import { renderInline, type HtmlContext } from './render-inline.ts';
import type { MarkdownDocument } from './parse-markdown.ts';
import { type PieceRuns, pieceRuns } from './piece-runs.ts';

export interface HtmlOptions {
  /** The finished figure of a photo; undefined where it is refused, and then nothing stands in its place. */
  picture(photoId: string, alt: string): string | undefined;
  /** Where several bodies share a page: the piece that this run belongs to, and its title, after which tables and notes are named. */
  piece?: { title: string; runs: PieceRuns };
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
  const { findings } = document;
  const runs = options.piece?.runs ?? pieceRuns('', findings.headings.map(({ level }) => level), TOP_HEADING);
  const context: HtmlContext = { options, runs, headingIds: runs.headingIds(findings), headings: findings.headings.values() };
  const html = renderBlocks(document.tokens, context) + renderNotes(document, context);
  runs.notes += document.notes.length;
  return html;
}

/** On a page of its own a body stands under the h1. */
const TOP_HEADING = 2;

/** A listener could not tell the tables and notes of many pieces apart by their numbers. */
function named({ options }: HtmlContext): string {
  return options.piece ? `${escapeHtml(options.piece.title)} ` : '';
}

/** Where many bodies share a page, each of their blocks can be linked to. */
function placed(context: HtmlContext): string {
  const id = context.runs.nextBlock();
  return context.options.piece ? ` id="${escapeHtml(id)}"` : '';
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
      html += heading(tokens[at + 1], context);
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
  if (token.hidden) {
    if (html !== '') context.runs.nextBlock();
    return html + figures + (next && next.type !== 'list_item_close' ? '\n' : '');
  }
  return (html + tail.trim() === '' ? '' : `<p${placed(context)}>${html}${tail}</p>\n`) + (figures && `${figures}\n`);
}

function heading(text: Token | undefined, context: HtmlContext): string {
  const { html, figures } = renderInline(text?.children ?? [], context);
  const id = context.headingIds.get(context.headings.next().value?.id ?? '') ?? '';
  const level = context.runs.levels.next().value ?? TOP_HEADING;
  const after = figures && `${figures}\n`;
  return html === '' ? after : `<h${level} id="${escapeHtml(id)}">${html}</h${level}>\n${after}`;
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
  // A lone line is a group of one.
  if (token.type === 'mark_line_open') context.runs.nextBlock();
  const place = placed(context);
  const { html, figures } = renderInline(text?.children ?? [], context);
  const kind = String(token.meta?.['kind'] ?? '');
  const spoken = kind === 'remark' || kind === 'count';
  const sign = `<span class="mark"${spoken ? '' : ' aria-hidden="true"'}>${escapeHtml(token.info)}</span>`;
  const open = `<${token.tag}${place} class="mark-${Number(token.meta?.['level'] ?? 1)}${kind === 'remark' ? ' mark-remark' : ''}">${sign} ${html}`;
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
      return `<ul${placed(context)}>\n`;
    case 'marks_open':
      return `<ul${token.meta?.['outer'] ? placed(context) : ''} class="marks">\n`;
    case 'bullet_list_close':
    case 'marks_close':
      return '</ul>\n';
    case 'ordered_list_open':
      return `<ol${placed(context)}${token.attrGet('start') === null ? '' : ` start="${Number(token.attrGet('start'))}"`}>\n`;
    case 'ordered_list_close':
      return '</ol>\n';
    case 'blockquote_open':
      return '<blockquote>\n';
    case 'blockquote_close':
      return '</blockquote>\n';
    case 'hr':
      return '<hr>\n';
    case 'fence':
      return `<pre${placed(context)} tabindex="0"><code>${escapeHtml(token.content)}</code></pre>\n`;
    case 'table_open':
      return `<div${placed(context)} class="table" tabindex="0" role="region" aria-label="${named(context)}표 ${++context.runs.tables}">\n<table>\n`;
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
  const { notes: before, notePrefix } = context.runs;
  const items = document.notes.map((note, index) => {
    const number = before + index + 1;
    const back = Array.from({ length: note.refs }, (_, nth) => wayBack(number, nth + 1, note.refs, notePrefix)).join(' ');
    return `<li id="${escapeHtml(notePrefix)}fn-${number}">\n${renderBlocks(note.tokens, context, back)}</li>\n`;
  });
  const start = before === 0 ? '' : ` start="${before + 1}"`;
  return `<section class="footnotes" role="doc-endnotes" aria-label="${named(context)}각주${before === 0 ? '' : ` ${before + 1}번부터`}">\n<ol${start}>\n${items.join('')}</ol>\n</section>\n`;
}

function wayBack(number: number, nth: number, refs: number, prefix: string): string {
  const label = refs > 1 ? `각주 ${number}의 본문 ${nth}번째 자리로 돌아가기` : `각주 ${number}의 본문으로 돌아가기`;
  const target = `#${escapeHtml(encodeURI(prefix))}fnref-${number}${nth > 1 ? `-${nth}` : ''}`;
  return `<a class="footnote-back" role="doc-backlink" href="${target}" aria-label="${label}">↩\ufe0e</a>`;
}
