import { z } from 'zod';
import { publishingFields } from './publishing.ts';
import { clockTime, instant, line, listOf } from './scalars.ts';

const item = z.strictObject({ time: clockTime(), until: clockTime().optional(), event: line(200), place: line(200).optional() }).check(({ value: { time, until }, issues, value }) => {
  if (until === undefined || time < until) return;
  issues.push({ code: 'custom', input: value, path: ['until'], message: '끝(until)이 시작(time)보다 늦지 않습니다', params: { rule: 'range', hint: '시각을 확인하거나 until을 지우세요. 예: { time: 09:00, until: 09:50, … }' } });
});
export type ScheduleItem = z.output<typeof item>;

/** The head's schedule of one day, which its file is named for. Without `publishAt` it opens with the day before. */
export const schedule = z.strictObject({
  publishAt: instant().optional(),
  items: listOf(item, 60),
  ...publishingFields,
});
export type ScheduleInput = z.input<typeof schedule>;
export type Schedule = z.output<typeof schedule>;
