import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { composePhotoMetadata } from '../../../src/domain/photo-metadata.ts';
import { renderRendition as renderWith } from '../../../src/renderers/picture/render-rendition.ts';
import { withSegment } from '../../support/make-picture.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeSite } from '../../support/make-site.ts';
import type { PictureFormat } from '../../../src/domain/picture.ts';

const FORMATS: readonly PictureFormat[] = ['webp', 'jpg'];
const SIZE = { width: 48, height: 32 };
const METADATA = composePhotoMetadata(makePhoto({ title: '품바 & <춤>', alt: '무대에서 춤추는 사람들', caption: '음성읍 “품바마당”에서' }), makeSite());
const renderRendition = (original: Uint8Array, size: { width: number; height: number }, format: PictureFormat) => renderWith(original, { ...size, format, use: 'screen' }, METADATA);
type Color = readonly [red: number, green: number, blue: number];
const TERRACOTTA: Color = [200, 100, 50];
/** A colour that four inks can print. */
const WITHIN_INKS: Color = [160, 120, 100];

/** A picture of one colour. */
const plain = ([r, g, b]: Color = TERRACOTTA) => sharp({ create: { width: 96, height: 64, channels: 3, background: { r, g, b } } });

async function pixelAt(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

/** By how much, and whether mirrored after it, a camera turns away what it then asks to be turned back. https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf */
const TURNS: readonly (readonly [degrees: number, isMirrored: boolean])[] = [[0, false], [0, true], [180, false], [180, true], [90, true], [270, false], [270, true], [90, false]];

async function asStored(upright: Buffer, orientation: number): Promise<Buffer> {
  const [degrees, isMirrored] = TURNS[orientation - 1] ?? [0, false];
  const turned = await sharp(upright).rotate(degrees).png().toBuffer();
  return isMirrored ? sharp(turned).flop().png().toBuffer() : turned;
}

function expectColor(pixel: readonly number[], color: readonly number[], within = 6): void {
  for (const [channel, value] of color.entries()) expect(Math.abs((pixel[channel] ?? -1000) - value), `${pixel} for ${color}`).toBeLessThanOrEqual(within);
}

describe.each(FORMATS)('a rendition as %s', (format) => {
  test('is of exactly the size that was asked for, in its own format', async () => {
    const original = await plain().jpeg().toBuffer();
    for (const size of [SIZE, { width: 96, height: 64 }, { width: 1, height: 1 }, { width: 47, height: 31 }]) {
      expect(await sharp(await renderRendition(original, size, format)).metadata()).toMatchObject({ ...size, format: format === 'jpg' ? 'jpeg' : format });
    }
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('stands upright, whatever the camera says: orientation %i', async (orientation) => {
    const redAbove = await plain([255, 0, 0]).composite([{ input: await plain([0, 0, 255]).png().toBuffer(), left: 0, top: 32 }]).png().toBuffer();
    const stored = await asStored(redAbove, orientation);
    const turned = await sharp(stored).withMetadata({ orientation }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
    const rendition = await renderRendition(turned, SIZE, format);
    expectColor(await pixelAt(rendition, 24, 4), [255, 0, 0], 12);
    expectColor(await pixelAt(rendition, 24, 28), [0, 0, 255], 12);
    expect((await sharp(rendition).metadata()).orientation).toBeUndefined();
  });

  test.each<[string, (color: Color) => Promise<Buffer>, Color?, number?]>([
    ['four inks', (color) => plain(color).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(), WITHIN_INKS],
    ['four inks with their profile', (color) => plain(color).withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer(), WITHIN_INKS, 18],
    ['Display P3', (color) => plain(color).withIccProfile('p3').jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer()],
    ['sixteen bits', (color) => plain(color).toColourspace('rgb16').png().toBuffer()],
    ['a palette', (color) => plain(color).png({ palette: true }).toBuffer()],
  ])('shows the colours of a picture in %s as sRGB', async (_, original, color = TERRACOTTA, within = 8) => {
    const rendition = await renderRendition(await original(color), SIZE, format);
    expect(await sharp(rendition).metadata()).toMatchObject({ space: 'srgb', channels: 3, depth: 'uchar' });
    expectColor(await pixelAt(rendition, 24, 16), color, within);
  });

  test.each<[string, Color, Color]>([
    // sRGB cannot be as red or as green as this: the strongest that it has stands for it.
    ['red', [255, 0, 0], [255, 0, 0]],
    ['green', [0, 255, 0], [0, 249, 0]],
    // Within sRGB: what the numbers of Display P3 mean there (https://www.w3.org/TR/css-color-4/#color-conversion-code).
    ['rose', [200, 100, 100], [214, 95, 97]],
  ])('means the %s of Display P3, and not its numbers', async (_, stored, shown) => {
    const profile = (await sharp(await plain().withIccProfile('p3').jpeg().toBuffer()).metadata()).icc;
    const untagged = await plain(stored).png().toBuffer();
    const tagged = withSegment(await sharp(untagged).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(), 0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile ?? Buffer.alloc(0)]));
    expectColor(await pixelAt(await renderRendition(tagged, SIZE, format), 24, 16), shown, 6);
    expectColor(await pixelAt(await renderRendition(untagged, SIZE, format), 24, 16), stored, 6);
  });

  test.each<[string, number, Buffer]>([
    ['colour profile', 0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), Buffer.alloc(600, 7)])],
    ['EXIF', 0xe1, Buffer.concat([Buffer.from('Exif\0\0II*\0', 'latin1'), Buffer.alloc(200, 0xff)])],
  ])('shows a picture whose %s is broken by its pixels', async (_, marker, content) => {
    const jpeg = await plain().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
    const rendition = await renderRendition(withSegment(jpeg, marker, content), SIZE, format);
    expectColor(await pixelAt(rendition, 24, 16), TERRACOTTA, 6);
    expect((await sharp(rendition).metadata()).icc).toBeUndefined();
  });

  test('of a grey picture has three channels', async () => {
    const grey = await plain([120, 120, 120]).greyscale().toColourspace('b-w').png().toBuffer();
    expect((await sharp(grey).metadata()).channels).toBe(1);
    const rendition = await renderRendition(grey, SIZE, format);
    expect(await sharp(rendition).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
    expectColor(await pixelAt(rendition, 24, 16), [120, 120, 120]);
  });
});

describe.each(FORMATS)('the bytes of a rendition as %s', (format) => {
  test('hold nothing of what the camera and its owner wrote down', async () => {
    const secret = 'Kim Cheolsu';
    const tagged = await plain()
      .withExif({ IFD0: { Make: 'Camera', Artist: secret, Copyright: secret }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 56/1 24/1', GPSLongitudeRef: 'E', GPSLongitude: '127/1 41/1 26/1' } })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${secret}"/></rdf:RDF></x:xmpmeta>`)
      .withIccProfile('p3', { attach: true })
      .jpeg()
      .toBuffer();
    const comment = Buffer.from(`\u00ff\u00fe\0${String.fromCharCode(secret.length + 2)}${secret}`, 'latin1');
    const original = Buffer.concat([tagged.subarray(0, 2), comment, tagged.subarray(2)]);
    const { exif, xmp, icc } = await sharp(original).metadata();
    // GPS is a folder of its own: tag 0x8825.
    expect(exif?.includes(Buffer.from([0x25, 0x88])) || exif?.includes(Buffer.from([0x88, 0x25]))).toBe(true);
    expect([exif, xmp, icc]).not.toContain(undefined);

    const rendition = Buffer.from(await renderRendition(original, SIZE, format));
    const left = await sharp(rendition).metadata();
    expect([left.exif, left.iptc, left.icc, left.comments]).toEqual([undefined, undefined, undefined, undefined]);
    for (const trace of [secret, 'Exif', 'EXIF', 'GPS', 'ICC', '8BIM']) expect(rendition.includes(trace), trace).toBe(false);
  });

  test('say in Korean what the picture shows, whose it is and what may be done with it', async () => {
    const rendition = await renderRendition(await plain().jpeg().toBuffer(), SIZE, format);
    const xmp = (await sharp(rendition).metadata()).xmp?.toString('utf8') ?? '';
    expect(xmp).toContain('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">품바 &amp; &lt;춤&gt;</rdf:li>');
    for (const words of ['무대에서 춤추는 사람들', '음성읍 “품바마당”에서', METADATA.terms, METADATA.credit, METADATA.page, 'http://ns.useplus.org/ldf/vocab/MR-NAP']) expect(xmp).toContain(words);
    expect(xmp).not.toContain('DigitalSourceType');
  });

  test('say so where a machine made the picture, and where persons agreed within limits', async () => {
    const metadata = { ...METADATA, ...composePhotoMetadata(makePhoto({ people: 'persons', aiGenerated: true }), makeSite()) };
    const xmp = (await sharp(await renderWith(await plain().jpeg().toBuffer(), { ...SIZE, format, use: 'screen' }, metadata)).metadata()).xmp?.toString('utf8') ?? '';
    expect(xmp).toContain('http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia');
    expect(xmp).toContain('http://ns.useplus.org/ldf/vocab/MR-LMR');
  });

  test('are the same each time, drawn alone or beside others', async () => {
    const noise = await sharp({ create: { width: 200, height: 150, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).png().toBuffer();
    const alone = await renderRendition(noise, SIZE, format);
    for (const again of await Promise.all([1, 2, 3].map(() => renderRendition(noise, SIZE, format)))) expect(again).toEqual(alone);
  });

  test('of what is no picture are refused', async () => {
    await expect(renderRendition(new Uint8Array([1, 2, 3]), SIZE, format)).rejects.toThrow();
  });
});

describe('what can be seen through', () => {
  const holes = () => sharp({ create: { width: 96, height: 64, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();

  test('is white in a JPEG', async () => {
    expect(await pixelAt(await renderRendition(await holes(), SIZE, 'jpg'), 24, 16)).toEqual([255, 255, 255]);
  });

  test('stays so in WebP', async () => {
    expect((await pixelAt(await renderRendition(await holes(), SIZE, 'webp'), 24, 16))[3]).toBe(0);
  });
});
