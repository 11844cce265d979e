/** The paragraph at hand: its address to copy, and reading aloud from it. For a pointer two small buttons beside it, for keys a strip that walks from one to the next. */
import type { Announcer } from './announce.ts';
import type { Copier } from './copy.ts';
import { stripPanel } from './panels.ts';
import { blockAround, blocksOf, onClick, part } from './parts.ts';
import type { ReadingView } from './reading-view.ts';

export interface ParagraphUses {
  view: ReadingView;
  text: HTMLElement;
  announcer: Announcer;
  copier: Copier;
  listenFrom(block: HTMLElement): void;
}

export function addressOf(block: Element): string {
  return `${location.origin}${location.pathname}#${encodeURIComponent(block.id)}`;
}

export function paragraphs(uses: ParagraphUses): void {
  const copy = (block: HTMLElement) => void uses.copier.copy(addressOf(block), '이 문단의 주소를 복사했습니다.');
  paragraphStrip(uses, copy);
  pointerTools(uses, copy);
}

function paragraphStrip({ view, text, announcer, listenFrom }: ParagraphUses, copy: (block: HTMLElement) => void): void {
  const blocks = blocksOf(text).filter((block) => !block.matches('li'));
  let chosen: HTMLElement | undefined;
  const choose = (block: HTMLElement | undefined, isSaid = true) => {
    chosen?.classList.remove('is-chosen');
    chosen = block;
    if (!block) return;
    block.classList.add('is-chosen');
    view.show(block, { isQuiet: true });
    const words = block.textContent.replace(/\s+/g, ' ').trim();
    part('paragraph-words', 'p').textContent = words.length > 24 ? `${words.slice(0, 24)}…` : words;
    if (isSaid) announcer.say(words.slice(0, 60));
  };
  const step = (by: 1 | -1) => choose(blocks[Math.min(Math.max(blocks.indexOf(chosen as HTMLElement) + by, 0), blocks.length - 1)]);
  const next = onClick('next-paragraph', () => step(1));
  onClick('previous-paragraph', () => step(-1));
  onClick('copy-paragraph', () => chosen && copy(chosen));
  onClick('listen-paragraph', () => chosen && listenFrom(chosen));
  const strip = stripPanel('paragraph', {
    focus: next,
    opened: () => choose(blocks.includes(view.current() as HTMLElement) ? view.current() : blocks[0]),
    closed: () => choose(undefined),
  });
  text.addEventListener('click', ({ target }) => {
    if (strip.isOpen && target instanceof Element && !target.closest('a')) choose(blockAround(target, text) ?? chosen, false);
  });
}

/** Shown beside the block under the mouse, or the one that a finger touched. */
function pointerTools({ view, text, listenFrom }: ParagraphUses, copy: (block: HTMLElement) => void): void {
  const tools = part('tools', 'div');
  const reader = part('reader', 'div');
  let block: HTMLElement | undefined;
  const hide = () => {
    tools.hidden = true;
    block = undefined;
  };
  const showAt = (next: HTMLElement | undefined, isBeside: boolean) => {
    if (!next || next === block) return;
    block = next;
    tools.hidden = false;
    const frame = reader.getBoundingClientRect();
    const rect = next.getClientRects()[0] ?? next.getBoundingClientRect();
    const room = rect.left - tools.offsetWidth - 8;
    const left = isBeside && room > 0 ? room : Math.min(rect.right, frame.right) - tools.offsetWidth;
    tools.style.insetInlineStart = `${left - frame.left}px`;
    tools.style.insetBlockStart = `${(isBeside && room > 0 ? rect.top : rect.bottom) - frame.top}px`;
  };
  text.addEventListener('pointerover', ({ target, pointerType }) => {
    // Without room beside it the buttons would jump about over the text.
    if (pointerType === 'mouse' && target instanceof Element && !view.isPages && text.getBoundingClientRect().left >= 112) showAt(blockAround(target, text), true);
  });
  text.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a, button, summary') || getSelection()?.isCollapsed === false) return;
    const touched = blockAround(target, text);
    if (touched === block) hide();
    else showAt(touched, false);
  });
  view.onMove(hide);
  part('tool-copy', 'button').addEventListener('click', () => block && copy(block));
  part('tool-listen', 'button').addEventListener('click', () => {
    if (block) listenFrom(block);
    hide();
  });
}
