import { z } from 'zod';
import { inOrder } from './in-order.ts';
import { consentChannel, publishingFields } from './publishing.ts';
import { bool, day, dayOrInstant, fraction, instant, line, listOf, oneOf, reference, sha256Hex, text } from './scalars.ts';

/** Anyone but a staff model: shown by public duty, or by a consent on paper. `who` is never published. */
const basis = z.strictObject({
  basis: oneOf(['public-duty', 'written']),
  who: line(100),
  channels: listOf(consentChannel).optional(),
  from: day().optional(),
  until: day().optional(),
  formSha256: sha256Hex().optional(),
  withdrawnAt: dayOrInstant().optional(),
}).check(inOrder('from', 'until'));
export type PersonBasis = z.output<typeof basis>;

export const people = z.union([oneOf(['none', 'unidentifiable']), z.array(z.union([reference(), basis])).min(1)]);

export const photo = z.strictObject({
  title: line(),
  alt: text(1000),
  takenAt: dayOrInstant(),
  people,
  caption: text(1000).optional(),
  place: line(200).optional(),
  town: reference().optional(),
  photographer: line(100).optional(),
  focalPoint: z.strictObject({ x: fraction(), y: fraction() }).optional(),
  topics: listOf(reference(), 20).default([]),
  aiGenerated: bool().default(false),
  publishAt: instant().optional(),
  ...publishingFields,
});
export type PhotoInput = z.input<typeof photo>;
export type Photo = z.output<typeof photo>;
