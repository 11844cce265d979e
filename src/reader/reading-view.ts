/**
 * One text, two ways to look at it: in one scroll, or in pages. Pages are columns
 * of the same elements, side by side in a box that scrolls sideways; nothing is
 * moved, copied or hidden, so that links, focus, search and screen readers meet
 * what they always meet.
 */
import type { Announcer } from './announce.ts';
import { blockAround, blocksOf, isCalm, part } from './parts.ts';
import { isWorthTurning, type PageBox, pageCount, pageWords, strideOf, turnAt, turnCount } from './page-math.ts';

export type Place = Element | Range;

export interface ReadingView {
  readonly isPages: boolean;
  /** What the reader asked for; pages become one scroll where they would hold too little. */
  want(view: 'scroll' | 'pages'): void;
  /** Whether pages were asked for and would hold too little. */
  readonly isTooSmall: boolean;
  /** Brings a place into sight where it is not. */
  show(place: Place, how?: { isQuiet?: boolean }): void;
  /** The block that is being read: the first in sight. */
  current(): HTMLElement | undefined;
  /** Turns by so many pages; false at the ends. */
  turnBy(turns: number): boolean;
  turnToEnd(which: 'first' | 'last'): void;
  onMove(listener: () => void): void;
  /** Makes a change of type or spacing, and keeps the place through it. */
  holding(change: () => void): void;
}

export function readingView(text: HTMLElement, announcer: Announcer): ReadingView {
  const reader = part('reader', 'div');
  const bar = part('bar', 'div');
  const position = part('position', 'p');
  const snaps = part('snaps', 'div');
  const headings = [...text.querySelectorAll<HTMLElement>('.issue-section > h2')];
  const listeners: (() => void)[] = [];
  let wanted: 'scroll' | 'pages' = 'scroll';
  let isPages = false;
  let isTooSmall = false;
  let box: PageBox = { inline: 1, block: 1, gap: 0, columns: 1 };
  let pages = 1;
  let turn = 0;
  /** What the page began with when it was turned to: the place that a change of size keeps. */
  let kept: Place | undefined;
  let announced = '';

  const moved = () => {
    for (const listener of listeners) listener();
  };
  /** From the start of the first column, in px. */
  const offsetOf = (place: Place) => {
    const rect = place.getClientRects()[0] ?? place.getBoundingClientRect();
    return rect.left - text.getBoundingClientRect().left - paddingOf(text) + text.scrollLeft;
  };
  const lastTurn = () => turnCount(pages, box) - 1;

  function goTo(next: number, { isQuiet = false } = {}): void {
    turn = Math.min(Math.max(next, 0), lastTurn());
    // At once: a page that glides away is hard to follow for many, and a swipe glides by itself.
    text.scrollTo({ left: turn * strideOf(box), behavior: 'instant' });
    settle(isQuiet);
  }

  function settle(isQuiet: boolean): void {
    const words = pageWords(turn, pages, box);
    position.textContent = words;
    part('previous-page', 'button').disabled = turn === 0;
    part('next-page', 'button').disabled = turn === lastTurn();
    const section = headings.findLast((heading) => turnAt(offsetOf(heading), box) <= turn)?.textContent;
    const spoken = section ? `${words} · ${section}` : words;
    if (!isQuiet && spoken !== announced) announcer.say(spoken);
    announced = spoken;
    moved();
  }

  function layOut(): void {
    snaps.replaceChildren();
    const style = getComputedStyle(text);
    const inline = text.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    box = { inline, block: text.clientHeight, gap: Number.parseFloat(style.columnGap) || 0, columns: style.columnCount === '2' ? 2 : 1 };
    pages = pageCount(text.scrollWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight), box);
    // Where turns begin: the browser itself comes to rest there after a swipe, and the last spread is a whole one.
    for (let at = 0; at < turnCount(pages, box); at++) {
      const snap = document.createElement('span');
      snap.style.insetInlineStart = `${at * strideOf(box)}px`;
      snaps.append(snap);
    }
  }

  /** The page lies below the site's head: while pages are turned it has the window to itself. */
  function fillWindow(): void {
    const { top } = reader.getBoundingClientRect();
    if (Math.abs(top) > 1) window.scrollBy({ top, behavior: 'instant' });
  }

  function holdsEnough(): boolean {
    const style = getComputedStyle(text);
    const size = Number.parseFloat(style.fontSize);
    const inline = document.documentElement.clientWidth * (style.columnCount === '2' ? 0.45 : 0.9);
    const block = window.innerHeight - bar.offsetHeight - 4 * size;
    return isWorthTurning({ inline, block: Math.max(block, 0) }, size, Number.parseFloat(style.lineHeight) || size * 1.8);
  }

  function measure(): void {
    const place = kept ?? topOf(text, bar, isPages);
    const before = isPages;
    isTooSmall = wanted === 'pages' && !holdsEnough();
    isPages = wanted === 'pages' && !isTooSmall;
    document.documentElement.toggleAttribute('data-pages', isPages);
    part('pager', 'div').hidden = !isPages;
    document.documentElement.style.setProperty('--bar-height', `${bar.offsetHeight}px`);
    if (isPages) {
      text.tabIndex = 0;
      text.setAttribute('role', 'region');
      text.setAttribute('aria-label', '쪽으로 보는 본문');
      layOut();
      if (!before) fillWindow();
      goTo(place ? turnAt(offsetOf(place), box) : 0, { isQuiet: before });
      kept = place;
    } else {
      for (const name of ['tabindex', 'role', 'aria-label']) text.removeAttribute(name);
      snaps.replaceChildren();
      if (before && place) scrollTo(place);
      moved();
    }
  }

  function scrollTo(place: Place): void {
    const rect = place.getClientRects()[0] ?? place.getBoundingClientRect();
    window.scrollTo({ top: rect.top + window.scrollY - bar.offsetHeight - 16, behavior: 'instant' });
  }

  /** A swipe, or the browser's own search: what is in sight now is the place. */
  let resting = 0;
  text.addEventListener('scroll', () => {
    if (!isPages) return;
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      const now = Math.min(Math.max(Math.round(text.scrollLeft / strideOf(box)), 0), lastTurn());
      if (now === turn && Math.abs(text.scrollLeft - now * strideOf(box)) < 2) return;
      turn = now;
      kept = topOf(text, bar, true);
      goTo(now);
    }, 140);
  });
  text.addEventListener('focusin', ({ target }) => {
    if (isPages && target instanceof HTMLElement && target !== text && target.tabIndex >= 0) show(target, { isQuiet: true });
  });

  function show(place: Place, { isQuiet = false } = {}): void {
    if (isPages) {
      fillWindow();
      const to = turnAt(offsetOf(place), box);
      if (to !== turn || Math.abs(text.scrollLeft - to * strideOf(box)) > 1) goTo(to, { isQuiet });
      kept = place;
      return;
    }
    const rect = place.getBoundingClientRect();
    const strips = part('strips', 'div');
    const floor = window.innerHeight - (getComputedStyle(strips).position === 'fixed' ? strips.offsetHeight : 0);
    if (rect.top < bar.getBoundingClientRect().bottom || rect.bottom > floor) {
      const top = rect.top - bar.offsetHeight - (floor - bar.offsetHeight) * 0.2;
      // The next sentence may glide into sight; what is far comes at once.
      window.scrollBy({ top, behavior: isCalm() || Math.abs(top) > window.innerHeight ? 'instant' : 'smooth' });
    }
  }

  function turnTo(next: number): void {
    fillWindow();
    goTo(next);
    kept = firstOnTurn();
  }

  function firstOnTurn(): HTMLElement | undefined {
    const blocks = blocksOf(text);
    return blocks.find((block) => turnAt(offsetOf(block), box) === turn) ?? blocks.findLast((block) => turnAt(offsetOf(block), box) < turn);
  }

  /** What was asked for is being read, though the page may begin before it. */
  function shownOnTurn(): HTMLElement | undefined {
    if (!kept || turnAt(offsetOf(kept), box) !== turn) return undefined;
    return blockAround(kept instanceof Element ? kept : kept.startContainer.parentElement, text);
  }

  new ResizeObserver(() => measure()).observe(document.documentElement);
  new ResizeObserver(() => isPages && measure()).observe(part('strips', 'div'));

  return {
    get isPages() {
      return isPages;
    },
    get isTooSmall() {
      return isTooSmall;
    },
    want(view) {
      if (!isPages) kept = undefined;
      wanted = view;
      measure();
      if (!isPages) kept = undefined;
    },
    show,
    current: () => (isPages ? (shownOnTurn() ?? firstOnTurn()) : firstBelow(text, bar)),
    turnBy(turns) {
      const next = turn + turns;
      if (next < 0 || next > lastTurn()) return false;
      turnTo(next);
      return true;
    },
    turnToEnd: (which) => turnTo(which === 'first' ? 0 : lastTurn()),
    onMove: (listener) => listeners.push(listener),
    holding(change) {
      const place = topOf(text, bar, isPages);
      if (isPages) kept ??= place;
      change();
      measure();
      if (!isPages && place) scrollTo(place);
    },
  };
}

/** Headings of sections stay in sight beside their text on a wide screen: they are read only where the text itself begins. */
function firstBelow(text: HTMLElement, bar: HTMLElement): HTMLElement | undefined {
  const top = bar.getBoundingClientRect().bottom + 4;
  return blocksOf(text).find((block) => block.getBoundingClientRect().bottom > top && getComputedStyle(block).position !== 'sticky');
}

function paddingOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).paddingLeft);
}

/** The first place in sight: to the letter where the browser tells, else the block. */
function topOf(text: HTMLElement, bar: HTMLElement, isPages: boolean): Place | undefined {
  const area = text.getBoundingClientRect();
  const x = area.left + paddingOf(text) + 4;
  const y = (isPages ? area.top : Math.max(area.top, bar.getBoundingClientRect().bottom)) + 12;
  const caret = document.caretPositionFromPoint?.(x, y);
  if (caret?.offsetNode instanceof Text && text.contains(caret.offsetNode)) {
    const range = document.createRange();
    range.setStart(caret.offsetNode, Math.min(caret.offset, caret.offsetNode.length - 1));
    range.setEnd(caret.offsetNode, Math.min(caret.offset + 1, caret.offsetNode.length));
    if (range.getClientRects().length > 0) return range;
  }
  return blocksOf(text).find((block) => {
    const rect = block.getBoundingClientRect();
    return isPages ? rect.right > area.left && rect.bottom > area.top : rect.bottom > y;
  });
}
