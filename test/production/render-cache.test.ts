import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderCache, sourceDigest } from '../../src/production/render-cache.ts';
import { temporaryFolder } from '../support/content-folder.ts';

function started(source = 'v1', folder = temporaryFolder()) {
  const page = join(folder, 'astro/page.html');
  const build = (version = source, verified = true) => {
    const cache = renderCache(folder, version);
    cache.open();
    const isWarm = existsSync(page);
    writeFileSync(page, '쪽');
    if (verified) cache.trust();
    return isWarm;
  };
  return { folder, build };
}

describe('the cache of rendered pages', () => {
  it('is trusted after a build that was verified', () => {
    const { build } = started();
    expect([build(), build(), build()]).toEqual([false, true, true]);
  });

  it('is dropped after a build that was not verified or was killed', () => {
    const { build } = started();
    build();
    expect(build('v1', false)).toBe(true);
    expect([build(), build()]).toEqual([false, true]);
  });

  it('is dropped when anything that shapes the pages changed', () => {
    const { build } = started();
    build('v1');
    expect([build('v2'), build('v1')]).toEqual([false, false]);
  });

  it('is dropped where pages lie without a seal', () => {
    const { folder, build } = started();
    mkdirSync(join(folder, 'astro'), { recursive: true });
    writeFileSync(join(folder, 'astro/page.html'), '모르는 쪽');
    expect(build()).toBe(false);
  });
});

describe('the digest of the sources', () => {
  const project = (files: Record<string, string> = {}) => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'src/a'), { recursive: true });
    for (const [file, text] of Object.entries({ 'astro.config.mjs': '', 'package-lock.json': '{}', 'tsconfig.json': '{}', 'src/a/b.ts': 'x', ...files })) writeFileSync(join(root, file), text);
    return root;
  };

  it('changes with a file, its name, the configuration and the lockfile, and with nothing else', async () => {
    const base = await sourceDigest(project());
    expect(await sourceDigest(project())).toBe(base);
    for (const change of [{ 'src/a/b.ts': 'y' }, { 'src/a/c.ts': 'x' }, { 'package-lock.json': '{ }' }, { 'astro.config.mjs': ' ' }]) expect(await sourceDigest(project(change as Record<string, string>))).not.toBe(base);
    expect(await sourceDigest(project({ 'README.md': 'x' }))).toBe(base);
  });
});
