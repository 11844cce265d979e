import { type Instant, isoSeoul } from './instant.ts';

/** An instant as the office writes it into its files: `2026-11-22 09:00`, in Seoul. */
export function writtenInstant(at: Instant): string {
  return isoSeoul(at).slice(0, 16).replace('T', ' ');
}
