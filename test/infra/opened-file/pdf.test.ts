import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../src/infra/zip.ts';
import { bytes, placesOf, SECRET, unreadable } from './opening.ts';

const pdf = (objects: readonly (string | Buffer)[], trailer = '/Root 1 0 R') =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects.flatMap((object, index) => [Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]), Buffer.from(`trailer\n<< ${trailer} >>\n%%EOF\n`)]);
const stream = (dict: string, content: Buffer | string) => Buffer.concat([Buffer.from(`<< ${dict} /Length ${Buffer.from(content).length} >>\nstream\n`), Buffer.from(content), Buffer.from('\nendstream')]);
const flate = (content: string) => stream('/Filter /FlateDecode', deflateSync(content));
const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

const glyphs = [...new Set(SECRET)];
const glyphHex = (text: string) => [...text].map((sign) => (glyphs.indexOf(sign) + 1).toString(16).padStart(4, '0')).join('');
const cmap = `1 begincodespacerange <0000> <ffff> endcodespacerange ${glyphs.length} beginbfchar ${glyphs.map((sign) => `<${glyphHex(sign)}> <${hex(sign)}>`).join('\n')} endbfchar`;
const page = (content: string, font: string, more: readonly (string | Buffer)[] = []) =>
  pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Resources << /Font << /F1 4 0 R >> >> >>', '<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>', font, flate(content), ...more]);

describe('a PDF is opened', () => {
  it('to the glyphs of a page, read through ToUnicode, across lines and gaps', () => {
    const file = page(
      `BT /F1 10 Tf 1 0 0 1 50 700 Tm [<${glyphHex('군수는')}> -300 <${glyphHex('김')}>] TJ 0 -14 Td <${glyphHex('장 나눔')}> Tj T* <${glyphHex('행사를 연다')}> Tj ET`,
      '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R >>',
      [flate(cmap)],
    );
    expect(placesOf('a.pdf', file)).toEqual(['a.pdf › #5']);
    expect(unreadable('a.pdf', file)).toEqual([]);
  });

  it('to text under the Korean predefined CMaps', async () => {
    const { default: iconv } = await import('iconv-lite');
    const font = (name: string) => `<< /Type /Font /Subtype /Type0 /Encoding /${name} >>`;
    expect(placesOf('a.pdf', page(`BT /F1 9 Tf <${hex(SECRET)}> Tj ET`, font('UniKS-UCS2-H')))).toEqual(['a.pdf › #5']);
    expect(placesOf('a.pdf', page(`BT /F1 9 Tf <${iconv.encode(SECRET, 'cp949').toString('hex')}> Tj ET`, font('KSCms-UHC-H')))).toEqual(['a.pdf › #5']);
  });

  it('and a font that does not say what its glyphs mean is reported', () => {
    expect(unreadable('a.pdf', page('BT /F1 9 Tf <00010002> Tj ET', '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>'))).toEqual(['a.pdf: font']);
  });

  it('to its properties, notes, XMP and embedded files', () => {
    expect(placesOf('a.pdf', pdf([`<< /Title <feff${hex(SECRET)}> >>`], '/Info 1 0 R'))).toEqual(['a.pdf › #strings']);
    expect(placesOf('a.pdf', pdf([`<< /Type /Annot /Contents (${SECRET}) >>`]))).toEqual(['a.pdf › #strings']);
    expect(placesOf('a.pdf', pdf([stream('/Type /Metadata /Subtype /XML', `<x:xmpmeta><dc:title>${SECRET}</dc:title></x:xmpmeta>`)]))).toEqual(['a.pdf › #1.xml']);
    expect(placesOf('a.pdf', pdf([stream('/Type /EmbeddedFile', Buffer.from(zipOf([{ path: 'a.txt', bytes: bytes(SECRET) }])))]))).toEqual(['a.pdf › #1 › a.txt']);
  });

  it('to objects inside object streams and to older revisions', () => {
    const inner = `<< /Title <feff${hex(SECRET)}> >>`;
    expect(placesOf('a.pdf', pdf([stream(`/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode`, deflateSync(`9 0 ${inner}`))]))).toEqual(['a.pdf › #strings']);
    expect(placesOf('a.pdf', Buffer.concat([pdf([inner]), Buffer.from('1 0 obj\n<< /Title (new) >>\nendobj\n')]))).toEqual(['a.pdf › #strings']);
  });

  it('or reported: encrypted, packed in another way, damaged', () => {
    expect(unreadable('a.pdf', pdf(['<< >>'], '/Encrypt 1 0 R'))).toEqual(['a.pdf: encrypted']);
    expect(unreadable('a.pdf', pdf([stream('/Filter /LZWDecode', 'x')]))).toEqual(['a.pdf › #1: method']);
    expect(unreadable('a.pdf', pdf([stream('/Filter /FlateDecode', 'xxxxxxx')]))).toEqual(['a.pdf › #1: damaged']);
    expect(unreadable('a.pdf', pdf([stream('/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode', 'x')]))).toEqual(['a.pdf › #1: method']);
    expect(unreadable('a.pdf', '%PDF-1.7 nothing')).toEqual(['a.pdf: damaged']);
  });
});
