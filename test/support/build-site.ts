/** The real commands, run as the office runs them: a process of their own, with folders of their own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../src/integrations/manifest.ts';
import { walkFiles } from '../../src/infra/file-digest.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface Workplace {
  folder: string;
  content: string;
  out: string;
  cache: string;
}

/**
 * What is drawn lies by the digest of all that it is drawn from, so that tests
 * about something else may share it; `cold` is for those about drawing.
 */
export function makeWorkplace({ cold = false } = {}): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'sosik-site-'));
  const cache = join(folder, 'cache');
  const shared = process.env['SOSIK_TEST_BYTES'];
  if (!cold && shared) {
    mkdirSync(cache);
    symlinkSync(shared, join(cache, 'bytes'), 'dir');
  }
  return { folder, content: join(folder, 'content'), out: join(folder, 'dist'), cache };
}

export function removeWorkplace({ folder }: Workplace): void {
  rmSync(folder, { recursive: true, force: true });
}

export interface RunResult {
  code: number | null;
  text: string;
}

export interface RunOptions {
  command?: 'build' | 'check' | 'desk' | 'consent' | 'posted' | 'bundle' | undefined;
  args?: string[] | undefined;
  now?: string | undefined;
  env?: Record<string, string> | undefined;
  /** Called with the child once it runs, to kill it. */
  onStart?: ((kill: () => void) => void) | undefined;
}

export const NOW = '2026-11-22T12:00:00+09:00';

export function runCommand(place: Workplace, { command = 'build', args = [], now = NOW, env = {}, onStart }: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts', `${command}.ts`), ...args], {
      cwd: place.folder,
      env: { PATH: process.env['PATH'], HOME: place.folder, SOSIK_CONTENT: place.content, SOSIK_OUT: place.out, SOSIK_CACHE: place.cache, SOSIK_NOW: now, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    let text = '';
    child.stdout.on('data', (piece: Buffer) => (text += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (text += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, text }));
    onStart?.(() => child.kill('SIGKILL'));
  });
}

/** Every file of a site with its bytes as text of one sign a byte, so that two sites can be compared. */
export async function siteBytes(folder: string): Promise<Map<string, string>> {
  const { files } = await walkFiles(folder);
  return new Map(files.map(({ path }) => [path, readFileSync(join(folder, path)).toString('latin1')]));
}

export function readManifest({ out }: Workplace): Manifest {
  return JSON.parse(readFileSync(`${out}.manifest.json`, 'utf8')) as Manifest;
}
