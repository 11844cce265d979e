/** A run of text for Word. */
import { ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { type Inline, wordsOf } from '../../domain/prose.ts';
import { stripXmlForbidden } from '../../infra/escape.ts';
import { SANS } from './docx-look.ts';

export interface InlineContext {
  /** Names of the headings that a link within the text may lead to, by their ids. */
  bookmarks: ReadonlyMap<string, string>;
  /** Word knows no note within a note. */
  isNote: boolean;
}

type Style = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'style' | 'font' | 'color'>;

/** Blanks of any kind are one space; control characters and halves of pairs are none. */
export function wordText(text: string): string {
  return stripXmlForbidden(text).replace(/[^\S\u00a0]+/g, ' ');
}

export function textRun(text: string, style: IRunOptions = {}): TextRun {
  return new TextRun({ ...style, text: wordText(text) });
}

export function inlineRuns(children: readonly Inline[], context: InlineContext, style: Style = {}): ParagraphChild[] {
  return children.flatMap((child) => runsOf(child, context, style));
}

function runsOf(child: Inline, context: InlineContext, style: Style): ParagraphChild[] {
  switch (child.kind) {
    case 'text':
      return [textRun(child.text, style)];
    case 'code':
      return [textRun(child.text, { ...style, font: SANS })];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'strong':
      return inlineRuns(child.children, context, { ...style, bold: true });
    // Slanted Hangul is hard to read: what is stressed is set in the other kind of letters.
    case 'emphasis':
      return inlineRuns(child.children, context, { ...style, font: SANS });
    case 'deleted':
      return inlineRuns(child.children, context, { ...style, strike: true });
    case 'link':
      return linkRuns(child, context, style);
    case 'note':
      return context.isNote || child.nth > 1 ? [new TextRun({ text: String(child.number), superScript: true })] : [new FootnoteReferenceRun(child.number)];
  }
}

function linkRuns({ href, children }: Extract<Inline, { kind: 'link' }>, context: InlineContext, style: Style): ParagraphChild[] {
  const linked = inlineRuns(children, context, { ...style, style: 'Hyperlink' });
  if (wordsOf(children).trim() === '') return linked;
  if (!href.startsWith('#')) return isAddress(href) ? [new ExternalHyperlink({ link: href, children: linked })] : inlineRuns(children, context, style);
  const anchor = context.bookmarks.get(href.slice(1));
  return anchor === undefined ? inlineRuns(children, context, style) : [new InternalHyperlink({ anchor, children: linked })];
}

/** Word calls a document damaged whose links are no addresses. */
function isAddress(href: string): boolean {
  return href.length <= 2000 && URL.canParse(href);
}
