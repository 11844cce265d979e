/** The ledger at a glance: which consents are in force, which end soon, which have ended, and what hangs on each. */
import type { Consent, Model } from '../collections/model.ts';
import type { ConsentChannel } from '../collections/publishing.ts';
import { addDays, type Day, type Instant, seoulDay } from './instant.ts';
import type { Newsroom } from './newsroom.ts';
import { byCodeUnit } from './order.ts';

export const STANDINGS = ['guardian', 'ending-30', 'ending-60', 'ending-90', 'in-force', 'not-begun', 'left-service', 'withdrawn', 'ended'] as const;
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

export interface ConsentReport {
  standings: ConsentStanding[];
  without: WithoutConsent[];
}

export function composeConsentReport(newsroom: Pick<Newsroom, 'models' | 'photos'>, now: Instant): ConsentReport {
  const models = newsroom.models.toSorted((a, b) => byCodeUnit(a.id, b.id));
  const photos = (id: string) => photosOf(newsroom, id);
  const standings = models.flatMap(({ id, data }) => data.consents.map((consent): ConsentStanding => ({ model: id, alias: data.alias, standing: standingOf(consent, data, now), from: consent.from, until: lastDay(consent, data), channels: consent.channels, photos: photos(id) })));
  return {
    standings: standings.toSorted((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || byCodeUnit(a.until, b.until) || byCodeUnit(a.model, b.model)),
    without: models.filter(({ data }) => data.consents.length === 0).map(({ id, data }) => ({ model: id, alias: data.alias, photos: photos(id) })),
  };
}

export function photosOf({ photos }: Pick<Newsroom, 'photos'>, model: string): string[] {
  return photos.filter(({ data }) => typeof data.people !== 'string' && data.people.includes(model)).map(({ id }) => id).sort(byCodeUnit);
}

/** Leaving the service ends a consent, unless it says that it lasts beyond. */
function lastDay({ until, afterEmployment }: Consent, { employedUntil }: Model): Day {
  return employedUntil !== undefined && !afterEmployment && employedUntil < until ? employedUntil : until;
}

function standingOf(consent: Consent, model: Model, now: Instant): Standing {
  const today = seoulDay(now);
  const { withdrawnAt } = consent;
  if (withdrawnAt && ('at' in withdrawnAt ? withdrawnAt.at <= now : withdrawnAt.day <= today)) return 'withdrawn';
  if (model.minor && !model.guardianConsent) return 'guardian';
  const last = lastDay(consent, model);
  if (today > last) return last < consent.until ? 'left-service' : 'ended';
  if (today < consent.from) return 'not-begun';
  if (last < addDays(today, 30)) return 'ending-30';
  if (last < addDays(today, 60)) return 'ending-60';
  return last < addDays(today, 90) ? 'ending-90' : 'in-force';
}
