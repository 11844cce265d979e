/**
 * Whether a picture of people may be shown on a channel on a day. Portrait
 * rights ask every person in it; anything unknown counts as no. The rules are
 * those of the publication contract ("Channels of consent").
 */
import type { Consent, Model } from '../collections/model.ts';
import type { PersonBasis, Photo } from '../collections/photo.ts';
import { CHANNELS_OF_CONSENT, type ConsentChannel } from '../collections/publishing.ts';
import { addDays, type Instant, seoulDay, startOfDay } from './instant.ts';

export type ConsentRefusal = 'unknown-model' | 'no-consent' | 'ended' | 'not-begun' | 'withdrawn' | 'left-service' | 'guardian' | 'third-party' | 'channel';
export type ConsentDecision = { allowed: true } | { allowed: false; refusal: ConsentRefusal };

const ALLOWED: ConsentDecision = { allowed: true };
const refuse = (refusal: ConsentRefusal): ConsentDecision => ({ allowed: false, refusal });

export type Ledger = ReadonlyMap<string, Model>;

/** Decides for everyone in the picture; the first refusal is the answer. */
export function mayShow(people: Photo['people'], channel: ConsentChannel, now: Instant, ledger: Ledger): ConsentDecision {
  if (people === 'none' || people === 'unidentifiable') return ALLOWED;
  for (const person of people) {
    const decision = typeof person === 'string' ? modelAllows(ledger.get(person), channel, now) : basisAllows(person, channel, now);
    if (!decision.allowed) return decision;
  }
  return ALLOWED;
}

export function allowedChannels(people: Photo['people'], now: Instant, ledger: Ledger): ConsentChannel[] {
  return CHANNELS_OF_CONSENT.filter((channel) => mayShow(people, channel, now, ledger).allowed);
}

function modelAllows(model: Model | undefined, channel: ConsentChannel, now: Instant): ConsentDecision {
  if (!model) return refuse('unknown-model');
  if (model.minor && !model.guardianConsent) return refuse('guardian');
  if (model.consents.length === 0) return refuse('no-consent');
  let refusal: ConsentRefusal = 'channel';
  for (const consent of model.consents) {
    const decision = consentAllows(consent, model, channel, now);
    if (decision.allowed) return decision;
    if (decision.refusal !== 'channel') refusal = decision.refusal;
  }
  return refuse(refusal);
}

function consentAllows(consent: Consent, model: Model, channel: ConsentChannel, now: Instant): ConsentDecision {
  const today = seoulDay(now);
  if (!consent.channels.includes(channel)) return refuse('channel');
  if (channel === 'press' && !consent.thirdParty) return refuse('third-party');
  if (isWithdrawn(consent.withdrawnAt, now)) return refuse('withdrawn');
  if (today < consent.from) return refuse('not-begun');
  if (today > consent.until) return refuse('ended');
  if (model.employedUntil !== undefined && today > model.employedUntil && !consent.afterEmployment) return refuse('left-service');
  return ALLOWED;
}

function basisAllows(basis: PersonBasis, channel: ConsentChannel, now: Instant): ConsentDecision {
  const today = seoulDay(now);
  if (isWithdrawn(basis.withdrawnAt, now)) return refuse('withdrawn');
  if (basis.basis === 'written' && (!basis.channels || !basis.from || !basis.until)) return refuse('no-consent');
  if (basis.channels && !basis.channels.includes(channel)) return refuse('channel');
  if (basis.from !== undefined && today < basis.from) return refuse('not-begun');
  if (basis.until !== undefined && today > basis.until) return refuse('ended');
  return ALLOWED;
}

type DayOrInstant = { day: string } | { at: Instant };

function isWithdrawn(when: DayOrInstant | undefined, now: Instant): boolean {
  if (!when) return false;
  return 'at' in when ? now >= when.at : seoulDay(now) >= when.day;
}

/** Every instant after `now` at which a decision about these people could turn. */
export function consentEdges(people: Photo['people'], now: Instant, ledger: Ledger): Instant[] {
  if (typeof people === 'string') return [];
  const edges = people.flatMap((person) => {
    if (typeof person !== 'string') return edgesOf(person);
    const model = ledger.get(person);
    if (!model) return [];
    return [...model.consents.flatMap(edgesOf), ...(model.employedUntil ? [startOfDay(addDays(model.employedUntil, 1))] : [])];
  });
  return [...new Set(edges)].filter((at) => at > now).sort((a, b) => a - b);
}

function edgesOf(range: { from?: string | undefined; until?: string | undefined; withdrawnAt?: DayOrInstant | undefined }): Instant[] {
  const edges: Instant[] = [];
  if (range.from) edges.push(startOfDay(range.from));
  if (range.until) edges.push(startOfDay(addDays(range.until, 1)));
  if (range.withdrawnAt) edges.push('at' in range.withdrawnAt ? range.withdrawnAt.at : startOfDay(range.withdrawnAt.day));
  return edges;
}
