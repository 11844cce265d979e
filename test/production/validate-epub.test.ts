import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EpubTool, type EpubTools, validateEpubs } from '../../src/production/validate-epub.ts';
import { validatorLines } from '../../src/production/validate-site.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sosik-validate-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A validator that says what it is given to say. */
function tool(name: string, script: string): EpubTool {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(file, script);
  return { command: process.execPath, args: [file] };
}

const ABSENT: EpubTool = { command: 'no-such-validator', args: [] };
const NOTHING: EpubTools = { epubcheck: ABSENT, ace: [ABSENT] };
const linesOf = async (tools: EpubTools) => (await validateEpubs(folder, ['newsletters/sosik/2026-11/book.epub'], tools)).map(validatorLines);

describe('the validators of e-books', () => {
  it('say how they are installed where they are not', async () => {
    expect(await linesOf(NOTHING)).toEqual([['epubcheck: 설치되어 있지 않아 건너뛰었습니다. 설치: apt-get install epubcheck'], ['ace: 설치되어 있지 않아 건너뛰었습니다. 설치: npm install -g @daisy/ace']]);
  });

  it('are heard where they complain', async () => {
    const epubcheck = tool('epubcheck', `if (process.argv.includes('--version')) process.exit(0); console.error('ERROR(RSC-005): ' + process.argv.at(-1) + ': no title'); process.exit(1);`);
    const report = JSON.stringify({ assertions: [{ 'earl:testSubject': { url: 'piece-1.xhtml' }, assertions: [{ 'earl:test': { 'dct:title': 'image-alt' }, 'earl:result': { 'dct:description': 'Fix\nthis', html: '<img/>' } }] }] });
    const ace = tool('ace', `if (process.argv.includes('--version')) process.exit(0); require('node:fs').writeFileSync(require('node:path').join(process.argv[process.argv.indexOf('--outdir') + 1], 'report.json'), ${JSON.stringify(report)});`);
    expect(await linesOf({ epubcheck, ace: [ABSENT, ace] })).toEqual([
      ['epubcheck: 1개 파일, 문제 1건', '  ERROR(RSC-005): newsletters/sosik/2026-11/book.epub: no title'],
      ['ace: 1개 파일, 문제 1건', '  newsletters/sosik/2026-11/book.epub: piece-1.xhtml image-alt Fix this <img/>'],
    ]);
  });

  it('are not taken for content where they break', async () => {
    const broken = tool('broken', `if (process.argv.includes('--version')) process.exit(0); console.error('no memory'); process.exit(3);`);
    const lines = (await linesOf({ epubcheck: broken, ace: [broken] })).flat();
    expect(lines[1]).toContain('book.epub: epubcheck 3 no memory');
    expect(lines[3]).toContain('book.epub: ace 3 no memory');
  });
});
