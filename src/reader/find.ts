/** Looking for words in the issue. */
import { findMatches } from '../domain/korean-search.ts';
import type { Announcer } from './announce.ts';
import { marker } from './highlight.ts';
import { stripPanel } from './panels.ts';
import { onClick, part } from './parts.ts';
import type { ReadingView } from './reading-view.ts';
import { rangeOf, textRuns } from './text-runs.ts';

/** Typing goes on while it searches. */
const PAUSE = 220;

export function find(view: ReadingView, text: HTMLElement, announcer: Announcer): void {
  const field = part('find-field', 'input');
  const count = part('find-count', 'p');
  const all = marker('reader-find');
  const one = marker('reader-find-current');
  const steps = [onClick('find-previous', () => step(-1)), onClick('find-next', () => step(1))];
  let hits: Range[] = [];
  let at = -1;
  let sought = '';

  function look(): void {
    sought = field.value;
    hits = textRuns(text).flatMap((run) => findMatches(run.text, sought).map(([from, to]) => rangeOf(run, from, to)));
    at = -1;
    all.mark(hits);
    one.mark([]);
    for (const button of steps) button.disabled = hits.length === 0;
    const isEmpty = sought.trim() === '';
    count.textContent = isEmpty ? '' : hits.length === 0 ? '없습니다' : `${hits.length}곳`;
    if (isEmpty) return;
    if (hits.length === 0) announcer.say('찾는 말이 없습니다.');
    else show(firstFromHere());
  }

  /** The first hit at or after what is being read. */
  function firstFromHere(): number {
    const here = view.current();
    const index = here ? hits.findIndex((hit) => here.compareDocumentPosition(hit.startContainer) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) : 0;
    return Math.max(index, 0);
  }

  function show(index: number): void {
    const hit = hits[index];
    if (!hit) return;
    at = index;
    one.mark([hit]);
    view.show(hit, { isQuiet: true });
    count.textContent = `${index + 1} / ${hits.length}곳`;
    announcer.say(`${hits.length}곳 가운데 ${index + 1}번째. ${around(hit)}`);
  }

  const step = (by: 1 | -1) => hits.length > 0 && show((at + by + hits.length) % hits.length);
  let waiting = 0;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(look, PAUSE);
  });
  part('find-form', 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    if (sought === field.value) step(1);
    else look();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.shiftKey) return;
    event.preventDefault();
    step(-1);
  });
  stripPanel('find', {
    focus: field,
    opened: () => field.select(),
    closed: () => {
      clearTimeout(waiting);
      field.value = '';
      look();
    },
  });
}

function around(hit: Range): string {
  const words = (hit.startContainer.textContent ?? '').replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
