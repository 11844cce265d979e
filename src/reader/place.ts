/** Where the reader was in this issue, for the next visit. */
import { forget, keep, recall } from './kept.ts';
import { blocksOf, onClick, part } from './parts.ts';
import type { ReadingView } from './reading-view.ts';

const PAUSE = 400;

export function keptPlace(view: ReadingView, text: HTMLElement, issue: string): void {
  const key = `sosik-place:${issue}`;
  const note = part('resume', 'div');
  const hide = () => (note.hidden = true);
  onClick('from-start', () => {
    forget(key);
    const first = text.querySelector('h1');
    if (view.isPages) view.turnToEnd('first');
    else window.scrollTo({ top: 0, behavior: 'instant' });
    hide();
    if (!first) return;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  });
  part('close', 'button', note).addEventListener('click', hide);

  const kept = recall(key);
  const place = kept === null || location.hash !== '' ? undefined : (document.getElementById(kept) ?? undefined);
  // The browser's own memory knows no pages, and would win over this one.
  if ('scrollRestoration' in history) history.scrollRestoration = 'manual';
  if (place && text.contains(place)) {
    view.show(place, { isQuiet: true });
    note.hidden = false;
  }

  let waiting = 0;
  const remember = () => {
    const current = view.current();
    if (!current || current === blocksOf(text)[0]) forget(key);
    else keep(key, current.id);
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(remember, PAUSE);
  };
  addEventListener('scroll', soon, { passive: true });
  view.onMove(soon);
  addEventListener('pagehide', remember);
}
