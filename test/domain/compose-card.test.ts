import { describe, expect, it } from 'vitest';
import { type CardEntry, cardPhoto, type PostSource } from '../../src/domain/card-address.ts';
import { composeCard } from '../../src/domain/compose-card.ts';
import type { Release, SocialPost } from '../../src/domain/library.ts';
import { at } from '../support/at.ts';
import { makeIssue } from '../support/make-issue.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makePost } from '../support/make-post.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeSite } from '../support/make-site.ts';
import { makeVideo } from '../support/make-video.ts';

const compose = (card: CardEntry) => composeCard(card, 'og', undefined, makeSite());
const ofRelease = (overrides: Partial<Release>) => compose({ collection: 'press', entry: makeRelease(overrides) });
const ofPost = (overrides: Partial<SocialPost>, source?: PostSource) => compose({ collection: 'social', entry: makePost(overrides), source });

const event = { from: { at: at('2026-12-01 10:00') }, until: { at: at('2026-12-01 15:00') }, place: '군청' };
const apply = { opens: { day: '2026-11-23' }, closes: { day: '2026-12-11' }, how: '방문' };
const figure = { value: '7,420가구', label: '집중 돌봄' };
const quote = { text: '빈틈없이 살피겠습니다.', who: '군수' };

describe('the words of a card', () => {
  it('keep the hour at which an event of one day ends', () => {
    expect(ofRelease({ event })).toMatchObject({ template: 'event', date: '2026. 12. 1.(화) 오전 10시 ~ 오후 3시', place: '군청' });
  });

  it.each([
    [{}, { template: 'news', date: '2026. 11. 22.(일)' }],
    [{ quote }, { template: 'quote', quote }],
    [{ quote, figure }, { template: 'number', figure }],
    [{ quote, figure, event }, { template: 'event', place: '군청' }],
    [{ quote, figure, event, apply }, { template: 'recruit', apply: { period: '2026. 11. 23.(월) ~ 2026. 12. 11.(금)', how: '방문' }, date: '2026. 11. 22.(일)' }],
    [{ quote, figure, event, apply, urgent: true }, { template: 'safety', place: '군청' }],
    [{ apply: { how: '방문' } }, { template: 'news' }],
  ] as const)('follow the fields: %#', (fields, words) => {
    expect(ofRelease(fields as Partial<Release>)).toMatchObject(words);
  });

  it('are those that the kind of card shows, and no more', () => {
    const card = ofRelease({ event, apply, figure, quote, card: { template: 'number' } });
    expect(card).toMatchObject({ template: 'number', figure, date: '2026. 11. 22.(일)' });
    for (const field of ['place', 'apply', 'quote']) expect(card).not.toHaveProperty(field);
  });

  it('can be set field by field', () => {
    expect(ofRelease({ urgent: true, card: { title: '짧게', label: '알림', template: 'notice' } })).toMatchObject({ title: '짧게', label: '알림', template: 'notice' });
  });

  it('of an issue name it, of a video say its length', () => {
    expect(compose({ collection: 'newsletters', entry: makeIssue() })).toMatchObject({ template: 'newsletter', label: '음성소식 제6호' });
    expect(compose({ collection: 'videos', entry: makeVideo({ kind: 'contest' }) })).toMatchObject({ template: 'video', label: '공모전', length: '3:20' });
  });

  it('count corrections, not updates', () => {
    const corrections = [{ at: at('2026-11-22 10:00'), note: '고침', kind: 'correction' as const }, { at: at('2026-11-22 11:00'), note: '더함', kind: 'update' as const }];
    expect(ofRelease({ corrections })).toMatchObject({ correctedVersion: 1 });
    expect(ofRelease({ corrections: corrections.slice(1) })).not.toHaveProperty('correctedVersion');
  });
});

describe('the words of a post’s card', () => {
  const release = makeRelease({ event, figure, section: 'major' });

  it('come from its own fields, else from what it was made from', () => {
    expect(ofPost({}, { kind: 'press', entry: release })).toMatchObject({ template: 'event', label: '주요 군정', place: '군청', title: '추위에 이렇게 대비하세요' });
    expect(ofPost({ figure: { value: '45%', label: '줄어든 쓰레기' } }, { kind: 'press', entry: release })).toMatchObject({ template: 'number', figure: { value: '45%' } });
    expect(ofPost({ template: 'event' }, { kind: 'press', entry: release })).toMatchObject({ date: '2026. 12. 1.(화) 오전 10시 ~ 오후 3시' });
  });

  it.each([
    [{ kind: 'newsletter', entry: makeIssue() }, 'newsletter', '음성소식 제6호'],
    [{ kind: 'video', entry: makeVideo() }, 'video', '마을탐방'],
    [{ kind: 'photo', entry: makePhoto() }, 'photo', '사진'],
    [undefined, 'news', '소식'],
  ] as const)('follow the kind of its source: %#', (source, template, label) => {
    expect(ofPost({}, source)).toMatchObject({ template, label });
  });

  it('name what kind of post it is where it was made from nothing', () => {
    expect(ofPost({ urgent: true })).toMatchObject({ template: 'safety', label: '안전 안내' });
    expect(ofPost({ apply })).toMatchObject({ template: 'recruit', label: '모집' });
    expect(ofPost({ urgent: true, template: 'notice' })).toMatchObject({ template: 'notice', label: '알림' });
  });
});

describe('the photo of a post’s card', () => {
  const photos = new Map(['own', 'slide', 'source'].map((id) => [id, makePhoto({ id })]));
  const photoOf = (post: Partial<SocialPost>, known = photos) => cardPhoto({ collection: 'social', entry: makePost(post), source: { kind: 'press', entry: makeRelease({ photos: ['source'] }) } }, known)?.id;

  it('is the named one, else that of a slide, else that of its source', () => {
    expect(photoOf({ card: { photo: 'own' }, slides: [{ photo: 'slide' }] })).toBe('own');
    expect(photoOf({ slides: [{ title: '장' }, { photo: 'slide' }] })).toBe('slide');
    expect(photoOf({})).toBe('source');
  });

  it('is none that may not be shown on SNS', () => {
    expect(photoOf({ card: { photo: 'own' } }, new Map([['own', makePhoto({ id: 'own', channels: ['web', 'video'] })]]))).toBeUndefined();
  });
});
