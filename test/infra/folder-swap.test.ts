import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stagedOutput } from '../../src/infra/staged-output.ts';
import { dropLock, editionWithManifest, FILES, fill, leftovers, publish, standing, stepsOf, stopAt, workspace } from './staged-workspace.ts';

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

/** Stops a build at a step, and then its recovery at each of the recovery's steps. */
async function stopTwice(first: boolean, stop: number): Promise<void> {
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
}

describe('after SIGKILL', () => {
  it('at each step of a build, the folder is whole, old or new, with its own manifest, and the next build runs', { timeout: 60_000 }, async () => {
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
    for (const first of [false, true]) {
      const probe = workspace();
      if (!first) await publish(probe, 'old');
      const steps = await stepsOf((step) => publish(probe, 'new', step));
      await Promise.all(steps.map((_, stop) => stopTwice(first, stop)));
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
