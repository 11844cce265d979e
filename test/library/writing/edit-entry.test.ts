import { readFileSync, writeFileSync } from 'node:fs';
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
