import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { byteCache } from '../../src/infra/byte-cache.ts';

const keyOf = (text: string) => createHash('sha256').update(text).digest('hex');
const key = keyOf('card');
let folder: string;
let made: number;
const make = async () => {
  made++;
  return new TextEncoder().encode('bytes of a card');
};
const fileOf = (name: string) => join(folder, name.slice(0, 2), name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sosik-cache-'));
  made = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a byte cache', () => {
  test('makes once what is asked for twice, in this run and the next', async () => {
    const first = await byteCache(folder).remember(key, make);
    const second = await byteCache(folder).remember(key, make);
    expect(new TextDecoder().decode(second)).toBe('bytes of a card');
    expect(second).toEqual(first);
    expect(made).toBe(1);
  });

  test('makes once what is asked for twice at a time', async () => {
    const cache = byteCache(folder);
    await Promise.all([cache.remember(key, make), cache.remember(key, make)]);
    expect(made).toBe(1);
  });

  test.each<[string, (file: string) => void]>([
    ['cut short', (file) => truncateSync(file, 36)],
    ['emptied', (file) => truncateSync(file, 0)],
    ['altered', (file) => writeFileSync(file, Buffer.from(readFileSync(file)).fill(120, 35, 36))],
    ['lengthened', (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('x')]))],
  ])('notices a file that was %s and makes it anew', async (_how, damage) => {
    await byteCache(folder).remember(key, make);
    damage(fileOf(key));
    expect(new TextDecoder().decode(await byteCache(folder).remember(key, make))).toBe('bytes of a card');
    expect(made).toBe(2);
    await byteCache(folder).remember(key, make);
    expect(made).toBe(2);
  });

  test('keeps nothing of a making that failed, and passes the failure on', async () => {
    const cache = byteCache(folder);
    await expect(cache.remember(key, () => Promise.reject(new Error('no glyph')))).rejects.toThrow('no glyph');
    expect(existsSync(fileOf(key))).toBe(false);
    await cache.remember(key, make);
    expect(made).toBe(1);
  });
});

describe('what a byte cache keeps', () => {
  test('removes what is no longer wanted, and what a killed run left half-written', async () => {
    const cache = byteCache(folder);
    await cache.remember(key, make);
    await cache.remember(keyOf('old'), make);
    writeFileSync(`${fileOf(key)}.99-0.half`, 'half');
    expect(await cache.prune(new Set([key]))).toBe(2);
    expect(readdirSync(join(folder, key.slice(0, 2)))).toEqual([key]);
    expect(existsSync(fileOf(keyOf('old')))).toBe(false);
  });

  test('takes no key but a digest, and prunes a folder that is not there', async () => {
    await expect(byteCache(folder).remember('../../etc/passwd', make)).rejects.toThrow(RangeError);
    expect(await byteCache(join(folder, 'none')).prune(new Set())).toBe(0);
  });
});
