import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { editEntry } from '../../../src/library/writing/edit-entry.ts';
import { appendItem } from '../../../src/library/writing/edit-yaml.ts';
import { temporaryFolder } from '../../support/content-folder.ts';

const FILE = '---\ntitle: 겨울철 돌봄: 강화\n# 쓴 사람의 말\nposted: []\n---\n\n본문입니다.\n';

async function edited(bytes: Uint8Array | string, note = '수를 바로잡습니다'): Promise<Buffer> {
  const file = join(temporaryFolder(), 'a.md');
  writeFileSync(file, bytes);
  await editEntry(file, (yaml) => appendItem(yaml, ['corrections'], { note }));
  return readFileSync(file);
}

const added = (note = '수를 바로잡습니다') => FILE.replace('posted: []\n', `posted: []\ncorrections:\n  - note: ${note}\n`);

describe('a file that a command changes', () => {
  it('keeps every other line, its encoding, its byte order mark and its line ends', async () => {
    expect((await edited(FILE)).toString()).toBe(added());
    expect((await edited(`\ufeff${FILE}`)).toString()).toBe(`\ufeff${added()}`);
    expect((await edited(FILE.replaceAll('\n', '\r\n'))).toString()).toBe(added().replaceAll('\n', '\r\n'));
    expect(iconv.decode(await edited(iconv.encode(FILE, 'cp949')), 'cp949')).toBe(added());
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(FILE, 'utf-16le')]);
    expect(iconv.decode((await edited(utf16)).subarray(2), 'utf-16le')).toBe(added());
  });

  it('keeps Hangul that was written in parts as it was, but in its own lines', async () => {
    const decomposed = FILE.normalize('NFD');
    expect((await edited(decomposed)).toString()).toBe(decomposed.replace('posted: []\n', 'posted: []\ncorrections:\n  - note: 수를 바로잡습니다\n'));
  });

  it('becomes UTF-8 where its encoding lacks a sign of what is added', async () => {
    expect((await edited(iconv.encode(FILE, 'cp949'), '눈 ☃️ 조심')).toString()).toBe(added('"눈 ☃️ 조심"'));
  });

  it.each(['a: b', "'작은' 것: 들", '[공고] 모집: 합니다', '"제1회" 품바축제', '제목 # 둘'])('with the title %s takes a second item into its list, and keeps the title as it was written', async (title) => {
    const file = join(temporaryFolder(), 'a.md');
    const written = `---\ntitle: ${title}\ncorrections:\n  - note: 하나\ndepartment: pr\n---\n\n본문\n`;
    writeFileSync(file, written);
    await editEntry(file, (yaml) => appendItem(yaml, ['corrections'], { note: '둘' }));
    expect(readFileSync(file, 'utf8')).toBe(written.replace('  - note: 하나\n', '  - note: 하나\n  - note: 둘\n'));
  });
});

const set = (value: string) => (yaml: string) => yaml.replace('둘', value);

function fileOf(bytes: Uint8Array, name = 'a.yaml'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

describe('the encoding of a file that a command changes', () => {
  it.each(['cp949', 'utf-16le', 'utf-16be', 'utf8'])('stays in %s, with its mark of order and its line ends', async (encoding) => {
    const encoded = (text: string, addBOM: boolean) => iconv.encode(text, encoding, { addBOM });
    for (const hasMark of encoding === 'cp949' ? [false] : [true, false]) {
      if (encoding === 'utf-16be' && !hasMark) continue;
      const file = fileOf(encoded('title: 하나\r\nalias: 둘\r\n', hasMark));
      await editEntry(file, set('셋'));
      expect(readFileSync(file).equals(encoded('title: 하나\r\nalias: 셋\r\n', hasMark))).toBe(true);
    }
  });

  it('becomes UTF-8 where its encoding has not the sign that is written', async () => {
    const file = fileOf(iconv.encode('title: 하나\nalias: 둘\n', 'cp949'));
    await editEntry(file, set('Đà Nẵng'));
    expect(readFileSync(file, 'utf8')).toBe('title: 하나\nalias: Đà Nẵng\n');
  });

  it('of Markdown is changed in its front matter alone', async () => {
    const file = fileOf(iconv.encode('---\ntitle: 둘\n---\n\n둘이서 걷는다.\n', 'cp949'), 'a.md');
    await editEntry(file, set('셋'));
    expect(iconv.decode(readFileSync(file), 'cp949')).toBe('---\ntitle: 셋\n---\n\n둘이서 걷는다.\n');
  });

  it('is left as it was where it is no text, or the change fails', async () => {
    const file = fileOf(Uint8Array.from([0x81, 0x20, 0xff]));
    await expect(editEntry(file, set('셋'))).rejects.toThrow();
    const sound = fileOf(Buffer.from('alias: 둘\n'));
    await expect(editEntry(sound, () => { throw new Error('no'); })).rejects.toThrow('no');
    expect(readFileSync(sound, 'utf8')).toBe('alias: 둘\n');
    expect(readdirSync(join(sound, '..'))).toEqual(['a.yaml']);
  });
});
