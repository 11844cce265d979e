import { z } from 'zod';
import { publishingFields } from './publishing.ts';
import { instant, line, reference } from './scalars.ts';

/** When a video is on the air, and where: a slot of a broadcaster. It opens no earlier than the video. */
export const broadcast = z.strictObject({
  video: reference(),
  channel: line(80),
  at: instant(),
  note: line(200).optional(),
  publishAt: instant().optional(),
  ...publishingFields,
});
export type BroadcastInput = z.input<typeof broadcast>;
export type Broadcast = z.output<typeof broadcast>;
