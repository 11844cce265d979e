import { z } from 'zod';
import { license } from './publishing.ts';
import { colorHex, day, filePath, language, line, listOf, oneOf, phone, reference, text, webAddress, whole } from './scalars.ts';
import { PRESS_SECTIONS } from './press.ts';

export const PLATFORMS = ['instagram', 'facebook', 'x', 'kakao', 'naver-blog', 'youtube', 'other'] as const;
export const CARD_FORMATS = ['og', 'feed', 'square', 'story', 'kakao', 'thumbnail'] as const;

const named = z.strictObject({ id: reference(), name: line(100) });
export type Named = z.output<typeof named>;

/** `topics.yaml` and `series.yaml`. */
export const namedList = z.array(named).max(1000);

const cadence = z.union([oneOf(['bimonthly', 'monthly']), z.strictObject({ days: listOf(whole(1, 31)) })]);

export const site = z.strictObject({
  name: line(100),
  shortName: line(60),
  url: webAddress().transform((url) => url.replace(/\/+$/, '')),
  publisher: line(100),
  phone: phone(),
  address: line(300),
  license,
  lang: language().default('ko'),
  head: line(60).optional(),
  mark: filePath().optional(),
  color: colorHex().optional(),
  sections: z.strictObject(Object.fromEntries(PRESS_SECTIONS.map((id) => [id, line(60).optional()])) as Record<(typeof PRESS_SECTIONS)[number], z.ZodOptional<ReturnType<typeof line>>>).optional(),
  towns: z.array(named).max(500).default([]),
  channels: z
    .array(z.strictObject({ id: reference(), name: line(60), url: webAddress().optional(), platform: oneOf(PLATFORMS).default('other'), formats: listOf(oneOf(CARD_FORMATS)).default([]) }))
    .default([]),
  publications: z.array(z.strictObject({ id: reference(), name: line(100), cadence: cadence.default('bimonthly'), since: line(20).optional() })).default([]),
  cards: z.strictObject({ fullSetDays: whole(0, 3650).default(30) }).default({ fullSetDays: 30 }),
  kits: z.strictObject({ days: whole(0, 3650).default(90) }).default({ days: 90 }),
  restricted: z.array(z.strictObject({ from: day(), until: day(), publications: listOf(reference()).default([]), note: text(500).optional() })).default([]),
});
export type SiteInput = z.input<typeof site>;
export type Site = z.output<typeof site>;
