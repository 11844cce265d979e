import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { stagedOutput } from '../../src/infra/staged-output.ts';

const root = mkdtempSync(join(tmpdir(), 'staged-output-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
/** Where an output folder of its own may stand; nothing stands there yet. */
export function workspace(): string {
  const folder = join(root, `w${count++}`);
  mkdirSync(folder, { recursive: true });
  return join(folder, 'dist');
}

export const FILES = ['index.html', 'press/a/index.html', 'press/b/index.html'];

export function fill(folder: string, edition: string): void {
  for (const path of FILES) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), edition);
  }
}

/** The edition that stands in `out`, having made sure that it is whole and that no other manifest stands beside it. */
export function standing(out: string): string {
  const editions = new Set(FILES.map((path) => readFileSync(join(out, path), 'utf8')));
  expect(editions.size).toBe(1);
  const manifest = `${out}.manifest.json`;
  const [edition] = [...editions] as [string];
  if (existsSync(manifest)) expect(readFileSync(manifest, 'utf8')).toBe(edition);
  return edition;
}

export function editionWithManifest(out: string): string {
  expect(existsSync(`${out}.manifest.json`)).toBe(true);
  return standing(out);
}

export async function publish(out: string, edition: string, step?: (name: string) => void | Promise<void>): Promise<void> {
  const output = stagedOutput(out, step ? { step } : {});
  fill(await output.begin(), edition);
  const manifest = output.sideFile('manifest.json');
  writeFileSync(manifest.from, edition);
  await output.commit([manifest]);
}

export function leftovers(out: string): string[] {
  return readdirSync(join(out, '..')).filter((name) => !['dist', 'dist.manifest.json'].includes(name));
}

export async function stepsOf(run: (step: (name: string) => void) => Promise<void>): Promise<string[]> {
  const steps: string[] = [];
  await run((name) => void steps.push(name));
  return steps;
}

/** Stops at a step for good, as a kill does: nothing after it runs, no `finally` either. */
export async function stopAt(stop: number, run: (step: (name: string) => Promise<void>) => Promise<unknown>): Promise<boolean> {
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
export function dropLock(out: string): void {
  rmSync(`${out}.lock`, { force: true });
}
