/** Links to a place on the page: in pages the browser's own scrolling may stop between two, and a focus must follow for who does not see. */
import { blockAround } from './parts.ts';
import type { ReadingView } from './reading-view.ts';

export function targetOf(hash: string): HTMLElement | undefined {
  try {
    return document.getElementById(decodeURIComponent(hash.replace(/^#/, ''))) ?? undefined;
  } catch {
    return undefined;
  }
}

const AFTER_LOADING = 60;

export function followFragments(view: ReadingView, text: HTMLElement): void {
  const follow = () => {
    const target = location.hash === '' ? undefined : targetOf(location.hash);
    if (!target || !text.contains(target)) return;
    if (view.isPages) view.show(target);
    const block = blockAround(target, text) ?? target;
    if (!block.hasAttribute('tabindex')) block.tabIndex = -1;
    block.focus({ preventScroll: true });
  };
  addEventListener('hashchange', follow);
  // A link to where the address already points changes nothing, and must still lead there.
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link && link.hash !== '' && link.hash === location.hash && link.pathname === location.pathname) requestAnimationFrame(follow);
  });
  if (location.hash === '' || !view.isPages) return;
  follow();
  // The browser's own way there ends with loading, and knows no pages.
  addEventListener('load', () => setTimeout(follow, AFTER_LOADING), { once: true });
}
