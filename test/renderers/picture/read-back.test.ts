import { parseMetadata } from '@uswriting/exiftool';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { composePhotoMetadata } from '../../../src/domain/photo-metadata.ts';
import { EXIF } from '../../../src/library/reading/exif-fields.ts';
import { type RenditionForm, renderRendition } from '../../../src/renderers/picture/render-rendition.ts';
import { exifSegment, iptcSegment, makeExif, makeIptc, makeJpeg, makeXmp, withSegment, xmpSegment } from '../../support/make-picture.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeSite } from '../../support/make-site.ts';

/** A camera's own block of notes, with a place in it. */
const MAKER_NOTE = 0x927c;
const SECRETS = ['홍길동 개인폰', 'SERIAL-7731', '36.93512', 'NotePlace', '비밀 메모'];

/** What a phone and an agency may have put into a picture: places in EXIF, XMP, IPTC and the maker's own notes. */
async function taggedJpeg(): Promise<Buffer> {
  const exif = makeExif({ [EXIF.artist]: '홍길동 개인폰', [EXIF.takenAt]: '2025:11:20 10:11:12', [MAKER_NOTE]: Buffer.from('Apple iOS\0NotePlace 36.93512,127.69012 SERIAL-7731\0') }, { latitude: 'N' });
  const xmp = makeXmp('', 'exif:GPSLatitude="36,56.1072N" exif:GPSLongitude="127,41.4072E" photoshop:City="음성읍" photoshop:Instructions="비밀 메모"');
  const iptc = makeIptc([[90, '음성읍'], [120, '비밀 메모']]);
  return withSegment(iptcSegment(xmpSegment(exifSegment(await makeJpeg({ width: 120, height: 80 }), exif), xmp), iptc), 0xfe, Buffer.from('비밀 메모 SERIAL-7731'));
}

async function tagsOf(bytes: Uint8Array, name: string, inWords = false): Promise<Record<string, unknown>> {
  const read = await parseMetadata({ name, data: bytes }, { args: ['-json', '-G1', '-struct', ...(inWords ? [] : ['-n'])], transform: (text: string) => JSON.parse(text) as Record<string, unknown>[] });
  if (!read.success) throw new Error(String(read.error));
  return read.data[0] ?? {};
}

const FORMS: readonly (readonly [name: string, form: RenditionForm])[] = [
  ['a.webp', { width: 48, height: 32, format: 'webp', use: 'screen' }],
  ['a.jpg', { width: 48, height: 32, format: 'jpg', use: 'screen' }],
  ['a-print.jpg', { width: 120, height: 80, format: 'jpg', use: 'print' }],
];
const site = makeSite();

describe('what ExifTool reads in a published picture', async () => {
  const original = await taggedJpeg();
  const photo = makePhoto({ title: '품바 & <춤> “설성” ㎡', alt: '무대에서 춤추는 사람들. 뒤로 산이 보인다.', caption: '해 질 무렵의 춤판', credit: '음성군 홍보실 삽화', photographer: '이기록', people: 'persons', aiGenerated: true, license: { type: 'KOGL-2', ai: true } });

  test('in the original is a place, in four ways', async () => {
    const tags = await tagsOf(original, 'original.jpg');
    expect(tags['GPS:GPSLatitudeRef']).toBe('N');
    for (const tag of ['XMP-exif:GPSLatitude', 'XMP-photoshop:City', 'IPTC:City']) expect(tags[tag], tag).toBeDefined();
    for (const secret of SECRETS) expect(original.includes(secret), secret).toBe(true);
  });

  test.each(FORMS)('%s is what the office says of it, in undamaged Korean', async (name, form) => {
    const tags = await tagsOf(await renderRendition(original, form, composePhotoMetadata(photo, site)), name);
    expect(tags).toMatchObject({
      'XMP-dc:Title': '품바 & <춤> “설성” ㎡',
      'XMP-dc:Description': '해 질 무렵의 춤판',
      'XMP-iptcCore:AltTextAccessibility': '무대에서 춤추는 사람들. 뒤로 산이 보인다.',
      'XMP-dc:Creator': ['이기록'],
      'XMP-photoshop:Credit': '음성군 홍보실 삽화',
      'XMP-dc:Rights': '공공누리 제2유형(출처표시+상업적 이용금지) · AI유형 · 출처: 음성군 홍보실 삽화',
      'XMP-xmpRights:UsageTerms': '공공누리 제2유형(출처표시+상업적 이용금지) · AI유형 · 출처: 음성군 홍보실 삽화',
      'XMP-xmpRights:WebStatement': 'https://www.kogl.or.kr/info/licenseType2.do',
      'XMP-xmpRights:Marked': true,
      'XMP-plus:ModelReleaseStatus': 'MR-LMR',
      'XMP-plus:DataMining': 'DMI-ALLOWED',
      'XMP-plus:Licensor': [{ LicensorURL: 'https://news.example.kr/photos/2026/winter-care/' }],
      'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    });
  });

  test('is in words that ExifTool knows', async () => {
    const metadata = composePhotoMetadata(makePhoto({ people: 'persons', license: { type: 'KOGL-0', ai: false } }), site);
    const tags = await tagsOf(await renderRendition(original, FORMS[1]?.[1] as RenditionForm, metadata), 'a.jpg', true);
    expect(tags).toMatchObject({ 'XMP-plus:ModelReleaseStatus': 'Limited or Incomplete Model Releases', 'XMP-plus:DataMining': 'Allowed' });
  });

  test.each(FORMS)('%s is nothing of the camera, of a place or of what others wrote', async (name, form) => {
    const bytes = Buffer.from(await renderRendition(original, form, composePhotoMetadata(photo, site)));
    const groups = new Set(Object.keys(await tagsOf(bytes, name)).map((tag) => tag.split(':')[0]));
    for (const group of ['GPS', 'IFD0', 'ExifIFD', 'IFD1', 'IPTC', 'Photoshop', 'MakerNotes', 'Apple', 'ICC_Profile', 'XMP-exif']) expect([...groups], group).not.toContain(group);
    for (const secret of [...SECRETS, 'Exif\0']) expect(bytes.includes(secret), secret).toBe(false);
  });

  test('without persons, a licence of the office or a machine it says so, or nothing', async () => {
    const plain = makePhoto({ rights: 'provided', credit: '품바축제위원회' });
    const tags = await tagsOf(await renderRendition(original, FORMS[1]?.[1] as RenditionForm, composePhotoMetadata(plain, site)), 'a.jpg');
    expect(tags).toMatchObject({ 'XMP-plus:ModelReleaseStatus': 'MR-NAP', 'XMP-xmpRights:WebStatement': 'https://news.example.kr/photos/2026/winter-care/', 'XMP-dc:Rights': '제공: 품바축제위원회 · 이용하려면 저작권자의 허락을 받아야 합니다.' });
    expect(tags).not.toHaveProperty(['XMP-iptcExt:DigitalSourceType']);
    expect(tags).not.toHaveProperty(['XMP-plus:DataMining']);
  });
});

describe('the print size', () => {
  const form = FORMS[2]?.[1] as RenditionForm;

  test('keeps more of the picture than a screen needs, and all of its colour', async () => {
    const picture = await makeJpeg({ width: 120, height: 80 });
    const [print, screen] = await Promise.all((['print', 'screen'] as const).map((use) => renderRendition(picture, { ...form, use }, composePhotoMetadata(makePhoto(), site))));
    expect(print?.length).toBeGreaterThan(screen?.length ?? 0);
    expect((await sharp(print).metadata()).chromaSubsampling).toBe('4:4:4');
  });
});
