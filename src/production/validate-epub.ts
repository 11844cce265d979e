/** The e-books of a built site through the validators of the trade: epubcheck, and DAISY's Ace for accessibility. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ValidatorReport } from './validate-site.ts';

const run = promisify(execFile);
const OUTPUT_BYTES = 64 * 1024 * 1024;

/** Debian's command is this archive, which only a kernel that knows of Java can run by itself. */
const DEBIAN_JAR = '/usr/share/java/epubcheck.jar';

/** One command: its name and what stands before the book's path. */
export interface EpubTool {
  command: string;
  args: readonly string[];
}

export interface EpubTools {
  epubcheck: EpubTool;
  /** The first that there is. */
  ace: readonly EpubTool[];
}

export const EPUB_TOOLS: EpubTools = {
  epubcheck: existsSync(DEBIAN_JAR) ? { command: 'java', args: ['-jar', DEBIAN_JAR] } : { command: 'epubcheck', args: [] },
  // One package brings both; the first drives a Chromium without a window, the second wants a screen.
  ace: [{ command: 'ace-puppeteer', args: [] }, { command: 'ace', args: [] }],
};

/** @param paths of the e-books, relative to the folder of the site */
export async function validateEpubs(folder: string, paths: readonly string[], tools = EPUB_TOOLS): Promise<ValidatorReport[]> {
  return [await runEpubcheck(folder, paths, tools.epubcheck), await runAce(folder, paths, tools.ace)];
}

interface Ended {
  code: number | string;
  output: string;
}

/** Undefined where there is no such command. */
async function ended({ command, args }: EpubTool, rest: readonly string[], folder: string): Promise<Ended | undefined> {
  try {
    const { stdout, stderr } = await run(command, [...args, ...rest], { cwd: folder, maxBuffer: OUTPUT_BYTES });
    return { code: 0, output: `${stdout}${stderr}` };
  } catch (error) {
    const { code = 'killed', stdout = '', stderr = '' } = error as { code?: string | number; stdout?: string; stderr?: string };
    return code === 'ENOENT' ? undefined : { code, output: `${stdout}${stderr}` };
  }
}

async function runEpubcheck(folder: string, paths: readonly string[], tool: EpubTool): Promise<ValidatorReport> {
  const name = 'epubcheck';
  const findings: string[] = [];
  // Without a book there is nothing to run, but whether it could be run is said all the same.
  if (!(await ended(tool, ['--version'], folder))) return { name, missing: 'epubcheck', checked: 0, findings };
  for (const path of paths) {
    const { code = 0, output = '' } = (await ended(tool, ['--failonwarnings', path], folder)) ?? {};
    if (code === 0) continue;
    const lines = output.split('\n').filter((line) => /^(FATAL|ERROR|WARNING)/.test(line));
    findings.push(...(lines.length > 0 ? lines : [`${path}: epubcheck ${code} ${output.trim().slice(0, 400)}`]));
  }
  return { name, checked: paths.length, findings };
}

async function runAce(folder: string, paths: readonly string[], tools: readonly EpubTool[]): Promise<ValidatorReport> {
  const name = 'ace';
  const tool = await firstThere(tools, folder);
  if (!tool) return { name, install: 'npm install -g @daisy/ace', checked: 0, findings: [] };
  const findings: string[] = [];
  for (const path of paths) findings.push(...(await aceFindings(folder, path, tool)));
  return { name, checked: paths.length, findings };
}

async function firstThere(tools: readonly EpubTool[], folder: string): Promise<EpubTool | undefined> {
  for (const tool of tools) if (await ended(tool, ['--version'], folder)) return tool;
  return undefined;
}

async function aceFindings(folder: string, path: string, tool: EpubTool): Promise<string[]> {
  const out = await mkdtemp(join(tmpdir(), 'sosik-ace-'));
  try {
    const result = await ended(tool, ['--force', '--silent', '--outdir', out, path], folder);
    const report = await readFile(join(out, 'report.json'), 'utf8').catch(() => undefined);
    if (report === undefined) return [`${path}: ace ${result?.code ?? ''} ${result?.output.trim().slice(0, 400) ?? ''}`];
    return findingsOf(JSON.parse(report) as AceReport).map((finding) => `${path}: ${finding}`);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** The parts that are read here: https://daisy.github.io/ace/docs/report-json/ */
interface AceReport {
  assertions?: { 'earl:testSubject'?: { url?: string }; assertions?: { 'earl:test'?: { 'dct:title'?: string }; 'earl:result'?: { 'dct:description'?: string; html?: string } }[] }[];
}

function findingsOf({ assertions = [] }: AceReport): string[] {
  return assertions.flatMap((file) =>
    (file.assertions ?? []).map((found) => {
      const { 'dct:description': words = '', html = '' } = found['earl:result'] ?? {};
      return [file['earl:testSubject']?.url, found['earl:test']?.['dct:title'], words.replace(/\s+/g, ' '), html.slice(0, 120)].filter(Boolean).join(' ');
    }),
  );
}
