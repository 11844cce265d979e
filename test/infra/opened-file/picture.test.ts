import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../src/infra/zip.ts';
import { bytes, findings, placesOf, SECRET } from './opening.ts';

describe('a picture is opened', () => {
  const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } });
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="${SECRET}"/></rdf:RDF></x:xmpmeta>`;

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('to its XMP and EXIF: %s', async (format) => {
    expect(placesOf(`a.${format}`, await picture().withXmp(xmp).toFormat(format).toBuffer())).not.toEqual([]);
    const tagged = await picture().withExif({ IFD0: { ImageDescription: 'a description in ASCII' } }).toFormat(format).toBuffer();
    const texts = findings(`a.${format}`, tagged).flatMap((finding) => ('text' in finding ? [finding.text] : []));
    expect(texts.some((text) => text.includes('a description in ASCII'))).toBe(true);
  });

  it('to comments, text chunks and what hangs behind its end', async () => {
    const jpeg = await picture().jpeg().toBuffer();
    const comment = Buffer.concat([Uint8Array.of(0xff, 0xfe, 0, 2 + bytes(SECRET).length), bytes(SECRET)]);
    expect(placesOf('a.jpg', Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]))).toEqual(['a.jpg › #comment']);
    expect(placesOf('a.jpg', Buffer.concat([jpeg, zipOf([{ path: 'a.txt', bytes: bytes(SECRET) }])]))).toEqual(['a.jpg › #tail › a.txt']);
    const png = await picture().png().toBuffer();
    const chunk = (kind: string, body: Buffer) => {
      const size = Buffer.alloc(4);
      size.writeUInt32BE(body.length);
      return Buffer.concat([size, Buffer.from(kind), body, Buffer.alloc(4)]);
    };
    const withChunk = (kind: string, body: Buffer) => Buffer.concat([png.subarray(0, 33), chunk(kind, body), png.subarray(33)]);
    expect(placesOf('a.png', withChunk('tEXt', Buffer.from(`Title\0${SECRET}`)))).toEqual(['a.png › #tEXt']);
    expect(placesOf('a.png', withChunk('iTXt', Buffer.from(`Title\0\0\0ko\0제목\0${SECRET}`)))).toEqual(['a.png › #iTXt']);
    expect(placesOf('a.png', withChunk('iTXt', Buffer.concat([Buffer.from('Title\0\u0001\0ko\0제목\0'), deflateSync(SECRET)])))).toEqual(['a.png › #iTXt']);
    expect(placesOf('a.png', withChunk('zTXt', Buffer.concat([Buffer.from('Title\0\0'), deflateSync(SECRET)])))).toEqual(['a.png › #zTXt']);
    expect(placesOf('a.png', Buffer.concat([png, bytes(SECRET)]))).toEqual(['a.png › #tail']);
  });
});
