import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { addDays, isDay, isoSeoul, koreanHour, koreanInstant, readInstant, rfc822, seoulDay, startOfDay } from '../../src/domain/instant.ts';
import { at } from '../support/at.ts';

describe('an instant as the office writes it', () => {
  it('is Seoul time, or what its offset says', () => {
    const nine = Date.UTC(2026, 10, 22);
    for (const text of ['2026-11-22 09:00', '2026-11-22T09:00', '2026-11-22 09:00:00', '2026-11-22T09:00:00+09:00', '2026-11-22T00:00:00Z', '2026-11-21T19:00:00-05:00', '2026-11-22T00:00:00.123Z', '2026-11-22 09:00 +0900']) {
      expect([text, readInstant(text)]).toEqual([text, { ok: true, at: nine }]);
    }
  });

  it('is no instant without an hour, outside the calendar or in another form', () => {
    const reason = (text: string) => {
      const reading = readInstant(text);
      return reading.ok ? 'ok' : reading.reason;
    };
    expect(reason('2026-11-22')).toBe('day-only');
    for (const text of ['2026-02-30', '2026-02-30 09:00', '2026-13-01 09:00', '2025-02-29 09:00', '2026-11-22 24:00', '2026-11-22 09:60', '2026-00-10 09:00']) expect([text, reason(text)]).toEqual([text, 'calendar']);
    for (const text of ['', '오전 9시', '2026-11-22 9:00', '2026/11/22 09:00', '2026-11-22 09', '2026-11-22T09:00+25:00', '2026-11-22 09:00 KST']) expect([text, reason(text)]).toEqual([text, 'form']);
  });

  it('knows the days of the calendar', () => {
    expect(['2024-02-29', '2026-12-31', '1900-01-01'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-04-31', '2026-1-1', '26-01-01', '1899-12-31'].some(isDay)).toBe(false);
  });
});

describe('an instant as it is shown', () => {
  it('falls on the day that the calendar in Seoul shows', () => {
    expect([seoulDay(at('2026-11-22 00:00')), seoulDay(at('2026-11-22 00:00') - 1), seoulDay(at('2026-11-22 23:59'))]).toEqual(['2026-11-22', '2026-11-21', '2026-11-22']);
    expect(isoSeoul(startOfDay('2026-11-22'))).toBe('2026-11-22T00:00:00+09:00');
    expect([addDays('2026-12-31', 1), addDays('2024-03-01', -1)]).toEqual(['2027-01-01', '2024-02-29']);
  });

  it('reads as Koreans say it', () => {
    expect(koreanInstant(at('2026-11-22 09:00'))).toBe('2026. 11. 22.(일) 오전 9시');
    expect(['00:00', '00:30', '12:00', '12:05', '23:59'].map((hour) => koreanHour(at(`2026-11-22 ${hour}`)))).toEqual(['오전 0시', '오전 0시 30분', '오후 12시', '오후 12시 5분', '오후 11시 59분']);
    expect(rfc822(at('2026-11-22 09:00'))).toBe('Sun, 22 Nov 2026 00:00:00 GMT');
  });

  it('is the same on a machine in any time zone', () => {
    const script = `const { readInstant, seoulDay, koreanInstant, isoSeoul, startOfDay, isDay } = await import('./src/domain/instant.ts');
      const { at } = readInstant('2026-03-08 02:30');
      console.log(JSON.stringify([at, seoulDay(at), koreanInstant(at), isoSeoul(at), startOfDay('2026-03-08'), isDay('2026-03-08')]));`;
    const inZone = (TZ: string) => spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' }).stdout;
    const seen = ['Asia/Seoul', 'America/New_York'].map(inZone);
    expect(seen[0]).toContain('2026-03-08T02:30:00+09:00');
    expect(new Set(seen).size).toBe(1);
  });
});
