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

/** Whose consent it is: a model's by its place in the ledger's list, anyone else's by their place among the photo's people. Both count from 0, and neither names anybody. */
export type ReliedConsent = { model: string; consent: number } | { person: number };

/** The consents on which a picture is shown on a channel; empty where it is refused, or shows nobody. */
export function reliedConsents(people: Photo['people'], channel: ConsentChannel, now: Instant, ledger: Ledger): ReliedConsent[] {
  if (typeof people === 'string' || !mayShow(people, channel, now, ledger).allowed) return [];
  return people.map((person, index): ReliedConsent => {
    const model = typeof person === 'string' ? ledger.get(person) : undefined;
    if (typeof person !== 'string' || !model) return { person: index };
    return { model: person, consent: model.consents.findIndex((consent) => consentAllows(consent, model, channel, now).allowed) };
  });
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

/** Someone in a picture who may not be shown, by their place among its people, counted from 0. */
export interface RefusingPerson {
  person: number;
  /** Of a staff model. */
  model?: string;
  refusal: ConsentRefusal;
  /** From when on they may not be shown any more; undefined where they never might, by what is written now. */
  since?: Instant;
}

/** Everyone for whom the picture may not be shown on a channel. */
export function refusingPeople(people: Photo['people'], channel: ConsentChannel, now: Instant, ledger: Ledger): RefusingPerson[] {
  if (typeof people === 'string') return [];
  return people.flatMap((person, index): RefusingPerson[] => {
    const alone: Photo['people'] = [person];
    const decision = mayShow(alone, channel, now, ledger);
    if (decision.allowed) return [];
    const since = endOf(alone, channel, now, ledger);
    return [{ person: index, ...(typeof person === 'string' ? { model: person } : {}), refusal: decision.refusal, ...(since === undefined ? {} : { since }) }];
  });
}

/** When what was allowed ended last; of what was withdrawn before it began, the withdrawal. */
function endOf(people: Photo['people'], channel: ConsentChannel, now: Instant, ledger: Ledger): Instant | undefined {
  const past = consentEdges(people, Number.NEGATIVE_INFINITY, ledger).filter((at) => at <= now);
  const isOpen = (at: Instant) => mayShow(people, channel, at, ledger).allowed;
  return past.findLast((at) => !isOpen(at) && isOpen(at - 1)) ?? withdrawals(people, ledger).findLast((at) => at <= now);
}

function withdrawals(people: Photo['people'], ledger: Ledger): Instant[] {
  if (typeof people === 'string') return [];
  const consents = people.flatMap((person): { withdrawnAt?: DayOrInstant | undefined }[] => (typeof person === 'string' ? (ledger.get(person)?.consents ?? []) : [person]));
  return consents.flatMap(({ withdrawnAt }) => (withdrawnAt ? ['at' in withdrawnAt ? withdrawnAt.at : startOfDay(withdrawnAt.day)] : [])).sort((a, b) => a - b);
}

/** Whether a picture could have been shown at an instant, whatever was withdrawn later: a withdrawal may be dated back. */
export function couldBeShown(people: Photo['people'], channel: ConsentChannel, at: Instant, ledger: Ledger): boolean {
  if (typeof people === 'string') return true;
  const standing = people.map((person) => (typeof person === 'string' ? person : { ...person, withdrawnAt: undefined }));
  const models = new Map(people.flatMap((person) => {
    const model = typeof person === 'string' ? ledger.get(person) : undefined;
    return model ? [[person as string, { ...model, consents: model.consents.map((consent) => ({ ...consent, withdrawnAt: undefined })) }] as const] : [];
  }));
  return mayShow(standing, channel, at, models).allowed;
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
