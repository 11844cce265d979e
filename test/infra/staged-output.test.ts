import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { StagedOutputFault, stagedOutput } from '../../src/infra/staged-output.ts';
import { editionWithManifest, fill, leftovers, publish, stepsOf, workspace } from './staged-workspace.ts';

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
});
