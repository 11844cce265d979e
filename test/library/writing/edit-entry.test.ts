import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { editEntry } from '../../../src/library/writing/edit-entry.ts';
import { temporaryFolder } from '../../support/content-folder.ts';

const set = (value: string) => (yaml: string) => yaml.replace('둘', value);

function fileOf(bytes: Uint8Array, name = 'a.yaml'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

describe('a file that a command changes', () => {
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
