import { describe, expect, it } from 'vitest';
import { composeDayList, composeDayMonths, DAYS_SHOWN } from '../../src/domain/bundle-days.ts';
import { composeDayBundles } from '../../src/domain/day-bundle.ts';
import { addDays, startOfDay } from '../../src/domain/instant.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makeRelease } from '../support/make-release.ts';

const daysUntil = (last: string, count: number) => Array.from({ length: count }, (_, index) => addDays(last, -index));
const bundlesOf = (days: string[]) => composeDayBundles(makeLibrary({ releases: days.map((day) => makeRelease({ id: `2026/${day}`, title: `${day}의 글`, date: startOfDay(day) + 32_400_000 })) }), at('2026-11-25 12:00'));

describe('the list of days', () => {
  it('shows the newest days and the way to every month', () => {
    const { view, sources } = composeDayList(bundlesOf(daysUntil('2026-11-20', 100)));
    expect(view.days.map(({ day }) => day)).toEqual(daysUntil('2026-11-20', DAYS_SHOWN));
    expect(view.days[0]).toEqual({ day: '2026-11-20', count: 1, title: '2026-11-20의 글', hasZip: true });
    expect(view.months).toEqual([{ month: '2026-11', count: 20 }, { month: '2026-10', count: 31 }, { month: '2026-09', count: 30 }, { month: '2026-08', count: 19 }]);
    expect(sources).toHaveLength(DAYS_SHOWN);
  });

  it('leaves the months that are over as they were when a day is added', () => {
    const days = daysUntil('2026-10-31', 60);
    const before = composeDayMonths(bundlesOf(days));
    const after = composeDayMonths(bundlesOf(['2026-11-01', ...days]));
    expect(after.slice(2)).toEqual(before.slice(1));
    expect(after[1]?.view).toEqual({ ...before[0]?.view, newer: '2026-11' });
  });
});
