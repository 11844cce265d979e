import { describe, expect, it } from 'vitest';
import { NO_OWN_NUMBERS } from '../../src/domain/personal-data/own-numbers.ts';
import { zipOf } from '../../src/infra/zip.ts';
import { readNumbers } from '../../src/library/attachment-numbers.ts';

const NUMBER = '770505-3123456';
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (name: string, bytes: string | Uint8Array) => readNumbers(name, typeof bytes === 'string' ? utf8(bytes) : bytes, NO_OWN_NUMBERS);

describe('in an attached file', () => {
  const word = (text: string) => zipOf([{ path: 'word/document.xml', bytes: utf8(`<?xml version="1.0"?><w:document><w:p><w:r><w:t>${text.slice(0, 5)}</w:t></w:r><w:r><w:t>${text.slice(5)}</w:t></w:r></w:p></w:document>`) }]);
  const sheet = (...cells: string[]) => zipOf([{ path: 'xl/worksheets/sheet1.xml', bytes: utf8(`<worksheet><row>${cells.map((cell) => `<c><v>${cell}</v></c>`).join('')}</row></worksheet>`) }]);
  const pdf = (text: string, trailer = '/Root 1 0 R') => utf8(`%PDF-1.7\n1 0 obj\n<< /Type /Annot /Contents (${text}) >>\nendobj\ntrailer\n<< ${trailer} >>\n%%EOF\n`);
  it.each([
    ['명단.csv', `이름,번호\n가람,${NUMBER}\n`],
    ['명단.txt', `가람 ${NUMBER}`],
    ['명단.docx', word(NUMBER)],
    ['명단.hwpx', zipOf([{ path: 'Contents/section0.xml', bytes: utf8(`<hs:sec><hp:p><hp:run><hp:t>가람 ${NUMBER}</hp:t></hp:run></hp:p></hs:sec>`) }])],
    ['명단.xlsx', sheet('12', NUMBER.replace('-', ''), '34')],
    ['명단.pdf', pdf(`list ${NUMBER}`)],
  ])('%s: a number is found', (name, bytes) => {
    expect(read(name, bytes)).toEqual({ data: [{ kind: 'rrn', masked: name.endsWith('xlsx') ? '7705*********' : '7705**-*******' }], unreadable: [] });
  });

  it('sums in neighbouring cells are none', () => {
    expect(read('예산.xlsx', sheet('2026', '850101', '1234567', '9876543')).data).toEqual([]);
  });

  it('the same number in two places is told once', () => {
    expect(read('명단.txt', `${NUMBER}\n${NUMBER}\n010-1234-5678`).data.map(({ kind }) => kind)).toEqual(['rrn', 'mobile']);
  });

  it('what cannot be read is said: locked, or not what its name promises', () => {
    expect(read('자료.pdf', pdf('x', '/Encrypt 1 0 R')).unreadable).toEqual(['encrypted']);
    expect(read('자료.hwp', 'HWP Document File V3.00').unreadable).toEqual(['damaged']);
  });
});
