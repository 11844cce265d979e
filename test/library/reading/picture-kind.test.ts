import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingOf, fitsEnding, PICTURE_KINDS, pictureKind } from '../../../src/library/reading/picture-kind.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const box = (major: string, ...compatible: string[]) => {
  const brands = bytes(`ftyp${major}\0\0\0\0${compatible.join('')}`);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(brands.length + 4);
  return Buffer.concat([length, brands]);
};

describe('the kind of a picture', () => {
  it.each([
    ['jpeg', bytes('\xff\xd8\xff\xe0')],
    ['png', bytes('\x89PNG\r\n\x1a\n')],
    ['webp', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
    ['tiff', bytes('II*\0')],
    ['tiff', bytes('MM\0*')],
    ['avif', box('avif', 'mif1', 'miaf')],
    ['heic', box('heic', 'mif1')],
    ['heic', box('mif1', 'mif1', 'heic')],
  ])('is told by its first bytes: %s', (kind, head) => {
    expect(pictureKind(head)).toEqual({ ok: true, kind, isAnimated: false });
  });

  it.each([
    ['SVG 그림', bytes('<?xml version="1.0"?>\n<!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['웹 문서(HTML)', bytes('<!DOCTYPE html><p>')],
    ['GIF', bytes('GIF89a')],
    ['PDF 문서', bytes('%PDF-1.7')],
    ['압축(ZIP)이나 문서', bytes('PK\x03\x04')],
    ['한글이나 오피스 문서', bytes('\xd0\xcf\x11\xe0\xa1\xb1')],
    ['동영상', box('isom', 'mp42')],
    [undefined, bytes('hello')],
    [undefined, bytes('')],
  ])('is none of %s', (what, head) => {
    expect(pictureKind(head)).toEqual({ ok: false, what });
  });

  it('knows what moves', () => {
    const chunk = (name: string) => bytes(`\0\0\0\0${name}\0\0\0\0`);
    const png = (...names: string[]) => Buffer.concat([bytes('\x89PNG\r\n\x1a\n'), ...names.map(chunk)]);
    const moves = (head: Uint8Array) => pictureKind(head).ok && (pictureKind(head) as { isAnimated: boolean }).isAnimated;
    expect([png('IHDR', 'acTL', 'IDAT'), png('IHDR', 'IDAT', 'acTL'), bytes('RIFF\x10\0\0\0WEBPVP8X\0\0\0\0\x02'), bytes('RIFF\x10\0\0\0WEBPVP8X\0\0\0\0\x10'), box('avis', 'avif'), box('hevc', 'heic'), box('heic', 'msf1')].map(moves)).toEqual([true, false, true, false, true, true, false]);
  });

  it('can be asked of any bytes', () => {
    const starts = fc.constantFrom('', '\x89PNG\r\n\x1a\n', 'RIFF\x10\0\0\0WEBPVP8X', '\0\0\0\x20ftyp', '\xff\xff\xff\xffftypheic');
    fc.assert(fc.property(starts, fc.uint8Array({ maxLength: 60 }), (start, rest) => typeof pictureKind(Buffer.concat([bytes(start), rest])).ok === 'boolean'));
  });

  it('fits its own ending, and that of no other', () => {
    for (const kind of PICTURE_KINDS) for (const other of PICTURE_KINDS) expect(fitsEnding(`사진.${endingOf(other).toUpperCase()}`, kind)).toBe(kind === other);
  });
});
