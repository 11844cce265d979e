import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
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
  const sizeOf = (name: string) => statSync(fileOf(name)).size;

  test('loses what a killed run left half-written, and nothing else while there is room', async () => {
    const cache = byteCache(folder);
    await cache.remember(key, make);
    writeFileSync(`${fileOf(key)}.99-0.half`, 'half');
    expect(await cache.trim(sizeOf(key), Date.now())).toBe(0);
    expect(await cache.trim(sizeOf(key), Date.now() + 2 * 3_600_000)).toBe(1);
    expect(readdirSync(join(folder, key.slice(0, 2)))).toEqual([key]);
  });

  test('loses the oldest down to half of what it may hold', async () => {
    const cache = byteCache(folder);
    const names = ['a', 'b', 'c', 'd'].map(keyOf);
    for (const [index, name] of names.entries()) {
      await cache.remember(name, make);
      utimesSync(fileOf(name), index, index);
    }
    expect(await cache.trim(3 * sizeOf(keyOf('a')), Date.now())).toBe(3);
    expect(names.map((name) => existsSync(fileOf(name)))).toEqual([false, false, false, true]);
  });

  test('takes no key but a digest, and trims a folder that is not there', async () => {
    await expect(byteCache(folder).remember('../escape', make)).rejects.toThrow(RangeError);
    expect(await byteCache(join(folder, 'none')).trim(0, Date.now())).toBe(0);
  });
});
