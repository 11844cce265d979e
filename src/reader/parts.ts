/** Typed access to the parts of the page that the reader is made of, each named by `data-reader`. */
export function part<K extends keyof HTMLElementTagNameMap>(name: string, tag: K, within: ParentNode = document): HTMLElementTagNameMap[K] {
  const found = within.querySelector<HTMLElementTagNameMap[K]>(`${tag}[data-reader="${name}"]`);
  if (!found) throw new Error(`The page has no ${tag} for "${name}".`);
  return found;
}

export function onClick(name: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = part(name, 'button');
  button.addEventListener('click', () => act(button));
  return button;
}

/** Whether the reader asked the device for less motion. */
export function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** What can be linked to, and by which a place is kept. */
const BLOCKS = ':is(h1, h2, h3, h4, h5, h6, p, ul, ol, li, pre, figure, div.table, div.issue-item)[id]';

/** The blocks of the text in reading order. Ids of footnotes' references and of what stands in lists of links are no places to read from. */
export function blocksOf(text: HTMLElement): HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>(BLOCKS)].filter((block) => !block.closest('nav'));
}

export function blockAround(node: Element | null, text: HTMLElement): HTMLElement | undefined {
  const block = node?.closest<HTMLElement>(BLOCKS) ?? undefined;
  return block && text.contains(block) && !block.closest('nav') ? block : undefined;
}
