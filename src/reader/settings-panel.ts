/** The panel of settings: what is chosen holds at once, and on the next visit. */
import type { Announcer } from './announce.ts';
import { applySettings, type Settings, SETTINGS_KEY } from './apply-settings.ts';
import { keep, recall } from './kept.ts';
import { dialogPanel } from './panels.ts';
import { onClick, part } from './parts.ts';
import type { ReadingView } from './reading-view.ts';

const SIZES = [80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

export interface KeptSettings {
  get(): Settings;
  change(values: Partial<Settings>): void;
}

export function keptSettings(): KeptSettings {
  let settings = applySettings(document.documentElement, recall(SETTINGS_KEY));
  return {
    get: () => settings,
    change(values) {
      const text = JSON.stringify({ ...settings, ...values });
      settings = applySettings(document.documentElement, text);
      keep(SETTINGS_KEY, text);
    },
  };
}

export function settingsPanel(settings: KeptSettings, view: ReadingView, announcer: Announcer): void {
  const form = part('settings-form', 'form');
  const size = part('size', 'output');
  const tooSmall = part('too-small', 'p');
  const buttons = [onClick('smaller', () => resize(-1)), onClick('larger', () => resize(1))];

  function show(): void {
    const now = settings.get();
    for (const field of form.querySelectorAll('input')) {
      if (field.name === 'view' || field.name === 'theme' || field.name === 'lines') field.checked = field.value === String(now[field.name]);
    }
    size.textContent = `${now.size} %`;
    const [smaller, larger] = buttons;
    if (smaller) smaller.disabled = now.size <= (SIZES[0] ?? 0);
    if (larger) larger.disabled = now.size >= (SIZES.at(-1) ?? 0);
    tooSmall.hidden = !view.isTooSmall;
  }

  function change(values: Partial<Settings>): void {
    view.holding(() => settings.change(values));
    show();
  }

  function resize(by: 1 | -1): void {
    const now = settings.get().size;
    const next = by === 1 ? SIZES.find((one) => one > now) : SIZES.findLast((one) => one < now);
    if (next === undefined) return;
    change({ size: next });
    announcer.say(`글자 크기 ${next} 퍼센트`);
  }

  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'lines') change({ lines: Number(target.value) });
    // What is not among the choices is put right where the settings are applied.
    else if (target.name === 'theme') change({ theme: target.value as Settings['theme'] });
    else if (target.name === 'view') {
      settings.change({ view: target.value as Settings['view'] });
      view.want(settings.get().view);
      show();
    }
  });
  onClick('reset', () => {
    change({ size: 100, lines: 1.8, theme: 'auto' });
    announcer.say('처음 모습으로 되돌렸습니다.');
  });
  dialogPanel('settings', show);
  view.onMove(() => (tooSmall.hidden = !view.isTooSmall));
}
