/** The ledger at a glance: which consents are in force, which end soon, which have ended, and what hangs on each. */
import type { Consent, Model } from '../collections/model.ts';
import type { PersonBasis } from '../collections/photo.ts';
import type { ConsentChannel } from '../collections/publishing.ts';
import { addDays, type Day, type Instant, seoulDay } from './instant.ts';
import type { Newsroom } from './newsroom.ts';
import { byCodeUnit } from './order.ts';

export const STANDINGS = ['guardian', 'incomplete', 'ending-30', 'ending-60', 'ending-90', 'in-force', 'not-begun', 'left-service', 'withdrawn', 'ended'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface ConsentStanding {
  model: string;
  alias: string;
  standing: Standing;
  /** The first and the last day on which it holds. */
  from: Day;
  until: Day;
  channels: ConsentChannel[];
  /** Ids of the photos that show the model. */
  photos: string[];
}

/** Models without any consent stand last, with no days and no channels. */
export interface WithoutConsent {
  model: string;
  alias: string;
  photos: string[];
}

/** Someone who is no model: known by the photo and by their place among its people, from 1. */
export interface PaperStanding extends Pick<ConsentStanding, 'standing' | 'channels'> {
  photo: string;
  person: number;
  /** A public office's work may be shown without end. */
  from: Day | undefined;
  until: Day | undefined;
}

export interface ConsentReport {
  standings: ConsentStanding[];
  without: WithoutConsent[];
  /** Consents on paper, and what of public duty has days. */
  papers: PaperStanding[];
}

export function composeConsentReport(newsroom: Pick<Newsroom, 'models' | 'photos'>, now: Instant): ConsentReport {
  const models = newsroom.models.toSorted((a, b) => byCodeUnit(a.id, b.id));
  const photos = (id: string) => photosOf(newsroom, id);
  const standings = models.flatMap(({ id, data }) => data.consents.map((consent): ConsentStanding => ({ model: id, alias: data.alias, standing: standingOf(consent, data, now), from: consent.from, until: lastDay(consent, data), channels: consent.channels, photos: photos(id) })));
  return {
    standings: standings.toSorted((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || byCodeUnit(a.until, b.until) || byCodeUnit(a.model, b.model)),
    papers: papersOf(newsroom.photos, now),
    without: models.filter(({ data }) => data.consents.length === 0).map(({ id, data }) => ({ model: id, alias: data.alias, photos: photos(id) })),
  };
}

function papersOf(photos: Newsroom['photos'], now: Instant): PaperStanding[] {
  const papers = photos.flatMap(({ id, data: { people } }) =>
    (typeof people === 'string' ? [] : people).flatMap((person, index): PaperStanding[] => {
      if (typeof person === 'string' || (person.basis === 'public-duty' && person.until === undefined && person.withdrawnAt === undefined)) return [];
      return [{ photo: id, person: index + 1, standing: standingOfPaper(person, now), from: person.from, until: person.until, channels: person.channels ?? [] }];
    }),
  );
  return papers.sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || byCodeUnit(a.until ?? '', b.until ?? '') || byCodeUnit(a.photo, b.photo) || a.person - b.person);
}

export function photosOf({ photos }: Pick<Newsroom, 'photos'>, model: string): string[] {
  return photos.filter(({ data }) => typeof data.people !== 'string' && data.people.includes(model)).map(({ id }) => id).sort(byCodeUnit);
}

/** Leaving the service ends a consent, unless it says that it lasts beyond. */
function lastDay({ until, afterEmployment }: Consent, { employedUntil }: Model): Day {
  return employedUntil !== undefined && !afterEmployment && employedUntil < until ? employedUntil : until;
}

function standingOf(consent: Consent, model: Model, now: Instant): Standing {
  if (isWithdrawn(consent.withdrawnAt, now)) return 'withdrawn';
  if (model.minor && !model.guardianConsent) return 'guardian';
  const last = lastDay(consent, model);
  if (seoulDay(now) > last) return last < consent.until ? 'left-service' : 'ended';
  return standingBetween(consent.from, last, now);
}

/** A paper that names no channels or no days allows nothing. */
function standingOfPaper({ basis, channels, from, until, withdrawnAt }: PersonBasis, now: Instant): Standing {
  if (isWithdrawn(withdrawnAt, now)) return 'withdrawn';
  if (basis === 'written' && (!channels || !from || !until)) return 'incomplete';
  if (until !== undefined && seoulDay(now) > until) return 'ended';
  return until === undefined ? 'in-force' : standingBetween(from ?? '', until, now);
}

function standingBetween(from: Day, last: Day, now: Instant): Standing {
  const today = seoulDay(now);
  if (today < from) return 'not-begun';
  if (last < addDays(today, 30)) return 'ending-30';
  if (last < addDays(today, 60)) return 'ending-60';
  return last < addDays(today, 90) ? 'ending-90' : 'in-force';
}

function isWithdrawn(when: Consent['withdrawnAt'], now: Instant): boolean {
  if (!when) return false;
  return 'at' in when ? when.at <= now : when.day <= seoulDay(now);
}
