import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { siteServer } from '../../src/production/serve-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { makeWorkplace, removeWorkplace, runCommand, type Workplace } from '../support/build-site.ts';
import { release, writeNewsroom } from '../support/fixture-newsroom.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const FESTIVAL = Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`press/2026/10-${String(index + 1).padStart(2, '0')}-festival.md`, release(`품바축제 ${index + 1}일째`, `2026-10-${String(index + 1).padStart(2, '0')} 09:00`, 'topics: [safety]\n')]));
const CONTENT = {
  ...FESTIVAL,
  'press/2025/11-02-festival.md': release('지난해 품바축제를 돌아본다', '2025-11-02 09:00'),
  'press/2026/11-17-tags.md': release('"<img src=x onerror=alert(1)> 기호를 쓰는 법"', '2026-11-17 09:00'),
};

let place: Workplace;
let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  place = makeWorkplace();
  await writeNewsroom(place.content, CONTENT);
  const [run] = await Promise.all([runCommand(place), launchBrowser().then((one) => (browser = one))]);
  expect(run.code, run.text).toBe(0);
  server = siteServer(place.out, '/news');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news`;
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  removeWorkplace(place);
});

interface Visited {
  page: Page;
  /** What the page complained of: errors, and what the policy refused. */
  complaints: string[];
}

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Visited> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(origin + path);
  return { page, complaints };
}

const field = (page: Page) => page.getByLabel(/찾을 말/);
const titles = (page: Page) => page.locator('.search-list .entry-title a').allTextContents();
const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();

it('finds while one types, marks what it found, and says how many there are', async () => {
  const { page, complaints } = await visit('/search/');
  await field(page).pressSequentially('겨울돌봄을');
  await said(page, '1건을 찾았습니다');
  expect(await titles(page)).toEqual(['겨울 돌봄을 시작합니다']);
  expect(await page.locator('.entry-title mark').allTextContents()).toEqual(['겨울 돌봄을']);
  await page.locator('.search-quote mark').first().waitFor();
  expect(await page.locator('.entry-title a').first().getAttribute('href')).toBe(`/news${encodeURI('/press/2026/11-20-돌봄/')}`);
  expect(complaints).toEqual([]);
});

it('reads the keyboard in its other mode, and says so', async () => {
  const { page } = await visit('/search/?q=vnaqkcnrwp');
  await page.getByText('‘품바축제’(으)로 찾은 결과입니다').waitFor();
  expect(await page.locator('.entry-title mark').first().textContent()).toBe('품바축제');
});

it('asks every year, and goes on below with the keyboard alone', async () => {
  const { page } = await visit('/search/');
  await field(page).focus();
  await page.keyboard.type('품바축제');
  await page.keyboard.press('Enter');
  await said(page, '25건을 찾았습니다');
  expect((await titles(page)).length).toBe(10);
  await page.getByRole('button', { name: '더 보기' }).focus();
  await page.keyboard.press('Enter');
  await said(page, '25건 가운데 20건을 보입니다');
  // Where the new ones begin one reads on.
  expect(await page.evaluate('[...document.querySelectorAll(".search-list .entry-title a")].indexOf(document.activeElement)')).toBe(10);
  await page.getByRole('button', { name: '더 보기' }).click();
  await said(page, '25건 가운데 25건을 보입니다');
  expect(await titles(page)).toContain('지난해 품바축제를 돌아본다');
});

it('keeps query, filters and order in the address, and finds back', async () => {
  const { page } = await visit('/search/?q=품바축제');
  await said(page, '25건을 찾았습니다');
  await page.getByText('골라 보기').click();
  await page.getByLabel('연도').selectOption('2025');
  await said(page, /^1건을 찾았습니다/);
  expect(new URL(page.url()).searchParams.get('year')).toBe('2025');
  await page.getByRole('button', { name: '고른 것 지우기' }).click();
  await said(page, '25건을 찾았습니다');
  await page.getByLabel('차례').selectOption('date');
  await page.waitForFunction('document.querySelector(".search-list .entry-title a")?.textContent === "품바축제 24일째"');
  await page.goBack();
  await page.goBack();
  await said(page, /^1건을 찾았습니다/);
  expect(await page.getByLabel('연도').inputValue()).toBe('2025');
  await page.reload();
  await said(page, /^1건을 찾았습니다/);
  expect(await field(page).inputValue()).toBe('품바축제');
});

it('narrows without a word, by kind and by topic', async () => {
  const { page } = await visit('/search/?kind=video');
  await said(page, /^1건을 찾았습니다/);
  await page.getByText(/골라 보기 영상/).click();
  expect(await titles(page)).toEqual(['마을을 찾아서']);
  await page.getByLabel('종류').selectOption('press');
  await page.getByLabel('주제').selectOption('welfare');
  await said(page, /^2건을 찾았습니다/);
});

it('says when there is nothing, and shows the ways into the archive again when nothing is sought', async () => {
  const { page } = await visit('/search/?q=없는낱말임');
  await said(page, '찾은 글이 없습니다');
  expect(await page.getByRole('heading', { name: '목록에서 찾기' }).isVisible()).toBe(false);
  await field(page).fill('');
  await page.getByRole('heading', { name: '목록에서 찾기' }).waitFor();
  expect(await page.locator('.search-list > li').count()).toBe(0);
});

it('takes markup for the text that it is', async () => {
  const { page, complaints } = await visit(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await said(page, /찾았습니다|많이 든/);
  expect((await titles(page))[0]).toContain('<img src=x onerror=alert(1)>');
  expect(await page.locator('main img').count()).toBe(0);
  expect(complaints).toEqual([]);
});

it('says that files could not be had, and finds once they can', async () => {
  const { page } = await visit('/search/');
  await page.route('**/terms-*.json*', (route) => route.abort());
  await field(page).fill('돌봄');
  await said(page, '받지 못했습니다');
  await page.unroute('**/terms-*.json*');
  await page.getByRole('button', { name: '찾기' }).click();
  await said(page, '찾았습니다');
});

it.each([360, 1440])('has nothing that axe-core objects to with results at %d px, light or dark, and fits', async (width) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await visit('/search/?q=품바축제&sort=date', { bypassCSP: true, colorScheme, viewport: { width, height: 740 } });
    await said(page, '25건을 찾았습니다');
    await page.addScriptTag({ content: axe });
    const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
    expect(found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }
});

it('leads into the archive without a script, from every page', async () => {
  const { page } = await visit('/', { javaScriptEnabled: false });
  await page.getByLabel('찾을 말').fill('축제');
  await page.getByRole('button', { name: '찾기' }).click();
  expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('축제')}`);
  expect(await page.locator('.search-without').textContent()).toContain('낱말로 찾을 수 없습니다');
  expect(await page.locator('.search-without').isVisible()).toBe(true);
  expect(await page.getByText('골라 보기').isVisible()).toBe(false);
  await page.getByRole('link', { name: /^2025년/ }).click();
  expect(new URL(page.url()).pathname).toBe('/news/press/2025/');
  await page.getByRole('link', { name: '찾기', exact: true }).click();
  expect(new URL(page.url()).pathname).toBe('/news/search/');
});

/** As Lighthouse takes a phone (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md): a processor four times slower, 1.6 Mbit/s, 150 ms to the server. */
const PHONE = { cpu: 4, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
/** The promise is 300 ms (docs/benchmarks.md); a machine that does other things besides may take its time. */
const PATIENCE = 1500;

it('has its first result soon on a slow phone', async () => {
  const { page } = await visit('/search/');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE.cpu });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...PHONE });
  // What is at hand once one begins to type.
  await field(page).focus();
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const list = document.querySelector('.search-list') as Element;
    const shown = window as unknown as { sought: number; shown: number };
    new MutationObserver(() => {
      shown.shown ||= performance.now();
    }).observe(list, { childList: true });
    document.querySelector('[data-search="form"]')?.addEventListener('submit', () => {
      shown.sought = performance.now();
    }, { capture: true });
    (document.querySelector('#search-text') as HTMLInputElement).value = '품바축제';
    (document.querySelector('[data-search="form"]') as HTMLFormElement).requestSubmit();
  });
  await page.locator('.search-list > li').first().waitFor();
  const taken = (await page.evaluate('window.shown - window.sought')) as number;
  console.log(`첫 결과까지 ${Math.round(taken)}ms (느린 전화기)`);
  expect(taken).toBeLessThan(PATIENCE);
});
