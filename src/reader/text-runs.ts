/** The text as it is read: run by run, each of one block, with the way back from a place in its words to the page. */
export interface TextRun {
  block: HTMLElement;
  text: string;
  /** Where the words of each text node begin in `text`. */
  nodes: { node: Text; from: number }[];
}

const BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, dt, dd, td, th, pre, figcaption, blockquote, div, section, article';
/** Not read: what the page says twice, leads elsewhere with, or shows to the eye alone. */
const ASIDE = 'nav, script, style, button, [hidden], [aria-hidden="true"], .footnote-ref, .footnote-back, .onward';

export function textRuns(root: HTMLElement): TextRun[] {
  const runs: TextRun[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => (node instanceof Element && node.matches(ASIDE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const last = runs.at(-1);
    if (node instanceof HTMLBRElement && last?.block.contains(node)) last.text += '\n';
    if (!(node instanceof Text)) continue;
    const block = node.parentElement?.closest<HTMLElement>(BLOCK) ?? root;
    // A list item goes on after the list within it: that is another run.
    const run = last?.block === block ? last : { block, text: '', nodes: [] };
    if (run !== last) runs.push(run);
    run.nodes.push({ node, from: run.text.length });
    run.text += node.data;
  }
  return runs.filter(({ text }) => text.trim() !== '');
}

/** @param from and `to` (excluded) in UTF-16 units of the run's text */
export function rangeOf(run: TextRun, from: number, to: number): Range {
  const range = document.createRange();
  const start = run.nodes.findLast((one) => one.from <= from) ?? run.nodes[0];
  const end = run.nodes.findLast((one) => one.from < to) ?? start;
  if (!start || !end) return range;
  range.setStart(start.node, Math.min(from - start.from, start.node.length));
  range.setEnd(end.node, Math.min(to - end.from, end.node.length));
  return range;
}
