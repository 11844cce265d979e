import { describe, expect, it } from 'vitest';
import { auditRestricted } from '../../../src/domain/audit/audit-restricted.ts';
import { makeNewsroom, type NewsroomInput } from '../../support/make-newsroom.ts';

const site = { head: '군수', restricted: [{ from: '2026-12-05', until: '2027-06-03', publications: ['sosik'] }] };
const HEAD = { people: [{ basis: 'public-duty' as const, who: '가람군수', channels: ['web' as const], from: '2026-01-01', until: '2027-12-31' }] };
const told = (input: NewsroomInput) => auditRestricted(makeNewsroom({ photos: { '2026/head': HEAD, '2026/hill': {} }, ...input, site })).map(({ source, message }) => `${source} ${message}`);
const inside = { publishAt: '2026-12-05 09:00' };
const before = { publishAt: '2026-12-04 23:59' };

describe('before an election of the head', () => {
  it('a newsletter that pauses is told of, and no other publication', () => {
    expect(told({ newsletters: { 'sosik/2027-01': inside, 'gazette/2026-12-05': inside, 'sosik/2026-11': before } })).toEqual(['newsletter:sosik/2027-01 선거 전 제한 기간(2026. 12. 5.(토) ~ 2027. 6. 3.(목))에는 소식지를 쉬어야 합니다']);
  });

  it("the head's name is told of wherever it is read or heard", () => {
    const named = (source: string) => `${source} 선거 전 제한 기간인데 "군수"가 나옵니다`;
    expect(
      told({
        press: { '2026/a': { ...inside, body: '군수는 말했다.' }, '2026/b': { ...before, body: '군수는 말했다.' } },
        newsletters: { 'gazette/1': { ...inside, note: '군수가 인사드립니다.' }, 'gazette/2': { ...inside, sections: [{ title: '소식', items: [{ press: '2026/b' }] }] } },
        articles: { 'gazette/1/x': { body: '군수와 함께' }, 'gone/1/y': { body: '군수와 함께' } },
        videos: { '2026/v': { ...inside, transcript: '군수의 인사' } },
        social: { '2026/s': { ...inside, slides: [{ body: '군수 한마디' }] } },
        captions: { '2026/c': { text: '군수가 찾아갑니다.', priority: 'urgent', from: '2026-12-01', until: '2026-12-05' } },
      }),
    ).toEqual(['press:2026/a', 'newsletter:gazette/1', 'newsletter:gazette/2', 'article:gazette/1/x', 'video:2026/v', 'social:2026/s', 'caption:2026/c'].map(named));
  });

  it("the head's picture is told of wherever it is seen, on cards too", () => {
    const pictured = (source: string) => `${source} 선거 전 제한 기간인데 사진 "2026/head"에 "군수"가 나옵니다`;
    expect(
      told({
        press: { '2026/a': { ...inside, card: { photo: '2026/head' } }, '2026/b': { ...before, photos: ['2026/head'] } },
        articles: { 'gazette/1/x': { photos: ['2026/head'], ...inside } },
        videos: { '2026/v': { ...inside, thumbnail: '2026/head' } },
        social: { '2026/s': { ...inside, source: { press: '2026/b' } } },
        captions: { '2026/c': { priority: 'urgent', photo: '2026/head', from: '2027-06-03', until: '2027-06-04' }, '2026/d': { photo: '2026/head', from: '2027-06-04', until: '2027-06-04' } },
      }),
    ).toEqual(['press:2026/a', 'article:gazette/1/x', 'video:2026/v', 'social:2026/s', 'caption:2026/c'].map(pictured));
  });

  it('a picture that opens by itself is told of, one that nothing opens is not', () => {
    expect(told({ photos: { '2026/head': { ...HEAD, ...inside } } })).toEqual(['photo:2026/head 선거 전 제한 기간인데 사진 "2026/head"에 "군수"가 나옵니다']);
    expect(told({})).toEqual([]);
  });

  it('a caption that runs on a day of the period is told of, unless it warns of a danger', () => {
    const running = (id: string, from: string, until: string, priority?: 'urgent') => told({ captions: { [id]: { from, until, ...(priority ? { priority } : {}) } } });
    expect(running('2026/c', '2026-12-01', '2026-12-05')).toEqual(['caption:2026/c 자막이 선거 전 제한 기간(2026. 12. 5.(토) ~ 2027. 6. 3.(목))에 나갑니다']);
    expect(running('2026/c', '2026-12-01', '2026-12-04')).toEqual([]);
    expect(running('2026/c', '2026-12-01', '2026-12-31', 'urgent')).toEqual([]);
    expect(running('2026/c', '2027-06-04', '2027-06-10')).toEqual([]);
  });
});
