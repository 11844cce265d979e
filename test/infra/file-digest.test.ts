import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sha256, sha256OfFile, walkFiles } from '../../src/infra/file-digest.ts';

const folder = mkdtempSync(join(tmpdir(), 'file-digest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a digest is the same from bytes, from text and from a file', async () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  const file = join(folder, '..', `digest-${process.pid}`);
  writeFileSync(file, '소식'.repeat(100_000));
  expect(await sha256OfFile(file)).toBe(sha256('소식'.repeat(100_000)));
  expect(sha256(new TextEncoder().encode('소식'))).toBe(sha256('소식'));
  rmSync(file);
});

it('a walk finds every file in code unit order of its path, and follows no link', async () => {
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  mkdirSync(join(folder, 'B'));
  for (const path of ['a/b/c.txt', 'a.txt', 'a/가.txt', 'B/z', '.hidden', 'a-b']) writeFileSync(join(folder, path), 'xy');
  symlinkSync('/etc', join(folder, 'a/link'));
  const walk = await walkFiles(folder);
  expect(walk.files.map((file) => file.path)).toEqual(['.hidden', 'B/z', 'a-b', 'a.txt', 'a/b/c.txt', 'a/가.txt']);
  expect(walk.files.every((file) => file.bytes === 2)).toBe(true);
  expect(walk.symlinks).toEqual(['a/link']);
  expect(walk.others).toEqual([]);
});
