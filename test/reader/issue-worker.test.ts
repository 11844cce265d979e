import { describe, expect, it } from 'vitest';
import { clearingWorker, issueWorker, type WorkerScope } from '../../src/reader/issue-worker.ts';

const PAGE = 'https://news.example/newsletters/sosik/2026-11/';
const PREFIX = 'sosik-issue:/newsletters/sosik/2026-11/:';
const HTML = `<link rel="icon" type="image/svg+xml" href="/favicon.svg"><link rel="stylesheet" href="/theme.css"><script src="/newsletters/reading-settings.js"></script>
<picture><source type="image/webp" srcset="/pictures/newsletter/2026/hill/abc-480.webp 480w, /pictures/newsletter/2026/hill/abc-960.webp 960w, /pictures/newsletter/2026/hill/abc-1600.webp 1600w" sizes="100vw"><img src="/pictures/newsletter/2026/hill/abc-1600.jpg"></picture>
<script type="module" src="/_astro/reader.js"></script><script type="application/ld+json">{"src":"/no"}</script>`;

const SITE: Record<string, string> = {
  [PAGE]: HTML,
  'https://news.example/favicon.svg': '<svg/>',
  'https://news.example/theme.css': ':root{}',
  'https://news.example/newsletters/reading-settings.js': '1',
  'https://news.example/pictures/newsletter/2026/hill/abc-960.webp': 'picture',
  'https://news.example/_astro/reader.js': 'import{a}from"./shared.js";a()',
  'https://news.example/_astro/shared.js': 'export const a=1',
};

function fakeBrowser(site: Record<string, string> | undefined, names: string[] = []) {
  const stores = new Map<string, Map<string, Response>>(names.map((name) => [name, new Map()]));
  const addressOf = (request: Request | string) => (typeof request === 'string' ? request : request.url);
  const cacheOf = (store: Map<string, Response>) => ({
    put: async (request: Request | string, response: Response) => void store.set(addressOf(request), response),
    match: async (request: Request | string) => store.get(addressOf(request))?.clone(),
    keys: async () => [...store.keys()].map((url) => ({ url })),
  });
  const listeners = new Map<string, (event: never) => void>();
  const state = { site, isUnregistered: false };
  const scope = {
    addEventListener: (type: string, listener: (event: never) => void) => listeners.set(type, listener),
    skipWaiting: async () => {},
    clients: { claim: async () => {} },
    registration: { scope: PAGE, unregister: async () => (state.isUnregistered = true) },
    fetch: async (request: Request | string) => {
      if (!state.site) throw new TypeError('Failed to fetch');
      const body = state.site[addressOf(request)];
      return new Response(body ?? '', { status: body === undefined ? 404 : 200 });
    },
    caches: {
      open: async (name: string) => {
        const store = stores.get(name) ?? new Map<string, Response>();
        stores.set(name, store);
        return cacheOf(store);
      },
      keys: async () => [...stores.keys()],
      delete: async (name: string) => stores.delete(name),
    },
  } as unknown as WorkerScope;
  const happen = async (type: 'install' | 'activate') => {
    const work: Promise<unknown>[] = [];
    listeners.get(type)?.({ waitUntil: (one: Promise<unknown>) => work.push(one) } as never);
    await Promise.all(work);
  };
  const ask = async (url: string, { mode = 'no-cors', destination = '' } = {}) => {
    let answer: Promise<Response> | undefined;
    listeners.get('fetch')?.({ request: { url, method: 'GET', mode, destination }, respondWith: (one: Promise<Response>) => (answer = one) } as never);
    return answer && (await answer).text();
  };
  return { scope, stores, state, happen, ask };
}

const plan = { prefix: PREFIX, version: 'v2', patience: 20 };

async function visited(names: string[] = []) {
  const browser = fakeBrowser(SITE, names);
  issueWorker(browser.scope, plan);
  await browser.happen('install');
  await browser.happen('activate');
  return browser;
}

describe('the worker of an issue', () => {
  it('keeps the page, what it uses, what its scripts import, and one size of each picture', async () => {
    const { stores } = await visited();
    expect([...(stores.get(`${PREFIX}v2`)?.keys() ?? [])].sort()).toEqual(Object.keys(SITE).sort());
  });

  it('drops the copies of before a correction, and leaves other issues theirs', async () => {
    const { stores } = await visited([`${PREFIX}v1`, 'sosik-issue:/newsletters/sosik/2026-09/:v1', 'another']);
    expect([...stores.keys()].sort()).toEqual(['another', 'sosik-issue:/newsletters/sosik/2026-09/:v1', `${PREFIX}v2`].sort());
  });

  it('keeps nothing of an issue that it cannot have whole', async () => {
    const browser = fakeBrowser({ [PAGE]: HTML });
    issueWorker(browser.scope, plan);
    await expect(browser.happen('install')).rejects.toThrow(/404/);
  });

  it('shows what the network has, and the copy only without it', async () => {
    const { state, ask } = await visited();
    state.site = { ...SITE, [PAGE]: 'corrected' };
    expect(await ask(PAGE, { mode: 'navigate' })).toBe('corrected');
    state.site = undefined;
    expect(await ask(`${PAGE}#contents`, { mode: 'navigate' })).toBe(HTML);
    expect(await ask('https://news.example/theme.css', { destination: 'style' })).toBe(':root{}');
  });

  it('does not wait for a network that says nothing', async () => {
    const { scope, ask } = await visited();
    scope.fetch = () => new Promise(() => {});
    expect(await ask(PAGE, { mode: 'navigate' })).toBe(HTML);
  });

  it('gives another size of the same picture when there is no connection', async () => {
    const { state, ask } = await visited();
    state.site = undefined;
    expect(await ask('https://news.example/pictures/newsletter/2026/hill/abc-480.webp', { destination: 'image' })).toBe('picture');
    await expect(ask('https://news.example/pictures/newsletter/2026/other/xyz-480.webp', { destination: 'image' })).rejects.toThrow();
  });

  it('answers for nothing else', async () => {
    const { ask } = await visited();
    expect(await ask('https://news.example/newsletters/sosik/2026-11/book.pdf')).toBeUndefined();
    expect(await ask('https://news.example/press/', { mode: 'navigate' })).toBeUndefined();
    expect(await ask('https://elsewhere.example/a.png', { destination: 'image' })).toBeUndefined();
  });
});

it('is followed, once the issue is withdrawn, by one that clears its copies and itself away', async () => {
  const browser = fakeBrowser(SITE, [`${PREFIX}v1`, 'sosik-issue:/newsletters/sosik/2026-09/:v1']);
  clearingWorker(browser.scope, { prefix: PREFIX });
  await browser.happen('install');
  await browser.happen('activate');
  expect([...browser.stores.keys()]).toEqual(['sosik-issue:/newsletters/sosik/2026-09/:v1']);
  expect(browser.state.isUnregistered).toBe(true);
});

it.each([issueWorker, clearingWorker])('stands by itself as the text of a script', (worker) => {
  const { scope } = fakeBrowser(SITE);
  const alone = new Function(`return (${worker.toString()})`)() as typeof issueWorker;
  expect(() => alone(scope, plan)).not.toThrow();
});
