import { describe, expect, it } from 'vitest';
import { auditPublication } from '../../../src/domain/audit/audit-publication.ts';
import { auditReferences } from '../../../src/domain/audit/audit-references.ts';
import type { Finding } from '../../../src/domain/audit/finding.ts';
import { composeLibrary } from '../../../src/domain/compose-library.ts';
import { at } from '../../support/at.ts';
import { makeNewsroom, type NewsroomInput } from '../../support/make-newsroom.ts';
import { cpuSince } from '../../support/cpu-time.ts';

const NOW = at('2026-11-22 12:00');
const told = ({ source, path, rule, severity, message, hint, inBody }: Finding) => `${source} ${inBody ? '본문' : path.join('.')} (${rule}${severity === 'warning' ? ', 주의' : ''}) ${message} / ${hint}`;
const references = (input: NewsroomInput) => auditReferences(makeNewsroom(input)).map(told);
const publication = (input: NewsroomInput, faulty: string[] = []) => {
  const newsroom = makeNewsroom(input);
  return auditPublication(newsroom, composeLibrary(newsroom, NOW, { faulty: new Set(faulty as never[]) }), NOW).map(told);
};

describe('a reference', () => {
  it('to what does not exist is a fault that names the nearest id, for every field of every collection', () => {
    const found = references({
      photos: { '2026/kimjang': { people: ['kin'], town: 'eumsung', topics: ['welfar'] } },
      models: { kim: {} },
      videos: { '2026/tour': { thumbnail: '2026/kimjan', series: 'vilage', department: 'welfar' } },
      press: { '2026/a': { department: 'welfar', topics: ['welfare', 'welfaer'], towns: ['geumwan'], series: 'x', photos: ['2026/kimjag'], bodyPhotos: ['2026/kimjong'], videos: ['2026/tuor'], card: { photo: '2026/zzz' }, posted: [{ channel: 'instagran', at: '2026-11-22 10:00', url: 'https://sns.example/1' }] } },
      newsletters: { 'sosik/1': { cover: '2026/kimjamg', sections: [{ title: '가', items: [{ article: 'greting' }, { press: '2026/b' }, { video: '2026/tou' }, { photos: ['2026/kimjang', '2026/kimjan'] }] }] }, 'sosk/1': {} },
      articles: { 'sosik/1/greeting': { photos: ['2026/kimjan'] }, 'sosik/9/x': {} },
      social: { '2026/s': { channels: ['instagrm'], source: { press: '2026/c' }, slides: [{ photo: '2026/kimjan' }] } },
    });
    expect(found).toMatchSnapshot();
    expect(found).toHaveLength(26);
  });

  it('to a team is looked up in its department', () => {
    expect(references({ press: { '2026/a': { department: 'welfare', team: 'festival' }, '2026/b': { department: 'culture', team: 'festival' } } })).toMatchInlineSnapshot(`
      [
        "press:2026/a team (unknown-team) 팀 "festival"이 이 부서의 팀이 아닙니다 / departments.yaml에서 부서의 팀 id를 확인하세요",
      ]
    `);
  });

  it('to an entry that exists but could not be read is no second fault', () => {
    expect(references({ press: { '2026/a': { photos: ['2026/broken'] } }, unread: [{ source: 'photo:2026/broken', isDraft: false, mentions: [] }] })).toEqual([]);
  });

  it('of a draft is only a warning', () => {
    expect(auditReferences(makeNewsroom({ press: { '2026/a': { status: 'draft', photos: ['2026/x'] } } })).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('costs little even where a whole folder was renamed', () => {
    const photos = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`2027/사진-${index}`, {}]));
    const press = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`2026/a${index}`, { photos: [`2026/사진-${index}`] }]));
    const newsroom = makeNewsroom({ photos, press });
    const start = process.cpuUsage();
    expect(auditReferences(newsroom)).toHaveLength(2000);
    expect(cpuSince(start)).toBeLessThan(3000);
  });
});

describe('what is published together', () => {
  it('is an issue whose items are open with it: later and drafts are faults, withdrawn and faulty ones notices', () => {
    const items = [{ press: '2026/open' }, { press: '2026/late' }, { press: '2026/draft' }, { press: '2026/gone' }, { press: '2026/never' }, { press: '2026/faulty' }, { article: 'late' }, { article: 'fine' }];
    expect(
      publication(
        {
          newsletters: { 'sosik/1': { publishAt: '2026-11-01 09:00', sections: [{ title: '가', items }] } },
          articles: { 'sosik/1/late': { publishAt: '2026-11-02 09:00' }, 'sosik/1/fine': {} },
          press: {
            '2026/open': {},
            '2026/late': { publishAt: '2026-11-01 09:01' },
            '2026/draft': { status: 'draft' },
            '2026/gone': { withdrawn: { at: '2026-11-10 09:00', reason: '오류' } },
            '2026/never': { publishAt: '2026-11-11 09:00', withdrawn: { at: '2026-11-10 09:00', reason: '오류' } },
            '2026/faulty': {},
          },
        },
        ['press:2026/faulty'],
      ),
    ).toMatchInlineSnapshot(`
      [
        "newsletter:sosik/1 sections.0.items.1 (item-held) "press:2026/late"는 이 호보다 늦게 공개됩니다 (2026. 11. 1.(일) 오전 9시 1분) / 이 호의 publishAt을 늦추거나 이 항목을 빼세요",
        "newsletter:sosik/1 sections.0.items.2 (item-held) "press:2026/draft"은(는) 아직 초안입니다 / 초안을 ready로 바꾸거나 이 항목을 빼세요",
        "newsletter:sosik/1 sections.0.items.3 (item-withdrawn, 주의) "press:2026/gone"은 철회되어 안내문만 실립니다 / 그대로 두어도 됩니다",
        "newsletter:sosik/1 sections.0.items.4 (item-withdrawn, 주의) "press:2026/never"는 공개되기 전에 철회되어 빠집니다 / 그대로 두어도 됩니다",
        "newsletter:sosik/1 sections.0.items.5 (item-fault, 주의) "press:2026/faulty"에 오류가 있어 이 호에서 빠집니다 / 그 글의 오류를 고치세요",
        "newsletter:sosik/1 sections.0.items.6 (item-held) "article:sosik/1/late"는 이 호보다 늦게 공개됩니다 (2026. 11. 2.(월) 오전 9시) / 이 호의 publishAt을 늦추거나 이 항목을 빼세요",
      ]
    `);
  });

  it('is an issue without the photos of its releases and videos that may be shown on the site alone', () => {
    const item = (one: object) => ({ 'sosik/1': { sections: [{ title: '소식', items: [one] }] } }) as NonNullable<NewsroomInput['newsletters']>;
    const photos = { '2026/web': { people: [{ basis: 'written' as const, who: '수상자', channels: ['web' as const, 'video' as const], from: '2026-11-01', until: '2026-11-30' }] } };
    const refused = ['newsletter:sosik/1 sections.0.items.0 (photo-refused, 주의) 사진 "2026/web"은(는) 나온 사람의 동의가 없어 빠집니다 / 다른 사진으로 바꾸거나 동의와 공개 시각을 확인하세요'];
    expect(publication({ photos, press: { '2026/a': { photos: ['2026/web'], bodyPhotos: ['2026/web'] } }, newsletters: item({ press: '2026/a' }) })).toEqual(refused);
    expect(publication({ photos, videos: { '2026/v': { thumbnail: '2026/web' } }, newsletters: item({ video: '2026/v' }) })).toEqual(refused);
    const gone = { withdrawn: { at: '2026-11-10 09:00', reason: '요청' } };
    expect(publication({ photos, press: { '2026/a': { photos: ['2026/web'], ...gone } }, newsletters: item({ press: '2026/a' }) }).filter((found) => found.includes('photo-refused'))).toEqual([]);
  });

  it('is an entry without the photos that are closed, faulty or refused, unless it requires them', () => {
    const photos = {
      '2026/later': { publishAt: '2026-12-01 09:00' },
      '2026/gone': { withdrawn: { at: '2026-11-10 09:00', reason: '요청' } },
      '2026/web': { people: [{ basis: 'written' as const, who: '수상자', channels: ['web' as const], from: '2026-11-01', until: '2026-11-30' }] },
      '2026/faulty': {},
    };
    const used = ['2026/later', '2026/gone', '2026/web', '2026/faulty'];
    const found = publication(
      {
        photos,
        press: { '2026/a': { photos: used, card: { photo: '2026/web' } }, '2026/b': { photosRequired: 'true', bodyPhotos: ['2026/faulty'], card: { photo: '2026/web' } }, '2026/draft': { status: 'draft', photos: used } },
        newsletters: { 'sosik/1': { cover: '2026/web' } },
        videos: { '2026/v': { thumbnail: '2026/web' } },
        social: { '2026/s': { slides: [{ photo: '2026/web' }] } },
      },
      ['photo:2026/faulty'],
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "press:2026/a photos.0 (photo-refused, 주의) 사진 "2026/later"는 아직 공개되지 않아 빠집니다 / 다른 사진으로 바꾸거나 동의와 공개 시각을 확인하세요",
        "press:2026/a photos.1 (photo-refused, 주의) 사진 "2026/gone"은 철회되어 빠집니다 / 다른 사진으로 바꾸거나 동의와 공개 시각을 확인하세요",
        "press:2026/a photos.3 (photo-refused, 주의) 사진 "2026/faulty"에 오류가 있어 빠집니다 / 다른 사진으로 바꾸거나 동의와 공개 시각을 확인하세요",
        "press:2026/a card.photo (photo-refused, 주의) 사진 "2026/web"은(는) 나온 사람의 동의가 없어 빠집니다 / 다른 사진으로 바꾸거나 동의와 공개 시각을 확인하세요",
        "press:2026/b 본문 (photo-refused) 사진 "2026/faulty"에 오류가 있어 빠집니다 / photosRequired를 지우거나 다른 사진으로 바꾸세요",
        "press:2026/b card.photo (photo-refused, 주의) 사진 "2026/web"은(는) 나온 사람의 동의가 없어 빠집니다 / 다른 사진으로 바꾸거나 동의와 공개 시각을 확인하세요",
        "newsletter:sosik/1 cover (photo-refused, 주의) 사진 "2026/web"은(는) 나온 사람의 동의가 없어 빠집니다 / 다른 사진으로 바꾸거나 동의와 공개 시각을 확인하세요",
        "video:2026/v thumbnail (photo-refused, 주의) 사진 "2026/web"은(는) 나온 사람의 동의가 없어 빠집니다 / 다른 사진으로 바꾸거나 동의와 공개 시각을 확인하세요",
        "social:2026/s slides.0.photo (photo-refused, 주의) 사진 "2026/web"은(는) 나온 사람의 동의가 없어 빠집니다 / 다른 사진으로 바꾸거나 동의와 공개 시각을 확인하세요",
      ]
    `);
    expect(found.join()).not.toContain('수상자');
  });

  it('is a work of others with their name', () => {
    expect(publication({ press: { '2026/a': { rights: 'provided' }, '2026/b': { rights: 'provided', credit: '농협' }, '2026/c': { rights: 'licensed' } } })).toMatchInlineSnapshot(`
      [
        "press:2026/a rights (credit) 남이 만든 것인데 credit이 없습니다 / credit에 만든 사람이나 기관을 적으세요",
        "press:2026/c rights (credit, 주의) 남이 만든 것인데 credit이 없습니다 / credit에 만든 사람이나 기관을 적으세요",
      ]
    `);
  });

  it('is corrected after it opened', () => {
    expect(publication({ press: { '2026/a': { publishAt: '2026-11-20 09:00', corrections: [{ at: '2026-11-19 09:00', note: '고침' }, { at: '2026-11-20 09:00', note: '고침' }] } } })).toMatchInlineSnapshot(`
      [
        "press:2026/a corrections.0.at (date-order, 주의) 정정 시각이 공개 시각보다 이릅니다 / 공개 뒤의 시각으로 고치세요",
      ]
    `);
  });

  it('before an election is without the head, by name or picture, and without newsletters', () => {
    const restricted = [{ from: '2026-11-20', until: '2026-11-22', publications: ['sosik'] }];
    const found = publication({
      site: { restricted, head: '군수' },
      photos: { '2026/head': { people: [{ basis: 'public-duty', who: '음성군수' }] }, '2026/none': {} },
      press: {
        '2026/body': { publishAt: '2026-11-20 00:00', body: '군수는 말했다.' },
        '2026/photo': { publishAt: '2026-11-22 23:59', photos: ['2026/head', '2026/none'] },
        '2026/before': { publishAt: '2026-11-19 23:59', title: '군수 신년사' },
        '2026/after': { publishAt: '2026-11-23 00:00', title: '군수 신년사' },
      },
      newsletters: { 'sosik/1': { publishAt: '2026-11-21 09:00' }, 'other/1': { publishAt: '2026-11-21 09:00' } },
    });
    expect(found).toMatchInlineSnapshot(`
      [
        "press:2026/body publishAt (restricted, 주의) 선거 전 제한 기간인데 "군수"가 나옵니다 / 선거관리위원회 기준을 확인하세요",
        "press:2026/photo publishAt (restricted, 주의) 선거 전 제한 기간인데 사진 "2026/head"에 "군수"가 나옵니다 / 선거관리위원회 기준을 확인하세요",
        "newsletter:sosik/1 publishAt (restricted, 주의) 선거 전 제한 기간(2026. 11. 20.(금) ~ 2026. 11. 22.(일))에는 소식지를 쉬어야 합니다 / publishAt을 그 기간 밖으로 옮기세요",
      ]
    `);
  });
});
