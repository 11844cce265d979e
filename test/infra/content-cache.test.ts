import { existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentCache, noContentCache } from '../../src/infra/content-cache.ts';

let file: string;
let made: string[];
const make = <T>(name: string, value: T) => () => {
  made.push(name);
  return value;
};

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'sosik-content-cache-')), 'folder', 'content.json');
  made = [];
});
afterEach(() => rmSync(dirname(dirname(file)), { recursive: true, force: true }));

/** One run of the software: asks for values, then saves. */
function run(values: Record<string, unknown>, version = '1'): Record<string, unknown> {
  const cache = contentCache(file, version);
  const found = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, cache.remember(key, make(key, value))]));
  cache.save();
  return found;
}

describe('a content cache', () => {
  test('makes once what is asked for twice, in this run and the next', async () => {
    const value = { title: '김장', faults: [], bodyLine: 7 };
    const cache = contentCache(file, '1');
    expect(cache.remember('a', make('a', value))).toEqual(value);
    expect(await cache.rememberAsync('a', async () => make('a', value)())).toEqual(value);
    cache.save();
    expect(run({ a: 'another' })).toEqual({ a: value });
    expect(made).toEqual(['a']);
  });

  test.each([null, false, 0, ''])('remembers %j like any other value', (value) => {
    expect(run({ a: value })).toEqual({ a: value });
    expect(run({ a: 'another' })).toEqual({ a: value });
    expect(made).toEqual(['a']);
  });

  test('never remembers undefined, which JSON would give back as null', () => {
    run({ a: undefined, b: 1 });
    expect(run({ a: undefined, b: 1 })).toEqual({ a: undefined, b: 1 });
    expect(made).toEqual(['a', 'b', 'a']);
  });

  test('keeps nothing of a making that failed, and passes the failure on', async () => {
    const cache = contentCache(file, '1');
    const fails = () => {
      throw new Error('unreadable');
    };
    expect(() => cache.remember('a', fails)).toThrow('unreadable');
    await expect(cache.rememberAsync('a', async () => fails())).rejects.toThrow('unreadable');
    expect(cache.remember('a', make('a', 1))).toBe(1);
  });

  test('of another version of the code is no cache', () => {
    run({ a: 1 }, '1');
    expect(run({ a: 2 }, '2')).toEqual({ a: 2 });
    expect(run({ a: 3 }, '1')).toEqual({ a: 3 });
  });
});

describe('the file of a content cache', () => {
  test.each(['', '{"version":"1","val', 'null', '[]', '{"version":"1"}', '{"version":"1","values":5}', '{"version":"1","values":[1]}', '\u0000\u0001'])('whose file holds %j is empty, and the next save mends it', (damage) => {
    run({ a: 1 });
    writeFileSync(file, damage);
    expect(run({ a: 2 })).toEqual({ a: 2 });
    expect(run({ a: 3 })).toEqual({ a: 2 });
  });

  test('forgets what a run did not ask for', () => {
    run({ kept: 1, gone: 2 });
    run({ kept: 1 });
    run({ kept: 1, gone: 2 });
    expect(made).toEqual(['kept', 'gone', 'gone']);
  });
});

describe('saving', () => {
  test('writes nothing where nothing changed', () => {
    contentCache(file, '1').save();
    expect(existsSync(file)).toBe(false);
    run({ a: 1, b: null });
    const { ino, mtimeMs } = statSync(file);
    run({ b: null, a: 1 });
    expect(statSync(file)).toMatchObject({ ino, mtimeMs });
  });

  test('replaces the file as a whole: whoever has the old one open reads it to its end', () => {
    run({ a: 1 });
    const open = join(dirname(file), 'open');
    linkSync(file, open);
    const old = readFileSync(file, 'utf8');
    run({ a: 1, b: 2 });
    expect(readFileSync(open, 'utf8')).toBe(old);
    expect(readFileSync(file, 'utf8')).not.toBe(old);
    expect(readdirSync(dirname(file)).sort()).toEqual(['content.json', 'open']);
  });
});

test('no cache at all makes anew each time', async () => {
  const cache = noContentCache();
  cache.remember('a', make('a', 1));
  expect(await cache.rememberAsync('a', async () => make('a', 2)())).toBe(2);
  cache.save();
  expect(made).toEqual(['a', 'a']);
});
