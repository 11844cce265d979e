import { describe, expect, it } from 'vitest';
import { composeScheduleCalendar } from '../../src/domain/schedule-calendar.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makeSchedule } from '../support/make-schedule.ts';

describe("the calendar of the head's schedule", () => {
  it('is none where no schedule is given', () => {
    expect(composeScheduleCalendar(makeLibrary())).toBeUndefined();
  });

  it('has an event for each item, stamped with the last change of its day', () => {
    const corrections = [{ at: at('2026-11-22 15:00'), kind: 'correction' as const, note: '시각을 바로잡습니다.' }];
    const schedule = [makeSchedule('2026-11-23', { changed: at('2026-11-22 15:00'), corrections, items: [{ time: '09:30', until: '10:20', event: '회의', place: '대회의실' }, { time: '14:00', event: '방문' }] })];
    const calendar = composeScheduleCalendar(makeLibrary({ schedule }));
    expect(calendar?.name).toBe('음성군 군수 동정');
    expect(calendar?.events).toEqual([
      { uid: 'schedule-2026-11-23-0930@news.example.kr', at: at('2026-11-23 09:30'), minutes: 50, summary: '회의', location: '대회의실', description: '정정 2026. 11. 22.(일) 오후 3시: 시각을 바로잡습니다.', stamp: at('2026-11-22 15:00') },
      { uid: 'schedule-2026-11-23-1400@news.example.kr', at: at('2026-11-23 14:00'), minutes: undefined, summary: '방문', location: undefined, description: '정정 2026. 11. 22.(일) 오후 3시: 시각을 바로잡습니다.', stamp: at('2026-11-22 15:00') },
    ]);
  });

  it('keeps the identity of an event whose words are put right, and tells two at one hour apart', () => {
    const uids = (...events: string[]) => composeScheduleCalendar(makeLibrary({ schedule: [makeSchedule('2026-11-23', { items: events.map((event) => ({ time: '09:00', event })) })] }))?.events.map(({ uid }) => uid);
    expect(uids('회의', '방문')).toEqual(uids('주간 회의', '방문'));
    expect(new Set(uids('회의', '방문')).size).toBe(2);
  });
});
