/** Runs a command and measures it from outside: seconds, and the most memory that it and its children held at once. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { stopwatch } from '../infra/clock.ts';

export interface Measurement {
  seconds: number;
  /** Undefined where the system has no /proc. */
  peakBytes: number | undefined;
}

export interface MeasuredCommand {
  command: string;
  args: string[];
  cwd: string;
  env?: NodeJS.ProcessEnv | undefined;
}

export class CommandFailed extends Error {
  override name = 'CommandFailed';
}

const EVERY = 100;

export async function runMeasured({ command, args, cwd, env = {} }: MeasuredCommand): Promise<Measurement> {
  const elapsed = stopwatch();
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  const hear = (piece: Buffer) => {
    said.push(piece.toString());
    if (said.length > 200) said.shift();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let peakBytes: number | undefined;
  const look = () => {
    const now = child.pid === undefined ? undefined : treeBytes(child.pid);
    if (now !== undefined) peakBytes = Math.max(peakBytes ?? 0, now);
  };
  const timer = setInterval(look, EVERY);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  const seconds = elapsed() / 1000;
  if (code !== 0) throw new CommandFailed(`${command} ${args.join(' ')} → ${code}\n${said.join('')}`);
  return { seconds, peakBytes };
}

/**
 * VmHWM is the kernel's own high mark, so nothing is missed between two looks in
 * the process itself; children are added as they stand. See proc(5).
 */
function treeBytes(root: number): number | undefined {
  const own = statusBytes(root, 'VmHWM');
  if (own === undefined) return undefined;
  return descendants(root).reduce((sum, pid) => sum + (statusBytes(pid, 'VmRSS') ?? 0), own);
}

function statusBytes(pid: number, field: 'VmHWM' | 'VmRSS'): number | undefined {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readOrEmpty(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function descendants(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of processNames()) {
    // The command's name, in brackets, may hold spaces and brackets itself.
    const [, parent] = readOrEmpty(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ') ?? [];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === root || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

function processNames(): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Gone meanwhile, or a system without /proc.
    return '';
  }
}
