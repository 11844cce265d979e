import { type Inline, wordsOf } from '../../domain/prose.ts';
import { attribute, outsideHref, text, xmlId } from './book-text.ts';
import type { Setting } from './setting.ts';

/** @param isLinked whether it stands in a link, which may hold no other */
export function inlineXhtml(children: readonly Inline[], setting: Setting, isLinked = false): string {
  return children.map((child) => inlineElement(child, setting, isLinked)).join('');
}

function inlineElement(child: Inline, setting: Setting, isLinked: boolean): string {
  switch (child.kind) {
    case 'text':
      return text(child.text);
    case 'break':
      return '<br/>';
    case 'code':
      return `<code>${text(child.text)}</code>`;
    case 'strong':
      setting.book.faces.bold.push(wordsOf(child.children));
      return `<strong>${inlineXhtml(child.children, setting, isLinked)}</strong>`;
    case 'emphasis':
      return `<em>${inlineXhtml(child.children, setting, isLinked)}</em>`;
    case 'deleted':
      return `<del>${inlineXhtml(child.children, setting, isLinked)}</del>`;
    case 'link': {
      const href = isLinked ? undefined : hrefOf(child.href, setting);
      const words = inlineXhtml(child.children, setting, isLinked || href !== undefined);
      return href === undefined ? words : `<a href="${attribute(href)}">${words}</a>`;
    }
    case 'note':
      return noteReference(child, setting, isLinked);
  }
}

function hrefOf(href: string, { headings }: Setting): string | undefined {
  if (!href.startsWith('#')) return outsideHref(href);
  const id = href.slice(1);
  return headings.has(id) ? `#${xmlId(id)}` : undefined;
}

/** https://www.w3.org/TR/epub-ssv-11/#noteref */
function noteReference({ number, nth }: Extract<Inline, { kind: 'note' }>, setting: Setting, isLinked: boolean): string {
  if (isLinked || number > setting.notes) return `<sup>${number}</sup>`;
  const id = noteReferenceId(setting, number, nth);
  setting.references.add(id);
  return `<sup><a epub:type="noteref" role="doc-noteref" id="${id}" href="#${noteId(setting, number)}">${number}</a></sup>`;
}

/** No anchor of a piece starts with `fn.`, so that no id comes twice. */
export function noteId({ anchor }: Setting, number: number): string {
  return `fn.${xmlId(anchor)}.${number}`;
}

export function noteReferenceId({ anchor }: Setting, number: number, nth: number): string {
  return `fnref.${xmlId(anchor)}.${number}.${nth}`;
}
