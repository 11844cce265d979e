/** A calendar of what is to come, as phones and office programs subscribe to it (https://www.rfc-editor.org/rfc/rfc5545). */
import type { Instant } from '../../domain/instant.ts';

export interface CalendarEvent {
  /** Unique in the world and the same for ever: an entry and the host of its site. */
  uid: string;
  at: Instant;
  /** In minutes; a reminder takes no time of its own. */
  minutes?: number | undefined;
  summary: string;
  description?: string | undefined;
  location?: string | undefined;
  url?: string | undefined;
  /** When what it says last changed; without it, when the calendar was made. */
  stamp?: Instant | undefined;
}

export interface Calendar {
  name: string;
  /** When it was made; no clock is read. */
  made: Instant;
  events: readonly CalendarEvent[];
}

export function renderCalendar({ name, made, events }: Calendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//sosik//sosik//KO',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    'X-WR-TIMEZONE:Asia/Seoul',
    ...events.flatMap((event) => eventLines(event, made)),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('');
}

function eventLines({ uid, at, minutes = 0, summary, description, location, url, stamp }: CalendarEvent, made: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${utc(stamp ?? made)}`,
    `DTSTART:${utc(at)}`,
    ...(minutes > 0 ? [`DURATION:PT${minutes}M`] : []),
    `SUMMARY:${text(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${text(description)}`]),
    ...(location === undefined ? [] : [`LOCATION:${text(location)}`]),
    // A URI is no text: what would need escaping is percent-encoded in it.
    ...(url === undefined ? [] : [`URL:${url.replace(/[\s;,\\]/g, (sign) => encodeURIComponent(sign))}`]),
    'END:VEVENT',
  ];
}

/** `20261122T000000Z` */
function utc(at: Instant): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function text(value: string): string {
  return value
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

const LINE_BYTES = 75;

/** Lines of at most 75 octets, cut between characters; a line that goes on starts with a blank. */
function folded(line: string): string {
  let out = '';
  let bytes = 0;
  for (const sign of line) {
    const width = Buffer.byteLength(sign);
    if (bytes + width > LINE_BYTES) {
      out += '\r\n ';
      bytes = 1;
    }
    out += sign;
    bytes += width;
  }
  return `${out}\r\n`;
}
