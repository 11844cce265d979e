/** How the reader wants to read, kept in the browser. */
export interface Settings {
  view: 'scroll' | 'pages';
  /** Of the text, in per cent: 80 to 300. */
  size: number;
  /** Line height, as a multiple of the text's size. */
  lines: number;
  /** `auto` follows the device. */
  theme: 'auto' | 'light' | 'paper' | 'dark' | 'contrast';
  /** Of speech: 0.6 to 2. */
  rate: number;
}

export const SETTINGS_KEY = 'sosik-reading';

/**
 * Reads what was kept, takes what makes sense of it, and puts it on the root
 * element for the style sheet. This function is also sent by itself, as the text
 * of a script that runs before anything is drawn: it may use nothing from
 * outside itself.
 */
export function applySettings(root: HTMLElement, kept: string | null): Settings {
  let given: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(kept ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) given = parsed as Record<string, unknown>;
  } catch {
    // Someone else's text under the same name: as if nothing had been kept.
  }
  const oneOf = <T>(value: unknown, among: readonly T[], fallback: T) => among.find((one) => one === value) ?? fallback;
  const within = (value: unknown, least: number, most: number, fallback: number) => (typeof value === 'number' && value >= least && value <= most ? value : fallback);
  const settings: Settings = {
    view: oneOf(given['view'], ['scroll', 'pages'] as const, 'scroll'),
    size: within(given['size'], 80, 300, 100),
    lines: within(given['lines'], 1.3, 3, 1.8),
    theme: oneOf(given['theme'], ['auto', 'light', 'paper', 'dark', 'contrast'] as const, 'auto'),
    rate: within(given['rate'], 0.6, 2, 1),
  };
  if (settings.theme === 'auto') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', settings.theme);
  root.style.setProperty('--reading-scale', String(settings.size / 100));
  root.style.setProperty('--reading-lines', String(settings.lines));
  return settings;
}
