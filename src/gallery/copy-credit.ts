/** Copies the line of a credit. Without it the line is there to be selected. */

const SHOWN = 3000;

async function copied(line: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(line.textContent ?? '');
    return true;
  } catch {
    // Old browsers, and those inside apps, copy what is selected.
    getSelection()?.selectAllChildren(line);
    return document.execCommand('copy');
  }
}

const said = document.querySelector('[data-copied]');

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const line = document.getElementById(button.dataset['copy'] ?? '');
  if (!line) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const isDone = await copied(line);
    if (said) said.textContent = isDone ? `복사했습니다: ${line.textContent}` : '복사하지 못했습니다. 글을 길게 눌러 복사하세요.';
    button.textContent = isDone ? '복사했습니다' : '복사';
    setTimeout(() => {
      button.textContent = '복사';
    }, SHOWN);
  });
}
