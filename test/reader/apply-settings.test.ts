import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySettings } from '../../src/reader/apply-settings.ts';

/** What the function touches of an element. */
function fakeRoot() {
  const attributes = new Map<string, string>();
  const properties = new Map<string, string>();
  const root = { setAttribute: (name: string, value: string) => attributes.set(name, value), removeAttribute: (name: string) => attributes.delete(name), style: { setProperty: (name: string, value: string) => properties.set(name, value) } };
  return { root: root as unknown as HTMLElement, attributes, properties };
}

const DEFAULTS = { view: 'scroll', size: 100, lines: 1.8, theme: 'auto', rate: 1 };

describe('settings that were kept', () => {
  it('are put on the page as they were', () => {
    const { root, attributes, properties } = fakeRoot();
    const kept = { view: 'pages', size: 250, lines: 2.1, theme: 'paper', rate: 0.8 };
    expect(applySettings(root, JSON.stringify(kept))).toEqual(kept);
    expect(attributes.get('data-theme')).toBe('paper');
    expect(Object.fromEntries(properties)).toEqual({ '--reading-scale': '2.5', '--reading-lines': '2.1' });
  });

  it('are the usual ones on a first visit, and follow the device', () => {
    const { root, attributes } = fakeRoot();
    attributes.set('data-theme', 'dark');
    expect(applySettings(root, null)).toEqual(DEFAULTS);
    expect(attributes.has('data-theme')).toBe(false);
  });

  it.each(['', 'nonsense', 'null', '[]', '7', '{"size":1000,"theme":"pink","lines":"2","rate":9,"view":null}'])('are the usual ones where %j was kept', (kept) => {
    expect(applySettings(fakeRoot().root, kept)).toEqual(DEFAULTS);
  });

  it('never set anything that the page cannot bear', () => {
    fc.assert(
      fc.property(fc.json(), (kept) => {
        const { size, lines, rate } = applySettings(fakeRoot().root, kept);
        expect(size >= 80 && size <= 300 && lines >= 1.3 && lines <= 3 && rate >= 0.6 && rate <= 2).toBe(true);
      }),
    );
  });

  it('are applied by a function that stands by itself', () => {
    const alone = new Function(`return (${applySettings.toString()})`)() as typeof applySettings;
    expect(alone(fakeRoot().root, '{"size":150}')).toEqual({ ...DEFAULTS, size: 150 });
  });
});
