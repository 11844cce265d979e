import { z } from 'zod';
import { publishingFields } from './publishing.ts';
import { day, instant, line, reference, webAddress } from './scalars.ts';

/** What the press made of a release: a link and no text of theirs. It opens no earlier than the release. */
export const coverage = z.strictObject({
  press: reference(),
  outlet: line(80),
  headline: line(300),
  url: webAddress(),
  date: day(),
  publishAt: instant().optional(),
  ...publishingFields,
});
export type CoverageInput = z.input<typeof coverage>;
export type Coverage = z.output<typeof coverage>;
