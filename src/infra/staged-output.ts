import { lstat, mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * An output folder that is only ever whole. A build fills `<out>.staging`; `commit`
 * writes a journal and then renames, and whatever a kill leaves, `recover` reads
 * the journal and goes on from there. Beside `<out>` there may stand:
 *
 * | name | what |
 * |---|---|
 * | `<out>.staging` | a build in the making; with a journal, a verified one |
 * | `<out>.previous` | the old folder during the swap |
 * | `<out>.swap` | the journal: "the staging is verified, finish the swap" |
 * | `<out>.discard` | what is being deleted, perhaps no longer whole |
 * | `<out>.lock` | who is at work |
 * | `<side file>.previous` | the side file of the old folder during the swap |
 *
 * A side file is set aside before the folder it describes and put in place after
 * it: at no moment does a wrong one stand beside `<out>`; for some, none does.
 */

export interface SideFile {
  /** Where the new one was written, on the same disk as `to`. */
  from: string;
  to: string;
}

export type StagedOutputFaultCode =
  /** Another process is at work on the same output: `pid`. */
  | 'busy'
  /** The lock was taken away during the work; nothing was swapped. */
  | 'lock-lost'
  /** `commit` without `begin`, or a staging or side file that is not there. */
  | 'nothing-staged'
  /** A rename failed, for instance because `<out>` is a mount or open elsewhere; the old folder is back. */
  | 'swap-failed';

export class StagedOutputFault extends Error {
  override readonly name = 'StagedOutputFault';
  readonly code: StagedOutputFaultCode;
  /** The process that holds the lock, for `busy`. */
  readonly pid: number | undefined;
  constructor(code: StagedOutputFaultCode, detail: string, options: { pid?: number; cause?: unknown } = {}) {
    super(`staged output: ${code}: ${detail}`, 'cause' in options ? { cause: options.cause } : {});
    this.code = code;
    this.pid = options.pid;
  }
}

/**
 * `untouched`: nothing was amiss. `busy`: another process is at work, and its
 * staging is its own affair. `cleaned`: leftovers of a build that never finished
 * were removed. `restored`: the old folder was put back. `finished`: a verified
 * build was swapped in.
 */
export type Recovery = 'untouched' | 'busy' | 'cleaned' | 'restored' | 'finished';

export interface StagedOutputOptions {
  /** Called before each change on disk with its name: for tests, which kill there. */
  step?: (name: string) => void | Promise<void>;
}

export interface StagedOutput {
  readonly out: string;
  /** Where a side file of that suffix is written and where it ends: `sideFile('manifest.json')`. */
  sideFile(suffix: string): SideFile;
  /** Mends what a kill left. For the start of every command; never waits for a build that is under way. */
  recover(): Promise<Recovery>;
  /** Takes the lock, recovers, and returns the path of an empty staging folder. Throws `busy`. */
  begin(): Promise<string>;
  /** Swaps the verified staging in, and its side files with it. On a fault the old folder and its side files stand as before. Lets go of the lock. */
  commit(sideFiles?: readonly SideFile[]): Promise<void>;
  /** Removes the staging and lets go of the lock. */
  abandon(): Promise<void>;
}

export function stagedOutput(out: string, options: StagedOutputOptions = {}): StagedOutput {
  const folder = resolve(out);
  const step = async (name: string) => options.step?.(name);
  const at = {
    out: folder,
    staging: `${folder}.staging`,
    previous: `${folder}.previous`,
    discard: `${folder}.discard`,
    journal: `${folder}.swap`,
    lock: `${folder}.lock`,
  };
  let lock: Lock | undefined;

  const release = async () => {
    await lock?.release();
    lock = undefined;
  };

  const discard = async (path: string) => {
    await remove(at.discard);
    await step(`discard ${basename(path)}`);
    if (await exists(path)) await moved(path, at.discard);
    await step('remove discard');
    await remove(at.discard);
  };

  /**
   * From any state that a kill leaves after the journal was written until the new
   * folder and its side files stand. Every line may have run before. False: the
   * staging was removed by another hand, and the old folder stands.
   */
  const swap = async (journal: Journal): Promise<boolean> => {
    const sides = sidesOf(journal);
    if (await exists(at.staging)) {
      for (const { to } of sides) {
        await step(`set aside ${basename(to)}`);
        if (await exists(to)) await moved(to, `${to}.previous`);
      }
      if (await exists(at.out)) {
        if (await exists(at.previous)) await discard(at.previous);
        await step('out to previous');
        await moved(at.out, at.previous);
      }
      await step('staging to out');
      await moved(at.staging, at.out);
    } else if (!(await exists(at.out)) || (!journal.first && !(await exists(at.previous)))) {
      await putBack(sides);
      await remove(at.journal);
      return false;
    }
    for (const { from, to } of sides) {
      await step(`side file ${basename(to)}`);
      if (await exists(from)) await moved(from, to);
    }
    return true;
  };

  const tidy = async (journal: Journal) => {
    for (const { to } of sidesOf(journal)) {
      await step(`forget old ${basename(to)}`);
      await remove(`${to}.previous`);
    }
    await syncFolder(dirname(folder));
    await step('remove journal');
    await remove(at.journal);
    if (await exists(at.previous)) await discard(at.previous);
  };

  const putBack = async (sides: readonly SideFile[]) => {
    if (!(await exists(at.out)) && (await exists(at.previous))) await moved(at.previous, at.out);
    for (const { to } of sides) if (!(await exists(to)) && (await exists(`${to}.previous`))) await moved(`${to}.previous`, to);
  };

  /** Undoes what `swap` did before it failed. */
  const rollBack = async (journal: Journal) => {
    const sides = sidesOf(journal);
    if (!(await exists(at.staging)) && (await exists(at.out))) {
      for (const { from, to } of sides) if (!(await exists(from)) && (await exists(to))) await moved(to, from);
      await moved(at.out, at.staging);
    }
    await putBack(sides);
    await remove(at.journal);
  };

  const sidesOf = (journal: Journal): SideFile[] => {
    const parent = dirname(folder);
    return journal.sideFiles.map(({ from, to }) => ({ from: resolve(parent, from), to: resolve(parent, to) }));
  };

  const mend = async (): Promise<Recovery> => {
    const journal = await readJournal(at.journal);
    let recovery: Recovery = 'untouched';
    if (journal !== undefined) {
      if (await swap(journal)) {
        await tidy(journal);
        recovery = 'finished';
      } else recovery = 'restored';
    }
    if (await exists(at.previous)) {
      if (await exists(at.out)) {
        await discard(at.previous);
        recovery = 'cleaned';
      } else {
        await step('previous to out');
        await moved(at.previous, at.out);
        recovery = 'restored';
      }
    }
    for (const leftover of [at.staging, at.discard, `${at.journal}.new`]) {
      if (!(await exists(leftover))) continue;
      await step(`remove ${basename(leftover)}`);
      await remove(leftover);
      if (recovery === 'untouched') recovery = 'cleaned';
    }
    return recovery;
  };

  return {
    out: folder,

    sideFile: (suffix) => ({ from: `${at.staging}.${suffix}`, to: `${folder}.${suffix}` }),

    async recover() {
      if (lock !== undefined) return 'untouched';
      const needed = [at.staging, at.previous, at.discard, at.journal, `${at.journal}.new`];
      if (!(await Promise.all(needed.map(exists))).includes(true)) return 'untouched';
      try {
        lock = await takeLock(at.lock);
      } catch (error) {
        if (error instanceof StagedOutputFault && error.code === 'busy') return 'busy';
        throw error;
      }
      try {
        return await mend();
      } finally {
        await release();
      }
    },

    async begin() {
      await mkdir(dirname(folder), { recursive: true });
      lock ??= await takeLock(at.lock);
      try {
        await mend();
        await step('make staging');
        await remove(at.staging);
        await mkdir(at.staging);
        return at.staging;
      } catch (error) {
        await release();
        throw error;
      }
    },

    async commit(sideFiles = []) {
      if (lock === undefined) throw new StagedOutputFault('nothing-staged', 'commit without begin');
      try {
        for (const path of [at.staging, ...sideFiles.map((side) => side.from)]) {
          if (!(await exists(path))) throw new StagedOutputFault('nothing-staged', path);
        }
        if (!(await lock.isHeld())) throw new StagedOutputFault('lock-lost', at.lock);
        if (await exists(at.previous)) await discard(at.previous);
        const journal: Journal = {
          first: !(await exists(at.out)),
          sideFiles: sideFiles.map((side) => ({ from: relative(dirname(folder), resolve(side.from)), to: relative(dirname(folder), resolve(side.to)) })),
        };
        await step('write journal');
        await writeDurably(`${at.journal}.new`, JSON.stringify(journal));
        await step('place journal');
        await moved(`${at.journal}.new`, at.journal);
        await syncFolder(dirname(folder));
        try {
          await swap(journal);
        } catch (error) {
          await rollBack(journal);
          throw new StagedOutputFault('swap-failed', folder, { cause: error });
        }
        // The new folder stands. What cannot be deleted now, the next command deletes.
        await tidy(journal).catch(() => undefined);
      } finally {
        await release();
      }
    },

    async abandon() {
      if (lock === undefined) return;
      try {
        if (await lock.isHeld()) await remove(at.staging);
      } finally {
        await release();
      }
    },
  };
}

interface Journal {
  /** No folder stood at `<out>` when the swap began. */
  first: boolean;
  /** Relative to the parent of `<out>`, so that a moved workspace can still be mended. */
  sideFiles: readonly SideFile[];
}

async function readJournal(path: string): Promise<Journal | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Journal;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

// ── Lock ────────────────────────────────────────────────────────────────────

interface Lock {
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

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

async function takeLock(path: string): Promise<Lock> {
  const holder: LockHolder = { pid: process.pid, host: hostname(), born: birthOf(process.pid), token: crypto.randomUUID() };
  const content = JSON.stringify(holder);
  for (let attempt = 0; ; attempt++) {
    try {
      const file = await open(path, 'wx');
      try {
        await file.writeFile(content);
      } finally {
        await file.close();
      }
      break;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const found = await readLock(path);
    if (found === undefined) continue;
    if (attempt > 20 || (found.holder !== undefined && isAlive(found.holder, found.beat))) {
      throw new StagedOutputFault('busy', path, found.holder ? { pid: found.holder.pid } : {});
    }
    // An empty lock is one that is just being written, or whose writer died over it.
    if (found.holder === undefined && attempt < 5) await delay(20);
    else await takeAway(path, found.text);
  }
  held.add(holder.token);
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), HEARTBEAT);
  beat.unref();
  const isHeld = async () => (await readLock(path))?.text === content;
  return {
    isHeld,
    async release() {
      clearInterval(beat);
      if (await isHeld()) await remove(path);
      held.delete(holder.token);
    },
  };
}

/** Moves a dead lock aside; one that another process has meanwhile made new is put back. `isHeld` before the swap catches the rest. */
async function takeAway(path: string, text: string): Promise<void> {
  const aside = `${path}.${crypto.randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const taken = await readFile(aside, 'utf8');
  if (taken !== text && !(await exists(path))) await rename(aside, path);
  else await remove(aside);
}

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
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isAlive(holder: LockHolder, beat: number): boolean {
  if (holder.host !== hostname()) return Math.abs(Date.now() - beat) < FOREIGN_LOCK_DIES_AFTER;
  if (holder.pid === process.pid) return held.has(holder.token);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return isCode(error, 'EPERM');
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

// ── Disk ────────────────────────────────────────────────────────────────────

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** On Windows a virus scanner or an open folder window refuses a rename for a moment. */
async function moved(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (attempt === 6 || !['EPERM', 'EBUSY', 'EACCES'].some((code) => isCode(error, code))) throw error;
      await delay(attempt * 40);
    }
  }
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** After a power cut too, the renames before this come before those after it. Windows has no such call. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(join(path, '.'), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
