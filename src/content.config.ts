/** The content collections. What is written is checked by the schemas in `collections/` while it is read; what is stored has passed the gate. */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { BroadcastSlot, Clipping, Issue, IssueArticle, PhotoItem, Release, RunningCaption, ScheduleDay, SocialPost, Tombstone, VideoItem } from './domain/library.ts';
import { gatedLoader } from './library/gated-loader.ts';

export const collections = {
  press: defineCollection({ loader: gatedLoader('press'), schema: z.custom<Release>() }),
  newsletters: defineCollection({ loader: gatedLoader('newsletters'), schema: z.custom<Issue>() }),
  articles: defineCollection({ loader: gatedLoader('articles'), schema: z.custom<IssueArticle>() }),
  videos: defineCollection({ loader: gatedLoader('videos'), schema: z.custom<VideoItem>() }),
  photos: defineCollection({ loader: gatedLoader('photos'), schema: z.custom<PhotoItem>() }),
  models: defineCollection({ loader: gatedLoader('models'), schema: z.custom<{ id: string; alias: string }>() }),
  social: defineCollection({ loader: gatedLoader('social'), schema: z.custom<SocialPost>() }),
  schedule: defineCollection({ loader: gatedLoader('schedule'), schema: z.custom<ScheduleDay>() }),
  broadcasts: defineCollection({ loader: gatedLoader('broadcasts'), schema: z.custom<BroadcastSlot>() }),
  captions: defineCollection({ loader: gatedLoader('captions'), schema: z.custom<RunningCaption>() }),
  coverage: defineCollection({ loader: gatedLoader('coverage'), schema: z.custom<Clipping>() }),
  withdrawn: defineCollection({ loader: gatedLoader('withdrawn'), schema: z.custom<Tombstone & { entry: string }>() }),
};
