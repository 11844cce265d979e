import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { exists, remove } from './disk.ts';
import { type FolderLock, takeLock } from './folder-lock.ts';
import { FolderSwap, type Mending, type SideFile } from './folder-swap.ts';

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
  constructor(code: StagedOutputFaultCode, detail: string, options: { pid?: number | undefined; cause?: unknown } = {}) {
    super(`staged output: ${code}: ${detail}`, 'cause' in options ? { cause: options.cause } : {});
    this.code = code;
    this.pid = options.pid;
  }
}

/** `busy`: another process is at work, and its staging is its own affair. */
export type Recovery = Mending | 'busy';

export interface StagedOutputOptions {
  /** Called before each change on disk with its name: for tests, which kill there. */
  step?: (name: string) => void | Promise<void>;
}

export function stagedOutput(out: string, options: StagedOutputOptions = {}): StagedOutput {
  return new StagedOutput(resolve(out), async (name) => options.step?.(name));
}

export class StagedOutput {
  readonly out: string;
  readonly #swap: FolderSwap;
  readonly #lockFile: string;
  readonly #step: (name: string) => Promise<void>;
  #lock: FolderLock | undefined;

  /** @param out absolute */
  constructor(out: string, step: (name: string) => Promise<void>) {
    this.out = out;
    this.#swap = new FolderSwap(out, step);
    this.#lockFile = `${out}.lock`;
    this.#step = step;
  }

  /** Where a side file of that suffix is written and where it ends: `sideFile('manifest.json')`. */
  sideFile(suffix: string): SideFile {
    return { from: `${this.#swap.staging}.${suffix}`, to: `${this.out}.${suffix}` };
  }

  /** Mends what a kill left. For the start of every command; never waits for a build that is under way. */
  async recover(): Promise<Recovery> {
    if (this.#lock !== undefined || !(await this.#swap.hasLeftovers())) return 'untouched';
    const attempt = await takeLock(this.#lockFile);
    if (!attempt.taken) return 'busy';
    this.#lock = attempt.lock;
    try {
      return await this.#swap.mend();
    } finally {
      await this.#release();
    }
  }

  /** Takes the lock, recovers, and returns the path of an empty staging folder. Throws `busy`. */
  async begin(): Promise<string> {
    await mkdir(dirname(this.out), { recursive: true });
    this.#lock ??= await this.#takenLock();
    try {
      await this.#swap.mend();
      await this.#step('make staging');
      await remove(this.#swap.staging);
      await mkdir(this.#swap.staging);
      return this.#swap.staging;
    } catch (error) {
      await this.#release();
      throw error;
    }
  }

  /** Swaps the verified staging in, and its side files with it. On a fault the old folder and its side files stand as before. Lets go of the lock. */
  async commit(sideFiles: readonly SideFile[] = []): Promise<void> {
    if (this.#lock === undefined) throw new StagedOutputFault('nothing-staged', 'commit without begin');
    try {
      for (const path of [this.#swap.staging, ...sideFiles.map((side) => side.from)]) {
        if (!(await exists(path))) throw new StagedOutputFault('nothing-staged', path);
      }
      if (!(await this.#lock.isHeld())) throw new StagedOutputFault('lock-lost', this.#lockFile);
      const journal = await this.#swap.begin(sideFiles);
      try {
        await this.#swap.swap(journal);
      } catch (error) {
        await this.#swap.rollBack(journal);
        throw new StagedOutputFault('swap-failed', this.out, { cause: error });
      }
      // The new folder stands. What cannot be deleted now, the next command deletes.
      await this.#swap.tidy(journal).catch(() => undefined);
    } finally {
      await this.#release();
    }
  }

  /** Removes the staging and lets go of the lock. */
  async abandon(): Promise<void> {
    if (this.#lock === undefined) return;
    try {
      if (await this.#lock.isHeld()) await remove(this.#swap.staging);
    } finally {
      await this.#release();
    }
  }

  async #takenLock(): Promise<FolderLock> {
    const attempt = await takeLock(this.#lockFile);
    if (!attempt.taken) throw new StagedOutputFault('busy', this.#lockFile, { pid: attempt.pid });
    return attempt.lock;
  }

  async #release(): Promise<void> {
    await this.#lock?.release();
    this.#lock = undefined;
  }
}
