import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteInput } from '../../src/collections/site.ts';
import type { CardEntry } from '../../src/domain/card-address.ts';
import { type ChannelCaption, composeCaptions } from '../../src/domain/card-caption.ts';
import { cardContext } from '../../src/domain/card-plan.ts';
import { captionRule } from '../../src/domain/caption-length.ts';
import type { Release, SocialPost } from '../../src/domain/library.ts';
import { at } from '../support/at.ts';
import { makeIssue } from '../support/make-issue.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePost } from '../support/make-post.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeSite } from '../support/make-site.ts';
import { makeVideo } from '../support/make-video.ts';

const PLATFORMS = ['instagram', 'facebook', 'x', 'kakao', 'naver-blog', 'youtube', 'other'] as const;
const channels: SiteInput['channels'] = PLATFORMS.map((platform) => ({ id: platform, name: platform, platform, url: `https://sns.example/${platform}` }));
const context = cardContext(makeLibrary({ site: makeSite({ channels }) }), at('2026-11-22 12:00'));

const ofRelease = (overrides: Partial<Release> = {}) => composeCaptions({ collection: 'press', entry: makeRelease(overrides) }, context);
const ofPost = (overrides: Partial<SocialPost>, source?: Extract<CardEntry, { collection: 'social' }>['source']) => composeCaptions({ collection: 'social', entry: makePost({ channels: [...PLATFORMS], ...overrides }), source }, context);
const on = (platform: (typeof PLATFORMS)[number], captions: ChannelCaption[]) => captions.find(({ channel }) => channel.platform === platform) as ChannelCaption;

describe('a composed caption', () => {
  const release: Partial<Release> = {
    id: '2026/11-22-돌봄',
    title: '겨울나기 돌봄',
    summary: '첫 문장입니다. 둘째 문장입니다. 셋째 문장입니다. 넷째 문장입니다.',
    team: 'care',
    event: { from: { at: at('2026-12-01 10:00') }, until: { at: at('2026-12-01 15:00') }, place: '군청 대회의실' },
    apply: { closes: { day: '2026-11-27' }, how: '방문 또는 전화' },
    towns: ['geumwang'],
    topics: ['welfare'],
  };

  it('says title, a few sentences, the facts of the fields, the link and what it is about', () => {
    expect(on('facebook', ofRelease(release)).text).toBe(
      [
        '겨울나기 돌봄',
        '첫 문장입니다. 둘째 문장입니다. 셋째 문장입니다.',
        '○ 일시: 2026. 12. 1.(화) 오전 10시 ~ 오후 3시\n○ 장소: 군청 대회의실\n○ 신청: 2026. 11. 27.(금)까지, 방문 또는 전화\n○ 문의: 희망복지팀 043-000-3200',
        '자세한 내용: https://news.example.kr/press/2026/11-22-%EB%8F%8C%EB%B4%84/',
        '#음성군 #금왕읍 #복지',
      ].join('\n\n'),
    );
  });

  it('names the profile’s link where no address can be tapped, and where the title is entered apart does not repeat it', () => {
    const captions = ofRelease(release);
    expect(on('instagram', captions).text).toContain('자세한 내용: 프로필 링크(news.example.kr)');
    expect(on('youtube', captions).title).toEqual({ text: '겨울나기 돌봄', count: 7, limit: 100, isShortened: false });
    expect(on('youtube', captions).text.startsWith('첫 문장입니다.')).toBe(true);
  });

  it('takes fewer sentences where there is less room, and cuts none', () => {
    const x = on('x', ofRelease({ ...release, summary: `${'긴 말을 이어 갑니다 '.repeat(9)}끝입니다. 둘째 문장입니다.` }));
    expect(x).toMatchObject({ isShortened: false, limit: 280 });
    expect(x.text).toContain('○ 문의: 희망복지팀 043-000-3200');
    expect(x.text).not.toContain('긴 말');
  });

  it('of an issue says its sections, of a video how long it runs', () => {
    const issue = composeCaptions({ collection: 'newsletters', entry: makeIssue({ sections: [{ title: '군정', items: [] }, { title: '문화', items: [] }] }) }, context);
    expect(on('kakao', issue).text).toContain('이번 호 차례: 군정 · 문화');
    const video = composeCaptions({ collection: 'videos', entry: makeVideo({ duration: 'PT3M20S', description: '마을을 둘러봅니다.\n○ 기간: 언젠가', closes: { day: '2026-11-30' } }) }, context);
    expect(on('youtube', video).text).toBe('마을을 둘러봅니다. 영상 길이 3분 20초\n\n○ 신청: 2026. 11. 30.(월)까지\n\n자세한 내용: https://news.example.kr/videos/2026/village-tour/\n\n#음성군');
  });
});

describe('a written caption', () => {
  it('stays as it is, with the link of its source and its hashtags after it', () => {
    const caption = '한 줄\n\n○ 둘째 줄';
    expect(on('kakao', ofPost({ caption, hashtags: ['음성군', '# 겨울 나기', '2026'] }, { kind: 'press', entry: makeRelease({ id: '2026/a' }) })).text).toBe('한 줄\n\n○ 둘째 줄\n\n자세한 내용: https://news.example.kr/press/2026/a/\n\n#음성군 #겨울나기');
    expect(on('kakao', ofPost({ caption, hashtags: ['음성군'] })).text).toBe('한 줄\n\n○ 둘째 줄\n\n#음성군');
  });

  it('is not told twice what it says itself', () => {
    const source = { kind: 'press', entry: makeRelease() } as const;
    expect(on('facebook', ofPost({ caption: '보기: https://a.example/ #음성군', hashtags: ['음성군', '음성'] }, source)).text).toBe('보기: https://a.example/ #음성군\n\n#음성');
  });

  it('has no more hashtags than the channel takes, and goes to the channels that it names alone', () => {
    const captions = ofPost({ caption: '글', hashtags: ['가', '나', '다', '라', '마', '바'], channels: ['instagram', 'x'] });
    expect(captions.map(({ channel, hashtags }) => [channel.id, hashtags.length])).toEqual([['instagram', 5], ['x', 6]]);
  });

  it('loses spare lines first, then sentences; days, telephone and link stay', () => {
    const caption = `수도를 살펴 주세요.\n\n${'○ 덧붙이는 말이 여기 있습니다\n'.repeat(6)}○ 12월 4일까지 신청\n○ 문의: 수도팀 043-000-3212\n고맙습니다.`;
    const x = on('x', ofPost({ caption, hashtags: ['음성군', '겨울', '수도'] }, { kind: 'press', entry: makeRelease({ id: '2026/a' }) }));
    expect(x).toMatchObject({ isShortened: true, hashtags: ['#음성군', '#겨울'] });
    expect(x.text).toMatch(/^수도를 살펴 주세요\.[\s\S]*○ 12월 4일까지 신청\n○ 문의: 수도팀 043-000-3212\n자세한 내용: https:\/\/news\.example\.kr\/press\/2026\/a\/\n#음성군 #겨울$/);
    expect(x.text).not.toContain('고맙습니다');
  });

  it('never breaks within an eojeol', () => {
    const caption = Array.from({ length: 80 }, (_, index) => `어절${'가'.repeat(index % 5)}`).join(' ');
    const words = new Set(caption.split(' '));
    const { text } = on('x', ofPost({ caption }));
    expect(text.endsWith('…')).toBe(true);
    expect(text.slice(0, -1).split(' ').every((word) => words.has(word))).toBe(true);
  });
});

describe('a text without a space', () => {
  it('is cut within, and not left out', () => {
    const long = '겨울나기돌봄'.repeat(50);
    const captions = ofRelease({ title: long });
    expect(on('x', captions).text).toMatch(/^(겨울나기돌봄){8,}[^ ]*…\n/);
    expect(on('youtube', captions).title?.text).toMatch(/^(겨울나기돌봄){12,}[^ ]*…$/);
  });
});

const line = fc.oneof(
  fc.stringMatching(/^[가-힣]{1,12}( [가-힣a-z]{1,12}){0,12}[.!?]?$/),
  fc.constantFrom('', '○ 12월 4일까지 신청', '문의: 수도팀 043-000-3212', '🎉 축하합니다 🎉', 'https://a.example/', '陰城郡㎡'),
  fc.string({ maxLength: 40 }).map((text) => text.replace(/\n/g, ' ')),
);
const anyCaption = fc.array(line, { minLength: 1, maxLength: 30 }).map((lines) => lines.join('\n'));
const anyTags = fc.array(fc.stringMatching(/^[가-힣]{1,20}$/), { maxLength: 8 });
const sources = [undefined, { kind: 'press', entry: makeRelease({ id: `2026/11-22-${'김장'.repeat(18)}` }) }] as const;

describe('on every channel', () => {
  it('a caption is within the limit by the channel’s own count, and says how long it is', () => {
    fc.assert(
      fc.property(anyCaption, anyTags, fc.constantFrom(...sources), fc.string({ minLength: 1, maxLength: 300 }), (caption, hashtags, source, title) => {
        for (const written of [caption, undefined]) {
          for (const { channel, text, count, limit, hashtags: kept, title: head } of ofPost({ caption: written, hashtags, title }, source)) {
            const rule = captionRule(channel.platform);
            expect(count).toBe(rule.count(text));
            expect(count).toBeLessThanOrEqual(limit);
            expect(kept.length).toBeLessThanOrEqual(rule.hashtags);
            for (const tag of kept) expect(text).toContain(tag);
            if (head) expect(head.text.length).toBeLessThanOrEqual(head.limit);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('the telephone and the link are there, however much stands before and after them', () => {
    fc.assert(
      fc.property(anyCaption, anyCaption, anyTags, (before, after, hashtags) => {
        const words = (text: string) => text.replace(/[\d#]|https?:\S*/g, '');
        const captions = ofPost({ caption: `${words(before)}\n○ 문의: 보도팀 043-000-3401\n${words(after)}`, hashtags }, sources[1]);
        for (const { channel, text } of captions) {
          expect(text).toContain('043-000-3401');
          expect(text).toContain(channel.platform === 'instagram' ? '프로필 링크' : 'https://news.example.kr/');
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the caption of what was corrected', () => {
  it('says so before its title, in the language of the entry; an update is none', () => {
    const first = (fields: Partial<Release>) => on('facebook', ofRelease(fields)).text.split('\n')[0];
    const corrections = (kind: 'correction' | 'update') => [{ at: at('2026-11-22 12:00'), note: '고침', kind }];
    expect(first({ title: '돌봄 강화', corrections: corrections('correction') })).toBe('[정정] 돌봄 강화');
    expect(first({ title: 'Winter care', lang: 'en', corrections: corrections('correction') })).toBe('[Corrected] Winter care');
    expect(first({ title: '돌봄 강화', corrections: corrections('update') })).toBe('돌봄 강화');
  });
});
