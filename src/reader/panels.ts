/** Panels over the text (dialogs, which the browser closes with Escape and gives the focus back from) and strips beside it. */
import { part } from './parts.ts';

export function dialogPanel(name: string, beforeOpening: () => void = () => {}): HTMLDialogElement {
  const dialog = part(`${name}-dialog`, 'dialog');
  const opener = part(`open-${name}`, 'button');
  opener.addEventListener('click', () => {
    beforeOpening();
    dialog.showModal();
  });
  dialog.addEventListener('click', ({ target }) => {
    // The ground behind the panel is the dialog itself.
    if (target === dialog || (target instanceof Element && target.closest('[data-reader="close"]'))) dialog.close();
  });
  return dialog;
}

export interface Strip {
  readonly isOpen: boolean;
  open(): void;
  close(): void;
}

/** @param focus what takes the focus when the strip opens */
export function stripPanel(name: string, { focus, opened = () => {}, closed = () => {} }: { focus: HTMLElement; opened?: () => void; closed?: () => void }): Strip {
  const strip = part(`${name}-strip`, 'div');
  const opener = part(`open-${name}`, 'button');
  const set = (isOpen: boolean) => {
    strip.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
  };
  const open = () => {
    set(true);
    opened();
    focus.focus({ preventScroll: true });
  };
  const close = () => {
    const hadFocus = strip.contains(document.activeElement);
    set(false);
    closed();
    if (hadFocus) opener.focus({ preventScroll: true });
  };
  opener.addEventListener('click', () => (strip.hidden ? open() : close()));
  part('close', 'button', strip).addEventListener('click', close);
  strip.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  });
  set(false);
  return {
    get isOpen() {
      return !strip.hidden;
    },
    open,
    close,
  };
}
