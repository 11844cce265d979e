import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FolderLock, takeLock } from '../../src/infra/folder-lock.ts';

/** Above the largest number that Linux gives to a process. */
const NOBODY = 2 ** 22 + 1;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-lock-'));
  path = join(folder, 'dist.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function leaveLock(holder: { pid: number; host?: string; born?: string | null; token?: string }): void {
  writeFileSync(path, JSON.stringify({ host: hostname(), born: null, token: 'dead', ...holder }));
}

async function taken(): Promise<FolderLock> {
  const attempt = await takeLock(path);
  if (!attempt.taken) throw new Error(`held by ${attempt.pid}`);
  return attempt.lock;
}

describe('a lock', () => {
  it('is held by one, and refused to the next with the number of the process', async () => {
    const lock = await taken();
    expect(await lock.isHeld()).toBe(true);
    expect(await takeLock(path)).toEqual({ taken: false, pid: process.pid });
    await lock.release();
    expect(existsSync(path)).toBe(false);
    await (await taken()).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a living process is left alone', async () => {
    leaveLock({ pid: process.ppid });
    expect(await takeLock(path)).toEqual({ taken: false, pid: process.ppid });
  });

  it.each([
    ['a dead process', { pid: NOBODY }],
    ['a dead process of the same number', { pid: process.pid }],
    ...(process.platform === 'linux' ? [['a dead process whose number another was given', { pid: process.ppid, born: 'another boot:1' }] as const] : []),
  ] as const)('of %s is taken over', async (_, holder) => {
    leaveLock(holder);
    await (await taken()).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['', '{"pid":'])('whose writer died over it is taken over: %j', async (text) => {
    writeFileSync(path, text);
    await (await taken()).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is won by one of many that find a dead one at the same time', async () => {
    leaveLock({ pid: NOBODY });
    const attempts = await Promise.all(Array.from({ length: 8 }, () => takeLock(path)));
    expect(attempts.filter((attempt) => attempt.taken)).toHaveLength(1);
  });

  it('that another hand replaced is no longer held, and is not removed on release', async () => {
    const lock = await taken();
    writeFileSync(path, '{}');
    expect(await lock.isHeld()).toBe(false);
    await lock.release();
    expect(readFileSync(path, 'utf8')).toBe('{}');
  });
});

describe('a lock of another machine', () => {
  it('is left alone while its heart beats, and taken over when it has stopped', async () => {
    leaveLock({ pid: NOBODY, host: 'another' });
    expect(await takeLock(path)).toEqual({ taken: false, pid: NOBODY });
    utimesSync(path, 0, 0);
    await (await taken()).release();
    expect(readdirSync(folder)).toEqual([]);
  });
});
