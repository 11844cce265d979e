import { z } from 'zod';
import { inOrder } from './in-order.ts';
import { license } from './publishing.ts';
import { clockTime, colorHex, day, filePath, language, line, listOf, oneOf, phone, reference, text, webAddress, whole } from './scalars.ts';
import { PRESS_SECTIONS } from './press.ts';
import { quoted } from '../domain/particle.ts';

export const PLATFORMS = ['instagram', 'facebook', 'x', 'kakao', 'naver-blog', 'youtube', 'other'] as const;
export const CARD_FORMATS = ['og', 'feed', 'square', 'story', 'kakao', 'thumbnail'] as const;

const named = z.strictObject({ id: reference(), name: line(100) });
export type Named = z.output<typeof named>;

/** `topics.yaml` and `series.yaml`. */
export const namedList = z.array(named).max(1000);

const cadence = z.union([oneOf(['bimonthly', 'monthly']), z.strictObject({ days: listOf(whole(1, 31)).pipe(z.array(z.number()).min(1)) })]);

/** The month of the first issue: `2026-01`, also read from `2026`, `2026-01-05` or `2026년 1월`. */
const firstMonth = line(20).transform((value, context) => {
  const [, year, month = '1'] = /^(\d{4})(?:[-./년\s]+(0?[1-9]|1[0-2])(?!\d).*|년)?$/.exec(value) ?? [];
  if (year !== undefined) return `${year}-${month.padStart(2, '0')}`;
  context.addIssue({ code: 'custom', message: `${quoted(value, '은/는')} 달을 적은 것이 아닙니다`, params: { rule: 'month', hint: '펴내기 시작한 달을 2026-01처럼 적으세요' } });
  return z.NEVER;
});

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
  publications: z.array(z.strictObject({ id: reference(), name: line(100), cadence: cadence.default('bimonthly'), since: firstMonth.optional() })).default([]),
  cards: z.strictObject({ fullSetDays: whole(0, 3650).default(30) }).default({ fullSetDays: 30 }),
  kits: z.strictObject({ days: whole(0, 3650).default(90) }).default({ days: 90 }),
  /** When the day's bundle is sent to the press. */
  bundle: z.strictObject({ sentAt: clockTime().optional() }).optional(),
  restricted: z.array(z.strictObject({ from: day(), until: day(), publications: listOf(reference()).default([]), note: text(500).optional() }).check(inOrder('from', 'until'))).default([]),
}).check(({ value, issues }) => {
  // A pause that names no publication of the office would pause none, and nobody would know.
  const known = new Set(value.publications.map(({ id }) => id));
  value.restricted.forEach(({ publications }, index) => {
    publications.forEach((id, place) => {
      if (known.has(id)) return;
      issues.push({ code: 'custom', input: id, path: ['restricted', index, 'publications', place], message: `발행물 ${quoted(id, '이/가')} site.yaml의 publications에 없습니다`, params: { rule: 'unknown-publication', hint: 'publications에 있는 id를 적으세요' } });
    });
  });
});
export type SiteInput = z.input<typeof site>;
export type Site = z.output<typeof site>;
