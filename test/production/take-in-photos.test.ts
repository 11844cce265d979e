import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ALT_TO_WRITE, PERSON_TO_WRITE } from '../../src/domain/photo-alt.ts';
import { EXIF } from '../../src/library/reading/exif-fields.ts';
import { type PhotoRequest, takeInPhotos } from '../../src/production/take-in-photos.ts';
import { contentFolder, type Files, prepare, settingsFor, temporaryFolder } from '../support/content-folder.ts';
import { exifSegment, iptcSegment, makeExif, makeIptc, makeJpeg, makeScene } from '../support/make-picture.ts';

const JPEG = await makeJpeg();
const HEIC = readFileSync(new URL('../fixtures/photos/phone.heic', import.meta.url));
const told = iptcSegment(exifSegment(JPEG, makeExif({ [EXIF.artist]: '홍길동', [EXIF.takenAt]: '2025:11:20 10:11:12' }, { latitude: 'N' })), makeIptc([[25, '복지'], [90, '음성읍'], [92, '설성공원'], [110, '음성군 홍보실'], [120, '김장 나눔 "현장": #1']]));

/** Takes in these files, by name in the order that they are given. */
async function takenIn(files: Record<string, Uint8Array>, { words = [], content = {}, ...request }: Partial<PhotoRequest> & { content?: Files } = {}) {
  const desk = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(desk, name), bytes);
  const folder = contentFolder(content);
  const notes: string[] = [];
  const { files: written, refusals } = await takeInPhotos({ words: [...Object.keys(files).map((name) => join(desk, name)), ...words], ...request }, settingsFor(folder), (line) => notes.push(line.replace(`${desk}/`, '')));
  const { edition, faults } = await prepare(folder);
  const photos = join(folder, 'photos');
  return {
    folder,
    desk,
    notes,
    refusals: refusals.map((line) => line.replace(`${desk}/`, '')),
    entries: written.map((file) => relative(photos, file)),
    shelf: existsSync(photos) ? readdirSync(photos, { recursive: true }).map(String).filter((name) => name.includes('.')).sort() : [],
    photos: edition?.newsroom.photos ?? [],
    faults: faults.map(({ file, severity, rule }) => `${file} ${rule} ${severity}`),
  };
}

describe('npm run new -- photo', () => {
  it('lays the original, untouched, beside a draft that has what the picture told', async () => {
    const { entries, photos, folder, faults } = await takenIn({ '김장.JPG': told });
    expect(entries).toEqual(['2025/김장-나눔-현장-1.yaml']);
    expect(readFileSync(join(folder, 'photos/2025/김장-나눔-현장-1.jpg')).equals(told)).toBe(true);
    expect(photos[0]?.data).toMatchObject({ status: 'draft', title: '김장 나눔 "현장": #1', alt: ALT_TO_WRITE, people: [PERSON_TO_WRITE], takenAt: { at: Date.parse('2025-11-20T10:11:00+09:00') }, photographer: '홍길동', credit: '음성군 홍보실', topics: ['welfare'] });
    expect(faults).toEqual(['photos/2025/김장-나눔-현장-1.yaml alt warning', 'photos/2025/김장-나눔-현장-1.yaml people warning']);
  });

  it('stops the build where a draft is made ready with its questions unanswered', async () => {
    const { folder } = await takenIn({ 'a.jpg': JPEG }, { words: ['가을'] });
    const file = join(folder, 'photos/2026/가을.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: draft', 'status: ready'));
    expect((await prepare(folder)).faults.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['alt error', 'people error']);
  });

  it('names the place on request alone, and in words', async () => {
    expect((await takenIn({ 'a.jpg': told })).photos[0]?.data).not.toHaveProperty('place');
    expect((await takenIn({ 'a.jpg': told }, { withPlace: true })).photos[0]?.data).toMatchObject({ town: 'eumseong', place: '설성공원' });
  });

  it('looks for the focal point where something stands out', async () => {
    const focalPoint = (await takenIn({ 'a.jpg': await makeJpeg({ at: { x: 0.8, y: 0.3 }, seed: 9 }) })).photos[0]?.data.focalPoint;
    expect(Math.hypot((focalPoint?.x ?? 0) - 0.8, (focalPoint?.y ?? 0) - 0.3)).toBeLessThan(0.2);
  });

  it('asks who brings it, where someone is there', async () => {
    const answers = ['배추를 나르는 두 사람', '없음'];
    const { photos, faults } = await takenIn({ 'a.jpg': JPEG }, { words: ['김장'], ask: async () => answers.shift() ?? '' });
    expect(photos[0]?.data).toMatchObject({ alt: '배추를 나르는 두 사람', people: 'none' });
    expect(faults).toEqual([]);
  });

  it('takes several under one title, numbered, and leaves every name that is taken', async () => {
    const other = await makeJpeg({ seed: 5, at: { x: 0.2, y: 0.7 } });
    const { shelf } = await takenIn({ 'a.jpg': JPEG, 'b.jpg': other }, { words: ['김장', '나눔'], content: { 'photos/2026/김장-나눔-1.heic': 'x' } });
    expect(shelf).toEqual(['2026/김장-나눔-1-2.jpg', '2026/김장-나눔-1-2.yaml', '2026/김장-나눔-1.heic', '2026/김장-나눔-2.jpg', '2026/김장-나눔-2.yaml']);
  });

  it('refuses what is no sound picture by name, and takes the rest', async () => {
    const moving = await sharp(Buffer.alloc(8 * 16 * 3, 9).fill(200, 192), { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } }).webp({ loop: 0, delay: [100, 100] }).toBuffer();
    const bad = { 'cut.jpg': JPEG.subarray(0, 3000), 'svg.jpg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'web.jpg': Buffer.from('<html>'), 'moving.webp': moving, 'note.txt': Buffer.from('x'), 'cut.heic': HEIC.subarray(0, 2000) };
    const { refusals, shelf, faults } = await takenIn({ ...bad, '가을 들판.jpg': JPEG }, { words: ['missing.jpg'] });
    expect(refusals).toEqual([
      'cut.jpg: 사진 파일이 손상되었거나 사진이 아닙니다. 원본을 다시 받아 JPEG이나 PNG로 저장하세요.',
      'svg.jpg: 사진 파일이 아닙니다 (내용: SVG 그림). 사진을 JPEG이나 PNG로 저장하세요.',
      'web.jpg: 사진 파일이 아닙니다 (내용: 웹 문서(HTML)). 사진을 JPEG이나 PNG로 저장하세요.',
      'moving.webp: 움직이는 그림은 쓸 수 없습니다. 한 장면을 JPEG이나 PNG로 저장하세요.',
      'note.txt: 사진 파일이 손상되었거나 사진이 아닙니다. 원본을 다시 받아 JPEG이나 PNG로 저장하세요.',
      'cut.heic: 사진 파일이 손상되었거나 사진이 아닙니다. 원본을 다시 받아 JPEG이나 PNG로 저장하세요.',
      'missing.jpg: 사진 파일이 없습니다. 파일 이름과 위치를 확인하세요.',
    ]);
    expect(shelf).toEqual(['2026/가을-들판.jpg', '2026/가을-들판.yaml']);
    expect(faults.filter((fault) => fault.includes('error'))).toEqual([]);
  });

  it('mends a wrong ending, and says so', async () => {
    const png = await (await makeScene()).png().toBuffer();
    const { shelf, notes } = await takenIn({ '들판 하나.jpg': png });
    expect(shelf).toEqual(['2026/들판-하나.png', '2026/들판-하나.yaml']);
    expect(notes).toEqual(['들판 하나.jpg: 파일 이름의 끝과 달리 PNG 사진입니다. 이름의 끝을 바로잡아 복사했습니다: .png']);
  });

  it('refuses a picture that is there, and tells of one that looks like it', async () => {
    const smaller = await sharp(JPEG).resize(180).jpeg({ quality: 60 }).toBuffer();
    const { refusals, notes, entries } = await takenIn({ '가을.jpg': JPEG, '또 가을.jpg': JPEG, '작은 가을.jpg': smaller });
    expect(refusals).toEqual(['또 가을.jpg: 이미 사진 대장에 있는 사진입니다 (2026/가을).']);
    expect(notes).toEqual(['작은 가을.jpg: 사진 대장에 비슷한 사진이 있습니다: 2026/가을. 같은 사진이면 하나만 남기세요.']);
    expect(entries).toEqual(['2026/가을.yaml', '2026/작은-가을.yaml']);
  });

  it('wants a picture', async () => {
    await expect(takenIn({}, { words: ['김장', '나눔'] })).rejects.toMatchObject({ lines: ['등록할 사진 파일을 적어 주세요.', '예: npm run new -- photo "김장 사진.jpg" 김장 나눔 현장'] });
  });
});

describe('a picture of a phone', () => {
  it('comes in as a JPEG in its own colours, without its place, beside its original', async () => {
    const { folder, shelf, photos, faults } = await takenIn({ 'IMG_0042.HEIC': HEIC }, { words: ['단풍길'] });
    expect(shelf).toEqual(['2026/단풍길.heic', '2026/단풍길.jpg', '2026/단풍길.yaml']);
    expect(readFileSync(join(folder, 'photos/2026/단풍길.heic')).equals(HEIC)).toBe(true);
    const jpeg = readFileSync(join(folder, 'photos/2026/단풍길.jpg'));
    const { exif, xmp, icc, width, height } = await sharp(jpeg).metadata();
    expect([exif, xmp, width, height]).toEqual([undefined, undefined, 96, 64]);
    expect(icc?.equals((await sharp(HEIC).metadata()).icc ?? Buffer.alloc(0))).toBe(true);
    expect(photos[0]).toMatchObject({ data: { photographer: 'Hong Gildong', takenAt: { at: Date.parse('2026-11-20T10:11:00+09:00') } }, picture: { file: 'photos/2026/단풍길.jpg', digest: createHash('sha256').update(jpeg).digest('hex') } });
    expect(faults.filter((fault) => fault.includes('error'))).toEqual([]);
  });

  it('that came in before is known again', async () => {
    const { refusals } = await takenIn({ 'a.heic': HEIC, 'b.heic': Buffer.concat([HEIC]) }, { words: ['단풍길'] });
    expect(refusals).toEqual(['b.heic: 이미 사진 대장에 있는 사진입니다 (2026/단풍길-1).']);
  });
});
