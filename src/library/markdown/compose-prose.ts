/** One body as prose: the tokens of the one Markdown reader, without anything of the parser left in them. */
import type { Token } from 'markdown-it';
import type { Block, Cell, Figure, Inline, MarkedItem, Note, Prose } from '../../domain/prose.ts';
import { linkKind } from './link-target.ts';
import type { MarkdownDocument } from './parse-markdown.ts';
import type { PieceRuns } from './piece-runs.ts';

export interface ProseOptions {
  /** A photo with its words; undefined where it is refused, and then nothing stands in its place. */
  figure(photoId: string, alt: string): Figure | undefined;
  /** Where a link to the web leads, as an absolute address; undefined where that is not published. */
  address(href: string): string | undefined;
}

interface Context extends ProseOptions {
  runs: PieceRuns;
  headings: Iterator<{ id: string }>;
  headingIds: ReadonlyMap<string, string>;
}

/** One run of a piece; its notes are numbered on from those before. */
export function composeProse(document: MarkdownDocument, runs: PieceRuns, options: ProseOptions): Prose {
  const { findings } = document;
  const context: Context = { ...options, runs, headings: findings.headings.values(), headingIds: runs.headingIds(findings) };
  const blocks = blocksOf(document.tokens, context);
  const notes = document.notes.map(({ refs, tokens }): Note => ({ refs, blocks: blocksOf(tokens, context) }));
  runs.notes += notes.length;
  return { blocks, notes };
}

/** A token that opens, what stands in it, and the place after its end. */
interface Span {
  inner: readonly Token[];
  next: number;
}

function spanAt(tokens: readonly Token[], at: number): Span {
  let depth = 0;
  for (let to = at; to < tokens.length; to++) {
    depth += tokens[to]?.nesting ?? 0;
    if (depth === 0) return { inner: tokens.slice(at + 1, to), next: to + 1 };
  }
  return { inner: tokens.slice(at + 1), next: tokens.length };
}

function blocksOf(tokens: readonly Token[], context: Context): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const { inner, next } = token.nesting === 1 ? spanAt(tokens, at) : { inner: [], next: at + 1 };
    blocks.push(...blockOf(token, inner, context));
    at = next;
  }
  return blocks;
}

function blockOf(token: Token, inner: readonly Token[], context: Context): Block[] {
  switch (token.type) {
    case 'paragraph_open':
      return paragraph(inner, context);
    case 'heading_open':
      return heading(inner, context);
    case 'bullet_list_open':
    case 'ordered_list_open': {
      const id = context.runs.nextBlock();
      const start = token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : undefined;
      return [{ kind: 'list', id, start, items: childrenOf(inner).map((item) => blocksOf(item.inner, context)) }];
    }
    case 'marks_open':
      return [{ kind: 'marks', id: context.runs.nextBlock(), items: markedItems(inner, context) }];
    case 'mark_line_open':
      return [{ kind: 'marks', id: context.runs.nextBlock(), items: [markedItem(token, inner, context)] }];
    case 'table_open':
      return [table(inner, context)];
    case 'blockquote_open':
      return [{ kind: 'quote', blocks: blocksOf(inner, context) }];
    case 'fence':
      return [{ kind: 'code', id: context.runs.nextBlock(), text: token.content.trimEnd() }];
    case 'hr':
      return [{ kind: 'rule' }];
    default:
      return [];
  }
}

function childrenOf(tokens: readonly Token[]): { token: Token; inner: readonly Token[] }[] {
  const children: { token: Token; inner: readonly Token[] }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const { inner, next } = token.nesting === 1 ? spanAt(tokens, at) : { inner: [], next: at + 1 };
    children.push({ token, inner });
    at = next;
  }
  return children;
}

/** Figures never stand inside a paragraph: they follow the block that names them, as on the page. */
function paragraph(inner: readonly Token[], context: Context): Block[] {
  const { children, figures } = inlineOf(inner, context);
  const text: Block[] = children.length > 0 ? [{ kind: 'paragraph', id: context.runs.nextBlock(), children }] : [];
  return [...text, ...figures.map((figure): Block => ({ kind: 'figure', id: context.runs.nextFigure(), figure }))];
}

function heading(inner: readonly Token[], context: Context): Block[] {
  const { children, figures } = inlineOf(inner, context);
  const id = context.headingIds.get(context.headings.next().value?.id ?? '') ?? '';
  const level = context.runs.levels.next().value ?? 1;
  const text: Block[] = children.length > 0 ? [{ kind: 'heading', id, level, children }] : [];
  return [...text, ...figures.map((figure): Block => ({ kind: 'figure', id: context.runs.nextFigure(), figure }))];
}

function markedItems(tokens: readonly Token[], context: Context): MarkedItem[] {
  return childrenOf(tokens).flatMap(({ token, inner }) => (token.type === 'mark_open' ? [markedItem(token, inner, context)] : []));
}

function markedItem(token: Token, inner: readonly Token[], context: Context): MarkedItem {
  const kind = String(token.meta?.['kind'] ?? '');
  const id = context.runs.nextBlock();
  const { children, figures } = inlineOf(inner.filter(({ type }) => type === 'inline').slice(0, 1), context);
  const placed = figures.map((figure) => ({ id: context.runs.nextFigure(), figure }));
  const items = childrenOf(inner).flatMap((child) => (child.token.type === 'marks_open' ? markedItems(child.inner, context) : []));
  return { id, sign: token.info, level: Number(token.meta?.['level'] ?? 1), isSpoken: kind === 'remark' || kind === 'count', children, figures: placed, items };
}

function table(inner: readonly Token[], context: Context): Block {
  const id = context.runs.nextBlock();
  const rowsOf = (part: string) =>
    childrenOf(inner)
      .filter(({ token }) => token.type === part)
      .flatMap((found) => childrenOf(found.inner).map((row) => childrenOf(row.inner).map((cell) => cellOf(cell.token, cell.inner, context))));
  return { kind: 'table', id, head: rowsOf('thead_open'), body: rowsOf('tbody_open') };
}

function cellOf(token: Token, inner: readonly Token[], context: Context): Cell {
  const side = /center|right/.exec(String(token.attrGet('style') ?? ''))?.[0];
  return { align: side === 'center' || side === 'right' ? side : undefined, children: inlineOf(inner, context).children };
}

function inlineOf(tokens: readonly Token[], context: Context): { children: Inline[]; figures: Figure[] } {
  const figures: Figure[] = [];
  const runs: { kind: 'strong' | 'emphasis' | 'deleted' | 'link' | 'words'; href?: string | undefined; children: Inline[] }[] = [{ kind: 'words', children: [] }];
  const here = () => runs.at(-1)?.children ?? [];
  const close = () => {
    const run = runs.length > 1 ? runs.pop() : undefined;
    if (!run || run.children.length === 0) return;
    if (run.kind === 'words') here().push(...run.children);
    else if (run.kind === 'link') here().push({ kind: 'link', href: run.href ?? '', children: run.children });
    else here().push({ kind: run.kind, children: run.children });
  };
  for (const token of tokens.flatMap((one) => (one.type === 'inline' ? (one.children ?? []) : []))) {
    switch (token.type) {
      case 'text':
        if (token.content !== '') here().push({ kind: 'text', text: token.content });
        break;
      case 'code_inline':
        here().push({ kind: 'code', text: token.content });
        break;
      case 'softbreak':
        here().push({ kind: 'text', text: ' ' });
        break;
      case 'hardbreak':
        here().push({ kind: 'break' });
        break;
      case 'strong_open':
        runs.push({ kind: 'strong', children: [] });
        break;
      case 'em_open':
        runs.push({ kind: 'emphasis', children: [] });
        break;
      case 's_open':
        runs.push({ kind: 'deleted', children: [] });
        break;
      case 'link_open': {
        const href = targetOf(String(token.attrGet('href')), context);
        runs.push(href === undefined ? { kind: 'words', children: [] } : { kind: 'link', href, children: [] });
        break;
      }
      case 'strong_close':
      case 'em_close':
      case 's_close':
      case 'link_close':
        close();
        break;
      case 'photo': {
        const figure = context.figure(token.info, token.content);
        if (figure) figures.push(figure);
        break;
      }
      case 'note_ref':
        here().push({ kind: 'note', number: context.runs.notes + Number(token.meta?.['id']) + 1, nth: Number(token.meta?.['nth']) });
        break;
    }
  }
  while (runs.length > 1) close();
  return { children: trimmed(runs[0]?.children ?? []), figures };
}

function targetOf(href: string, context: Context): string | undefined {
  if (linkKind(href) !== 'fragment') return context.address(href);
  const id = context.headingIds.get(decoded(href.slice(1)));
  return id === undefined ? undefined : `#${id}`;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment).normalize('NFC');
  } catch {
    return fragment;
  }
}

/** Line breaks beside a picture that was lifted out have nothing left to break. */
function trimmed(children: Inline[]): Inline[] {
  const isBlank = (child: Inline | undefined) => child !== undefined && (child.kind === 'break' || (child.kind === 'text' && child.text.trim() === ''));
  let from = 0;
  let to = children.length;
  while (from < to && isBlank(children[from])) from++;
  while (to > from && isBlank(children[to - 1])) to--;
  return children.slice(from, to);
}
