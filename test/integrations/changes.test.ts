import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeChanges, composeIndexNow, INDEX_NOW_LIMIT } from '../../src/integrations/changes.ts';
import { standingManifest } from '../../src/integrations/manifest.ts';
import { indexNowKey } from '../../src/production/index-now.ts';
import { makeSite } from '../support/make-site.ts';

const site = makeSite({ url: 'https://www.example.kr/news' });
const manifest = (files: Record<string, string>, now = '2026-11-22T09:00:00+09:00') => ({ now, files: Object.entries(files).map(([path, sha256]) => ({ path, bytes: 1, sha256, sources: [] })) });

describe('the changes of a build', () => {
  it('are everything added in the first, with absolute addresses under the base path, percent-encoded', () => {
    expect(composeChanges(undefined, manifest({ 'index.html': 'a', 'press/2026/11-22-김장/index.html': 'b', 'press/2026/11-22-김장.txt': 'c' }), site)).toEqual({
      now: '2026-11-22T09:00:00+09:00',
      since: null,
      pages: { added: ['https://www.example.kr/news/', 'https://www.example.kr/news/press/2026/11-22-%EA%B9%80%EC%9E%A5/'], changed: [], removed: [] },
      files: { added: ['https://www.example.kr/news/press/2026/11-22-%EA%B9%80%EC%9E%A5.txt'], changed: [], removed: [] },
    });
  });

  it('are what was added, what has other bytes and what is gone, and nothing that stayed', () => {
    const before = manifest({ 'a/index.html': '1', 'b/index.html': '1', 'c/index.html': '1', 'p.jpg': '1' }, '2026-11-21T09:00:00+09:00');
    const { since, pages, files } = composeChanges(before, manifest({ 'a/index.html': '1', 'b/index.html': '2', 'd/index.html': '1' }), site);
    expect(since).toBe('2026-11-21T09:00:00+09:00');
    expect(pages).toEqual({ added: ['https://www.example.kr/news/d/'], changed: ['https://www.example.kr/news/b/'], removed: ['https://www.example.kr/news/c/'] });
    expect(files).toEqual({ added: [], changed: [], removed: ['https://www.example.kr/news/p.jpg'] });
  });

  it('tell search engines of pages that they may index, not of the desk, the search page or the page for what is not there', () => {
    const changes = composeChanges(undefined, manifest({ 'press/index.html': '1', 'cards/index.html': '1', 'search/index.html': '1', '404.html': '1' }), site);
    expect(composeIndexNow(changes, site, 'k'.repeat(32))).toEqual({ host: 'www.example.kr', key: 'k'.repeat(32), keyLocation: `https://www.example.kr/news/${'k'.repeat(32)}.txt`, urlList: ['https://www.example.kr/news/press/'] });
  });

  it('tell no more at a time than the protocol takes', () => {
    const many = Object.fromEntries(Array.from({ length: INDEX_NOW_LIMIT + 5 }, (_, index) => [`p${index}/index.html`, '1']));
    expect(composeIndexNow(composeChanges(undefined, manifest(many), site), site, 'k').urlList).toHaveLength(INDEX_NOW_LIMIT);
  });
});

it('the key is of the form that the protocol asks for, and the same for the same site alone', () => {
  expect(indexNowKey(site)).toMatch(/^[0-9a-f]{32}$/);
  expect(indexNowKey(site)).toBe(indexNowKey(makeSite({ url: 'https://www.example.kr/news' })));
  expect(indexNowKey(site)).not.toBe(indexNowKey(makeSite()));
});

it('a manifest that is not there or cannot be read counts as none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sosik-manifest-'));
  const file = join(folder, 'dist.manifest.json');
  expect(await standingManifest(file)).toBeUndefined();
  writeFileSync(file, '{"now":');
  expect(await standingManifest(file)).toBeUndefined();
  writeFileSync(file, JSON.stringify(manifest({ 'a/index.html': '1' })));
  expect((await standingManifest(file))?.files).toHaveLength(1);
  rmSync(folder, { recursive: true });
});
