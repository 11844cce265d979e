/**
 * The swap of a finished folder for the one that stands, in renames, with a journal:
 * whatever a kill leaves between two of them, `mend` goes on from there.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { exists, move, remove, syncFolder, writeDurably } from './disk.ts';
import { isErrorCode } from './error-code.ts';

export interface SideFile {
  /** Where the new one was written, on the same disk as `to`. */
  from: string;
  to: string;
}

/** `untouched`: nothing was amiss. `cleaned`: leftovers of a build that never finished were removed. `restored`: the old folder was put back. `finished`: a verified build was swapped in. */
export type Mending = 'untouched' | 'cleaned' | 'restored' | 'finished';

export interface SwapJournal {
  /** No folder stood at `<out>` when the swap began. */
  first: boolean;
  /** Relative to the parent of `<out>`, so that a moved workspace can still be mended. */
  sideFiles: readonly SideFile[];
}

export class FolderSwap {
  readonly staging: string;
  readonly #out: string;
  readonly #parent: string;
  readonly #previous: string;
  readonly #discard: string;
  readonly #journal: string;
  readonly #newJournal: string;
  readonly #step: (name: string) => Promise<void>;

  /** @param step called before each change on disk with its name */
  constructor(out: string, step: (name: string) => Promise<void>) {
    this.#out = out;
    this.#parent = dirname(out);
    this.staging = `${out}.staging`;
    this.#previous = `${out}.previous`;
    this.#discard = `${out}.discard`;
    this.#journal = `${out}.swap`;
    this.#newJournal = `${out}.swap.new`;
    this.#step = step;
  }

  /** Whether there is anything that `mend` would look at. */
  async hasLeftovers(): Promise<boolean> {
    const leftovers = [this.staging, this.#previous, this.#discard, this.#journal, this.#newJournal];
    return (await Promise.all(leftovers.map(exists))).includes(true);
  }

  /** Writes down that the staging is verified: from here on a kill finishes the swap. */
  async begin(sideFiles: readonly SideFile[]): Promise<SwapJournal> {
    if (await exists(this.#previous)) await this.#discardFolder(this.#previous);
    const journal: SwapJournal = {
      first: !(await exists(this.#out)),
      sideFiles: sideFiles.map(({ from, to }) => ({ from: relative(this.#parent, resolve(from)), to: relative(this.#parent, resolve(to)) })),
    };
    await this.#step('write journal');
    await writeDurably(this.#newJournal, JSON.stringify(journal));
    await this.#step('place journal');
    await move(this.#newJournal, this.#journal);
    await syncFolder(this.#parent);
    return journal;
  }

  /**
   * From any state that a kill leaves after the journal was written until the new
   * folder and its side files stand. Every line may have run before. False: the
   * staging was removed by another hand, and the old folder stands.
   */
  async swap(journal: SwapJournal): Promise<boolean> {
    const sides = this.#sidesOf(journal);
    if (await exists(this.staging)) await this.#placeStaging(sides);
    else if (!(await exists(this.#out)) || (!journal.first && !(await exists(this.#previous)))) {
      await this.#putBack(sides);
      await remove(this.#journal);
      return false;
    }
    for (const { from, to } of sides) {
      await this.#step(`side file ${basename(to)}`);
      if (await exists(from)) await move(from, to);
    }
    return true;
  }

  async #placeStaging(sides: readonly SideFile[]): Promise<void> {
    for (const { to } of sides) {
      await this.#step(`set aside ${basename(to)}`);
      if (await exists(to)) await move(to, `${to}.previous`);
    }
    if (await exists(this.#out)) {
      if (await exists(this.#previous)) await this.#discardFolder(this.#previous);
      await this.#step('out to previous');
      await move(this.#out, this.#previous);
    }
    await this.#step('staging to out');
    await move(this.staging, this.#out);
  }

  /** Forgets what was replaced; the journal goes before the old folder. */
  async tidy(journal: SwapJournal): Promise<void> {
    for (const { to } of this.#sidesOf(journal)) {
      await this.#step(`forget old ${basename(to)}`);
      await remove(`${to}.previous`);
    }
    await syncFolder(this.#parent);
    await this.#step('remove journal');
    await remove(this.#journal);
    if (await exists(this.#previous)) await this.#discardFolder(this.#previous);
  }

  /** Undoes what `swap` did before it failed. */
  async rollBack(journal: SwapJournal): Promise<void> {
    const sides = this.#sidesOf(journal);
    if (!(await exists(this.staging)) && (await exists(this.#out))) {
      for (const { from, to } of sides) if (!(await exists(from)) && (await exists(to))) await move(to, from);
      await move(this.#out, this.staging);
    }
    await this.#putBack(sides);
    await remove(this.#journal);
  }

  async mend(): Promise<Mending> {
    const finished = await this.#finish();
    const restored = await this.#settlePrevious();
    let mending = restored ?? finished ?? 'untouched';
    for (const leftover of [this.staging, this.#discard, this.#newJournal]) {
      if (!(await exists(leftover))) continue;
      await this.#step(`remove ${basename(leftover)}`);
      await remove(leftover);
      if (mending === 'untouched') mending = 'cleaned';
    }
    return mending;
  }

  /** What the journal tells to do; undefined where there is none. */
  async #finish(): Promise<Mending | undefined> {
    const journal = await readJournal(this.#journal);
    if (journal === undefined) return undefined;
    if (!(await this.swap(journal))) return 'restored';
    await this.tidy(journal);
    return 'finished';
  }

  async #settlePrevious(): Promise<Mending | undefined> {
    if (!(await exists(this.#previous))) return undefined;
    if (await exists(this.#out)) {
      await this.#discardFolder(this.#previous);
      return 'cleaned';
    }
    await this.#step('previous to out');
    await move(this.#previous, this.#out);
    return 'restored';
  }

  async #putBack(sides: readonly SideFile[]): Promise<void> {
    if (!(await exists(this.#out)) && (await exists(this.#previous))) await move(this.#previous, this.#out);
    for (const { to } of sides) if (!(await exists(to)) && (await exists(`${to}.previous`))) await move(`${to}.previous`, to);
  }

  /** Under its own name first: a half-deleted folder must not look like one to go back to. */
  async #discardFolder(path: string): Promise<void> {
    await remove(this.#discard);
    await this.#step(`discard ${basename(path)}`);
    if (await exists(path)) await move(path, this.#discard);
    await this.#step('remove discard');
    await remove(this.#discard);
  }

  #sidesOf(journal: SwapJournal): SideFile[] {
    return journal.sideFiles.map(({ from, to }) => ({ from: resolve(this.#parent, from), to: resolve(this.#parent, to) }));
  }
}

async function readJournal(path: string): Promise<SwapJournal | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as SwapJournal;
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
