/**
 * What the desk does beyond links: filters its list and copies texts. One file
 * without imports, for it also runs as it stands from a folder on a disk, where
 * browsers load no modules.
 */
(() => {
  const DAY = 86_400_000;
  const SEOUL = 9 * 3_600_000;

  /** First and last day of what a manager calls today, this week (from Monday), this month, in Seoul. */
  function daysOf(period: string, now: number): [from: string, to: string] {
    const at = (time: number) => new Date(time).toISOString().slice(0, 10);
    const today = now + SEOUL;
    if (period === 'today') return [at(today), at(today)];
    if (period === 'week') {
      const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * DAY;
      return [at(monday), at(monday + 6 * DAY)];
    }
    const month = at(today).slice(0, 7);
    return [`${month}-01`, `${month}-31`];
  }

  const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s/g, '');

  function startFilters(form: HTMLFormElement): void {
    const items = [...document.querySelectorAll<HTMLElement>('[data-desk-item]')];
    const days = [...document.querySelectorAll<HTMLElement>('[data-desk-day]')];
    const count = form.querySelector('[data-desk-count]');
    const apply = () => {
      const wanted = Object.fromEntries(new FormData(form)) as Record<string, string>;
      const [from, to] = wanted['period'] ? daysOf(wanted['period'], Date.now()) : ['', '9999'];
      const text = plain(wanted['text'] ?? '');
      let shown = 0;
      for (const item of items) {
        const { day = '', channels = '', collection = '', kind = '' } = item.dataset;
        const fits =
          day >= from && day <= to &&
          (!wanted['channel'] || channels.split(' ').includes(wanted['channel'])) &&
          (!wanted['collection'] || collection === wanted['collection']) &&
          (!wanted['kind'] || kind === wanted['kind']) &&
          plain(item.querySelector('[data-desk-title]')?.textContent ?? '').includes(text);
        item.hidden = !fits;
        if (fits) shown += 1;
      }
      for (const day of days) day.hidden = !day.querySelector('[data-desk-item]:not([hidden])');
      if (count) count.textContent = `${items.length}건 가운데 ${shown}건`;
    };
    form.hidden = false;
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    apply();
  }

  async function copy(area: HTMLTextAreaElement): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(area.value);
      return true;
    } catch {
      // Old browsers, and those inside apps.
      area.select();
      return document.execCommand('copy');
    }
  }

  function startCopying(button: HTMLButtonElement): void {
    const area = document.getElementById(button.dataset['deskCopy'] ?? '');
    const said = document.querySelector('[data-desk-said]');
    if (!(area instanceof HTMLTextAreaElement)) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const isDone = await copy(area);
      button.textContent = isDone ? '복사했습니다' : '글을 길게 눌러 복사하세요';
      if (said) said.textContent = `${area.getAttribute('aria-label') ?? '글'} ${isDone ? '복사했습니다' : '복사하지 못했습니다'}.`;
      setTimeout(() => {
        button.textContent = '복사';
      }, 3000);
    });
  }

  const form = document.querySelector<HTMLFormElement>('[data-desk-filters]');
  if (form) startFilters(form);
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-desk-copy]')) startCopying(button);
})();
