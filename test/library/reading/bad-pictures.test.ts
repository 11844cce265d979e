import sharp from 'sharp';
import { expect, it } from 'vitest';
import { contentFolder, type Files, prepare } from '../../support/content-folder.ts';
import { claimingPng, makeJpeg, makeScene, withSegment } from '../../support/make-picture.ts';

const jpeg = await makeJpeg();
const scene = await makeScene();
const brokenProfile = withSegment(jpeg, 0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), Buffer.alloc(600, 7)]));
const brokenExif = withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0II*\0', 'latin1'), Buffer.alloc(200, 0xff)]));
const moving = await sharp(Buffer.alloc(8 * 16 * 3, 9).fill(200, 192), { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } }).webp({ loop: 0, delay: [100, 100] }).toBuffer();

const BAD: Record<string, [ending: string, bytes: Uint8Array, message: string]> = {
  bomb: ['png', await claimingPng(32_768, 32_768), '사진이 너무 큽니다 (32768 × 32768픽셀)'],
  wide: ['png', await sharp({ create: { width: 30_000, height: 4, channels: 3, background: '#333' } }).png().toBuffer(), '사진이 너무 큽니다 (30000 × 4픽셀)'],
  cut: ['jpg', jpeg.subarray(0, jpeg.length / 2), '사진 파일이 손상되었거나 사진이 아닙니다'],
  drawing: ['jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'), '사진 파일이 아닙니다 (내용: SVG 그림)'],
  web: ['jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), '사진 파일이 아닙니다 (내용: 웹 문서(HTML))'],
  moving: ['webp', moving, '움직이는 그림은 쓸 수 없습니다'],
  empty: ['jpg', new Uint8Array(), '사진 파일이 손상되었거나 사진이 아닙니다'],
};
const GOOD: Record<string, [ending: string, bytes: Uint8Array]> = {
  inks: ['jpg', await scene.clone().toColourspace('cmyk').jpeg().toBuffer()],
  deep: ['png', await scene.clone().toColourspace('rgb16').png().toBuffer()],
  'broken-profile': ['jpg', brokenProfile],
  'broken-exif': ['jpg', brokenExif],
  'wrong-ending': ['jpg', await scene.clone().png().toBuffer()],
};

function files(): Files {
  const all = { ...BAD, ...GOOD };
  return Object.fromEntries(Object.entries(all).flatMap(([name, [ending, bytes]]) => [[`photos/2026/${name}.${ending}`, bytes], [`photos/2026/${name}.yaml`, `title: ${name}\nalt: 벼가 익은 들길에 해가 진다\ntakenAt: 2026-11-01\npeople: none\npublishAt: 2026-11-02 09:00\n`]]));
}

it('a bad picture is named and held back alone: every sound one goes out beside it', async () => {
  const { edition, faults } = await prepare(contentFolder(files()), { holdFaulty: true });
  const errors = faults.filter(({ severity }) => severity === 'error');
  expect(Object.fromEntries(errors.map(({ file, message }) => [file, message]))).toEqual(Object.fromEntries(Object.entries(BAD).map(([name, [ending, , message]]) => [`photos/2026/${name}.${ending}`, message])));
  expect(edition?.library.photos.map(({ id }) => id).sort()).toEqual(Object.keys(GOOD).map((name) => `2026/${name}`).sort());
  expect(faults.filter(({ severity }) => severity === 'warning').map(({ file, message }) => `${file} ${message}`)).toEqual(['photos/2026/wrong-ending.jpg 파일 이름의 끝과 달리 내용은 PNG입니다']);
});
