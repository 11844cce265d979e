/**
 * What a release's page does beyond links: puts the plain text on the clipboard,
 * and says so to the eye and the ear. One file without imports; without it the
 * link to the text beside the button does the same by hand.
 */
(() => {
  /** For how long the button says what came of it. */
  const SHOWN = 4000;

  const button = document.querySelector<HTMLButtonElement>('[data-copy-text]');
  const said = document.querySelector<HTMLElement>('[data-copy-said]');
  if (!button || !said) return;
  const address = button.dataset['copyText'] ?? '';
  const words = button.textContent;

  let fetched: Promise<string> | undefined;

  /** Asked for at the first sign that it is wanted: a browser lets a page write only shortly after a press. */
  function text(): Promise<string> {
    fetched ??= fetch(address).then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.text();
    });
    fetched.catch(() => {
      fetched = undefined;
    });
    return fetched;
  }

  /** Safari writes what is still to come, others what is at hand; browsers inside apps know the old way alone. */
  async function copied(): Promise<boolean> {
    const coming = text();
    try {
      const plain = coming.then((found) => new Blob([found], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
      return true;
    } catch {
      return await byHand(await coming);
    }
  }

  async function byHand(found: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(found);
      return true;
    } catch {
      const area = document.createElement('textarea');
      area.value = found;
      area.readOnly = true;
      area.className = 'press-room-hand';
      document.body.append(area);
      area.select();
      const isDone = document.execCommand('copy');
      area.remove();
      return isDone;
    }
  }

  let waiting = 0;

  function say(isDone: boolean): void {
    if (!button || !said) return;
    button.textContent = isDone ? '복사했습니다' : '복사하지 못했습니다';
    said.textContent = isDone ? '보도자료 글을 복사했습니다. 붙여 넣을 곳에 붙여 넣으세요.' : '글을 복사하지 못했습니다. 글만 보기를 열어 복사하세요.';
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      button.textContent = words;
      said.textContent = '';
    }, SHOWN);
  }

  button.hidden = false;
  for (const sign of ['pointerenter', 'pointerdown', 'focus']) button.addEventListener(sign, () => void text().catch(() => undefined), { once: true });
  button.addEventListener('click', async () => {
    try {
      say(await copied());
    } catch {
      say(false);
    }
    button.focus();
  });
})();
