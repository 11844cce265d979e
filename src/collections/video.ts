import { z } from 'zod';
import { inOrder } from './in-order.ts';
import { cardOverride, posting, publishingFields } from './publishing.ts';
import { dayOrInstant, duration, filePath, instant, line, listOf, oneOf, reference, text, youtubeId } from './scalars.ts';

export const VIDEO_KINDS = ['own', 'spot', 'news', 'village', 'company', 'contest', 'event'] as const;
export type VideoKind = (typeof VIDEO_KINDS)[number];

export const video = z.strictObject({
  youtubeId: youtubeId(),
  title: line(),
  publishAt: instant(),
  duration: duration(),
  kind: oneOf(VIDEO_KINDS).default('own'),
  description: text(5000).optional(),
  series: reference().optional(),
  thumbnail: reference().optional(),
  captions: filePath().optional(),
  transcript: text(100_000).optional(),
  topics: listOf(reference(), 20).default([]),
  department: reference().optional(),
  opens: dayOrInstant().optional(),
  closes: dayOrInstant().optional(),
  card: cardOverride.optional(),
  posted: listOf(posting).default([]),
  ...publishingFields,
}).check(inOrder('opens', 'closes'));
export type VideoInput = z.input<typeof video>;
export type Video = z.output<typeof video>;
