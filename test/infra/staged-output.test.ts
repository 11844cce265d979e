import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { StagedOutputFault, stagedOutput } from '../../src/infra/staged-output.ts';

const root = mkdtempSync(join(tmpdir(), 'staged-output-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
function workspace(): string {
  const folder = join(root, `w${count++}`);
  mkdirSync(folder);
  return join(folder, 'dist');
}

const FILES = ['index.html', 'press/a/index.html', 'press/b/index.html'];

function fill(folder: string, edition: string): void {
  for (const path of FILES) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), edition);
  }
}

/** The edition that stands in `out`, having made sure that it is whole and that no other manifest stands beside it. */
function standing(out: string): string {
  const editions = new Set(FILES.map((path) => readFileSync(join(out, path), 'utf8')));
  expect(editions.size).toBe(1);
  const manifest = `${out}.manifest.json`;
  const [edition] = [...editions] as [string];
  if (existsSync(manifest)) expect(readFileSync(manifest, 'utf8')).toBe(edition);
  return edition;
}

function editionWithManifest(out: string): string {
  expect(existsSync(`${out}.manifest.json`)).toBe(true);
  return standing(out);
}

async function publish(out: string, edition: string, step?: (name: string) => void | Promise<void>): Promise<void> {
  const output = stagedOutput(out, step ? { step } : {});
  fill(await output.begin(), edition);
  const manifest = output.sideFile('manifest.json');
  writeFileSync(manifest.from, edition);
  await output.commit([manifest]);
}

function leftovers(out: string): string[] {
  return readdirSync(join(out, '..')).filter((name) => !['dist', 'dist.manifest.json'].includes(name));
}

async function stepsOf(run: (step: (name: string) => void) => Promise<void>): Promise<string[]> {
  const steps: string[] = [];
  await run((name) => void steps.push(name));
  return steps;
}

/** Stops at a step for good, as a kill does: nothing after it runs, no `finally` either. */
async function stopAt(stop: number, run: (step: (name: string) => Promise<void>) => Promise<unknown>): Promise<boolean> {
  let at = 0;
  return new Promise((done, fail) => {
    run(async () => {
      if (at++ !== stop) return;
      done(true);
      await new Promise(() => undefined);
    }).then(() => done(false), fail);
  });
}

/** A stopped run of this very process still holds its lock; a killed one's would be dead. */
function dropLock(out: string): void {
  rmSync(`${out}.lock`, { force: true });
}

describe('a swap', () => {
  it('puts the new folder and its manifest in place and leaves nothing else behind', async () => {
    const out = workspace();
    await publish(out, 'first');
    expect(editionWithManifest(out)).toBe('first');
    await publish(out, 'second');
    expect(editionWithManifest(out)).toBe('second');
    expect(leftovers(out)).toEqual([]);
  });

  it('leaves the old folder and its manifest as they were when any step of it fails', async () => {
    const out = workspace();
    await publish(out, 'old');
    const steps = await stepsOf((step) => publish(out, 'old', step));
    const until = steps.indexOf('side file dist.manifest.json');
    expect(until).toBeGreaterThan(3);
    for (let fails = 0; fails <= until; fails++) {
      let at = 0;
      const broken = publish(out, 'new', () => {
        if (at++ === fails) throw new Error('disk');
      });
      await expect(broken).rejects.toThrow();
      expect(editionWithManifest(out)).toBe('old');
      await stagedOutput(out).recover();
      expect(editionWithManifest(out)).toBe('old');
    }
  });

  it('is refused when nothing was staged', async () => {
    const output = stagedOutput(workspace());
    await expect(output.commit()).rejects.toMatchObject({ code: 'nothing-staged' });
    await output.begin();
    await expect(output.commit([output.sideFile('manifest.json')])).rejects.toMatchObject({ code: 'nothing-staged' });
  });

  it('keeps the old folder when a build is abandoned', async () => {
    const out = workspace();
    await publish(out, 'old');
    const output = stagedOutput(out);
    fill(await output.begin(), 'half');
    await output.abandon();
    expect(editionWithManifest(out)).toBe('old');
    expect(leftovers(out)).toEqual([]);
  });
});

describe('after SIGKILL', () => {
  const script = (out: string, stop: string) => `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { join } from 'node:path';
    import { stagedOutput } from ${JSON.stringify(join(import.meta.dirname, '../../src/infra/staged-output.ts'))};
    const output = stagedOutput(${JSON.stringify(out)}, { step: (name) => { if (name === ${JSON.stringify(stop)}) process.kill(process.pid, 'SIGKILL'); } });
    const staging = await output.begin();
    for (const path of ${JSON.stringify(FILES)}) { mkdirSync(join(staging, path, '..'), { recursive: true }); writeFileSync(join(staging, path), 'new'); }
    const manifest = output.sideFile('manifest.json');
    writeFileSync(manifest.from, 'new');
    await output.commit([manifest]);
  `;
  const killedAt = (out: string, stop: string): Promise<string | null> =>
    new Promise((done) => {
      const child = execFile(process.execPath, ['--input-type=module', '-e', script(out, stop)], () => undefined);
      child.on('exit', (_code, signal) => done(signal));
    });

  it('at each step of a build, the folder is whole, old or new, with its own manifest, and the next build runs', { timeout: 20_000 }, async () => {
    const probe = workspace();
    await publish(probe, 'old');
    const steps = [...new Set(await stepsOf((step) => publish(probe, 'new', step)))];
    expect(steps.length).toBeGreaterThan(8);
    const editions = await Promise.all(
      steps.map(async (stop) => {
        const out = workspace();
        await publish(out, 'old');
        expect(await killedAt(out, stop)).toBe('SIGKILL');
        if (existsSync(out)) standing(out);
        await stagedOutput(out).recover();
        const edition = editionWithManifest(out);
        expect(leftovers(out).filter((name) => name !== 'dist.staging.manifest.json' && name !== 'dist.lock')).toEqual([]);
        await publish(out, 'next');
        expect(editionWithManifest(out)).toBe('next');
        expect(leftovers(out)).toEqual([]);
        return edition;
      }),
    );
    expect(new Set(editions)).toEqual(new Set(['old', 'new']));
  });

  it('and another kill at each step of the recovery, the folder is still whole', async () => {
    const killedTwice = async (first: boolean, stop: number): Promise<void> => {
      let recoveryIsOver = false;
      for (let again = 0; !recoveryIsOver; again++) {
        const out = workspace();
        if (!first) await publish(out, 'old');
        expect(await stopAt(stop, (step) => publish(out, 'new', step))).toBe(true);
        dropLock(out);
        recoveryIsOver = !(await stopAt(again, (step) => stagedOutput(out, { step }).recover()));
        dropLock(out);
        if (existsSync(out)) standing(out);
        await stagedOutput(out).recover();
        if (!first || existsSync(out)) editionWithManifest(out);
      }
    };
    for (const first of [false, true]) {
      const probe = workspace();
      if (!first) await publish(probe, 'old');
      const steps = await stepsOf((step) => publish(probe, 'new', step));
      await Promise.all(steps.map((_, stop) => killedTwice(first, stop)));
    }
  });
});

describe('recovery', () => {
  it('puts the old folder back where only it is left', async () => {
    const out = workspace();
    fill(`${out}.previous`, 'old');
    expect(await stagedOutput(out).recover()).toBe('restored');
    expect(standing(out)).toBe('old');
  });

  it('removes the staging of a build that never finished', async () => {
    const out = workspace();
    fill(out, 'old');
    fill(`${out}.staging`, 'half');
    expect(await stagedOutput(out).recover()).toBe('cleaned');
    expect(standing(out)).toBe('old');
    expect(leftovers(out)).toEqual([]);
  });

  it('keeps the old folder when another hand removed the verified staging', async () => {
    const out = workspace();
    await publish(out, 'old');
    await stopAt(5, (step) => publish(out, 'new', step));
    rmSync(`${out}.staging`, { recursive: true, force: true });
    dropLock(out);
    expect(await stagedOutput(out).recover()).toBe('restored');
    expect(editionWithManifest(out)).toBe('old');
  });

  it('changes nothing where nothing is amiss, and needs no folder', async () => {
    expect(await stagedOutput(workspace()).recover()).toBe('untouched');
  });
});

describe('the lock', () => {
  it('lets one build at a time work, and names the process that does', async () => {
    const out = workspace();
    const first = stagedOutput(out);
    await first.begin();
    const second = stagedOutput(out);
    await expect(second.begin()).rejects.toMatchObject({ name: 'StagedOutputFault', code: 'busy', pid: process.pid });
    expect(await second.recover()).toBe('busy');
    expect(existsSync(`${out}.staging`)).toBe(true);
    await first.abandon();
    await second.begin();
    await second.abandon();
  });

  it('of a dead process is taken over, even by a process of the same number', async () => {
    const out = workspace();
    for (const pid of [process.pid, 2 ** 22 + 1]) {
      writeFileSync(`${out}.lock`, JSON.stringify({ pid, host: hostname(), born: null, token: 'dead' }));
      const output = stagedOutput(out);
      await output.begin();
      await output.abandon();
    }
    writeFileSync(`${out}.lock`, '');
    await publish(out, 'new');
    expect(leftovers(out)).toEqual([]);
  });

  it('that was taken away during the work stops the swap', async () => {
    const out = workspace();
    await publish(out, 'old');
    const output = stagedOutput(out);
    fill(await output.begin(), 'new');
    writeFileSync(`${out}.lock`, '{}');
    const fault = await output.commit().catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(StagedOutputFault);
    expect(fault).toMatchObject({ code: 'lock-lost' });
    expect(editionWithManifest(out)).toBe('old');
  });

  it('is won by one of many that find a dead one at the same time', async () => {
    const out = workspace();
    writeFileSync(`${out}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), born: null, token: 'dead' }));
    const outputs = Array.from({ length: 8 }, () => stagedOutput(out));
    const results = await Promise.allSettled(outputs.map((output) => output.begin()));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });
});
