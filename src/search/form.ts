/** The field and its filters. */
import { FILTERS, isEmpty } from './address.ts';
import { part } from './parts.ts';
import type { SearchRequest } from '../domain/search/search.ts';

/** Typing goes on while it searches. */
const PAUSE = 140;

export interface FormEvents {
  /** @param isStep whether one may want to come back to what was sought before */
  changed(request: SearchRequest, isStep: boolean): void;
  /** The reader is about to look for something. */
  touched(): void;
}

export function searchForm({ changed, touched }: FormEvents) {
  const form = part('form', 'form');
  const text = part('text', 'input');
  const choices = part('choices', 'details');
  const chosen = part('chosen', 'span');
  const selects = new Map([...form.querySelectorAll<HTMLSelectElement>('select[data-search-filter]')].map((select) => [select.name, select]));
  choices.hidden = false;
  part('hint', 'p').hidden = false;

  function request(): SearchRequest {
    const filters = Object.fromEntries(FILTERS.flatMap((filter) => (selects.get(filter)?.value ? [[filter, selects.get(filter)?.value]] : [])));
    return { text: text.value, sort: selects.get('sort')?.value === 'date' ? 'date' : 'relevance', ...filters };
  }

  /** What was chosen stays to be seen while the choices are folded away. */
  function showChosen(): void {
    const names = [...selects.values()].filter(({ value }) => value !== '').map(({ selectedOptions: [option] }) => option?.textContent ?? '');
    chosen.textContent = names.join(', ');
  }

  let waiting = 0;
  let sought = '';
  const tell = (isStep: boolean) => {
    clearTimeout(waiting);
    const now = request();
    showChosen();
    sought = now.text;
    changed(now, isStep);
  };
  text.addEventListener('input', () => {
    clearTimeout(waiting);
    // The end of what is typed is where one comes back to, and so is what stood here before it was wiped out.
    waiting = window.setTimeout(() => tell(sought === '' || isEmpty(request())), PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    tell(true);
  });
  for (const select of selects.values()) select.addEventListener('change', () => tell(true));
  part('clear', 'button').addEventListener('click', () => {
    for (const select of selects.values()) select.value = '';
    tell(true);
    text.focus();
  });
  text.addEventListener('focus', touched, { once: true });

  return {
    show(shown: SearchRequest): void {
      text.value = shown.text;
      sought = shown.text;
      for (const filter of FILTERS) setValue(selects.get(filter), shown[filter] ?? '');
      setValue(selects.get('sort'), shown.sort === 'date' ? 'date' : '');
      showChosen();
    },
  };
}

/** What the list does not offer is left out. */
function setValue(select: HTMLSelectElement | undefined, value: string): void {
  if (select) select.value = [...select.options].some((option) => option.value === value) ? value : '';
}
