import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textsWithin } from '../../../src/infra/opened-file.ts';
import { zipOf } from '../../../src/infra/zip.ts';
import { bombOf, bytes, placesOf, SECRET, unreadable, zipNamed } from './opening.ts';

describe('an archive is opened', () => {
  const docx = zipOf([{ path: 'word/document.xml', bytes: bytes('<w:p><w:r><w:t>군</w:t></w:r><w:r><w:t xml:space="preserve">수는 김장</w:t></w:r><w:r><w:br/><w:t>나눔 행사를 연다</w:t></w:r></w:p>') }]);

  it('to the run-cut sentence of a document in a kit in a bundle', () => {
    const bundle = zipOf([{ path: 'kit.zip', bytes: zipOf([{ path: '보도자료.docx', bytes: docx }]) }]);
    expect(placesOf('day.zip', bundle)).toEqual(['day.zip › kit.zip › 보도자료.docx › word/document.xml']);
    expect(unreadable('day.zip', bundle)).toEqual([]);
  });

  it('names and comments included', () => {
    expect(placesOf('a.zip', zipOf([{ path: `${SECRET}.txt`, bytes: bytes('x') }]))).toEqual([`a.zip › ${SECRET}.txt#name`]);
    expect(placesOf('a.zip', zipSync({ a: [bytes('x'), { comment: SECRET, mtime: '2020-01-01' }] }))).toEqual(['a.zip › a#name']);
  });

  it('a search index in gzip included', () => {
    expect(placesOf('ko_1.pf_fragment', gzipSync(`pagefind_dcd{"content":"${SECRET}"}`))).toEqual(['ko_1.pf_fragment › ko_1.pf_fragment']);
  });
});

describe('an archive that cannot be opened', () => {
  it('is reported: damaged, encrypted, of another kind, too deep, too large', () => {
    const whole = zipOf([{ path: 'a.txt', bytes: bytes('가나다라'.repeat(100)) }]);
    expect(unreadable('a.zip', whole.subarray(0, whole.length - 30))).toEqual(['a.zip: damaged']);
    const flipped = whole.slice();
    flipped[40] = (flipped[40] as number) ^ 0xff;
    expect(unreadable('a.zip', flipped)).toEqual(['a.zip › a.txt: damaged']);
    const locked = Buffer.from(whole);
    const table = locked.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    locked.writeUInt16LE(0x801, table + 8);
    expect(unreadable('a.zip', locked)).toEqual(['a.zip › a.txt: encrypted']);
    expect(unreadable('a.docx', 'not an archive')).toEqual(['a.docx: damaged']);
    expect(unreadable('a.pdf', 'not a PDF')).toEqual(['a.pdf: damaged']);
    expect(unreadable('a.egg', 'EGGA....')).toEqual(['a.egg: method']);
    let nested = whole;
    for (let depth = 0; depth < 4; depth++) nested = zipOf([{ path: 'z.zip', bytes: nested }]);
    expect(unreadable('a.zip', nested)).toEqual(['a.zip › z.zip › z.zip › z.zip: nesting']);
    const bomb = zipOf([{ path: 'zeros', bytes: new Uint8Array(5_000_000) }]);
    expect([...textsWithin('bomb.zip', bomb, { entries: 10, bytes: 1_000_000, nesting: 3 })].at(-1)).toEqual({ where: 'bomb.zip › zeros', unreadable: true, reason: 'limit' });
    // One that lies about its size is stopped at the size it gave.
    const liar = Buffer.from(bomb);
    liar.writeUInt32LE(1000, liar.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24);
    expect(unreadable('liar.zip', liar)).toEqual(['liar.zip › zeros: damaged']);
  });

  it('and an entry that its table does not list is reported', () => {
    const hidden = zipOf([{ path: 'hidden.txt', bytes: bytes(SECRET) }]);
    const listed = zipOf([{ path: 'a.txt', bytes: bytes('x') }]);
    const shifted = Buffer.from(Buffer.concat([hidden, listed]));
    const end = shifted.length - 22;
    shifted.writeUInt32LE(shifted.readUInt32LE(end + 16) + hidden.length, end + 16);
    const table = shifted.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    shifted.writeUInt32LE(hidden.length, table + 42);
    expect(unreadable('a.zip', shifted)).toContain('a.zip › #gap: unlisted');
  });

  it('and a name that leads out of the folder is reported, in whatever way it is written', () => {
    const named = (name: string) => unreadable('a.docx', zipNamed(name, bytes('x')));
    for (const name of ['../a', 'word/../../a', '..\\a', '/a', '\\\\server\\a', 'C:a', 'a/..']) expect(named(name), name).toEqual([`a.docx › ${name}: slip`]);
    for (const name of ['a..b', '..a/b', 'word/a.xml', 'word/…', '가:나']) expect(named(name), name).toEqual([]);
  });

  it('and what packs hundreds of times over is not unpacked to find out', () => {
    const bomb = bombOf('zeros', 65 * 1024 ** 2);
    expect(unreadable('a.docx', bomb)).toEqual(['a.docx › zeros: limit']);
    expect(unreadable('b.zip', zipOf([{ path: 'a.docx', bytes: bomb }]))).toEqual(['b.zip › a.docx › zeros: limit']);
  });

  it('and entries that lie over one another count as often as they are listed', () => {
    const one = Buffer.from(zipOf([{ path: 'a.txt', bytes: bytes('가'.repeat(3000)) }]));
    const table = one.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    const entry = one.subarray(table, one.length - 22);
    const end = Buffer.from(one.subarray(one.length - 22));
    end.writeUInt16LE(500, 8);
    end.writeUInt16LE(500, 10);
    end.writeUInt32LE(entry.length * 500, 12);
    const many = Buffer.concat([one.subarray(0, table), ...Array.from({ length: 500 }, () => entry), end]);
    expect([...textsWithin('a.zip', many, { entries: 1000, bytes: 100_000, nesting: 3 })].some((found) => 'unreadable' in found && found.reason === 'limit')).toBe(true);
  });

  it('and entities that name one another are not resolved', () => {
    const laughs = `<!DOCTYPE a [${Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')}]><a>&e20;</a>`;
    expect(unreadable('a.docx', zipOf([{ path: 'word/document.xml', bytes: bytes(laughs) }]))).toEqual([]);
  });
});
