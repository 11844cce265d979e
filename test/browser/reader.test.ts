import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteServer } from '../../src/production/serve-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { makeWorkplace, removeWorkplace, runCommand, type Workplace } from '../support/build-site.ts';
import { writeContent, writeNewsroom } from '../support/fixture-newsroom.ts';
import { STUB_VOICE } from '../support/stub-voice.ts';

const ISSUE = '/news/newsletters/sosik/2026-11/';
const EARLIER = '/news/newsletters/sosik/2026-09/';
/** For what the page does at once: a fault should say so soon. */
const PATIENCE = 5000;
const THEMES = ['auto', 'light', 'paper', 'dark', 'contrast'] as const;
const VIEWS = ['scroll', 'pages'] as const;

const paragraphs = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `${from + index}번째 문단입니다. 겨울 돌봄을 시작하며 마을마다 이웃의 안부를 묻습니다. 눈이 오면 골목을 함께 쓸고, 날이 풀리면 마루에 앉아 이야기를 나눕니다.`).join('\n\n');
const issue = (number: number, date: string, rest = '') => `number: ${number}\ntitle: ${number}호 이야기\npublishAt: ${date}\n${rest}sections:\n  - title: 소식\n    items:\n      - { article: long }\n  - title: 나들이\n    items:\n      - { article: far }\n`;
const article = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n${body}\n`;

const CONTENT = {
  'newsletters/sosik/2026-11/issue.yaml': issue(7, '2026-11-21 09:00', 'cover: 2026/hill\nnote: 독자 여러분께 인사드립니다.\n'),
  'newsletters/sosik/2026-11/long.md': article('긴 겨울', `${paragraphs(1, 24)}\n\n![언덕](photo:2026/hill)\n\n| 때 | 곳 | 할 일 | 준비물 | 문의 |\n| --- | --- | --- | --- | --- |\n| 10시 | 저수지 | 걷기 | 따뜻한 물 | 복지과 |`),
  'newsletters/sosik/2026-11/far.md': article('먼 길', `품바축제는 가을에 열립니다. 겨울돌봄도 있습니다.\n\n${paragraphs(25, 40)}\n\n자세한 것은 [누리집](https://garam.example/apply)에 있습니다.`),
  'newsletters/sosik/2026-09/issue.yaml': issue(6, '2026-09-21 09:00'),
  'newsletters/sosik/2026-09/long.md': article('지난 가을', paragraphs(1, 3)),
  'newsletters/sosik/2026-09/far.md': article('지난 길', paragraphs(4, 5)),
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let place: Workplace;
let server: Server;
let browser: Browser;
let port = 0;

const serve = () =>
  new Promise<void>((resolve) => {
    server = siteServer(place.out, '/news');
    server.listen(port, '127.0.0.1', () => {
      port = (server.address() as AddressInfo).port;
      resolve();
    });
  });
/** No connection for anyone, service workers included. */
const disconnect = () =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

beforeAll(async () => {
  place = makeWorkplace();
  await writeNewsroom(place.content, CONTENT);
  const [run] = await Promise.all([runCommand(place), launchBrowser().then((one) => (browser = one))]);
  expect(run.text).toContain('새 사이트가 올라갔습니다');
  await serve();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  removeWorkplace(place);
});

interface Visit extends BrowserContextOptions {
  settings?: Record<string, unknown>;
  script?: string;
  hash?: string;
}

const phone = { width: 360, height: 740 };
const desk = { width: 1440, height: 900 };

async function withPage(visit: Visit, use: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  const { settings, script, hash = '', ...options } = visit;
  const context = await browser.newContext({ viewport: desk, serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(PATIENCE);
  try {
    if (settings) await context.addInitScript(`localStorage.getItem('sosik-reading') ?? localStorage.setItem('sosik-reading', ${JSON.stringify(JSON.stringify(settings))})`);
    if (script !== undefined) await context.addInitScript(script);
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}${ISSUE}${hash}`);
    await page.locator('html[data-reading]').waitFor();
    await use(page, context);
  } finally {
    await context.close();
  }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const position = (page: Page) => page.locator('.position').textContent();
const announced = (page: Page, words: string | RegExp) => page.locator('[data-reader="announcer"]').filter({ hasText: words }).waitFor({ state: 'attached' });

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe('the script', () => {
  it('is less than 30 kB gzipped, with all that it loads', async () => {
    await withPage({}, async (page) => {
      const loaded = (await page.evaluate(`performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'))`)) as string[];
      expect(loaded.length).toBeGreaterThanOrEqual(2);
      const sizes = loaded.map((address) => gzipSync(readFileSync(join(place.out, new URL(address).pathname.replace('/news/', '')))).length);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);
    });
  });

  it.each(VIEWS)('breaks no rule of the page’s policy, and no other (%s)', async (view) => {
    const context = await browser.newContext({ viewport: phone });
    await context.addInitScript(`localStorage.setItem('sosik-reading', '{"view":"${view}","theme":"paper","size":150}')`);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`http://127.0.0.1:${port}${ISSUE}`, { waitUntil: 'networkidle' });
    await button(page, '보기').click();
    await button(page, '글자 크게').click();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('leaves nothing dead where it does not run', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}${ISSUE}`);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByText('40번째 문단입니다.').isVisible()).toBe(true);
    await context.close();
  });
});

it.each(VIEWS)('the view %s has nothing that axe-core objects to, on any ground, with every strip open', async (view) => {
  await withPage({ viewport: phone, script: STUB_VOICE, settings: { view } }, async (page) => {
    expect(await page.locator('html').getAttribute('data-pages')).toBe(view === 'pages' ? '' : null);
    for (const name of ['듣기', '찾기', '문단']) await button(page, name).click();
    for (const theme of THEMES) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      expect(await violations(page), theme).toEqual([]);
    }
  });
});

it.each(['차례', '보기', '듣기'])('the panel %s has nothing that axe-core objects to', async (name) => {
  await withPage({ viewport: phone }, async (page) => {
    await button(page, name).click();
    await page.locator('dialog[open]').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('reaches every tool, opens it, closes it with Escape and is where it was', async () => {
    await withPage({ script: STUB_VOICE }, async (page) => {
      await button(page, '차례').focus();
      await page.keyboard.press('Enter');
      await page.locator('dialog[open]').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator(':focus').textContent()).toBe('차례');
      for (const [name, inside] of [['찾기', 'find-field'], ['듣기', 'speech-play'], ['문단', 'next-paragraph']] as const) {
        await page.keyboard.press('Tab');
        // The strip of the tool before is closed, so that the next tool comes next.
        expect(await page.locator(':focus').textContent()).toBe(name);
        await page.keyboard.press('Enter');
        expect(await page.locator(':focus').getAttribute('data-reader')).toBe(inside);
        await page.keyboard.press('Escape');
        expect(await page.locator(':focus').textContent()).toBe(name);
      }
    });
  });

  it('turns pages, says which, and takes the focus along', async () => {
    await withPage({ settings: { view: 'pages' } }, async (page) => {
      expect(await position(page)).toMatch(/^1–2쪽/);
      await page.keyboard.press('PageDown');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      expect(await position(page)).toMatch(/^7–8쪽/);
      await announced(page, /^7–8쪽 \/ \d+쪽 · (소식|나들이)$/);
      expect(await page.evaluate(() => document.querySelector('.issue')?.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Home');
      expect(await position(page)).toMatch(/^1–2쪽/);
      await page.keyboard.press('End');
      const last = await position(page);
      expect(await button(page, '다음 쪽').isDisabled()).toBe(true);
      await page.keyboard.press('PageUp');
      expect(await position(page)).not.toBe(last);
    });
  });

  it('meets a whole page when Tab leads to a link on it', async () => {
    await withPage({ settings: { view: 'pages' } }, async (page) => {
      await page.getByRole('link', { name: '누리집', exact: true }).focus();
      const { left, right, aligned } = await page.evaluate(() => {
        const text = document.querySelector<HTMLElement>('.issue');
        const rect = document.activeElement?.getBoundingClientRect();
        const area = text?.getBoundingClientRect();
        const snaps = [...document.querySelectorAll<HTMLElement>('.snaps span')].map(({ offsetLeft }) => offsetLeft);
        return { left: (rect?.left ?? -1) - (area?.left ?? 0), right: (area?.right ?? 0) - (rect?.right ?? Infinity), aligned: snaps.some((snap) => Math.abs(snap - (text?.scrollLeft ?? -9)) <= 1) };
      });
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeGreaterThanOrEqual(0);
      expect(aligned).toBe(true);
    });
  });
});

describe('pages', () => {
  it('are one column on a phone, a spread on a wide screen, and keep the place between them', async () => {
    await withPage({ viewport: phone, settings: { view: 'pages' }, hash: '#article-long.p12' }, async (page) => {
      const isShown = () => page.evaluate(() => {
        const area = document.querySelector('.issue')?.getBoundingClientRect();
        const rect = document.getElementById('article-long.p12')?.getClientRects()[0];
        return rect !== undefined && area !== undefined && rect.left >= area.left && rect.left < area.right;
      });
      expect(await position(page)).toMatch(/^\d+쪽 \/ \d+쪽$/);
      expect(await isShown()).toBe(true);
      await page.setViewportSize(desk);
      await expect.poll(() => position(page)).toMatch(/^\d+–\d+쪽/);
      expect(await isShown()).toBe(true);
    });
  });

  it('are the same text, nothing of it hidden', async () => {
    await withPage({}, async (page) => {
      const words = () => page.evaluate(() => document.querySelector<HTMLElement>('.issue')?.innerText.replace(/\s+/g, ''));
      const before = await words();
      await button(page, '보기').click();
      await page.getByRole('radio', { name: '쪽 보기' }).check();
      expect(await page.locator('html').getAttribute('data-pages')).toBe('');
      expect(await words()).toBe(before);
    });
  });

  it('give way to one scroll where they would hold a few words, and say so', async () => {
    await withPage({ viewport: { width: 320, height: 640 }, settings: { view: 'pages', size: 300 } }, async (page) => {
      expect(await page.locator('html').getAttribute('data-pages')).toBeNull();
      await button(page, '보기').click();
      expect(await page.getByText('이어 보기로 보여 드립니다').isVisible()).toBe(true);
      while (await button(page, '글자 작게').isEnabled()) await button(page, '글자 작게').click();
      expect(await page.locator('html').getAttribute('data-pages')).toBe('');
    });
  });
});

describe('settings', () => {
  it('hold at once and on the next visit, before anything is drawn', async () => {
    await withPage({}, async (page) => {
      const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('.issue p') as Element).fontSize));
      const before = await size();
      await button(page, '보기').click();
      await page.getByRole('radio', { name: '어둡게' }).check();
      await page.getByRole('radio', { name: '아주 넓게' }).check();
      await button(page, '글자 크게').click();
      expect(await size()).toBeGreaterThan(before);
      await page.route('**/_astro/*.js', (route) => route.abort());
      await page.reload();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      expect(await size()).toBeGreaterThan(before);
    });
  });

  it.each([
    ['300 % text on 320 px', { viewport: { width: 320, height: 640 }, settings: { size: 300 } }],
    ['400 % zoom of a desk', { viewport: { width: 320, height: 256 }, settings: {} }],
    ['400 % zoom, asked for pages', { viewport: { width: 320, height: 256 }, settings: { view: 'pages' } }],
  ])('%s scrolls one way alone, with the text in sight', async (_, visit) => {
    await withPage(visit, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
      await page.evaluate(() => document.getElementById('article-long.p5')?.scrollIntoView());
      const covered = await page.evaluate(() => [...document.querySelectorAll('.reader-bar, .reader-strips')].reduce((sum, tool) => sum + (['sticky', 'fixed'].includes(getComputedStyle(tool).position) ? tool.getBoundingClientRect().height : 0), 0) / window.innerHeight);
      expect(covered).toBeLessThan(0.3);
    });
  });

  it('do without motion for who asked for less', async () => {
    await withPage({ reducedMotion: 'reduce', script: STUB_VOICE, hash: '#article-far' }, async (page) => {
      await button(page, '찾기').click();
      await page.getByRole('searchbox').fill('3번째 문단');
      await page.locator('.strip-state', { hasText: '곳' }).first().waitFor();
      const [first, later] = await page.evaluate(async () => {
        const start = window.scrollY;
        await new Promise((resolve) => setTimeout(resolve, 120));
        return [start, window.scrollY];
      });
      expect(later).toBe(first);
    });
  });
});

describe('finding', () => {
  it('forgives particles and spaces, counts, steps on, and clears with Escape', async () => {
    await withPage({}, async (page) => {
      await button(page, '찾기').click();
      await page.keyboard.type('축제에서');
      await announced(page, '1곳 가운데 1번째. 품바축제는');
      expect(await page.evaluate(() => CSS.highlights.get('reader-find-current')?.size)).toBe(1);
      await page.getByRole('searchbox').fill('겨울 돌봄이');
      // From where the reader is: the 24 before are in the article before.
      await page.getByText('25 / 41곳').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('26 / 41곳').waitFor();
      await page.keyboard.press('Shift+Enter');
      await page.getByText('25 / 41곳').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    });
  });

  it('says when there is nothing', async () => {
    await withPage({}, async (page) => {
      await button(page, '찾기').click();
      await page.keyboard.type('없는낱말');
      await announced(page, '찾는 말이 없습니다.');
    });
  });
});

describe('reading aloud', () => {
  interface Spoken {
    text: string;
    lang: string;
    rate: number;
    voice: string;
  }
  const spoken = (page: Page) => page.evaluate('voice.spoken') as Promise<Spoken[]>;
  const finish = async (page: Page) => {
    const { length } = await spoken(page);
    await page.evaluate('voice.finish()');
    await expect.poll(async () => (await spoken(page)).length).toBe(length + 1);
  };
  const marked = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('reader-spoken') ?? [])].map(String).join(''));

  it.each(VIEWS)('goes sentence by sentence, marked as it goes and kept in sight (%s)', async (view) => {
    await withPage({ viewport: phone, script: STUB_VOICE, settings: { view }, hash: '#article-long.p1' }, async (page) => {
      await button(page, '듣기').click();
      await button(page, '읽기').click();
      await expect.poll(async () => (await spoken(page)).at(-1)?.text).toBe('1번째 문단입니다.');
      expect((await spoken(page)).at(-1)).toMatchObject({ lang: 'ko-KR', voice: 'ko-KR', rate: 1 });
      for (let sentence = 0; sentence < 12; sentence++) await finish(page);
      expect((await spoken(page)).at(-1)?.text).toBe('5번째 문단입니다.');
      expect(await marked(page)).toBe('5번째 문단입니다.');
      await expect.poll(() => page.evaluate(() => {
        const rect = [...(CSS.highlights.get('reader-spoken') ?? [])].map((range) => (range as Range).getBoundingClientRect())[0];
        return rect !== undefined && rect.top >= 0 && rect.bottom <= window.innerHeight && rect.left >= 0 && rect.right <= window.innerWidth;
      })).toBe(true);
      // Nothing is announced over the speech.
      expect(await page.locator('[data-reader="announcer"]').textContent()).toBe('');
    });
  });

  it('pauses, goes on from the same sentence, steps, changes speed and keeps it', async () => {
    await withPage({ script: STUB_VOICE, hash: '#article-long.p1' }, async (page) => {
      await button(page, '듣기').click();
      await button(page, '읽기').click();
      await expect.poll(async () => (await spoken(page)).length).toBe(1);
      await button(page, '멈춤').click();
      expect(await page.evaluate('voice.current === undefined')).toBe(true);
      await button(page, '읽기').click();
      await expect.poll(async () => (await spoken(page)).map(({ text }) => text)).toEqual(['1번째 문단입니다.', '1번째 문단입니다.']);
      await button(page, '다음 문장').click();
      await expect.poll(async () => (await spoken(page)).at(-1)?.text).toMatch(/^겨울 돌봄을/);
      await page.getByLabel('빠르기').selectOption('1.5');
      await expect.poll(async () => (await spoken(page)).at(-1)?.rate).toBe(1.5);
      expect(await page.evaluate(() => localStorage.getItem('sosik-reading'))).toContain('"rate":1.5');
      await page.getByRole('group', { name: '소리 내어 읽기' }).getByRole('button', { name: /^닫기/ }).click();
      expect(await page.evaluate('voice.current === undefined')).toBe(true);
      expect(await marked(page)).toBe('');
    });
  });

  it('begins at a chosen paragraph', async () => {
    await withPage({ script: STUB_VOICE, hash: '#article-long.p3' }, async (page) => {
      await button(page, '문단').click();
      await button(page, '다음 문단').click();
      await page.getByRole('group', { name: '문단 고르기' }).getByRole('button', { name: '여기부터 듣기' }).click();
      await expect.poll(async () => (await spoken(page)).at(-1)?.text).toBe('4번째 문단입니다.');
    });
  });

  it.each([
    ['KakaoTalk', 'Mozilla/5.0 (Linux; Android 15; wv) Chrome/140.0 Mobile Safari/537.36 KAKAOTALK 11.0', /^kakaotalk:\/\/web\/openExternal\?url=http/],
    ['another app', 'Mozilla/5.0 (Linux; Android 15; wv) Chrome/140.0 Mobile Safari/537.36 NAVER(inapp)', /^intent:\/\/127\.0\.0\.1.*package=com\.android\.chrome/],
  ])('offers a browser where %s has no voice', async (_, userAgent, way) => {
    await withPage({ userAgent, viewport: phone, script: `delete window.speechSynthesis; Object.defineProperty(window, 'speechSynthesis', { value: undefined });` }, async (page) => {
      await button(page, '듣기').click();
      expect(await page.getByRole('link', { name: '브라우저에서 열기' }).getAttribute('href')).toMatch(way);
      expect(await page.getByRole('dialog').innerText()).toContain(`127.0.0.1:${port}${ISSUE}`);
    });
  });
});

describe('a place', () => {
  it('has an address, copied by mouse or by key', async () => {
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'], hash: '#article-long.p3' }, async (page) => {
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await button(page, '문단').click();
      await button(page, '다음 문단').click();
      await button(page, '문단 주소 복사').click();
      await announced(page, '이 문단의 주소를 복사했습니다.');
      expect(await copied()).toMatch(/2026-11\/#article-long\.p4$/);
      await page.locator('[id="article-long.p6"]').click();
      await page.getByRole('button', { name: '이 문단 주소 복사' }).click();
      await expect.poll(copied).toMatch(/#article-long\.p6$/);
    });
  });

  it.each(VIEWS)('is kept until the next visit (%s)', async (view) => {
    await withPage({ viewport: phone, settings: { view }, hash: '#article-far' }, async (page) => {
      await page.waitForFunction(() => localStorage.getItem('sosik-place:sosik/2026-11') !== null);
      await page.goto('about:blank');
      await page.goto(`http://127.0.0.1:${port}${ISSUE}`);
      await page.getByText('지난번에 읽던 곳입니다.').waitFor();
      const isInSight = (name: string) => page.getByRole('heading', { name }).first().evaluate((element) => {
        const { left, top } = element.getBoundingClientRect();
        return left >= 0 && left < window.innerWidth && top >= 0 && top < window.innerHeight;
      });
      await expect.poll(() => isInSight('먼 길')).toBe(true);
      await button(page, '처음부터 읽기').click();
      await expect.poll(() => isInSight('먼 길')).toBe(false);
      expect(await page.locator(':focus').textContent()).toBe('7호 이야기');
    });
  });

  it('is marked in the contents', async () => {
    await withPage({ hash: '#article-far.p4' }, async (page) => {
      await button(page, '차례').click();
      await page.locator('dialog[open] a[aria-current="location"]', { hasText: '먼 길' }).waitFor();
      await page.locator('dialog[open]').getByRole('link', { name: '긴 겨울' }).click();
      expect(new URL(page.url()).hash).toBe('#article-long');
      expect(await page.locator('dialog[open]').count()).toBe(0);
    });
  });
});

describe('without a connection', () => {
  const cached = (page: Page) => page.evaluate(async () => (await caches.keys()).sort());
  const isControlled = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  it('the issue is there as it was, until it is corrected, and gone once it is withdrawn', async () => {
    const context = await browser.newContext({ viewport: phone });
    const page = await context.newPage();
    const open = (address: string) => page.goto(`http://127.0.0.1:${port}${address}`);
    for (const address of [EARLIER, ISSUE]) {
      await open(address);
      await isControlled(page);
    }
    const before = await cached(page);
    expect(before).toHaveLength(2);

    await disconnect();
    await open(ISSUE);
    await page.locator('html[data-reading]').waitFor();
    expect(await page.getByText('40번째 문단입니다.').count()).toBe(1);
    expect(await page.locator('.issue-head img').evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0);
    expect(await page.locator('.reader-bar').evaluate((bar) => getComputedStyle(bar).display)).toBe('flex');

    writeContent(place.content, 'newsletters/sosik/2026-11/far.md', article('먼 길', '바로잡은 글입니다.'));
    writeContent(place.content, 'newsletters/sosik/2026-09/issue.yaml', issue(6, '2026-09-21 09:00', 'withdrawn: { at: 2026-11-22 10:00, reason: 잘못 실었습니다. }\n'));
    expect((await runCommand(place)).text).toContain('새 사이트가 올라갔습니다');
    await serve();

    await open(ISSUE);
    expect(await page.getByText('바로잡은 글입니다.').count()).toBe(1);
    await open(EARLIER);
    expect(await page.getByText('철회되었습니다').count()).toBe(1);
    await expect.poll(() => cached(page), { timeout: 10_000 }).toHaveLength(1);
    await expect.poll(() => cached(page), { timeout: 10_000 }).not.toEqual([before[1]]);

    await disconnect();
    await open(ISSUE);
    expect(await page.getByText('바로잡은 글입니다.').count()).toBe(1);
    await expect(open(EARLIER)).rejects.toThrow(/ERR_CONNECTION_REFUSED|ERR_FAILED/);
    await context.close();
    await serve();
  });
});
