import { type Instant, readInstant } from '../../src/domain/instant.ts';

/** The instant that an office writes as `2026-11-22 09:00`. */
export function at(text: string): Instant {
  const reading = readInstant(text);
  if (!reading.ok) throw new RangeError(`no instant: ${text}`);
  return reading.at;
}
