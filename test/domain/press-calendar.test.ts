import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeCalendar } from '../../src/domain/press-calendar.ts';
import { at } from '../support/at.ts';
import { makeRelease } from '../support/make-release.ts';

const onDays = (days: readonly string[]) => days.map((day, index) => makeRelease({ id: `2026/r${index}`, date: at(`${day} 09:00`) }));

describe('the calendar of a year', () => {
  it('begins each week with Sunday and marks the days that have a release', () => {
    const [november] = composeCalendar(onDays(['2026-11-20', '2026-11-20', '2026-11-01']));
    expect([november?.month, november?.count, november?.weeks.length]).toEqual(['11', 3, 5]);
    expect(november?.weeks[0]?.[0]).toEqual({ day: '2026-11-01', count: 1 });
    expect(november?.weeks[2]?.[5]).toEqual({ day: '2026-11-20', count: 2 });
    expect(november?.weeks[4]?.map((cell) => cell?.day.slice(8))).toEqual(['29', '30', undefined, undefined, undefined, undefined, undefined]);
  });

  it('shows every day of a shown month once, in seven columns, and counts every release', () => {
    const anyDay = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2020-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 12 }), (days) => {
        const months = composeCalendar(onDays(days));
        expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
        for (const { month, weeks } of months) {
          const shown = weeks.flat().flatMap((cell) => cell?.day.slice(5) ?? []);
          expect(shown).toHaveLength(new Date(Date.UTC(2020, Number(month), 0)).getUTCDate());
          expect([new Set(shown).size, weeks.every((week) => week.length === 7)]).toEqual([shown.length, true]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
