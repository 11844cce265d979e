/** One entry of the list of results. Text goes in as text, never as markup. */
import { koreanDay } from '../domain/instant.ts';
import { href } from '../domain/permalink.ts';
import type { SearchDirectory } from '../domain/search/directory.ts';
import { itemAddress, type SearchItem } from '../domain/search/document.ts';
import { type Marked, markWords } from '../domain/search/find-words.ts';
import type { Unit } from '../domain/search/parse-query.ts';

export interface ResultContext {
  site: { url: string };
  directory: SearchDirectory;
}

export interface ShownResult {
  row: HTMLLIElement;
  link: HTMLAnchorElement;
  quote(marked: Marked): void;
}

export function showResult(item: SearchItem, units: readonly Unit[], { site, directory }: ResultContext): ShownResult {
  const link = element('a');
  const { path, fragment } = itemAddress(item);
  link.href = href(site, path) + (fragment === '' ? '' : `#${encodeURIComponent(fragment)}`);
  fill(link, markWords(item.title, units));
  const title = element('h3', 'entry-title');
  title.append(link);
  const when = element('time');
  when.dateTime = item.day;
  when.textContent = koreanDay(item.day);
  const facts = element('p', 'entry-facts');
  facts.append(when, ...namesOf(item, directory).map((name) => Object.assign(element('span'), { textContent: name })));
  const quote = element('p', 'search-quote');
  const text = element('div', 'entry-text');
  text.append(title, facts, quote);
  if (item.lang !== '') for (const part of [link, quote]) part.lang = item.lang;
  const row = element('li', 'entry');
  row.append(text);
  return { row, link, quote: (marked) => fill(quote, marked) };
}

function namesOf({ kind, section, department }: SearchItem, { kinds, sections, departments }: SearchDirectory): string[] {
  const of = (list: readonly { id: string; name: string }[], id: string) => list.find((one) => one.id === id)?.name;
  return [of(kinds, kind), of(sections, section), of(departments, department)].filter((name) => name !== undefined);
}

function fill(parent: HTMLElement, { text, spans }: Marked): void {
  parent.replaceChildren();
  let end = 0;
  for (const [from, to] of spans) {
    const mark = element('mark');
    mark.textContent = text.slice(from, to);
    parent.append(text.slice(end, from), mark);
    end = to;
  }
  parent.append(text.slice(end));
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  return made;
}
