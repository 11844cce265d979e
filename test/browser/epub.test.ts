/** The e-book through a validator and through a reading system that this project did not write. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderEpub } from '../../src/renderers/epub/render-epub.ts';
import { readEpub } from '../renderers/epub/read-epub.ts';
import { madePictures, RICH_PAGES, richBook, URN } from '../renderers/epub/rich-book.ts';
import { anyText } from '../support/any-text.ts';
import { launchBrowser } from '../support/browser.ts';
import { makeBook, makePiece, makeProse, makeSection } from '../support/make-book.ts';

async function complaints(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes, {}, 'book.epub');
  return messages.filter(({ severity }) => /^(fatal|error|warning)$/.test(severity)).map(({ id, message, location }) => `${id} ${location?.path ?? ''} ${message}`);
}

let rich: Uint8Array;

beforeAll(async () => {
  const book = richBook();
  rich = await renderEpub(book, { urn: URN, pictures: await madePictures(book), pages: RICH_PAGES });
});

describe('a validator finds nothing', () => {
  it('in an issue with everything in it', async () => {
    expect(await complaints(rich)).toEqual([]);
  });

  it('in the smallest issue', async () => {
    expect(await complaints(await renderEpub(makeBook(), { urn: URN, pictures: new Map(), pages: [] }))).toEqual([]);
  });

  it('whatever the office types', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (title, words) => {
        const body = makeProse('하나', 'article-one');
        body.blocks.push({ kind: 'paragraph', id: 'article-one.p9', children: [{ kind: 'link', href: `https://news.example/${words}`, children: [{ kind: 'text', text: words }] }] });
        const book = makeBook({ title, publication: words, sections: [makeSection([makePiece({ title, subtitles: [words], body, onward: { label: title, address: `https://news.example/?${words}` } })], { title: words })] });
        expect(await complaints(await renderEpub(book, { urn: URN, pictures: new Map(), pages: [{ label: title, at: 'article-one' }] }))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});

/** No server: the page, the reading system and the book are answered from memory. */
const ORIGIN = 'http://localhost:1';

/** What a page of a site needs, and a file of a book does not; DAISY's Ace leaves them out as well. */
const NOT_OF_BOOKS = ['bypass', 'landmark-one-main', 'region', 'landmark-unique'];

/** A page mark has its number in `aria-label`, as EPUB's techniques and Ace ask; axe-core, which knows the role from elsewhere, objects: https://www.w3.org/TR/epub-a11y-tech-11/#page-002 */
describe('axe-core finds nothing', () => {
  it('in any file of the book', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const { files, documents } = readEpub(rich);
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      return route.fulfill({ contentType: path.endsWith('.xhtml') ? 'application/xhtml+xml' : path.endsWith('.css') ? 'text/css' : 'application/octet-stream', body: Buffer.from(files[path] ?? []) });
    });
    const found: string[] = [];
    for (const file of documents.keys()) {
      await page.goto(`${ORIGIN}/EPUB/${file}`);
      await page.evaluate(axe);
      const { violations } = (await page.evaluate(`axe.run({ exclude: ['[role=doc-pagebreak]'] }, { rules: ${JSON.stringify(Object.fromEntries(NOT_OF_BOOKS.map((rule) => [rule, { enabled: false }])))} })`)) as { violations: { id: string; nodes: { html: string }[] }[] };
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${file} ${id} ${html.slice(0, 160)}`)));
    }
    await browser.close();
    expect(documents.size).toBeGreaterThan(8);
    expect(found).toEqual([]);
  });
});

const SHELF = '<!DOCTYPE html><meta charset="utf-8"><title>책장</title><style>html, body, foliate-view { display: block; margin: 0; block-size: 100% }</style><script type="module" src="/foliate/view.js"></script>';

const OPEN = `(async () => {
  await customElements.whenDefined('foliate-view');
  const view = document.createElement('foliate-view');
  document.body.append(view);
  await view.open(new File([await (await fetch('/book.epub')).blob()], 'book.epub'));
  globalThis.view = view;
})()`;

interface Shown {
  index: number;
  /** Whether the address names something in the file; a file as a whole always does. */
  lands: boolean;
  text: string;
  faults: number;
  fonts: string[];
  pictures: { alt: string; width: number }[];
}

/** Goes to a section or an address and tells what is shown there. */
const SHOW = `async (target) => {
  const { anchor } = await view.goTo(target);
  const [{ doc, index }] = view.renderer.getContents();
  await doc.fonts.ready;
  return {
    index,
    lands: !anchor || anchor(doc) !== null,
    text: doc.body.innerText,
    faults: doc.querySelectorAll('parsererror').length,
    fonts: [...doc.fonts].filter(({ status }) => status === 'error').map(({ family }) => family),
    pictures: [...doc.images].map(({ alt, naturalWidth }) => ({ alt, width: naturalWidth })),
  };
}`;

const POP_UP = `(async () => {
  const { FootnoteHandler } = await import('/foliate/footnotes.js');
  const handler = new FootnoteHandler();
  view.addEventListener('link', (event) => handler.handle(view.book, event));
  handler.addEventListener('before-render', ({ detail }) => document.body.append(detail.view));
  const rendered = new Promise((resolve) => handler.addEventListener('render', ({ detail }) => resolve(detail)));
  view.renderer.getContents()[0].doc.querySelector('[role=doc-noteref]').click();
  const { view: note, type } = await rendered;
  return { type, text: note.renderer.getContents()[0].doc.body.innerText };
})()`;

describe('a reading system', () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    page.on('pageerror', ({ message }) => errors.push(message));
    const foliate = dirname(createRequire(import.meta.url).resolve('foliate-js/view.js'));
    await page.route(`${ORIGIN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: SHELF });
      else if (pathname === '/book.epub') await route.fulfill({ contentType: 'application/epub+zip', body: Buffer.from(rich) });
      else await route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(foliate, pathname.replace('/foliate/', ''))) });
    });
    await page.goto(ORIGIN);
    await page.evaluate(OPEN);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const show = (target: number | string) => page.evaluate(`(${SHOW})(${JSON.stringify(target)})`) as Promise<Shown>;

  it('opens every chapter, its pictures and its fonts', async () => {
    const count = (await page.evaluate('view.book.sections.length')) as number;
    expect(count).toBe(11);
    const shown: Shown[] = [];
    for (let index = 0; index < count; index++) shown.push(await show(index));
    expect(shown.map(({ index }) => index)).toEqual(shown.map((_, index) => index));
    expect(shown.flatMap(({ faults, fonts }) => [faults, fonts.length]).every((number) => number === 0)).toBe(true);
    expect(shown.flatMap(({ pictures }) => pictures).every(({ alt, width }) => alt !== '' && width > 0)).toBe(true);
    expect(shown.every(({ text }) => text.trim() !== '')).toBe(true);
    expect(shown.map(({ text }) => text).join('\n')).toContain('𠮷野家와 그림말 👨‍👩‍👧');
  });

  it('follows every entry of the contents to what it names', async () => {
    const entries = (await page.evaluate('view.book.toc.flatMap((entry) => [entry, ...(entry.subitems ?? [])]).map(({ label, href }) => ({ label, href }))')) as { label: string; href: string }[];
    expect(entries.length).toBe(12);
    for (const { label, href } of entries) {
      const { lands, text } = await show(href);
      expect(lands, href).toBe(true);
      expect(text, label).toContain(label.replace(/^(영상|사진): /, ''));
    }
  });

  it('finds every printed page', async () => {
    const pages = (await page.evaluate('view.book.pageList.map(({ label, href }) => ({ label, href }))')) as { label: string; href: string }[];
    expect(pages.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '7']);
    for (const { label, href } of pages) {
      const found = (await page.evaluate(`(async () => { const { index, anchor } = await view.goTo(${JSON.stringify(href)}); return anchor(view.renderer.getContents()[0].doc)?.getAttribute('aria-label'); })()`)) as string;
      expect(found).toBe(label);
    }
  });

  it('knows title, number and cover', async () => {
    expect(await page.evaluate('view.book.metadata.title')).toBe('음성소식 2026년 11·12월호');
    expect(await page.evaluate('view.book.metadata.identifier')).toBe(URN);
    expect(await page.evaluate('view.book.getCover().then(({ type }) => type)')).toBe('image/jpeg');
  });

  it('folds a table of twelve columns on a phone, so that nothing is cut off', async () => {
    await show('EPUB/piece-1.xhtml');
    const widths = (await page.evaluate(`(() => { const { doc } = view.renderer.getContents()[0]; return [...doc.querySelectorAll('.table')].map((frame) => frame.scrollWidth - frame.clientWidth); })()`)) as number[];
    expect(widths.length).toBe(3);
    expect(Math.max(...widths)).toBeLessThanOrEqual(1);
  });

  it('pops a footnote up where its number is pressed', async () => {
    await show('EPUB/piece-1.xhtml');
    const note = (await page.evaluate(POP_UP)) as { type: string; text: string };
    expect(note.type).toBe('footnote');
    expect(note.text).toContain('가구마다 한 번입니다.');
  });

  it('has met no error on the way', () => {
    expect(errors).toEqual([]);
  });
});
