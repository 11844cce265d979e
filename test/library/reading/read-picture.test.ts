import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { hashDistance, NEAR_DISTANCE } from '../../../src/domain/picture-hash.ts';
import { measurePicture, readPicture } from '../../../src/library/reading/read-picture.ts';
import { temporaryFolder } from '../../support/content-folder.ts';
import { claimingPng, makeJpeg, makeScene, withSegment } from '../../support/make-picture.ts';

const jpeg = await makeJpeg();
const scene = await makeScene();
const messageOf = async (bytes: Uint8Array) => {
  const read = await measurePicture(bytes);
  return read.ok ? `${read.kind} ${read.width} × ${read.height}` : read.message;
};

/** Claims this size in its frame header (ITU-T T.81, B.2.2), whatever it holds. */
function claiming(width: number, height: number): Buffer {
  const bytes = Buffer.from(jpeg);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

describe('a picture', () => {
  it('is taken in every form that a camera, a phone or an office gives it', async () => {
    const forms = await Promise.all([scene.clone().png().toBuffer(), scene.clone().webp().toBuffer(), scene.clone().tiff({ compression: 'lzw' }).toBuffer(), scene.clone().avif({ effort: 0 }).toBuffer(), scene.clone().toColourspace('cmyk').jpeg().toBuffer(), scene.clone().toColourspace('rgb16').png().toBuffer(), scene.clone().greyscale().jpeg().toBuffer(), scene.clone().jpeg({ progressive: true }).toBuffer()]);
    expect(await Promise.all(forms.map(messageOf))).toEqual(['png 240 × 160', 'webp 240 × 160', 'tiff 240 × 160', 'avif 240 × 160', 'jpeg 240 × 160', 'png 240 × 160', 'jpeg 240 × 160', 'jpeg 240 × 160']);
  });

  it('is sound whatever its metadata and colour profile are', async () => {
    const brokenExif = withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0II*\0', 'latin1'), Buffer.alloc(200, 0xff)]));
    const brokenProfile = withSegment(jpeg, 0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), Buffer.alloc(600, 7)]));
    const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
    const strayBytes = Buffer.concat([jpeg.subarray(0, scan), Buffer.from([1, 2, 3, 4, 5]), jpeg.subarray(scan)]);
    const trailing = Buffer.concat([jpeg, Buffer.from('PK\x03\x04')]);
    expect(await Promise.all([brokenExif, brokenProfile, strayBytes, trailing].map(messageOf))).toEqual(Array(4).fill('jpeg 240 × 160'));
  });

  it('that is cut short anywhere is refused, in every form', async () => {
    const forms = await Promise.all([jpeg, scene.clone().png().toBuffer(), scene.clone().webp().toBuffer(), scene.clone().tiff({ compression: 'deflate' }).toBuffer(), scene.clone().avif({ effort: 0 }).toBuffer()]);
    const cut = forms.flatMap((whole) => [0.2, 0.6, 0.95].map((part) => whole.subarray(0, Math.floor(whole.length * part))));
    expect(new Set(await Promise.all(cut.map(messageOf)))).toEqual(new Set(['사진 파일이 손상되었거나 사진이 아닙니다']));
  });

  it('that claims too much is refused before it is decoded', async () => {
    expect(await messageOf(claiming(30_000, 30_000))).toBe('사진이 너무 큽니다 (30000 × 30000픽셀)');
    expect(await messageOf(claiming(16_000, 16_000))).toBe('사진이 너무 큽니다 (16000 × 16000픽셀)');
    // A gigabyte of pixels behind some kilobytes of data.
    expect(await messageOf(await claimingPng(32_768, 32_768))).toBe('사진이 너무 큽니다 (32768 × 32768픽셀)');
    expect(await messageOf(await claimingPng(16_384, 16_384))).toBe('사진이 너무 큽니다 (16384 × 16384픽셀)');
    const huge = join(temporaryFolder(), 'huge.jpg');
    writeFileSync(huge, jpeg);
    truncateSync(huge, 1024 ** 3);
    expect(await readPicture(huge)).toMatchObject({ ok: false, message: '사진 파일이 60 MB를 넘습니다' });
  });

  it('that is as large as it claims is refused too, and quickly', async () => {
    const bomb = await sharp({ create: { width: 30_000, height: 4, channels: 3, background: '#333' } }).png().toBuffer();
    const tall = await sharp({ create: { width: 4, height: 30_000, channels: 3, background: '#333' } }).jpeg().toBuffer();
    expect(await Promise.all([bomb, tall].map(messageOf))).toEqual(['사진이 너무 큽니다 (30000 × 4픽셀)', '사진이 너무 큽니다 (4 × 30000픽셀)']);
  });

  it('that claims less than it has, or no size at all, is refused', async () => {
    expect(await Promise.all([await claimingPng(0, 100), await claimingPng(2 ** 31, 1), claiming(240, 0)].map(messageOf))).not.toContainEqual(expect.stringMatching(/^(png|jpeg) /));
  });

  it('that moves, has pages or is none is refused by name', async () => {
    const frames = { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } } as const;
    const moving = await sharp(Buffer.from(Array.from({ length: 384 }, (_, at) => (at * 7) % 256)), frames).webp({ loop: 0, delay: [100, 100] }).toBuffer();
    const movingPng = await (async () => {
      const png = await scene.clone().png().toBuffer();
      const control = Buffer.alloc(20);
      control.writeUInt32BE(8, 0);
      control.write('acTL', 4, 'latin1');
      control.writeUInt32BE(2, 8);
      control.writeUInt32BE(crc32(control.subarray(4, 16)), 16);
      return Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
    })();
    const paged = await sharp(Buffer.alloc(8 * 16 * 3, 9).fill(200, 192), { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } }).tiff().toBuffer();
    expect(await messageOf(movingPng)).toBe('움직이는 그림은 쓸 수 없습니다');
    expect(await messageOf(paged)).toBe('한 파일에 그림이 2장 들어 있습니다');
    expect(await Promise.all([moving, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), Buffer.from('<!doctype html><title>a</title>'), Buffer.from('GIF89a'), new Uint8Array()].map(messageOf))).toEqual([
      '움직이는 그림은 쓸 수 없습니다',
      '사진 파일이 아닙니다 (내용: SVG 그림)',
      '사진 파일이 아닙니다 (내용: 웹 문서(HTML))',
      '사진 파일이 아닙니다 (내용: GIF)',
      '사진 파일이 손상되었거나 사진이 아닙니다',
    ]);
  });
});

describe('what a picture looks like', () => {
  const hashOf = async (bytes: Uint8Array) => {
    const read = await measurePicture(bytes);
    return read.ok ? read.hash : '';
  };

  it('stays near where it is made smaller, compressed again, turned in its EXIF or trimmed a little', async () => {
    const turned = await sharp(await sharp(jpeg).rotate(-90).toBuffer()).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const copies = await Promise.all([sharp(jpeg).resize(120).jpeg().toBuffer(), sharp(jpeg).jpeg({ quality: 40 }).toBuffer(), sharp(jpeg).png().toBuffer(), sharp(jpeg).extract({ left: 4, top: 3, width: 232, height: 154 }).jpeg().toBuffer(), turned]);
    const original = await hashOf(jpeg);
    for (const copy of copies) expect(hashDistance(original, await hashOf(copy))).toBeLessThanOrEqual(NEAR_DISTANCE);
  });

  it('is far from another picture', async () => {
    const other = await makeJpeg({ seed: 5, at: { x: 0.2, y: 0.7 } });
    expect(hashDistance(await hashOf(jpeg), await hashOf(other))).toBeGreaterThan(NEAR_DISTANCE);
  });
});
