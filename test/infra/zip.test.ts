import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/infra/file-digest.ts';
import { ZipFault, zipOf } from '../../src/infra/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
  { path: 'mimetype', bytes: bytes('application/epub+zip'), store: true },
  { path: '보도자료/11월 22일.txt', bytes: bytes('음성군 소식\n'.repeat(200)) },
  { path: '1', bytes: new Uint8Array(0) },
];

describe('an archive', () => {
  it('gives back its files, in the order given', () => {
    const unzipped = unzipSync(zipOf(files));
    for (const file of files) expect(unzipped[file.path.normalize('NFC')]).toEqual(file.bytes);
    const archive = Buffer.from(zipOf(files));
    const order = files.map((file) => archive.lastIndexOf(Buffer.from(file.path)));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('begins with a stored mimetype and no extra field, as an EPUB must', () => {
    const archive = Buffer.from(zipOf(files));
    expect(archive.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
    expect(archive.readUInt16LE(8)).toBe(0);
    expect(archive.readUInt16LE(28)).toBe(0);
  });

  it('marks Korean names as UTF-8, in NFC, and stands at 1980-01-01', () => {
    const archive = Buffer.from(zipOf([{ path: '소식.txt'.normalize('NFD'), bytes: bytes('x') }]));
    expect(archive.readUInt16LE(6) & 0x800).toBe(0x800);
    expect(archive.includes(Buffer.from('소식.txt'))).toBe(true);
    expect([archive.readUInt16LE(10), archive.readUInt16LE(12)]).toEqual([0, 33]);
  });

  it('is the same to the byte in New York and in Seoul', () => {
    const script = `
      import { zipOf } from ${JSON.stringify(join(import.meta.dirname, '../../src/infra/zip.ts'))};
      process.stdout.write(zipOf([{ path: '소식.txt', bytes: new TextEncoder().encode('음성군 '.repeat(99)) }]));`;
    const digests = ['America/New_York', 'Asia/Seoul'].map((TZ) => sha256(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ } })));
    expect(digests[0]).toBe(digests[1]);
  });

  it('refuses names that would leave its folder, that Windows cannot write, or that come twice', () => {
    for (const path of ['../a', 'a/../b', '/a', 'a\\b', 'C:/a', 'a//b', '', 'a/', './a', 'a\0b', '\ud800']) {
      expect(() => zipOf([{ path, bytes: bytes('x') }]), path).toThrow(ZipFault);
    }
    for (const [a, b] of [['a', 'a'], ['A.txt', 'a.txt'], ['가', '가'.normalize('NFD')]] as const) {
      expect(() => zipOf([{ path: a, bytes: bytes('x') }, { path: b, bytes: bytes('y') }])).toThrow(expect.objectContaining({ code: 'duplicate' }));
    }
  });
});
