/** Puts the gallery's choices together: finds photos in the index, shows them in place of the page's list, and keeps the choice in the address. */
import { choiceOf, findPhotos, type PhotoChoice, type PhotoIndex, type PhotoRow, queryOf, tileOfRow } from '../domain/photo-index.ts';
import { renderPhotoTile } from '../renderers/html/photo-tile.ts';

/** As many as a page of the list has. */
const AT_ONCE = 48;

interface Parts {
  form: HTMLFormElement;
  said: HTMLElement;
  pages: HTMLElement;
  found: HTMLElement;
  list: HTMLElement;
  more: HTMLButtonElement;
}

function partsOfPage(): Parts | undefined {
  const part = <E extends HTMLElement>(name: string, kind: new () => E): E | undefined => {
    const element = document.querySelector(`[data-gallery-${name}]`);
    return element instanceof kind ? element : undefined;
  };
  const form = part('filters', HTMLFormElement);
  const more = part('more', HTMLButtonElement);
  const [said, pages, found, list] = (['said', 'pages', 'found', 'list'] as const).map((name) => part(name, HTMLElement));
  return form && more && said && pages && found && list ? { form, more, said, pages, found, list } : undefined;
}

function start({ form, said, pages, found, list, more }: Parts): void {
  const root = form.dataset['root'] ?? '';
  const address = (to: string) => root.replace(/\/photos\/$/, '') + to.split('/').map(encodeURIComponent).join('/');
  const heading = document.querySelector('[data-gallery-title]');
  const title = heading?.textContent ?? '';
  const chosenHere = Array.from(form.querySelectorAll('select'), ({ name, value }) => [name, value] as const);
  let index: Promise<PhotoIndex> | undefined;
  let rows: PhotoRow[] = [];
  let asked = 0;

  const chosen = (): PhotoChoice => choiceOf(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])).toString());

  function showMore(): void {
    const from = list.children.length;
    const tiles = rows.slice(from, from + AT_ONCE).map((row) => renderPhotoTile(tileOfRow(row), address));
    list.insertAdjacentHTML('beforeend', tiles.join(''));
    more.hidden = list.children.length >= rows.length;
    if (from === 0) return;
    list.children[from]?.querySelector('a')?.focus();
    said.textContent = `${rows.length}장 가운데 ${list.children.length}장을 보입니다.`;
  }

  function showPages(): void {
    pages.hidden = false;
    found.hidden = true;
    if (heading) heading.textContent = title;
    said.textContent = '';
  }

  async function showFound(choice: PhotoChoice): Promise<void> {
    const turn = ++asked;
    index ??= fetch(form.dataset['index'] ?? '').then(async (answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return (await answer.json()) as PhotoIndex;
    });
    try {
      rows = findPhotos(await index, choice);
    } catch {
      index = undefined;
      if (turn === asked) said.textContent = '사진 목록을 불러오지 못했습니다. 아래 갈래별 목록에서 골라 주세요.';
      return;
    }
    // A later choice may have been answered first.
    if (turn !== asked) return;
    list.replaceChildren();
    showMore();
    pages.hidden = true;
    found.hidden = false;
    if (heading) heading.textContent = '고른 사진';
    const words = Array.from(form.querySelectorAll('select')).flatMap(({ value, selectedOptions }) => (value ? [selectedOptions[0]?.text.replace(/ \(\d+\)$/, '') ?? ''] : []));
    // An address may ask for what no photo has, and so no list offers.
    const isKnown = words.length === Object.keys(choice).length;
    const what = !isKnown ? '고른 조건' : words.length > 0 ? words.join(', ') : '모든 사진';
    said.textContent = rows.length > 0 ? `${what}: ${rows.length}장을 찾았습니다.` : `${what}: 맞는 사진이 없습니다. 조건을 하나 줄여 보세요.`;
  }

  function setForm(choice: readonly (readonly [string, string])[]): void {
    for (const [name, value] of choice) {
      const select = form.elements.namedItem(name);
      if (select instanceof HTMLSelectElement) select.value = value;
    }
  }

  /** What the address says: a choice of its own, or the list that was built. */
  function follow(): void {
    if (!location.search) {
      setForm(chosenHere);
      asked++;
      showPages();
      return;
    }
    const choice = choiceOf(location.search);
    setForm(chosenHere.map(([name]) => [name, choice[name as keyof PhotoChoice] ?? '']));
    void showFound(choice);
  }

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const choice = chosen();
    history.pushState(null, '', root + queryOf(choice));
    void showFound(choice);
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    setForm(chosenHere.map(([name]) => [name, '']));
    history.pushState(null, '', root);
    void showFound({});
  });
  more.addEventListener('click', showMore);
  addEventListener('popstate', follow);
  if (location.search) follow();
}

const parts = partsOfPage();
if (parts) start(parts);
