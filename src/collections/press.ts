import { z } from 'zod';
import { inOrder } from './in-order.ts';
import { cardOverride, posting, publishingFields } from './publishing.ts';
import { bool, dayOrInstant, email, filePath, instant, line, listOf, oneOf, phone, reference, text } from './scalars.ts';

export const PRESS_SECTIONS = ['major', 'news', 'town', 'feature', 'briefing', 'interview'] as const;
export type PressSection = (typeof PRESS_SECTIONS)[number];

/** The facts that cards, lists and calendars show; social posts take them too. */
export const factFields = {
  event: z.strictObject({ from: dayOrInstant(), until: dayOrInstant().optional(), place: line(200).optional() }).check(inOrder('from', 'until')).optional(),
  apply: z.strictObject({ opens: dayOrInstant().optional(), closes: dayOrInstant().optional(), how: line(300).optional() }).check(inOrder('opens', 'closes')).optional(),
  figure: z.strictObject({ value: line(40), label: line(100) }).optional(),
  quote: z.strictObject({ text: text(500), who: line(100) }).optional(),
  urgent: bool().default(false),
};

export const press = z.strictObject({
  title: line(),
  subtitle: listOf(line(), 10).default([]),
  summary: text(600).optional(),
  publishAt: instant(),
  section: oneOf(PRESS_SECTIONS).default('news'),
  department: reference(),
  team: reference().optional(),
  responsible: z.strictObject({ name: line(60), phone: phone().optional() }).optional(),
  contact: z.strictObject({ name: line(60), phone: phone().optional(), email: email().optional() }).optional(),
  ...factFields,
  photosRequired: bool().default(false),
  card: cardOverride.optional(),
  posted: listOf(posting).default([]),
  topics: listOf(reference(), 20).default([]),
  towns: listOf(reference(), 20).default([]),
  series: reference().optional(),
  photos: listOf(reference(), 60).default([]),
  videos: listOf(reference(), 20).default([]),
  attachments: listOf(z.strictObject({ file: filePath(), title: line(200).optional() }), 30).default([]),
  ...publishingFields,
});
export type PressInput = z.input<typeof press>;
export type Press = z.output<typeof press>;
