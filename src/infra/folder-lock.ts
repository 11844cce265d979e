/**
 * A lock file: one process at a time works on a folder. A dead process's lock is
 * taken over. On this machine the process table says who is dead; of another
 * machine, on a shared disk, its heartbeat does.
 */
import { readFileSync } from 'node:fs';
import { open, readFile, rename, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { processToken, systemNow } from './clock.ts';
import { exists, remove } from './disk.ts';
import { isErrorCode } from './error-code.ts';

export interface FolderLock {
  /** False once another hand has removed or replaced the file. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

export type LockAttempt =
  | { taken: true; lock: FolderLock }
  /** `pid` is unknown where the file is empty or damaged and was not to be had. */
  | { taken: false; pid: number | undefined };

interface LockHolder {
  pid: number;
  host: string;
  /** What tells this process from an earlier one with the same number; Linux alone knows. */
  born: string | null;
  token: string;
}

/** The locks of this process: a number alone cannot tell its own from those of a dead namesake. */
const held = new Set<string>();

const HEARTBEAT = 30_000;
/** A process on another machine cannot be asked; its heartbeat can. */
const FOREIGN_LOCK_DIES_AFTER = 10 * 60_000;
const ATTEMPTS = 20;
/** An empty lock is one that is just being written, or whose writer died over it. */
const WAITS_FOR_WRITER = 5;

/** Never waits for a process that is at work. */
export async function takeLock(path: string): Promise<LockAttempt> {
  const holder: LockHolder = { pid: process.pid, host: hostname(), born: birthOf(process.pid), token: processToken() };
  const content = JSON.stringify(holder);
  for (let attempt = 0; !(await created(path, content)); attempt++) {
    const found = await readLock(path);
    if (found === undefined) continue;
    if (attempt > ATTEMPTS || (found.holder !== undefined && isAlive(found.holder, found.beat, systemNow()))) return { taken: false, pid: found.holder?.pid };
    if (found.holder === undefined && attempt < WAITS_FOR_WRITER) await delay(20);
    else await takeAway(path, found.text);
  }
  return { taken: true, lock: holdLock(path, content, holder.token) };
}

function holdLock(path: string, content: string, token: string): FolderLock {
  held.add(token);
  const beat = setInterval(() => {
    const seconds = systemNow() / 1000;
    utimes(path, seconds, seconds).catch(() => undefined);
  }, HEARTBEAT);
  beat.unref();
  const isHeld = async () => (await readLock(path))?.text === content;
  return {
    isHeld,
    async release() {
      clearInterval(beat);
      if (await isHeld()) await remove(path);
      held.delete(token);
    },
  };
}

async function created(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (isErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Moves a dead lock aside; one that another process has meanwhile made new is put back. `isHeld` before the work's last step catches the rest. */
async function takeAway(path: string, text: string): Promise<void> {
  const aside = `${path}.${processToken()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return;
    throw error;
  }
  const taken = await readFile(aside, 'utf8');
  if (taken !== text && !(await exists(path))) await rename(aside, path);
  else await remove(aside);
}

/** `beat` in Unix milliseconds; no holder where the text is not a lock's. */
async function readLock(path: string): Promise<{ text: string; holder: LockHolder | undefined; beat: number } | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    const beat = (await stat(path)).mtimeMs;
    try {
      return { text, holder: JSON.parse(text) as LockHolder, beat };
    } catch {
      return { text, holder: undefined, beat };
    }
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isAlive(holder: LockHolder, beat: number, now: number): boolean {
  if (holder.host !== hostname()) return Math.abs(now - beat) < FOREIGN_LOCK_DIES_AFTER;
  if (holder.pid === process.pid) return held.has(holder.token);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return isErrorCode(error, 'EPERM');
  }
  return holder.born === null || holder.born === birthOf(holder.pid);
}

/** The boot and the tick in which a process began. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function birthOf(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19] ?? ''}`;
  } catch {
    return null;
  }
}
