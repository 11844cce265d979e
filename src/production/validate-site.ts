/** `npm run validate`: the built site through validators that this project did not write. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';
import { walkFiles } from '../infra/file-digest.ts';
import { validateEpubs } from './validate-epub.ts';

const run = promisify(execFile);

export interface ValidatorReport {
  name: string;
  /** Debian's package, where the validator is not there. */
  missing?: string | undefined;
  /** The command that installs it, where Debian has no package of it. */
  install?: string | undefined;
  checked: number;
  findings: string[];
}

const AT_ONCE = 200;

export async function validateSite(folder: string): Promise<ValidatorReport[]> {
  const { files } = await walkFiles(folder);
  const paths = (pattern: RegExp) => files.map(({ path }) => path).filter((path) => pattern.test(path));
  return [
    // A mail is written for programs of twenty years ago, by other rules; its own tests hold it.
    await validateHtml(folder, paths(/(?<!\/email)\.html$/)),
    await validateByCommand({ name: 'xmllint', debian: 'libxml2-utils', args: ['--noout', '--nonet'], folder, paths: paths(/\.(xml|opml)$/) }),
    await findMetadata(folder, paths(/\.(jpg|webp|png)$/)),
    ...(await validateEpubs(folder, paths(/\.epub$/))),
  ];
}

/**
 * Rules of form alone; what the pages look like to a reader is tested in the
 * browser. What acts as soon as it is chosen needs no button to submit it
 * (wcag/h32 is one technique among others).
 */
const HTML_RULES = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'doctype-style': 'off', 'void-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off', 'attribute-boolean-style': 'off', 'attr-quotes': 'off', 'no-raw-characters': 'off', 'prefer-native-element': 'off', 'no-redundant-role': 'off', 'valid-id': ['error', { relaxed: true }], 'tel-non-breaking': 'off', 'require-sri': 'off', 'wcag/h32': 'off' },
});

async function validateHtml(folder: string, paths: string[]): Promise<ValidatorReport> {
  const findings: string[] = [];
  for (const path of paths) {
    const { results } = await HTML_RULES.validateFile(join(folder, path));
    for (const { messages } of results) for (const { line, ruleId, message } of messages) findings.push(`${path}:${line} ${ruleId} ${message}`);
  }
  return { name: 'html-validate', checked: paths.length, findings };
}

interface CommandValidator {
  name: string;
  debian: string;
  args: string[];
  folder: string;
  paths: string[];
}

async function validateByCommand({ name, debian, args, folder, paths }: CommandValidator): Promise<ValidatorReport> {
  const findings: string[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    try {
      await run(name, [...args, ...paths.slice(start, start + AT_ONCE)], { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
    } catch (error) {
      const { code, stderr = '', stdout = '' } = error as { code?: string | number; stderr?: string; stdout?: string };
      if (code === 'ENOENT') return { name, missing: debian, checked: 0, findings: [] };
      findings.push(...`${stdout}${stderr}`.split('\n').filter(Boolean));
    }
  }
  return { name, checked: paths.length, findings };
}

/** No published picture may tell where it was taken, or with what. */
async function findMetadata(folder: string, paths: string[]): Promise<ValidatorReport> {
  const findings: string[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    try {
      const { stdout } = await run('exiftool', ['-q', '-p', '$FilePath: GPS or camera data', '-if', '$GPSLatitude or $Make or $Model or $SerialNumber', ...paths.slice(start, start + AT_ONCE)], { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
      findings.push(...stdout.split('\n').filter(Boolean));
    } catch (error) {
      const { code } = error as { code?: string | number };
      if (code === 'ENOENT') return { name: 'exiftool', missing: 'libimage-exiftool-perl', checked: 0, findings: [] };
      // exiftool ends with 2 where the condition held for no file, which is what is wanted.
      if (code !== 2) throw error;
    }
  }
  return { name: 'exiftool', checked: paths.length, findings };
}

export function validatorLines({ name, missing, install = missing && `apt-get install ${missing}`, checked, findings }: ValidatorReport): string[] {
  if (install) return [`${name}: 설치되어 있지 않아 건너뛰었습니다. 설치: ${install}`];
  return [`${name}: ${checked}개 파일, ${findings.length === 0 ? '문제 없음' : `문제 ${findings.length}건`}`, ...findings.slice(0, 40).map((finding) => `  ${finding}`)];
}
