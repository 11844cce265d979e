import { z } from 'zod';
import { factFields } from './press.ts';
import { CARD_TEMPLATES, cardOverride, posting, publishingFields } from './publishing.ts';
import { instant, line, listOf, oneOf, reference, text } from './scalars.ts';

const source = z.union([
  z.strictObject({ press: reference() }),
  z.strictObject({ newsletter: reference() }),
  z.strictObject({ video: reference() }),
  z.strictObject({ photo: reference() }),
]);
export type SocialSource = z.output<typeof source>;

export const social = z.strictObject({
  title: line(),
  publishAt: instant(),
  channels: listOf(reference()).pipe(z.array(z.string()).min(1)),
  source: source.optional(),
  caption: text(5000).optional(),
  hashtags: listOf(line(60)).default([]),
  slides: listOf(z.strictObject({ title: line(100).optional(), body: text(600).optional(), photo: reference().optional() })).default([]),
  template: oneOf(CARD_TEMPLATES).optional(),
  card: cardOverride.optional(),
  posted: listOf(posting).default([]),
  ...factFields,
  ...publishingFields,
});
export type SocialInput = z.input<typeof social>;
export type Social = z.output<typeof social>;
