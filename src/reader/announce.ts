/** Says something to screen readers, politely, and to nobody while the browser itself is reading aloud. */
export interface Announcer {
  say(words: string): void;
  isSilent: boolean;
}

/** A pause, so that the same words twice are heard twice and a quick run of pages is announced once. */
const SETTLING = 120;

export function announcer(region: HTMLElement): Announcer {
  let waiting = 0;
  return {
    isSilent: false,
    say(words) {
      clearTimeout(waiting);
      region.textContent = '';
      if (this.isSilent) return;
      waiting = window.setTimeout(() => {
        if (!this.isSilent) region.textContent = words;
      }, SETTLING);
    },
  };
}
