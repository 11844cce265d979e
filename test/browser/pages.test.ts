import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteServer } from '../../src/production/serve-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { makeWorkplace, removeWorkplace, runCommand, type Workplace } from '../support/build-site.ts';
import { writeNewsroom } from '../support/fixture-newsroom.ts';

const TEMPLATES = {
  home: '/',
  archive: '/press/',
  year: '/press/2026/',
  month: '/press/2026/11/',
  department: '/press/departments/welfare/',
  topic: '/press/topics/welfare/',
  town: '/press/towns/garam/',
  series: '/press/series/village/',
  release: '/press/2026/11-20-돌봄/',
  corrected: '/press/2026/11-19-snow/',
  withdrawn: '/press/2026/11-10-withdrawn/',
  shelf: '/newsletters/',
  issue: '/newsletters/sosik/2026-11/',
  videos: '/videos/',
  video: '/videos/2026/village/',
  gallery: '/photos/',
  photo: '/photos/2026/hill/',
  feeds: '/feeds/',
  search: '/search/',
  guide: '/about/guide/',
  copyright: '/about/copyright/',
  accessibility: '/about/accessibility/',
  privacy: '/about/privacy/',
  missing: '/nothing-here/',
} as const;
const names = Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let place: Workplace;
let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  place = makeWorkplace();
  await writeNewsroom(place.content);
  const run = await runCommand(place);
  expect(run.text).toContain('새 사이트가 올라갔습니다');
  server = siteServer(place.out, '/news');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  removeWorkplace(place);
});

async function visit(context: BrowserContext, name: keyof typeof TEMPLATES): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/news${encodeURI(TEMPLATES[name])}`);
  return page;
}

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  const { violations: found } = (await page.evaluate('axe.run()')) as AxeResult;
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(names)('%s has nothing that axe-core objects to', async (name) => {
    const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width: 360, height: 740 } });
    expect(await violations(await visit(context, name))).toEqual([]);
    await context.close();
  });
});

it.each(names)('%s asks nobody else for anything, and its policy stops nothing that it needs', async (name) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && name !== 'missing') complaints.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && name !== 'missing') complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(`${origin}/news${encodeURI(TEMPLATES[name])}`, { waitUntil: 'networkidle' });
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

it.each(names)('%s runs no script: what is there is read as it is sent', async (name) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await visit(context, name);
  // The reader of an issue and the search are additions of their own: reader.test.ts, search.test.ts.
  if (name !== 'issue' && name !== 'search') expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  expect(await page.locator('h1').count()).toBe(1);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(10);
  await context.close();
});

it.each(names)('%s never scrolls sideways, from 320 px to a wide screen', async (name) => {
  for (const width of [320, 360, 768, 1440]) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await visit(context, name);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
    await context.close();
  }
});

describe('the keyboard', () => {
  it('meets the way past the menu first, and lands in the text', async () => {
    const context = await browser.newContext();
    const page = await visit(context, 'release');
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('href')).toBe('#main');
    expect(await focused.isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.querySelector("main").contains(document.activeElement)')).toBe(true);
    await context.close();
  });

  it('can scroll a wide table', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    const page = await visit(context, 'release');
    expect(await page.locator('div.table').first().getAttribute('tabindex')).toBe('0');
    await context.close();
  });
});

describe('a release page', () => {
  it('keeps officials marks on their lines, the particle out of the link and the bold before it', async () => {
    const context = await browser.newContext();
    const page = await visit(context, 'release');
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/□\s*추진 개요/);
    expect(await page.locator('a[href="https://garam.example/apply"]').count()).toBe(1);
    expect(await page.locator('main strong', { hasText: '"겨울 돌봄"' }).count()).toBe(1);
    await context.close();
  });

  it('leads a footnote both ways', async () => {
    const context = await browser.newContext();
    const page = await visit(context, 'release');
    const reference = page.locator('sup a[href^="#"]').first();
    const note = await reference.getAttribute('href');
    expect(await page.locator(`[id="${note?.slice(1)}"]`).count()).toBe(1);
    await page.locator(`[id="${note?.slice(1)}"] a[href^="#"]`).first().click();
    expect(new URL(page.url()).hash.length).toBeGreaterThan(1);
    await context.close();
  });

  it('shows its photos in sizes, with width and height, lazily below the first', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await visit(context, 'release');
    const pictures = page.locator('main picture');
    expect(await pictures.count()).toBeGreaterThanOrEqual(2);
    for (const image of await page.locator('main picture img').all()) {
      expect(Number(await image.getAttribute('width'))).toBeGreaterThan(0);
      expect(Number(await image.getAttribute('height'))).toBeGreaterThan(0);
      expect(await image.getAttribute('srcset')).toContain('480w');
    }
    expect(await page.locator('main picture source[type="image/webp"]').count()).toBeGreaterThanOrEqual(2);
    await context.close();
  });
});
