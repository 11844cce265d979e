/** Fields that every published collection takes. */
import { z } from 'zod';
import { bool, day, instant, language, line, listOf, oneOf, text, webAddress, reference } from './scalars.ts';

export const LICENSE_TYPES = ['KOGL-0', 'KOGL-1', 'KOGL-2', 'KOGL-3', 'KOGL-4'] as const;
export type LicenseType = (typeof LICENSE_TYPES)[number];

/** The Korea Open Government License, type 0 to 4, with the AI-training mark of January 2026 (https://www.kogl.or.kr/info/license.do). */
export const license = z.union([
  oneOf(LICENSE_TYPES).transform((type) => ({ type, ai: false })),
  z.strictObject({ type: oneOf(LICENSE_TYPES), ai: bool().default(false) }),
]);
export type License = z.output<typeof license>;

export const correction = z.strictObject({ at: instant(), note: text(1000), kind: oneOf(['correction', 'update']).default('correction') });
export type Correction = z.output<typeof correction>;

export const withdrawal = z.strictObject({ at: instant(), reason: text(500), keepTitle: bool().default(false) });

/** `posted`: where an entry was put on a channel, for take-down sheets; with `takenDownAt` it is there no more. */
export const posting = z.strictObject({ channel: reference(), at: instant(), url: webAddress(), takenDownAt: instant().optional() });

export const PERSONAL_DATA_KINDS = ['rrn', 'foreigner', 'passport', 'license', 'mobile', 'account', 'card', 'email', 'unreadable'] as const;
export type AllowedKind = (typeof PERSONAL_DATA_KINDS)[number];

/** `allow`: what the check for personal numbers is to pass over, and why. */
const allowances = listOf(z.strictObject({ kind: oneOf(PERSONAL_DATA_KINDS), reason: line(300) })).default([]);

export const publishingFields = {
  status: oneOf(['draft', 'ready']).default('ready'),
  embargoUntil: instant().optional(),
  corrections: listOf(correction).default([]),
  withdrawn: withdrawal.optional(),
  lang: language().optional(),
  license: license.optional(),
  rights: oneOf(['own', 'provided', 'licensed']).default('own'),
  credit: line(200).optional(),
  allow: allowances,
};

export const CHANNELS_OF_CONSENT = ['web', 'newsletter', 'press', 'sns', 'video', 'iptv'] as const;
/** Where a picture of people may be shown; what each covers is in the publication contract. */
export type ConsentChannel = (typeof CHANNELS_OF_CONSENT)[number];
export const consentChannel = oneOf(CHANNELS_OF_CONSENT);

/** Days of a range, both ends included. */
export const dayRange = { from: day(), until: day() };

export const CARD_TEMPLATES = ['news', 'notice', 'event', 'recruit', 'number', 'quote', 'photo', 'safety', 'newsletter', 'video'] as const;

/** What an entry may set differently on its share cards. */
export const cardOverride = z.strictObject({
  title: line(200).optional(),
  label: line(40).optional(),
  photo: reference().optional(),
  template: oneOf(CARD_TEMPLATES).optional(),
});
export type CardOverride = z.output<typeof cardOverride>;
