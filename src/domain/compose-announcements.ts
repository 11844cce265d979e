/** What goes along with the news, as the gate lets it through: the head's schedule, broadcast slots, running captions, clippings. */
import { CAPTION_PRIORITIES } from '../collections/caption.ts';
import type { Instant } from './instant.ts';
import type { BroadcastSlot, Clipping, Library, RunningCaption, ScheduleDay, ShownState } from './library.ts';
import type { Newsroom, SourceName } from './newsroom.ts';
import { byCodeUnit } from './order.ts';
import { captionEnd, dayOfSchedule } from './own-times.ts';
import type { Publishable } from './publish-gate.ts';

type Dated = Pick<ScheduleDay, 'date' | 'changed' | 'corrections'>;
type Hidden = 'status' | 'publishAt' | 'embargoUntil' | 'withdrawn' | 'posted' | 'allow';

/** The orders of the trade; ids break ties. */
export const byDay = (a: ScheduleDay, b: ScheduleDay): number => byCodeUnit(a.day, b.day);
export const byHour = (a: BroadcastSlot, b: BroadcastSlot): number => a.at - b.at || byCodeUnit(a.id, b.id);
export const byPriority = (a: RunningCaption, b: RunningCaption): number => CAPTION_PRIORITIES.indexOf(a.priority) - CAPTION_PRIORITIES.indexOf(b.priority) || b.date - a.date || byCodeUnit(a.id, b.id);
export const byAppearance = (a: Clipping, b: Clipping): number => byCodeUnit(b.appeared, a.appeared) || byCodeUnit(a.id, b.id);

export interface AnnouncementContext {
  now: Instant;
  shown(name: SourceName): ShownState | undefined;
  hasPhoto(id: string): boolean;
  /** The fields that may be seen, and the entry's dates. */
  shownFields<D extends Publishable & { allow?: unknown }>(data: D, name: SourceName): Omit<D, Hidden> & Dated;
}

export function composeAnnouncements(newsroom: Pick<Newsroom, 'schedule' | 'broadcasts' | 'captions' | 'coverage'>, context: AnnouncementContext): Pick<Library, 'schedule' | 'broadcasts' | 'captions' | 'coverage'> {
  const { now, shown, shownFields } = context;
  const schedule = newsroom.schedule.flatMap(({ id, digest, data }): ScheduleDay[] => {
    const state = shown(`schedule:${id}`);
    return state ? [{ ...shownFields(data, `schedule:${id}`), id, state, digest, day: dayOfSchedule(id) }] : [];
  });
  const broadcasts = newsroom.broadcasts.flatMap(({ id, digest, data }): BroadcastSlot[] => {
    const state = now < data.at ? shown(`broadcast:${id}`) : undefined;
    return state ? [{ ...shownFields(data, `broadcast:${id}`), id, state, digest }] : [];
  });
  const captions = newsroom.captions.flatMap(({ id, digest, data }): RunningCaption[] => {
    const state = now < captionEnd(data) ? shown(`caption:${id}`) : undefined;
    const photo = data.photo !== undefined && context.hasPhoto(data.photo) ? data.photo : undefined;
    return state ? [{ ...shownFields(data, `caption:${id}`), photo, id, state, digest }] : [];
  });
  const coverage = newsroom.coverage.flatMap(({ id, digest, data }): Clipping[] => {
    const state = shown(`coverage:${id}`);
    const { date: appeared, ...rest } = data;
    return state ? [{ ...shownFields(rest, `coverage:${id}`), appeared, id, state, digest }] : [];
  });
  return { schedule: schedule.sort(byDay), broadcasts: broadcasts.sort(byHour), captions: captions.sort(byPriority), coverage: coverage.sort(byAppearance) };
}
