import { z } from 'zod';
import { inOrder } from './in-order.ts';
import { publishingFields } from './publishing.ts';
import { dayOrInstant, instant, line, oneOf, reference, text } from './scalars.ts';

/** The first runs first. */
export const CAPTION_PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
export type CaptionPriority = (typeof CAPTION_PRIORITIES)[number];

/** A caption that crawls over the screens of the senior centres, from `from` to `until`, both included. */
export const caption = z
  .strictObject({
    text: text(600),
    title: line(60).optional(),
    from: dayOrInstant(),
    until: dayOrInstant(),
    priority: oneOf(CAPTION_PRIORITIES).default('normal'),
    /** Shown beside it on the side bar: consent by the channel `iptv`. */
    photo: reference().optional(),
    publishAt: instant().optional(),
    ...publishingFields,
  })
  .check(inOrder('from', 'until'));
export type CaptionInput = z.input<typeof caption>;
export type Caption = z.output<typeof caption>;
