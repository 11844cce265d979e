/** Keys that turn pages, and where the focus goes with them. */
import { part } from './parts.ts';
import type { ReadingView } from './reading-view.ts';

const TURNS: Record<string, number | 'first' | 'last'> = { PageDown: 1, ArrowRight: 1, ' ': 1, PageUp: -1, ArrowLeft: -1, Home: 'first', End: 'last' };
/** Keys mean something of their own there. */
const OWN_KEYS = 'input, select, textarea, dialog';
/** May scroll sideways by themselves, and then the arrows are theirs. */
const SIDEWAYS = 'div.table, pre';
const PRESSED_WITH_SPACE = 'button, a, summary';

export function pageKeys(view: ReadingView, text: HTMLElement): void {
  part('previous-page', 'button').addEventListener('click', () => view.turnBy(-1));
  part('next-page', 'button').addEventListener('click', () => view.turnBy(1));
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const to = key === ' ' && event.shiftKey ? -1 : TURNS[key];
    if (!view.isPages || to === undefined || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (target instanceof Element && (target.closest(OWN_KEYS) || (key === ' ' && target.closest(PRESSED_WITH_SPACE)))) return;
    const box = target instanceof Element && key.startsWith('Arrow') ? target.closest(SIDEWAYS) : null;
    if (box && box.scrollWidth > box.clientWidth) return;
    // Up in the site's head, the keys still scroll the page itself.
    if (target instanceof Element && target !== document.body && !target.closest('main')) return;
    event.preventDefault();
    const isTurned = typeof to === 'number' ? view.turnBy(to) : (view.turnToEnd(to), true);
    if (isTurned) followWithFocus(view, text);
  });
}

/** From a control the focus stays; in the text it goes to what the page begins with, so that Tab and a screen reader go on from there. */
function followWithFocus(view: ReadingView, text: HTMLElement): void {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body && !text.contains(activeElement)) return;
  const block = view.current();
  if (!block) return;
  if (!block.hasAttribute('tabindex')) block.tabIndex = -1;
  block.focus({ preventScroll: true });
}
