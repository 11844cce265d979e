/** A body of text as HTML for mail programs: plain elements, every link absolute, styles where a program's own would be poor. */
import { MAIL_PICTURE_WIDTH, mailPicture } from '../../domain/issue-mail.ts';
import type { Block, Cell, Figure, Inline, MarkedItem, Prose } from '../../domain/prose.ts';
import { phoneAddress, phoneParts } from '../../domain/phone.ts';
import type { Site } from '../../collections/site.ts';
import { htmlAttribute, htmlText } from '../../infra/escape.ts';
import { LINE, type MailLook, STYLE } from './mail-look.ts';

export interface ProsePlace {
  look: MailLook;
  site: Pick<Site, 'url'>;
  /** Of the web reader: mail programs follow no link within a mail for sure, so that a heading is looked up there. */
  address: string;
  /** In a link nothing else can be pressed. */
  isInLink?: boolean | undefined;
  /** What a heading of level 1 becomes. */
  headingLevel: 2 | 4;
}

/** Text between tags, without line ends: what is written around it may break lines freely. */
export function mailText(text: string): string {
  return htmlText(text.replace(/\s+/g, ' '));
}

/** The same, with telephone numbers to be called. */
export function mailPhones(text: string): string {
  return phoneParts(text).map((part) => (part.isPhone ? `<a href="${mailAttribute(phoneAddress(part.text))}">${mailText(part.text)}</a>` : mailText(part.text))).join('');
}

export function mailAttribute(text: string): string {
  return htmlAttribute(text.replace(/\s+/g, ' ').trim());
}

export function renderMailProse({ blocks, notes }: Prose, place: ProsePlace): string {
  const numbered = notes.map((note, index) => `<div style="${STYLE.caption}">${withLead(`[${index + 1}] `, note.blocks, place)}</div>`);
  return blocksOf(blocks, place) + (numbered.length > 0 ? `<hr/>${numbered.join('')}` : '');
}

/** The number stands in the line of the note's own words. */
function withLead(lead: string, blocks: readonly Block[], place: ProsePlace): string {
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph' ? `${lead}${inlinesOf(first.children, place)}${blocksOf(rest, place)}` : lead + blocksOf(blocks, place);
}

function blocksOf(blocks: readonly Block[], place: ProsePlace): string {
  return blocks.map((block) => blockOf(block, place)).join('\n');
}

function blockOf(block: Block, place: ProsePlace): string {
  const { look } = place;
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlinesOf(block.children, place)}</p>`;
    case 'heading': {
      const tag = `h${Math.min(6, place.headingLevel + block.level - 1)}`;
      return `<${tag} style="${STYLE.heading}">${inlinesOf(block.children, place)}</${tag}>`;
    }
    case 'list':
      return listOf(block.start, block.items, place);
    case 'marks':
      return marksOf(block.items, place, (block.items[0]?.level ?? 1) - 1);
    case 'table':
      return tableOf(block.head, block.body, place);
    case 'code':
      return `<pre style="${STYLE.code}">${codeText(block.text)}</pre>`;
    case 'figure':
      return figureOf(block.figure, place);
    case 'quote':
      return `<blockquote style="${STYLE.quote(look)}">${blocksOf(block.blocks, place)}</blockquote>`;
    case 'rule':
      return '<hr/>';
    case 'factBox':
    case 'programme':
      return `<div class="box" style="${STYLE.box(look)}">${block.title === undefined ? '' : `<p><b>${mailText(block.title)}</b></p>`}${blocksOf(block.blocks, place)}</div>`;
    case 'datePlace':
      return `<div class="box" style="${STYLE.box(look)}"><p><b>${mailText(block.date)}</b><br/>${mailText(block.place)}</p>${blocksOf(block.blocks, place)}</div>`;
    case 'photoRow':
      return block.figures.map(({ figure }) => figureOf(figure, place)).join('') + captionOf(block);
    case 'pullQuote':
      return `<blockquote style="${STYLE.quote(look)};font-size:21px">${blocksOf(block.blocks, place)}${block.who === undefined ? '' : `<p style="font-size:18px">― ${mailText(block.who)}</p>`}</blockquote>`;
  }
}

/** A paragraph that is alone in its item needs no margins. */
function listOf(start: number | undefined, items: readonly Block[][], place: ProsePlace): string {
  const rows = items.map((item) => `<li>${item.map((block, index) => (index === 0 && block.kind === 'paragraph' ? inlinesOf(block.children, place) : blockOf(block, place))).join('')}</li>`);
  const [open, close] = start === undefined ? ['ul', 'ul'] : [start === 1 ? 'ol' : `ol start="${start}"`, 'ol'];
  return `<${open}>${rows.join('\n')}</${close}>`;
}

function marksOf(items: readonly MarkedItem[], place: ProsePlace, indent: number): string {
  const style = indent > 0 ? `${STYLE.marks};margin-left:${indent}em` : STYLE.marks;
  return `<ul style="${style}">${items.map((item) => markOf(item, place)).join('\n')}</ul>`;
}

function markOf({ sign, isSpoken, children, figures, items }: MarkedItem, place: ProsePlace): string {
  const shown = isSpoken ? mailText(sign) : `<span aria-hidden="true">${mailText(sign)}</span>`;
  const pictures = figures.length > 0 ? `<div style="text-indent:0">${figures.map(({ figure }) => figureOf(figure, place)).join('')}</div>` : '';
  const below = items.length > 0 ? `<ul style="${STYLE.marksBelow}">${items.map((item) => markOf(item, place)).join('\n')}</ul>` : '';
  return `<li style="${STYLE.mark}">${shown} ${inlinesOf(children, place)}${pictures}${below}</li>`;
}

/** Columns that a phone shows side by side. */
const WIDE = 4;

function tableOf(head: readonly Cell[][], body: readonly Cell[][], place: ProsePlace): string {
  const row = (cells: readonly Cell[], open: string, close: string) =>
    `<tr>${cells.map((cell) => `<${open}${cell.align === undefined ? '' : ` align="${cell.align}"`}>${inlinesOf(cell.children, place)}</${close}>`).join('')}</tr>`;
  const rows = [...head.map((cells) => row(cells, 'th scope="col"', 'th')), ...body.map((cells) => row(cells, 'td', 'td'))];
  const isWide = Math.max(...[...head, ...body].map((cells) => cells.length)) > WIDE;
  // Attributes of old reach every cell at once. What is too wide for a phone is pushed sideways, its figures whole.
  const table = `<table border="1" bordercolor="${LINE}" cellpadding="${isWide ? 5 : 8}" cellspacing="0" width="100%" style="${STYLE.table}${isWide ? ';font-size:16px' : ''}"><tbody>${rows.join('\n')}</tbody></table>`;
  return `<div style="overflow-x:auto">${table}</div>`;
}

/** A line end as a reference, which no one who folds the blanks of the source takes for one. */
function codeText(text: string): string {
  return htmlText(text.replace(/\t/g, '    ')).replace(/\r?\n|\r/g, '&#10;');
}

export function figureOf(figure: Figure, place: Pick<ProsePlace, 'site' | 'look'>): string {
  const { address, alt, width, height } = mailPicture(figure, place.site);
  return `<img src="${mailAttribute(address)}" alt="${mailAttribute(alt)}" width="${width}" height="${height}" style="${STYLE.picture}${width < MAIL_PICTURE_WIDTH ? `;max-width:${width}px` : ''}"/>${captionOf(figure)}`;
}

function captionOf({ caption, credit }: { caption: string | undefined; credit: string | undefined }): string {
  const words = [caption, credit].filter((text) => text !== undefined && text.trim() !== '').map((text) => mailPhones(text ?? ''));
  return words.length > 0 ? `<p style="${STYLE.caption}">${words.join('<br/>')}</p>` : '';
}

const TAGS = { strong: 'b', emphasis: 'i', deleted: 's' } as const;

function inlinesOf(children: readonly Inline[], place: ProsePlace): string {
  return children.map((child) => inlineOf(child, place)).join('');
}

function inlineOf(child: Inline, place: ProsePlace): string {
  switch (child.kind) {
    case 'text':
      return place.isInLink ? mailText(child.text) : mailPhones(child.text);
    case 'break':
      return '<br/>';
    case 'code':
      return `<code>${mailText(child.text)}</code>`;
    case 'note':
      return `<sup>[${child.number}]</sup>`;
    case 'strong':
    case 'emphasis':
    case 'deleted':
      return `<${TAGS[child.kind]}>${inlinesOf(child.children, place)}</${TAGS[child.kind]}>`;
    case 'link': {
      const href = child.href.startsWith('#') ? `${place.address}#${encodeURIComponent(child.href.slice(1))}` : child.href;
      return `<a href="${mailAttribute(href)}">${inlinesOf(child.children, { ...place, isInLink: true })}</a>`;
    }
  }
}
