import { type ArticleInput, type NewsletterInput, article, newsletter } from '../../src/collections/newsletter.ts';
import { type BroadcastInput, broadcast } from '../../src/collections/broadcast.ts';
import { type CaptionInput, caption } from '../../src/collections/caption.ts';
import { type CoverageInput, coverage } from '../../src/collections/coverage.ts';
import { type ModelInput, model } from '../../src/collections/model.ts';
import { type PhotoInput, photo } from '../../src/collections/photo.ts';
import { type PressInput, press } from '../../src/collections/press.ts';
import { type ScheduleInput, schedule } from '../../src/collections/schedule.ts';
import { type SocialInput, social } from '../../src/collections/social.ts';
import { type VideoInput, video } from '../../src/collections/video.ts';
import type { Newsroom } from '../../src/domain/newsroom.ts';
import { makeSite } from './make-site.ts';

type Inputs<I> = Record<string, Partial<I>>;
/** In the body of an entry: the photos that it shows. */
type WithBody<I> = Record<string, Partial<I> & { body?: string; bodyPhotos?: string[] }>;

export interface NewsroomInput {
  press?: WithBody<PressInput>;
  newsletters?: Inputs<NewsletterInput>;
  articles?: WithBody<ArticleInput>;
  videos?: Inputs<VideoInput>;
  photos?: Inputs<PhotoInput>;
  models?: Inputs<ModelInput>;
  social?: Inputs<SocialInput>;
  schedule?: Inputs<ScheduleInput>;
  broadcasts?: Inputs<BroadcastInput>;
  captions?: Inputs<CaptionInput>;
  coverage?: Inputs<CoverageInput>;
  site?: Parameters<typeof makeSite>[0];
  unread?: Newsroom['unread'];
}

/** Entries as an office would write them, by id; what is left out is valid and public since 2026-01-01 00:00. */
export function makeNewsroom(input: NewsroomInput = {}): Newsroom {
  const each = <I extends object, D>(entries: Record<string, I> | undefined, folder: string, make: (input: I) => D) =>
    Object.entries(entries ?? {}).map(([id, entry]) => ({ id, file: `${folder}/${id}`, digest: `digest of ${folder}/${id}`, data: make(entry) }));
  const written = <I extends { body?: string; bodyPhotos?: string[] }, D>(entries: Record<string, I> | undefined, folder: string, make: (input: Omit<I, 'body' | 'bodyPhotos'>) => D) =>
    Object.entries(entries ?? {}).map(([id, { body = '', bodyPhotos = [], ...entry }]) => ({ id, file: `${folder}/${id}.md`, digest: `digest of ${folder}/${id}`, data: make(entry), body, facts: { firstParagraph: '', photos: bodyPhotos, innerLinks: [] } }));
  const opened = { publishAt: '2026-01-01 00:00' };
  return {
    site: makeSite(input.site),
    departments: [
      { id: 'welfare', name: '복지정책과', teams: [{ id: 'care', name: '희망복지팀', phone: '043-000-3200' }] },
      { id: 'culture', name: '문화체육과', teams: [{ id: 'festival', name: '축제팀' }] },
    ],
    topics: [{ id: 'welfare', name: '복지' }],
    series: [{ id: 'village', name: '마을 이야기' }],
    press: written(input.press, 'press', (data) => press.parse({ title: '제목', department: 'welfare', ...opened, ...data })).map((entry) => ({ ...entry, attachments: [] })),
    newsletters: each(input.newsletters, 'newsletters', (data) => newsletter.parse({ title: '소식지', number: '1', ...opened, ...data })),
    articles: written(input.articles, 'newsletters', (data) => article.parse({ title: '기사', ...data })).map((entry) => ({ ...entry, format: 'md' as const })),
    videos: each(input.videos, 'videos', (data) => video.parse({ title: '영상', youtubeId: 'abcdefghij0', duration: 'PT1M', ...opened, ...data })),
    photos: each(input.photos, 'photos', (data) => photo.parse({ title: '사진', alt: '사진에 보이는 것', takenAt: '2025-12-31', people: 'none', ...data })).map((entry) => ({
      ...entry,
      picture: { file: `photos/${entry.id}.jpg`, digest: `picture of ${entry.id}`, width: 4000, height: 3000, format: 'jpeg' },
    })),
    models: each(input.models, 'models', (data) => model.parse({ alias: '가을', ...data })),
    social: each(input.social, 'social', (data) => social.parse({ title: '게시물', channels: ['instagram'], ...opened, ...data })),
    schedule: each(input.schedule, 'schedule', (data) => schedule.parse({ items: [{ time: '10:00', event: '월례 조회' }], ...data })),
    broadcasts: each(input.broadcasts, 'broadcasts', (data) => broadcast.parse({ video: '2026/v', channel: '가람방송', at: '2026-11-23 10:00', ...data })),
    captions: each(input.captions, 'captions', (data) => caption.parse({ text: '수도 계량기를 감싸 주세요.', from: '2026-11-22', until: '2026-11-24', ...data })),
    coverage: each(input.coverage, 'coverage', (data) => coverage.parse({ press: '2026/a', outlet: '가람신문', headline: '가람군, 돌봄 시작', url: 'https://paper.example/1', date: '2026-11-23', ...data })),
    unread: input.unread,
  };
}
