/** The contents in a panel, and in both lists where the reader is now. */
import { dialogPanel } from './panels.ts';
import { part } from './parts.ts';
import type { ReadingView } from './reading-view.ts';

export function contents(view: ReadingView, text: HTMLElement): void {
  const list = text.querySelector('.issue-contents > ol');
  const opener = part('open-contents', 'button');
  opener.hidden = !list;
  if (!list) return;
  const dialog = dialogPanel('contents', () => here());
  part('contents-list', 'div').append(list.cloneNode(true));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.issue-contents a, [data-reader="contents-list"] a')];
  const targets = links.flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target ? [{ link, target }] : [];
  });

  function here(): void {
    const current = view.current();
    // The last that begins at or before what is being read.
    const now = current && targets.findLast(({ target }) => target === current || target.compareDocumentPosition(current) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY))?.target;
    for (const { link, target } of targets) {
      if (target === now) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  }

  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(here);
  };
  view.onMove(soon);
  const watch = new IntersectionObserver(soon);
  for (const { target } of targets) watch.observe(target);
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) dialog.close();
  });
}
