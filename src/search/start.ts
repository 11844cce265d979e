/** Search over all that is public, in the browser: the address says what is sought, the list shows what was found. */
import type { SearchDirectory } from '../domain/search/directory.ts';
import { createSearch, OutdatedIndex, type SearchRequest } from '../domain/search/search.ts';
import { addressOf, isEmpty, readAddress } from './address.ts';
import { Missing, siteFiles } from './files.ts';
import { searchForm } from './form.ts';
import { part } from './parts.ts';
import { resultList } from './results.ts';
import { FAILED, progressWords, statusWords } from './words.ts';

/** A quick run of results is announced once. */
const SETTLING = 250;

function start(): void {
  const source = document.querySelector<HTMLScriptElement>('script[data-search-directory]');
  const directory = JSON.parse(source?.textContent ?? '') as SearchDirectory;
  const site = { url: source?.dataset['site'] ?? location.origin };
  const files = siteFiles(site);
  const search = createSearch(directory, files.json);
  const results = part('results', 'section');
  const ways = part('ways', 'section');
  const status = part('status', 'p');
  const list = resultList({ search, site, directory, loadText: files.text, grown: (shown, of) => announce(`${of}건 가운데 ${shown}건을 보입니다.`) });
  let turn = 0;
  let waiting = 0;

  function announce(words: string): void {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      status.textContent = words;
    }, SETTLING);
  }

  async function seek(request: SearchRequest): Promise<void> {
    const mine = ++turn;
    const isCurrent = () => mine === turn;
    const nothing = isEmpty(request);
    results.hidden = nothing;
    ways.hidden = !nothing;
    document.title = titleOf(request);
    if (nothing) {
      clearTimeout(waiting);
      status.textContent = '';
      return list.clear();
    }
    results.setAttribute('aria-busy', 'true');
    try {
      await seekYears(request, isCurrent);
    } catch (error) {
      if (!isCurrent()) return;
      list.clear();
      announce(FAILED);
      if (error instanceof OutdatedIndex || error instanceof Missing) reloadOnce();
    }
    if (isCurrent()) results.removeAttribute('aria-busy');
  }

  /** The newest year answers alone first, so that nothing else is in its way; all of them decide the order. */
  async function seekYears(request: SearchRequest, isCurrent: () => boolean): Promise<void> {
    const early = await search.findEarly(request);
    if (!isCurrent()) return;
    if (early) {
      await list.show(early, isCurrent);
      if (!isCurrent()) return;
      announce(progressWords(early, directory.years[0]?.year ?? ''));
    }
    const found = await search.find(request);
    if (!isCurrent()) return;
    await list.show(found, isCurrent);
    if (!isCurrent()) return;
    announce(statusWords(found, request));
  }

  const form = searchForm({
    changed(request, isStep) {
      const address = location.pathname + addressOf(request);
      // Each letter typed is no step to go back to.
      if (isStep && address !== location.pathname + location.search) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      void seek(request);
    },
    // So that the first answer waits for the terms alone.
    touched: () => void search.items(newestEntries(directory)).catch(() => undefined),
  });
  const restore = () => {
    const request = readAddress(location.search);
    form.show(request);
    void seek(request);
  };
  window.addEventListener('popstate', restore);
  restore();
}

const AT_HAND = 128;

function newestEntries({ years: [newest] }: SearchDirectory) {
  return newest ? Array.from({ length: Math.min(AT_HAND, newest.entries) }, (_, entry) => ({ year: newest.year, entry, score: 0, isWhole: true })) : [];
}

const TITLE = document.title;

function titleOf({ text }: SearchRequest): string {
  return text.trim() === '' ? TITLE : `${text.trim()} – ${TITLE}`;
}

/** The site was built anew while the page was open: its new page knows the new files. */
function reloadOnce(): void {
  const key = 'sosik-search-reloaded';
  try {
    if (sessionStorage.getItem(key) === location.href) return;
    sessionStorage.setItem(key, location.href);
  } catch {
    // Without storage one could reload for ever.
    return;
  }
  location.reload();
}

start();
