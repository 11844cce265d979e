import { describe, expect, it } from 'vitest';
import { composeLibrary } from '../../src/domain/compose-library.ts';
import { at } from '../support/at.ts';
import { makeNewsroom, type NewsroomInput } from '../support/make-newsroom.ts';

const libraryAt = (now: string, input: NewsroomInput) => composeLibrary(makeNewsroom(input), at(now)).library;

describe("a day's schedule", () => {
  const schedule = { '2026/11-23': {}, '2026/11-24': { publishAt: '2026-11-23 18:00' }, '2026/11-22': { status: 'draft' as const } };

  it('opens with the day before, or when it says', () => {
    expect(libraryAt('2026-11-21 23:59', { schedule }).schedule).toEqual([]);
    expect(libraryAt('2026-11-22 00:00', { schedule }).schedule.map(({ day }) => day)).toEqual(['2026-11-23']);
    expect(libraryAt('2026-11-23 18:00', { schedule }).schedule.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24']);
  });
});

describe('a caption', () => {
  const running = (now: string) => libraryAt(now, { captions: { '2026/cold': {}, '2026/fire': { priority: 'urgent', from: '2026-11-22 09:00', until: '2026-11-22 17:59' } } }).captions.map(({ id }) => id);

  it('runs from its first day or minute to its last, both included, the urgent first', () => {
    expect(running('2026-11-21 23:59')).toEqual([]);
    expect(running('2026-11-22 00:00')).toEqual(['2026/cold']);
    expect(running('2026-11-22 09:00')).toEqual(['2026/fire', '2026/cold']);
    expect(running('2026-11-22 18:00')).toEqual(['2026/cold']);
    expect(running('2026-11-24 23:59')).toEqual(['2026/cold']);
    expect(running('2026-11-25 00:00')).toEqual([]);
  });
});

describe('what belongs to another entry', () => {
  it('opens no earlier than that, and goes with it', () => {
    const input: NewsroomInput = {
      press: { '2026/a': { publishAt: '2026-11-22 09:00', withdrawn: { at: '2026-11-22 12:00', reason: '오류' } } },
      videos: { '2026/v': { publishAt: '2026-11-22 10:00' } },
      coverage: { '2026/clip': {} },
      broadcasts: { '2026/slot': {} },
    };
    const shown = (now: string) => {
      const { coverage, broadcasts } = libraryAt(now, input);
      return [coverage.length, broadcasts.length];
    };
    expect(['2026-11-22 08:59', '2026-11-22 09:00', '2026-11-22 10:00', '2026-11-22 12:00'].map(shown)).toEqual([[0, 0], [1, 0], [1, 1], [0, 1]]);
    expect(shown('2026-11-23 09:59')).toEqual([0, 1]);
    expect(shown('2026-11-23 10:00')).toEqual([0, 0]);
  });
});
