import { describe, expect, it } from 'vitest';
import { openingInWords, periodInWords } from '../../src/domain/period.ts';
import { at } from '../support/at.ts';

const hour = (text: string) => ({ at: at(text) });
const day = (text: string) => ({ day: text });

describe('a period in words', () => {
  it.each([
    [{ from: day('2026-11-22') }, '2026. 11. 22.(일)'],
    [{ from: day('2026-11-22'), until: day('2026-11-22') }, '2026. 11. 22.(일)'],
    [{ from: day('2026-11-22'), until: day('2026-11-24') }, '2026. 11. 22.(일) ~ 2026. 11. 24.(화)'],
    [{ from: hour('2026-11-22 10:00'), until: hour('2026-11-22 12:30') }, '2026. 11. 22.(일) 오전 10시 ~ 오후 12시 30분'],
    [{ from: hour('2026-11-22 10:00'), until: day('2026-11-22') }, '2026. 11. 22.(일) 오전 10시'],
    [{ from: day('2026-11-22'), until: hour('2026-11-22 18:00') }, '2026. 11. 22.(일) ~ 오후 6시'],
    [{ from: hour('2026-11-22 22:00'), until: hour('2026-11-23 02:00') }, '2026. 11. 22.(일) 오후 10시 ~ 2026. 11. 23.(월) 오전 2시'],
    [{ from: hour('2026-11-22 10:00'), until: hour('2026-11-22 10:00') }, '2026. 11. 22.(일) 오전 10시'],
  ])('%#: says a day once', (period, words) => {
    expect(periodInWords(period)).toBe(words);
  });

  it('of an application may have one end', () => {
    expect(openingInWords({ opens: day('2026-11-22') })).toBe('2026. 11. 22.(일)부터');
    expect(openingInWords({ closes: day('2026-11-22') })).toBe('2026. 11. 22.(일)까지');
    expect(openingInWords({})).toBeUndefined();
  });
});
