/** The blocks of a body as XHTML. */
import { type Block, type Figure, type MarkedItem, type Note, type Prose, wordsOf } from '../../domain/prose.ts';
import { attribute, text, xmlId } from './book-text.ts';
import { inlineXhtml, noteId, noteReferenceId } from './inline-xhtml.ts';
import { inTitleFace, pageBreaks, type Setting } from './setting.ts';
import { tableXhtml } from './table-xhtml.ts';

/** The text with its footnotes below it: where a reading system does not pop them up they stand at the end of the piece. */
export function proseXhtml({ blocks, notes }: Prose, setting: Setting): string {
  const body = blocksXhtml(blocks, setting);
  const below = notes.map((note) => blocksXhtml(note.blocks, setting));
  return body + notes.map((note, index) => noteXhtml(note, index + 1, below[index] ?? '', setting)).join('');
}

export function blocksXhtml(blocks: readonly Block[], setting: Setting): string {
  return blocks.map((block) => blockXhtml(block, setting)).join('');
}

function blockXhtml(block: Block, setting: Setting): string {
  const breaks = 'id' in block ? pageBreaks(block.id, setting) : '';
  return breaks + blockElement(block, setting);
}

function blockElement(block: Block, setting: Setting): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p id="${xmlId(block.id)}">${inlineXhtml(block.children, setting)}</p>\n`;
    case 'heading':
      return headingXhtml(block, setting);
    case 'list':
      return listXhtml(block, setting);
    case 'marks':
      return `<ul class="marks" id="${xmlId(block.id)}">${marksXhtml(block.items, setting)}</ul>\n`;
    case 'table':
      return tableXhtml(block, setting);
    case 'code':
      return `<pre id="${xmlId(block.id)}"><code>${text(block.text)}</code></pre>\n`;
    case 'figure':
      return figureXhtml(block.figure, block.id, setting);
    case 'quote':
      return `<blockquote>${blocksXhtml(block.blocks, setting)}</blockquote>\n`;
    case 'rule':
      return '<hr/>\n';
    case 'factBox':
      return boxXhtml('fact-box', block, setting);
    case 'programme':
      return boxXhtml('programme', block, setting);
    case 'datePlace':
      return datePlaceXhtml(block, setting);
    case 'photoRow':
      return photoRowXhtml(block, setting);
    case 'pullQuote': {
      const who = block.who === undefined ? '' : `<p class="who">${text(inTitleFace(block.who, setting))}</p>\n`;
      return `<blockquote class="pull-quote">${blocksXhtml(block.blocks, setting)}${who}</blockquote>\n`;
    }
  }
}

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** The title of the piece is the `h1` of its file. */
function headingXhtml({ id, level, children }: BlockOf<'heading'>, setting: Setting): string {
  inTitleFace(wordsOf(children), setting);
  const name = `h${Math.min(6, Math.max(1, level) + 1)}`;
  return `<${name} id="${xmlId(id)}">${inlineXhtml(children, setting)}</${name}>\n`;
}

function listXhtml({ id, start, items }: BlockOf<'list'>, setting: Setting): string {
  const entries = items.map((item) => `<li>${blocksXhtml(item, setting)}</li>\n`).join('');
  if (start === undefined) return `<ul id="${xmlId(id)}">${entries}</ul>\n`;
  return `<ol id="${xmlId(id)}"${start === 1 ? '' : ` start="${start}"`}>${entries}</ol>\n`;
}

function marksXhtml(items: readonly MarkedItem[], setting: Setting): string {
  return items
    .map(({ id, sign, level, isSpoken, children, figures, items: below }) => {
      const words = inlineXhtml(children, setting);
      inTitleFace(sign, setting);
      if (level === 1) setting.book.faces.bold.push(wordsOf(children));
      const mark = `<span class="sign"${isSpoken ? '' : ' aria-hidden="true"'}>${text(sign)}</span>`;
      const pictures = figures.map((placed) => pageBreaks(placed.id, setting) + figureXhtml(placed.figure, placed.id, setting)).join('');
      const nested = below.length > 0 ? `<ul class="marks">${marksXhtml(below, setting)}</ul>\n` : '';
      return `<li class="mark-${Math.min(6, Math.max(1, level))}${isSpoken ? ' spoken' : ''}" id="${xmlId(id)}">${pageBreaks(id, setting)}<p>${mark} ${words}</p>\n${pictures}${nested}</li>\n`;
    })
    .join('');
}

/** @param id none where nothing is placed at it */
export function figureXhtml({ picture, alt, caption, credit }: Figure, id: string | undefined, { book }: Pick<Setting, 'book'>): string {
  const file = book.pictures.get(picture.photo);
  if (!file) throw new Error(`The book shows ${picture.photo}, but its picture was not handed in.`);
  const shape = file.height > file.width * 1.1 ? ' class="upright"' : '';
  const image = `<img src="${attribute(file.path)}" alt="${attribute(alt)}" width="${file.width}" height="${file.height}"/>`;
  return `<figure${id === undefined ? '' : ` id="${xmlId(id)}"`}${shape}>${image}${captionXhtml(caption, credit)}</figure>\n`;
}

function captionXhtml(caption: string | undefined, credit: string | undefined): string {
  if (caption === undefined && credit === undefined) return '';
  const lines = [...(caption === undefined ? [] : [`<span class="caption">${text(caption)}</span>`]), ...(credit === undefined ? [] : [`<span class="credit">${text(credit)}</span>`])];
  return `<figcaption>${lines.join(' ')}</figcaption>`;
}

function photoRowXhtml({ figures, caption, credit }: BlockOf<'photoRow'>, setting: Setting): string {
  const row = figures.map(({ id, figure }) => pageBreaks(id, setting) + figureXhtml(figure, id, setting)).join('');
  return `<figure class="photo-row"><div class="photos">${row}</div>${captionXhtml(caption, credit)}</figure>\n`;
}

function boxXhtml(name: string, { title, blocks }: BlockOf<'factBox' | 'programme'>, setting: Setting): string {
  const head = title === undefined ? '' : `<p class="box-title">${text(inTitleFace(title, setting))}</p>\n`;
  return `<div class="${name}" role="group"${title === undefined ? '' : ` aria-label="${attribute(title)}"`}>${head}${blocksXhtml(blocks, setting)}</div>\n`;
}

function datePlaceXhtml({ id, date, place, blocks }: BlockOf<'datePlace'>, setting: Setting): string {
  const facts = [['때', date], ['곳', place]].map(([label = '', value = '']) => `<dt>${inTitleFace(label, setting)}</dt><dd>${text(value)}</dd>`).join('');
  return `<div class="date-place" id="${xmlId(id)}"><dl>${facts}</dl>\n${blocksXhtml(blocks, setting)}</div>\n`;
}

/** Leads back to the places that were set with a link. https://www.w3.org/TR/epub-ssv-11/#footnote */
function noteXhtml({ refs }: Note, number: number, body: string, setting: Setting): string {
  const back = Array.from({ length: refs }, (_, index) => {
    const id = noteReferenceId(setting, number, index + 1);
    const label = refs > 1 ? `주 ${number}의 ${index + 1}번째 자리로 돌아가기` : `주 ${number}의 자리로 돌아가기`;
    return setting.references.has(id) ? [`<a role="doc-backlink" href="#${id}" aria-label="${label}">↩</a>`] : [];
  }).flat();
  return `<aside epub:type="footnote" role="doc-footnote" id="${noteId(setting, number)}"><p class="note-number">${number}</p>\n${withEnd(body, back.join(' '))}</aside>\n`;
}

/** What ends a text stands in its last paragraph, or below it where it ends with none. */
function withEnd(body: string, end: string): string {
  const close = '</p>\n';
  if (end === '') return body;
  return body.endsWith(close) ? `${body.slice(0, -close.length)} ${end}${close}` : `${body}<p>${end}${close}`;
}
