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
  days: '/press/daily/',
  dayMonth: '/press/daily/2026-11/',
  day: '/press/daily/2026-11-20/',
  shelf: '/newsletters/',
  issue: '/newsletters/sosik/2026-11/',
  videos: '/videos/',
  video: '/videos/2026/village/',
  videoKind: '/videos/kinds/village/',
  videoSeries: '/videos/series/village/',
  iptv: '/iptv/',
  gallery: '/photos/',
  season: '/photos/seasons/autumn/',
  sheets: '/photos/contact-sheets/',
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

/** What their scripts add is tested below; the reader of an issue is an addition of its own: reader.test.ts. */
const WITH_SCRIPTS: readonly (typeof names)[number][] = ['issue', 'release', 'corrected', 'day', 'video', 'gallery', 'season', 'photo', 'search'];

it.each(names)('%s needs no script: what is there is read as it is sent', async (name) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await visit(context, name);
  if (!WITH_SCRIPTS.includes(name)) expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
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

describe("a day's bundle", () => {
  it('is copied for a messenger, word for word as its text is published', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await visit(context, 'day');
    const text = await (await context.request.get(new URL('../2026-11-20.txt', page.url()).href)).text();
    await page.getByRole('button', { name: '글 복사' }).click();
    await page.locator('[data-copy-said]', { hasText: '복사했습니다' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await context.close();
  });

  it('is one table at every width, for those who hear it too', async () => {
    for (const width of [320, 1440]) {
      const context = await browser.newContext({ viewport: { width, height: 740 } });
      const page = await visit(context, 'day');
      expect(await page.getByRole('columnheader').allTextContents()).toEqual(['구분', '제목', '자료', '사진', '영상', '담당부서(팀)', '전화']);
      expect(await page.getByRole('row', { name: /겨울 돌봄을 시작합니다/ }).getByRole('cell').count()).toBe(6);
      await context.close();
    }
  });
});

describe('a video', () => {
  const elsewhereOf = (page: Page) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) asked.push(request.url());
    });
    return asked;
  };
  const openVideo = async () => {
    const context = await browser.newContext();
    // The network ends at this machine: a test must not depend on YouTube, and sees what would be asked.
    await context.route((url) => url.origin !== origin, (route) => route.abort());
    const page = await context.newPage();
    const asked = elsewhereOf(page);
    await page.goto(`${origin}/news${TEMPLATES.video}`, { waitUntil: 'networkidle' });
    return { context, page, asked };
  };

  it('asks nobody else for anything before it is asked for, and then YouTube alone, by keyboard too', async () => {
    const { context, page, asked } = await openVideo();
    expect(asked).toEqual([]);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await page.getByText('인터넷 주소와 기기 정보가 구글에 전해집니다').isVisible()).toBe(true);
    await page.getByRole('button', { name: '이 쪽에서 영상 재생 마을을 찾아서' }).focus();
    await page.keyboard.press('Enter');
    const frame = page.locator('iframe');
    expect(await frame.getAttribute('title')).toBe('마을을 찾아서 – 유튜브 재생기');
    expect(await frame.getAttribute('src')).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/sosik-vid01\?autoplay=1&/);
    expect(await frame.evaluate('document.activeElement.tagName')).toBe('IFRAME');
    expect(new Set(asked.map((url) => new URL(url).host))).toEqual(new Set(['www.youtube-nocookie.com']));
    await context.close();
  });

  it('starts at the second of the words that are chosen', async () => {
    const { context, page, asked } = await openVideo();
    await page.getByRole('link', { name: '2초부터 재생' }).click();
    const frame = page.locator('iframe');
    expect(new URL((await frame.getAttribute('src')) ?? '').searchParams.get('start')).toBe('2');
    await page.getByRole('link', { name: '40초부터 재생' }).click();
    expect(new URL((await frame.getAttribute('src')) ?? '').searchParams.get('start')).toBe('40');
    expect(await frame.count()).toBe(1);
    expect(asked.length).toBeGreaterThan(0);
    expect(page.url()).toBe(`${origin}/news${TEMPLATES.video}`);
    await context.close();
  });

  it('lets frames of YouTube in on its own page, and on no other', async () => {
    const context = await browser.newContext();
    const policy = async (name: keyof typeof TEMPLATES) => (await (await visit(context, name)).locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
    expect(await policy('video')).toMatch(/; frame-src https:\/\/www\.youtube-nocookie\.com; base-uri/);
    for (const name of names.filter((one) => one !== 'video')) expect(await policy(name), name).not.toContain('frame-src');
    await context.close();
  });

  it('is a link to YouTube without script, at the second too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await visit(context, 'video');
    expect(await page.getByRole('link', { name: '유튜브에서 영상 보기' }).getAttribute('href')).toBe('https://www.youtube.com/watch?v=sosik-vid01');
    expect(await page.getByRole('link', { name: '40초부터 재생' }).getAttribute('href')).toBe('https://www.youtube.com/watch?v=sosik-vid01&t=40s');
    await context.close();
  });
});

describe('the gallery', () => {
  const tiles = (page: Page) => page.locator('.photo-grid:visible li a');

  it('without its script leads to a list for every choice', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await visit(context, 'gallery');
    expect(await page.locator('form').count()).toBe(1);
    expect(await page.locator('form').isVisible()).toBe(false);
    await page.locator('#ways a', { hasText: '가을' }).click();
    expect(new URL(page.url()).pathname).toBe('/news/photos/seasons/autumn/');
    expect(await tiles(page).count()).toBe(2);
    await context.close();
  });

  it('puts choices together, says what it found, and keeps the choice in the address', async () => {
    const context = await browser.newContext();
    const page = await visit(context, 'gallery');
    await page.getByLabel('계절').selectOption('autumn');
    await page.getByLabel('사람', { exact: true }).selectOption('people');
    const said = page.getByRole('status');
    await said.filter({ hasText: '가을, 사람이 나온 사진: 1장을 찾았습니다.' }).waitFor();
    expect(await tiles(page).count()).toBe(1);
    expect(await tiles(page).getAttribute('href')).toBe('/news/photos/2026/care/');
    expect(page.url()).toBe(`${origin}/news/photos/?season=autumn&people=people`);
    await page.reload();
    await said.filter({ hasText: '1장을 찾았습니다' }).waitFor();
    expect(await page.getByLabel('계절').inputValue()).toBe('autumn');
    await page.goBack();
    await said.filter({ hasText: '2장을 찾았습니다' }).waitFor();
    await page.goBack();
    await page.waitForFunction('document.querySelector("[data-gallery-found]").hidden');
    expect(await page.locator('h1').innerText()).toBe('사진');
    await context.close();
  });

  it('says so where nothing fits', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/news/photos/?season=spring`);
    await page.getByRole('status').filter({ hasText: '맞는 사진이 없습니다' }).waitFor();
    expect(await tiles(page).count()).toBe(0);
    await page.getByRole('button', { name: '조건 지우기' }).click();
    await page.getByRole('status').filter({ hasText: '모든 사진: 2장' }).waitFor();
    await context.close();
  });

  it('shows colours where pictures will be, and nothing moves when they come', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await visit(context, 'gallery');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.photo-grid .frame').first().evaluate((frame) => getComputedStyle(frame).backgroundImage)).toContain('rgb(204, 170, 119)');
    expect(await page.locator('.photo-grid .frame img').first().evaluate((image) => getComputedStyle(image).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
    const moved = await page.evaluate('new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0))).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => done(0), 500))');
    expect(moved).toBeLessThan(0.01);
    await context.close();
  });
});

describe("a photo's page", () => {
  it('copies a line of credit, and says so', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await visit(context, 'photo');
    await page.getByRole('button', { name: '신문·방송 출처 복사' }).click();
    await page.getByRole('status').filter({ hasText: '복사했습니다: 사진=가람군 홍보실' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('사진=가람군 홍보실');
    await context.close();
  });

  it('offers its files with their sizes, the print size among them', async () => {
    const context = await browser.newContext();
    const page = await visit(context, 'photo');
    const files = page.locator('.downloads a');
    expect((await files.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([expect.stringMatching(/^인쇄용 가로 1200 × 세로 800픽셀, JPEG, \d+KB$/), expect.stringMatching(/^큰 화면용 가로 1200/), expect.stringMatching(/^누리집·블로그용 가로 960 × 세로 640픽셀/), expect.stringMatching(/^작은 그림 가로 480/)]);
    const answer = await page.request.get(new URL((await files.first().getAttribute('href')) ?? '', page.url()).href);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/jpeg']);
    await context.close();
  });
});

describe('what journalists take from a release', () => {
  it('is in one file, whose size the link says, and which is gone when the release is old', async () => {
    const context = await browser.newContext();
    const page = await visit(context, 'release');
    const kit = page.getByRole('link', { name: /보도자료 꾸러미 받기\s*ZIP, [\d.]+[KM]B/ });
    const response = await context.request.get(new URL((await kit.getAttribute('href')) ?? '', page.url()).href);
    expect(response.headers()['content-type']).toBe('application/zip');
    expect((await response.body()).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    await page.goto(`${origin}/news/press/2025/12-01-old/`);
    expect(await page.locator('.press-room').innerText()).toContain('글만 보기');
    expect(await page.locator('a[href$="kit.zip"]').count()).toBe(0);
    await context.close();
  });

  it('is copied as its plain text with one press of a key, and said to be', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await visit(context, 'release');
    const text = await (await context.request.get(`${origin}/news/press/2026/11-20-${encodeURIComponent('돌봄')}.txt`)).text();
    await page.getByRole('button', { name: '글 복사' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[role="status"][data-copy-said]', { hasText: '보도자료 글을 복사했습니다' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-copy-text'))).toBe(true);
    await context.close();
  });

  it('is copied in a browser that knows the old way alone', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    await context.addInitScript(() => {
      Object.defineProperty(navigator.clipboard, 'write', { value: undefined });
      Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('not here')) });
    });
    const page = await visit(context, 'corrected');
    await page.getByRole('button', { name: '글 복사' }).click();
    await page.locator('[data-copy-said]', { hasText: '복사했습니다' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('[정정 2026. 11. 19.(목) 오후 3시] 전화번호를 바로잡습니다.');
    await context.close();
  });

  it('says so when the text cannot be had, and leaves the link to it', async () => {
    const context = await browser.newContext();
    await context.route('**/*.txt', (route) => route.abort());
    const page = await visit(context, 'release');
    await page.getByRole('button', { name: '글 복사' }).click();
    await page.locator('[data-copy-said]', { hasText: '글만 보기를 열어' }).waitFor();
    expect(await page.getByRole('link', { name: /글만 보기/ }).count()).toBe(1);
    await context.close();
  });

  it('is a link alone where no script runs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await visit(context, 'release');
    expect(await page.locator('[data-copy-text]').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: /글만 보기/ }).isVisible()).toBe(true);
    await context.close();
  });
});
