import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { textsWithin } from '../../src/infra/opened-file.ts';
import { siteServer } from '../../src/production/serve-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { makeWorkplace, removeWorkplace, runCommand, siteBytes, type Workplace } from '../support/build-site.ts';
import { CANARY, writeContent, writeNewsroom } from '../support/fixture-newsroom.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const POST = 'title: 겨울 돌봄 카드\npublishAt: 2026-11-20 10:00\nchannels: [instagram]\nsource: { press: 2026/11-20-돌봄 }\nhashtags: [음성군]\n';

let place: Workplace;
let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  place = makeWorkplace();
  await writeNewsroom(place.content);
  writeContent(place.content, 'social/2026/open.yaml', POST);
  const run = await runCommand(place);
  expect(run.code, run.text).toBe(0);
  server = siteServer(place.out, '/news');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  removeWorkplace(place);
});

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  await page.goto(path.startsWith('file:') ? path : origin + path);
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

it.each(['/cards/', '/cards/social/2026/open/'])('%s has nothing that axe-core objects to, and fits a phone', async (path) => {
  const page = await visit(path, { bypassCSP: true });
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
});

it('is narrowed by kind and words, and says how many are left', async () => {
  const page = await visit('/cards/');
  const all = await page.locator('[data-desk-item]:visible').count();
  await page.getByLabel('모음').selectOption('social');
  expect(await page.locator('[data-desk-item]:visible').count()).toBe(1);
  expect(await page.getByRole('status').textContent()).toBe(`${all}건 가운데 1건`);
  await page.getByLabel('제목에서 찾기').fill('겨울돌봄');
  expect(await page.locator('[data-desk-item]:visible').count()).toBe(1);
  await page.getByLabel('제목에서 찾기').fill('없는 말');
  expect(await page.locator('[data-desk-item]:visible').count()).toBe(0);
});

it('copies a caption, by keyboard', async () => {
  const page = await visit('/cards/social/2026/open/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: '인스타그램 문구 복사' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: '복사했습니다' }).waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await page.getByLabel('인스타그램 문구', { exact: true }).inputValue());
});

it('shows the safe area on demand, without a script', async () => {
  const page = await visit('/cards/social/2026/open/', { javaScriptEnabled: false });
  const overlay = page.locator('.desk-overlay').first();
  expect(await overlay.isVisible()).toBe(false);
  await page.getByLabel(/안전 영역/).check();
  expect(await overlay.isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: /복사/ }).count()).toBe(0);
});

it('downloads the pack of an entry: pictures in all shapes, texts and alternative texts', async () => {
  const page = await visit('/cards/social/2026/open/', { acceptDownloads: true });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /모두 받기/ }).click()]);
  const files = Object.keys(unzipSync(readFileSync(await download.path())));
  expect(files).toEqual(expect.arrayContaining(['caption-instagram.txt', 'alt.txt']));
  expect(files.some((name) => /^instagram.*\.(?:png|jpg)$/.test(name))).toBe(true);
});

it('prepares what is to come in a folder of its own, which works from a disk', async () => {
  const run = await runCommand(place, { command: 'desk', args: ['--days', '40'] });
  expect(run.code, run.text).toBe(0);
  const folder = `${place.out}.desk`;
  const page = await visit(pathToFileURL(join(folder, 'index.html')).href);
  expect(await page.getByRole('link', { name: `게시글 ${CANARY}`, exact: true }).count()).toBe(1);
  await page.getByRole('link', { name: /카드와 문구 보기/ }).last().click();
  expect(await page.getByLabel('인스타그램 문구', { exact: true }).inputValue()).toContain(CANARY);
  expect(await page.locator('.desk-frame img').first().evaluate((picture: HTMLImageElement) => picture.complete && picture.naturalWidth > 0)).toBe(true);
  expect(readFileSync(join(folder, 'calendar.ics'), 'utf8')).toContain('BEGIN:VEVENT');
  for (const [path, bytes] of await siteBytes(place.out)) for (const found of textsWithin(path, Buffer.from(bytes, 'latin1'))) if ('text' in found) expect(found.text.includes(CANARY), path).toBe(false);
});
