import { describe, expect, it } from 'vitest';
import type { PictureMetadata } from '../../../src/library/reading/picture-metadata.ts';
import type { InspectedPhoto } from '../../../src/production/photo-intake/inspect-photo.ts';
import { type ProposalSetting, proposePhoto } from '../../../src/production/photo-intake/propose-photo.ts';
import { at } from '../../support/at.ts';
import { makeSite } from '../../support/make-site.ts';

const NOTHING: PictureMetadata = { keywords: [], place: [], isGenerated: false };

function proposed(metadata: Partial<PictureMetadata> = {}, path = 'IMG_1234.jpg', setting: Partial<ProposalSetting> = {}) {
  const photo: InspectedPhoto = { ok: true, path, kind: 'jpeg', original: new Uint8Array(), jpeg: undefined, digest: '', width: 4, height: 3, hash: '', metadata: { ...NOTHING, ...metadata }, focalPoint: undefined };
  const newsroom = { site: makeSite({ towns: [{ id: 'eumseong', name: '음성읍' }] }), topics: [{ id: 'culture', name: '문화' }] };
  return proposePhoto(photo, { newsroom, now: at('2026-11-22 12:00'), withPlace: false, ...setting });
}

describe('a proposed photo', () => {
  it('has the title that was given, or the picture tells, or its file has', () => {
    expect(proposed({ title: '안의 제목' }, '김장_나눔.jpg', { title: '준 제목' }).title).toBe('준 제목');
    expect(proposed({ title: '안의 제목', caption: '설명.' }).title).toBe('안의 제목');
    expect(proposed({ caption: '배추를 나르는 봉사자들. 올해로 열 번째이다.' })).toMatchObject({ title: '배추를 나르는 봉사자들', caption: '배추를 나르는 봉사자들. 올해로 열 번째이다.' });
    expect(proposed({}, '/tmp/김장_나눔-현장 (2).jpg').title).toBe('김장 나눔 현장');
    expect(proposed({}, 'C:\\사진\\IMG_1234.jpg')).toMatchObject({ title: '제목을 적어 주세요', slugWords: 'IMG_1234' });
  });

  it('was taken when the picture says, else when its file is named after, else it has to be asked', () => {
    expect(proposed({ takenAt: { at: at('2026-11-20 10:11') } })).toMatchObject({ takenAt: '2026-11-20 10:11', takenFrom: 'picture' });
    expect(proposed({ takenAt: { day: '1978-05-01' } })).toMatchObject({ takenAt: '1978-05-01', takenFrom: 'picture' });
    expect(proposed({}, 'KakaoTalk_20261103_101112.jpg')).toMatchObject({ takenAt: '2026-11-03', takenFrom: 'file-name' });
    expect(proposed({}, 'DSC99991399.jpg')).toMatchObject({ takenAt: '2026-11-22', takenFrom: 'unknown' });
  });

  it('is not taken in days to come, nor when a clock was reset', () => {
    expect(proposed({ takenAt: { day: '2031-01-01' } }).takenFrom).toBe('unknown');
    expect(proposed({ takenAt: { at: at('2000-01-01 00:00') } }).takenFrom).toBe('unknown');
  });

  it('has an alt only where the one in the picture would pass', () => {
    expect(proposed({ alt: '세 사람이 배추를 나른다' }).alt).toBe('세 사람이 배추를 나른다');
    expect(proposed({ alt: '포스터' }).alt).toBeUndefined();
    expect(proposed({ alt: '단풍이 든 긴 길', caption: '단풍이 든 긴 길' }).alt).toBeUndefined();
  });

  it('has the topics that the office knows', () => {
    expect(proposed({ keywords: ['#문화', '문화', 'CULTURE', '아무 말'] }).topics).toEqual(['culture']);
  });

  it('has a place only where that was asked for, and a known town by its id', () => {
    expect(proposed({ place: ['음성읍', '설성공원'] })).not.toMatchObject({ place: expect.anything() });
    expect(proposed({ place: ['음성읍', '설성공원'] }, 'a.jpg', { withPlace: true })).toMatchObject({ town: 'eumseong', place: '설성공원' });
    expect(proposed({ place: ['청주시', '상당공원'] }, 'a.jpg', { withPlace: true })).toMatchObject({ town: undefined, place: '청주시 상당공원' });
  });

  it('keeps to the lengths that an entry may have', () => {
    const long = '가나다라 '.repeat(500);
    const { title, caption, photographer, credit } = proposed({ title: `${long}\n${long}`, caption: long, photographer: long, credit: long });
    expect([title, caption ?? '', photographer ?? '', credit ?? ''].map((text) => [...text].length <= 1000 && !/\n/.test(text))).toEqual([true, true, true, true]);
    expect([[...title].length, [...(photographer ?? '')].length, [...(credit ?? '')].length]).toEqual([299, 99, 199]);
  });
});
