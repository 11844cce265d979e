import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cadenceInWords, followingPeriod, graceDays, pauseDuring, pauseOn, periodAt, periodOfIssue, periodsAfter, type Publication, volumeOf } from '../../src/domain/cadence.ts';
import { addDays } from '../../src/domain/instant.ts';
import { at } from '../support/at.ts';

type Rhythm = Pick<Publication, 'cadence' | 'since'>;
const BIMONTHLY: Rhythm = { cadence: 'bimonthly', since: '2026-01' };
const MONTHLY: Rhythm = { cadence: 'monthly' };
const GAZETTE: Rhythm = { cadence: { days: [25, 5, 15] }, since: '2026-01' };
const period = (day: string, rhythm: Rhythm) => {
  const found = periodAt(day, rhythm);
  if (!found) throw new Error('No period.');
  return found;
};

describe('a period', () => {
  it('is of two months, one, or from day to day, and is named as its issue is', () => {
    expect(period('2026-12-31', BIMONTHLY)).toEqual({ id: '2026-11', due: '2026-11-01', end: '2027-01-01', name: '2026년 11·12월호' });
    expect(period('2026-12-31', MONTHLY)).toEqual({ id: '2026-12', due: '2026-12-01', end: '2027-01-01', name: '2026년 12월호' });
    expect(period('2026-12-31', GAZETTE)).toEqual({ id: '2026-12-25', due: '2026-12-25', end: '2027-01-05', name: '2026년 12월 25일자' });
    expect(period('2027-01-04', GAZETTE).id).toBe('2026-12-25');
    expect(period('2027-01-05', GAZETTE).id).toBe('2027-01-05');
  });

  it('of two months is counted from the month of the first, over the turn of the year too', () => {
    expect(period('2027-01-10', { cadence: 'bimonthly', since: '2009-02' })).toMatchObject({ id: '2026-12', name: '2026년 12월·2027년 1월호' });
    expect(period('2026-02-01', { cadence: 'bimonthly' }).id).toBe('2026-01');
  });

  it('of a day that a month does not have begins on its last', () => {
    expect(periodsAfter(period('2027-01-31', { cadence: { days: [30, 31] } }), '2027-03-31', { cadence: { days: [30, 31] } }).map(({ id }) => id)).toEqual(['2027-02-28', '2027-03-30', '2027-03-31']);
  });

  it('is none where no day is named', () => {
    expect(periodAt('2026-11-22', { cadence: { days: [] } })).toBeUndefined();
  });

  it('follows upon another without a gap, and every day is in just one', () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1950-01-01', count));
    const since = fc.option(fc.tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`), { nil: undefined });
    const cadence = fc.oneof(fc.constantFrom('monthly' as const, 'bimonthly' as const), fc.record({ days: fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 6 }) }));
    fc.assert(
      fc.property(day, cadence, since, (one, rhythm, first) => {
        const found = period(one, { cadence: rhythm, since: first });
        expect(found.due <= one && one < found.end).toBe(true);
        expect(followingPeriod(found, { cadence: rhythm, since: first })?.due).toBe(found.end);
        expect(periodAt(found.due, { cadence: rhythm, since: first })).toEqual(found);
        expect(periodAt(addDays(found.end, -1), { cadence: rhythm, since: first })).toEqual(found);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an issue', () => {
  const idOf = (id: string, date: string, rhythm: Rhythm) => periodOfIssue({ id, date: at(date) }, rhythm)?.id;

  it('belongs to the period that its folder names, however late it is', () => {
    expect(idOf('sosik/2026-11', '2026-10-20 09:00', BIMONTHLY)).toBe('2026-11');
    expect(idOf('sosik/2026-12', '2027-01-03 09:00', BIMONTHLY)).toBe('2026-11');
    expect(idOf('gazette/2026-11-05', '2026-11-16 09:00', GAZETTE)).toBe('2026-11-05');
  });

  it('else to that of its date, and just before the next one is due to that one', () => {
    expect(idOf('sosik/323', '2026-11-02 09:00', BIMONTHLY)).toBe('2026-11');
    expect(idOf('sosik/323', '2026-10-30 09:00', BIMONTHLY)).toBe('2026-11');
    expect(idOf('sosik/323', '2026-10-15 09:00', BIMONTHLY)).toBe('2026-09');
    expect(idOf('gazette/2026-11', '2026-11-13 09:00', GAZETTE)).toBe('2026-11-15');
    expect(idOf('gazette/2026-11', '2026-11-10 09:00', GAZETTE)).toBe('2026-11-05');
  });

  it('is in the volume of its year, counted from the month of the first', () => {
    expect(volumeOf(period('2026-11-01', BIMONTHLY), BIMONTHLY)).toEqual({ number: 1, from: '2026-01', until: '2026-12' });
    expect(volumeOf(period('2027-02-28', MONTHLY), { since: '2025-03' })).toEqual({ number: 2, from: '2026-03', until: '2027-02' });
    expect(volumeOf(period('2025-12-31', BIMONTHLY), BIMONTHLY)).toBeUndefined();
    expect(volumeOf(period('2026-11-01', MONTHLY), MONTHLY)).toBeUndefined();
  });

  it('may be some days late before it is missed', () => {
    expect([BIMONTHLY, MONTHLY, GAZETTE].map((rhythm) => graceDays(period('2026-11-10', rhythm)))).toEqual([10, 10, 3]);
  });
});

describe('before an election', () => {
  const restricted = [
    { from: '2025-12-05', until: '2026-06-03', publications: ['sosik'] },
    { from: '2028-01-01', until: '2028-04-12', publications: [] },
  ];

  it('the publications named are paused, both ends included, and all where none is', () => {
    expect(['2025-12-04', '2025-12-05', '2026-06-03', '2026-06-04'].map((day) => pauseOn(day, 'sosik', restricted) !== undefined)).toEqual([false, true, true, false]);
    expect(pauseOn('2026-01-01', 'gazette', restricted)).toBeUndefined();
    expect(pauseOn('2028-01-01', 'gazette', restricted)).toBe(restricted[1]);
  });

  it('a period is excused that has a day in it', () => {
    expect(['2025-10-31', '2025-11-01', '2026-06-30', '2026-07-01'].map((day) => pauseDuring(period(day, BIMONTHLY), 'sosik', restricted) !== undefined)).toEqual([false, true, true, false]);
  });
});

it('a cadence is said in words', () => {
  expect([BIMONTHLY, MONTHLY, GAZETTE].map(cadenceInWords)).toEqual(['두 달에 한 번', '달마다 한 번', '달마다 5일·15일·25일에']);
});
