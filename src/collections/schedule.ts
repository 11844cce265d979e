import { z } from 'zod';
import { publishingFields } from './publishing.ts';
import { clockTime, instant, line, listOf } from './scalars.ts';

const item = z.strictObject({ time: clockTime(), until: clockTime().optional(), event: line(200), place: line(200).optional() });
export type ScheduleItem = z.output<typeof item>;

/** The head's schedule of one day, which its file is named for. Without `publishAt` it opens with the day before. */
export const schedule = z.strictObject({
  publishAt: instant().optional(),
  items: listOf(item, 60),
  ...publishingFields,
});
export type ScheduleInput = z.input<typeof schedule>;
export type Schedule = z.output<typeof schedule>;
