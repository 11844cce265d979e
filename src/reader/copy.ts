/** Puts words on the clipboard, and says so to the eye and the ear. */
import type { Announcer } from './announce.ts';
import { part } from './parts.ts';

const SHOWN = 2600;

export interface Copier {
  copy(words: string, done: string): Promise<void>;
}

export function copier(announcer: Announcer): Copier {
  const toast = part('toast', 'p');
  let hiding = 0;
  return {
    async copy(words, done) {
      const isCopied = await written(words);
      // Where copying is not allowed the address itself is shown, to be copied by hand.
      toast.textContent = isCopied ? done : words;
      toast.hidden = false;
      clearTimeout(hiding);
      hiding = window.setTimeout(() => (toast.hidden = true), isCopied ? SHOWN : SHOWN * 5);
      announcer.say(isCopied ? done : `복사하지 못했습니다. 주소: ${words}`);
    },
  };
}

async function written(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}
