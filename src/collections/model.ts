import { z } from 'zod';
import { inOrder } from './in-order.ts';
import { consentChannel } from './publishing.ts';
import { bool, day, dayOrInstant, line, listOf, sha256Hex } from './scalars.ts';

const consent = z.strictObject({
  purposes: listOf(line(100)).default([]),
  channels: listOf(consentChannel),
  from: day(),
  until: day(),
  signedOn: day().optional(),
  formSha256: sha256Hex().optional(),
  thirdParty: bool().default(false),
  afterEmployment: bool().default(false),
  withdrawnAt: dayOrInstant().optional(),
  retainUntil: day().optional(),
}).check(inOrder('from', 'until'));
export type Consent = z.output<typeof consent>;

/** A page of the ledger. Nothing of it but `alias` may ever be published. */
export const model = z.strictObject({
  alias: line(60),
  employedFrom: day().optional(),
  employedUntil: day().optional(),
  minor: bool().default(false),
  guardianConsent: bool().default(false),
  consents: listOf(consent).default([]),
}).check(inOrder('employedFrom', 'employedUntil'));
export type ModelInput = z.input<typeof model>;
export type Model = z.output<typeof model>;
