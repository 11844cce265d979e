/**
 * The service worker of one issue. Both functions are sent by themselves, as the
 * text of a script: they may use nothing from outside themselves.
 *
 * Its bytes carry the digest of what the issue shows, so that a correction makes a
 * new worker, which fills a new cache and drops the old one. It answers for the
 * issue's page and for what that page uses, and touches no other issue's cache.
 */
export interface WorkerPlan {
  /** What the names of this issue's caches begin with. */
  prefix: string;
  /** Digest of what the issue shows. */
  version: string;
  /** How long the network may take for the page itself before the copy is shown, in ms. */
  patience: number;
}

/** As much of the worker's scope as is used: https://www.w3.org/TR/service-workers/ */
export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'fetch', listener: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void): void;
  skipWaiting(): Promise<void>;
  caches: CacheStorage;
  fetch(request: Request | string, options?: RequestInit): Promise<Response>;
  clients: { claim(): Promise<void> };
  registration: { scope: string; unregister(): Promise<boolean> };
}

export function issueWorker(self: WorkerScope, { prefix, version, patience }: WorkerPlan): void {
  const name = prefix + version;
  const page = self.registration.scope;
  const KEPT = ['style', 'script', 'image', 'font'];

  self.addEventListener('install', (event) => {
    event.waitUntil(fill().then(() => self.skipWaiting()));
  });
  self.addEventListener('activate', (event) => {
    event.waitUntil(dropOthers().then(() => self.clients.claim()));
  });
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const address = request.url.split(/[?#]/)[0] ?? '';
    if (request.method !== 'GET' || !request.url.startsWith(new URL(page).origin)) return;
    if (request.mode === 'navigate' && address === page) event.respondWith(pageFrom(request));
    else if (KEPT.includes(request.destination)) event.respondWith(self.fetch(request).catch((fault) => copyOf(request, fault)));
  });

  /** The page, what it names, and the modules that its scripts import. All or nothing: half an issue is not kept. */
  async function fill(): Promise<void> {
    const cache = await self.caches.open(name);
    const response = await self.fetch(page, { cache: 'reload' });
    if (!response.ok) throw new Error(`${page}: ${response.status}`);
    const html = await response.clone().text();
    const seen = new Set(usedBy(html));
    // A set grows while it is walked.
    for (const address of seen) {
      const file = await self.fetch(address);
      if (!file.ok) throw new Error(`${address}: ${file.status}`);
      if (address.endsWith('.js')) for (const [, imported = ''] of (await file.clone().text()).matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) seen.add(new URL(imported, address).href);
      await cache.put(address, file);
    }
    await cache.put(page, response);
  }

  /** Style sheets, scripts, the icon, and of each picture one rendition that a phone and a desk can both show. */
  function usedBy(html: string): string[] {
    const plain = (address: string) => new URL(address.replaceAll('&amp;', '&'), page).href;
    const files = [...html.matchAll(/<(?:link[^>]*rel="(?:stylesheet|icon)"[^>]*href|script[^>]*src)="([^"]+)"/g)].map(([, address = '']) => plain(address));
    const pictures = [...html.matchAll(/<source[^>]*srcset="([^"]+)"/g)].map(([, set = '']) => {
      const sizes = set.split(',').map((one) => one.trim().split(/\s+/)).map(([address = '', width = '']) => ({ address, width: Number.parseInt(width, 10) }));
      return plain((sizes.findLast(({ width }) => width <= 960) ?? sizes[0])?.address ?? '');
    });
    return [...files, ...pictures].filter((address) => address.startsWith(new URL(page).origin));
  }

  async function dropOthers(): Promise<void> {
    for (const other of await self.caches.keys()) if (other.startsWith(prefix) && other !== name) await self.caches.delete(other);
  }

  /** From the network, so that nothing stale is shown to who is connected; the copy where that fails or takes too long. */
  async function pageFrom(request: Request): Promise<Response> {
    const copy = async () => (await self.caches.open(name)).match(page);
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
    const asked = self.fetch(request);
    const first = await Promise.race([asked, late]).catch(() => undefined);
    if (first && first.status < 500) return first;
    return (await copy()) ?? first ?? asked;
  }

  /** Without a connection another size of the same picture does as well. */
  async function copyOf(request: Request, fault: unknown): Promise<Response> {
    const cache = await self.caches.open(name);
    const exact = await cache.match(request, { ignoreSearch: true });
    if (exact) return exact;
    const family = (address: string) => address.replace(/-\d+\.(?:webp|jpg)$/, '');
    const kin = (await cache.keys()).find(({ url }) => family(url) === family(request.url));
    const found = kin && (await cache.match(kin));
    if (!found) throw fault;
    return found;
  }
}

/** What stands in the worker's place once the issue is withdrawn: it clears away what was kept, and itself. */
export function clearingWorker(self: WorkerScope, { prefix }: Pick<WorkerPlan, 'prefix'>): void {
  self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
  self.addEventListener('activate', (event) => {
    event.waitUntil(
      self.caches
        .keys()
        .then((names) => Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => self.caches.delete(name))))
        .then(() => self.registration.unregister()),
    );
  });
}
