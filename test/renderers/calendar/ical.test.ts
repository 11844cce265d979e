import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCalendar } from '../../../src/renderers/calendar/ical.ts';
import { anyText } from '../../support/any-text.ts';
import { at } from '../../support/at.ts';

const event = { uid: 'social:2026/a@news.example', at: at('2026-11-25 09:00'), summary: '김장 쓰레기, 이렇게 버려요; 안내' };

describe('a calendar', () => {
  it('tells each event in the words of RFC 5545', () => {
    expect(renderCalendar({ name: '음성군 SNS', made: at('2026-11-22 12:00'), events: [{ ...event, description: '인스타그램\n카카오톡', url: 'https://a.b/c,d' }] })).toBe(
      ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//sosik//sosik//KO', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'X-WR-CALNAME:음성군 SNS', 'X-WR-TIMEZONE:Asia/Seoul', 'BEGIN:VEVENT', 'UID:social:2026/a@news.example', 'DTSTAMP:20261122T030000Z', 'DTSTART:20261125T000000Z', 'SUMMARY:김장 쓰레기\\, 이렇게 버려요\\; 안내', 'DESCRIPTION:인스타그램\\n카카오톡', 'URL:https://a.b/c%2Cd', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'),
    );
  });

  it('folds at 75 octets, never inside a character, and unfolds to what was said', () => {
    fc.assert(
      fc.property(anyText, (summary) => {
        const calendar = renderCalendar({ name: '달력', made: 0, events: [{ ...event, summary }] });
        for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(calendar.split('\r\n').every((line) => !/[\r\n]/.test(line))).toBe(true);
        const [, said = ''] = /\r\nSUMMARY:(.*?)\r\nEND:VEVENT/s.exec(calendar.replaceAll('\r\n ', '')) ?? [];
        const meant = summary.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
        expect(said.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))).toBe(meant);
      }),
    );
  });
});
