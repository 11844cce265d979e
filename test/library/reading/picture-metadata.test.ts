import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { EXIF } from '../../../src/library/reading/exif-fields.ts';
import { composePictureMetadata, readPictureMetadata } from '../../../src/library/reading/picture-metadata.ts';
import { at } from '../../support/at.ts';
import { exifSegment, iptcSegment, makeExif, makeIptc, makeJpeg, makeScene, makeXmp, xmpSegment } from '../../support/make-picture.ts';

const jpeg = await makeJpeg({ width: 24, height: 16 });
const alt = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`;

describe('what EXIF tells', () => {
  it('is when, by whom and what, in UTF-8 or in the code page of Korean Windows', async () => {
    const exif = makeExif({ [EXIF.description]: '김장 나눔', [EXIF.artist]: iconv.encode('홍보실 홍길동', 'cp949'), [EXIF.copyright]: 'ⓒ 음성군', [EXIF.takenAt]: '2026:11:20 10:11:12', [EXIF.windowsTitle]: iconv.encode('김장 행사', 'utf16le'), [EXIF.windowsKeywords]: iconv.encode('복지;김장', 'utf16le') });
    expect(await readPictureMetadata(exifSegment(jpeg, exif))).toEqual({ takenAt: { at: at('2026-11-20 10:11') + 12_000 }, title: '김장 행사', caption: '김장 나눔', alt: undefined, photographer: '홍보실 홍길동', credit: undefined, copyright: 'ⓒ 음성군', keywords: ['복지', '김장'], place: [], isGenerated: false });
  });

  it('of the time is in Seoul, whatever zone the camera was in', () => {
    expect(composePictureMetadata({ exif: makeExif({ [EXIF.takenAt]: '2026:11:20 23:30:00', [EXIF.offsetTaken]: '+00:00' }) }).takenAt).toEqual({ at: at('2026-11-21 08:30') });
    expect(composePictureMetadata({ exif: makeExif({ [EXIF.takenAt]: '0000:00:00 00:00:00', [EXIF.digitizedAt]: '2026:11:20 08:00:00' }) }).takenAt).toEqual({ at: at('2026-11-20 08:00') });
    expect(composePictureMetadata({ exif: makeExif({ [EXIF.takenAt]: '2026:02:30 10:00:00' }) }).takenAt).toBeUndefined();
  });

  it('is never a place', async () => {
    const told = await readPictureMetadata(exifSegment(jpeg, makeExif({ [EXIF.description]: '들판' }, { latitude: 'N-canary' })));
    expect(told.caption).toBe('들판');
    expect(JSON.stringify(told)).not.toContain('canary');
  });

  it('is no caption where the camera named its maker', () => {
    expect(composePictureMetadata({ exif: makeExif({ [EXIF.description]: 'SAMSUNG CAMERA PICTURES' }) }).caption).toBeUndefined();
  });

  it('stands in a TIFF itself, whose first folder has the same fields', async () => {
    const tiff = await (await makeScene({ width: 24, height: 16 })).tiff().toBuffer();
    const folderAt = tiff.readUInt32LE(4);
    // The first field of the folder becomes the name of the photographer.
    tiff.writeUInt16LE(0x013b, folderAt + 2);
    tiff.writeUInt16LE(2, folderAt + 4);
    tiff.writeUInt32LE(4, folderAt + 6);
    tiff.write('Kim\0', folderAt + 10, 'latin1');
    expect(composePictureMetadata({ exif: tiff }).photographer).toBe('Kim');
  });
});

describe('what IPTC tells', () => {
  it.each(['utf8', 'cp949'])('is read in %s', async (encoding) => {
    const iptc = makeIptc([[5, '품바축제'], [25, '축제'], [25, '문화'], [55, '20260520'], [60, '190000+0900'], [80, '홍길동'], [90, '음성읍'], [92, '설성공원'], [110, '음성군 홍보실'], [120, '품바들이 춤춘다.']], encoding);
    expect(await readPictureMetadata(iptcSegment(jpeg, iptc))).toMatchObject({ takenAt: { at: at('2026-05-20 19:00') }, title: '품바축제', caption: '품바들이 춤춘다.', photographer: '홍길동', credit: '음성군 홍보실', keywords: ['축제', '문화'], place: ['음성읍', '설성공원'] });
  });

  it('is a day where it tells no hour', () => {
    expect(composePictureMetadata({ iptc: makeIptc([[55, '20260520']]) }).takenAt).toEqual({ day: '2026-05-20' });
  });
});

describe('what XMP tells', () => {
  it('goes before what the older blocks tell', async () => {
    const xmp = makeXmp(
      `<dc:title>${alt('새 제목 &amp; 더')}</dc:title><dc:description><rdf:Alt><rdf:li xml:lang="x-default">A street</rdf:li><rdf:li xml:lang="ko-KR">단풍길</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>홍길동</rdf:li><rdf:li>김철수</rdf:li></rdf:Seq></dc:creator><dc:subject><rdf:Bag><rdf:li>단풍</rdf:li></rdf:Bag></dc:subject><Iptc4xmpCore:AltTextAccessibility>${alt('단풍이 든 길을 걷는 두 사람')}</Iptc4xmpCore:AltTextAccessibility><Iptc4xmpCore:Location>품바길</Iptc4xmpCore:Location>`,
      'photoshop:Credit="음성군" photoshop:City="음성읍" photoshop:DateCreated="2026-11-03T14:00:00.123456+09:00" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"',
    );
    expect(await readPictureMetadata(xmpSegment(exifSegment(jpeg, makeExif({ [EXIF.description]: '옛 설명' })), xmp))).toEqual({ takenAt: { at: at('2026-11-03 14:00') }, title: '새 제목 & 더', caption: '단풍길', alt: '단풍이 든 길을 걷는 두 사람', photographer: '홍길동, 김철수', credit: '음성군', copyright: undefined, keywords: ['단풍'], place: ['음성읍', '품바길'], isGenerated: true });
  });

  it('is what stood before a fault in it', () => {
    expect(composePictureMetadata({ xmp: makeXmp(`<dc:title>${alt('앞')}</dc:title><broken`) }).title).toBe('앞');
  });

  it('is nothing of what stands within a structure, and expands nothing', () => {
    const nested = makeXmp('<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><photoshop:City>canary</photoshop:City></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>');
    expect(JSON.stringify(composePictureMetadata({ xmp: nested }))).not.toContain('canary');
    expect(composePictureMetadata({ xmp: Buffer.from(`<!DOCTYPE a [<!ENTITY b "canary">]>${makeXmp(`<dc:title>${alt('&b;')}</dc:title>`)}`) }).title ?? '').not.toContain('canary');
  });
});

describe('metadata', () => {
  it('that is anything at all stops nothing', () => {
    const real = [makeExif({ [EXIF.description]: '설명', [EXIF.takenAt]: '2026:11:20 10:11:12' }), makeIptc([[120, '설명']]), makeXmp(`<dc:title>${alt('제목')}</dc:title>`)];
    const damaged = fc.tuple(fc.constantFrom(...real), fc.nat(), fc.uint8Array({ maxLength: 8 })).map(([block, place, bytes]) => {
      const copy = Buffer.from(block);
      copy.set(bytes.subarray(0, copy.length - (place % copy.length)), place % copy.length);
      return copy;
    });
    const anyBlock = fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged);
    fc.assert(
      fc.property(anyBlock, (block) => {
        const { keywords } = composePictureMetadata({ exif: block, iptc: block, xmp: block });
        expect(Array.isArray(keywords)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
